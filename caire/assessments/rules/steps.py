"""Which test of a course a person may take now, and why not."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

BEFORE, AFTER = 0, 1
RETAKES = (2, 3)
WAIT = timedelta(hours=24)
# Answers in lessons after which a first test would no longer measure where one started from.
LEARNED = 10


class Reason(StrEnum):
    """Why a test cannot be started; templates word it."""

    LEARNED = "learned"  # lessons came first
    FINAL_DONE = "final-done"  # no use going back to before
    PASSED = "passed"
    TOO_SOON = "too-soon"
    NO_MORE = "no-more"
    FINAL_FIRST = "final-first"


@dataclass(frozen=True, slots=True)
class Taken:
    """An attempt as these rules see it: `score` is None while it is not finished."""

    number: int
    form: str
    items: tuple[str, ...]
    finished_at: datetime | None
    score: int | None


@dataclass(frozen=True, slots=True)
class Step:
    """A test that may be started, gone on with, or not (why, and from when)."""

    number: int
    reason: Reason | None = None
    from_when: datetime | None = None
    is_open: bool = False

    @property
    def may_start(self) -> bool:
        """Say whether a new attempt may start now."""
        return self.reason is None and not self.is_open


def steps(taken: Mapping[int, Taken], *, learned: int, passing: int, retakes: int, now: datetime) -> tuple[Step, ...]:
    """Return the tests that are still to take, in order: what is finished is not among them."""
    found = [_before(taken, learned), _after(taken), _retake(taken, passing, retakes, now)]
    return tuple(step for step in found if step)


def step_of(number: int, found: tuple[Step, ...]) -> Step | None:
    """Return the step of a number, or None."""
    return next((step for step in found if step.number == number), None)


def form_of(number: int, taken: Mapping[int, Taken], drawn: str) -> str:
    """Return which form is asked: `drawn` at random first, the other one at the other end, then retakes.

    >>> form_of(0, {}, "B"), form_of(1, {0: Taken(0, "B", (), None, None)}, "B"), form_of(2, {}, "A")
    ('B', 'A', 'R')
    """
    if number in RETAKES:
        return "R"
    other = taken.get(BEFORE if number == AFTER else AFTER)
    return drawn if other is None else {"A": "B", "B": "A"}[other.form]


def _before(taken: Mapping[int, Taken], learned: int) -> Step | None:
    before = taken.get(BEFORE)
    if before:
        return Step(BEFORE, is_open=True) if before.finished_at is None else None
    if AFTER in taken:
        return Step(BEFORE, Reason.FINAL_DONE)
    return Step(BEFORE, Reason.LEARNED) if learned >= LEARNED else Step(BEFORE)


def _after(taken: Mapping[int, Taken]) -> Step | None:
    after = taken.get(AFTER)
    if after is None:
        return Step(AFTER)
    return Step(AFTER, is_open=True) if after.finished_at is None else None


def _retake(taken: Mapping[int, Taken], passing: int, retakes: int, now: datetime) -> Step | None:
    after = taken.get(AFTER)
    if after is None or after.finished_at is None:
        return Step(RETAKES[0], Reason.FINAL_FIRST)
    done = [after, *(taken[number] for number in RETAKES if number in taken)]
    last = done[-1]
    if last.finished_at is None:
        return Step(last.number, is_open=True)
    if any((one.score or 0) >= passing for one in done):
        return Step(last.number, Reason.PASSED)
    if last.number >= AFTER + retakes:
        return Step(last.number, Reason.NO_MORE)
    number, when = last.number + 1, last.finished_at + WAIT
    return Step(number, Reason.TOO_SOON, when) if now < when else Step(number)
