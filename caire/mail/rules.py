"""When to try again, and when to stop. Pure."""

from datetime import datetime, timedelta

LEASE = timedelta(minutes=2)  # longer than the relay may take to answer
GIVE_UP_AFTER = timedelta(days=3)
CODE_PAUSE, CODE_LONGEST_PAUSE = timedelta(seconds=5), timedelta(minutes=1)
PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=2)


def pause(attempts: int, *, is_code: bool) -> timedelta:
    """Return how long to wait after this many attempts: each time twice as long, up to a limit.

    >>> [pause(n, is_code=False).total_seconds() for n in (1, 2, 3, 50)]
    [60.0, 120.0, 240.0, 7200.0]
    >>> [pause(n, is_code=True).total_seconds() for n in (1, 2, 50)]
    [5.0, 10.0, 60.0]
    """
    first, longest = (CODE_PAUSE, CODE_LONGEST_PAUSE) if is_code else (PAUSE, LONGEST_PAUSE)
    return min(first * (1 << min(attempts - 1, 20)), longest)


def deadline(made_at: datetime, expires_at: datetime | None) -> datetime:
    """Return when a message is no longer worth sending."""
    return min(made_at + GIVE_UP_AFTER, expires_at) if expires_at else made_at + GIVE_UP_AFTER


def is_final(code: int) -> bool:
    """Say whether an answer of the relay about a message will be the same tomorrow.

    >>> [is_final(code) for code in (421, 450, 550, 554)]
    [False, False, True, True]
    """
    return 500 <= code < 600
