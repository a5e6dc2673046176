"""How acts add up to progress, as pure functions: the order of the acts never matters."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Act:
    """What a record says of a block: a score from 0 to 1 (None when nothing is right or wrong), when, and its id."""

    score: float | None
    at: datetime
    record: int


@dataclass(frozen=True, slots=True)
class Total:
    """All acts on one block: how many, the best score, the last one."""

    tries: int
    best: float | None
    last_at: datetime
    last: int


def fold(total: Total | None, act: Act) -> Total:
    """Add one act. Equal times are told apart by the record, so that any order gives the same total."""
    if total is None:
        return Total(1, act.score, act.at, act.record)
    last = max((total.last_at, total.last), (act.at, act.record))
    return Total(total.tries + 1, best_of((total.best, act.score)), *last)


def merge(totals: Iterable[Total]) -> Total | None:
    """Return the total of several persons that are one (a device's history joined to an account)."""
    totals = list(totals)
    if not totals:
        return None
    last = max((total.last_at, total.last) for total in totals)
    return Total(sum(total.tries for total in totals), best_of(total.best for total in totals), *last)


def best_of(scores: Iterable[float | None]) -> float | None:
    """Return the highest score, or None when there is none."""
    return max((score for score in scores if score is not None), default=None)


class State(StrEnum):
    """How far a person is in a unit."""

    TODO = "todo"
    DOING = "doing"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class UnitProgress:
    """How far a person is in one unit: its required blocks in page order, and which are done."""

    required: tuple[str, ...]
    done: tuple[str, ...]
    last: str | None  # the block of the last act
    last_at: datetime | None

    @property
    def state(self) -> State:
        """Return the state in one word: a unit is done when every required block is."""
        if len(self.done) == len(self.required) and self.last:
            return State.DONE
        return State.DOING if self.last else State.TODO

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the required blocks still to do, in page order."""
        return tuple(block for block in self.required if block not in self.done)


def unit_progress(required: Sequence[str], totals: Mapping[str, Total]) -> UnitProgress:
    """Return how far a person with these totals (by block) is in a unit."""
    last = max(totals, key=lambda block: (totals[block].last_at, totals[block].last), default=None)
    return UnitProgress(
        required=tuple(required),
        done=tuple(block for block in required if block in totals),
        last=last,
        last_at=totals[last].last_at if last else None,
    )
