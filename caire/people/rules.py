"""What is decided about people, as pure functions of values."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

CODE_LIFE = timedelta(minutes=15)
CODE_TRIES = 5
CODE_PAUSE = timedelta(seconds=60)

GUEST_KEPT = timedelta(days=90)
CLAIMED_KEPT = timedelta(days=730)
WARNED_BEFORE = timedelta(days=30)

# Crockford's signs: no I, L, O or U. Sixteen of them: fifteen drawn at random and one that catches slips of the pen.
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH, GROUP = 16, 4
MISREAD = str.maketrans("OIL", "011")


class Reason(StrEnum):
    """Why something is refused; the templates word it."""

    SAME_PERSON = "same-person"
    TWO_ACCOUNTS = "two-accounts"
    GONE = "gone"
    TOO_OFTEN = "too-often"
    WRONG_CODE = "wrong-code"
    CODE_EXPIRED = "code-expired"
    NO_TRY_LEFT = "no-try-left"
    DISABLED = "disabled"
    JOINED = "joined"


class RuleError(Exception):
    """What was asked is refused, for a reason."""

    def __init__(self, reason: Reason, *, wait: timedelta = timedelta(0), tries_left: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.wait = wait
        self.tries_left = tries_left


@dataclass(frozen=True, slots=True)
class Side:
    """One of two histories that are to become one."""

    person_id: int
    has_account: bool
    has_code: bool
    made_at: datetime

    @property
    def weight(self) -> tuple[bool, bool, float, int]:
        """What makes a side the one that is kept: an account, else a resume code, else its age."""
        return (self.has_account, self.has_code, -self.made_at.timestamp(), -self.person_id)


def kept_and_joined(one: Side, other: Side) -> tuple[int, int]:
    """Return which of two persons is kept as canonical and which joins it, or raise RuleError."""
    if one.person_id == other.person_id:
        raise RuleError(Reason.SAME_PERSON)
    if one.has_account and other.has_account:
        raise RuleError(Reason.TWO_ACCOUNTS)
    kept, joined = sorted((one, other), key=lambda side: side.weight, reverse=True)
    return kept.person_id, joined.person_id


def subtree(root: int, edges: list[tuple[int, int]]) -> set[int]:
    """Return a person and all those that joined it, directly or not; an edge is (joined, kept).

    >>> sorted(subtree(2, [(3, 2), (4, 3), (2, 1), (5, 1)]))
    [2, 3, 4]
    """
    found, waiting = {root}, [root]
    while waiting:
        kept = waiting.pop()
        fresh = {joined for joined, to in edges if to == kept} - found
        found |= fresh
        waiting.extend(fresh)
    return found


def draw_resume_code() -> str:
    """Draw a code of 75 random bits and 5 of check."""
    drawn = "".join(secrets.choice(SIGNS) for _ in range(LENGTH - 1))
    return drawn + check_sign(drawn)


def check_sign(signs: str) -> str:
    """Return the sign that makes any single wrong sign visible, and nearly every swap of two neighbours."""
    return SIGNS[sum((2 * place + 1) * SIGNS.index(sign) for place, sign in enumerate(signs)) % len(SIGNS)]


def grouped(code: str) -> str:
    """Return a code as it is printed.

    >>> grouped("0123456789ABCDEF")
    '0123-4567-89AB-CDEF'
    """
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def read_resume_code(typed: str) -> str:
    """Return a code however it was typed: small letters, spaces, dashes, the letter O for the figure 0, I or L for 1.

    >>> read_resume_code(" oi23-4567 89ab.cdef ")
    '0123456789ABCDEF'
    """
    return "".join(sign for sign in typed.upper().translate(MISREAD) if sign.isalnum())


class Slip(StrEnum):
    """What is visibly wrong with a typed resume code."""

    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    UNKNOWN_SIGN = "unknown-sign"
    MISTYPED = "mistyped"


def slip(code: str) -> Slip | None:
    """Return what is wrong with a code that `read_resume_code` returned, or nothing."""
    if any(sign not in SIGNS for sign in code):
        return Slip.UNKNOWN_SIGN
    if len(code) != LENGTH:
        return Slip.TOO_SHORT if len(code) < LENGTH else Slip.TOO_LONG
    return None if code[-1] == check_sign(code[:-1]) else Slip.MISTYPED


def draw_sign_in_code() -> str:
    """Draw the six figures that are sent by mail."""
    return f"{secrets.randbelow(10**6):06}"


def may_ask_again(asked_at: datetime, now: datetime) -> timedelta:
    """Return how long to wait before another code may be asked for; nothing when it may be now."""
    return max(asked_at + CODE_PAUSE - now, timedelta(0))


def is_to_be_warned(last_seen_on: date, warned_at: datetime | None, today: date) -> bool:
    """Say whether the holder of an account must be told that it will be erased unless they come back."""
    was_warned = warned_at is not None and warned_at.date() > last_seen_on
    return last_seen_on <= today - CLAIMED_KEPT + WARNED_BEFORE and not was_warned


def is_to_be_erased(last_seen_on: date, warned_at: datetime | None, now: datetime) -> bool:
    """Say whether an account is unused for so long, and its holder warned so long ago, that it must go."""
    unused = last_seen_on <= now.date() - CLAIMED_KEPT
    return (
        unused and _warned_since(last_seen_on, warned_at) and warned_at is not None and warned_at <= now - WARNED_BEFORE
    )


def _warned_since(last_seen_on: date, warned_at: datetime | None) -> bool:
    return warned_at is not None and warned_at.date() > last_seen_on
