"""What a poll is called, and when its result may be told."""

from collections.abc import Mapping
from hashlib import sha256

VALUES = (1, 2, 3, 4, 5)
FEWEST = 5  # below that, a distribution would tell what somebody thinks


def poll_of(course: str, statement: str) -> str:
    """Return the name of the vote on a statement: another wording is another vote."""
    return sha256(f"{course}/{statement}".encode()).hexdigest()[:16]


def shares(counts: Mapping[int, int]) -> tuple[tuple[int, int, int], ...]:
    """Return each value with its votes and its share in percent, or nothing while there are too few votes.

    >>> shares({1: 1, 5: 3})
    ()
    >>> shares({1: 2, 5: 6})[0], shares({1: 2, 5: 6})[4]
    ((1, 2, 25), (5, 6, 75))
    """
    total = sum(counts.values())
    if total < FEWEST:
        return ()
    return tuple((value, counts.get(value, 0), round(100 * counts.get(value, 0) / total)) for value in VALUES)
