"""Who gets a seat: pure decisions, the same whatever the order in which requests arrive.

A session has a number of seats. Who registers while one is free and nobody waits has it; the others wait in the order
in which they came, and a seat that frees goes to the first of them. A seat is never taken away to make room.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")


class State(StrEnum):
    """What a registration is."""

    CONFIRMED = "confirmed"
    WAITING = "waiting"
    CANCELLED = "cancelled"


class Step(StrEnum):
    """What happened to a registration: each has its line in the audit, and its message."""

    SEATED = "seated"
    QUEUED = "queued"
    PROMOTED = "promoted"
    LEFT = "left"
    MOVED = "moved"
    CALLED_OFF = "called_off"


# From what, by what, to what. `None` is somebody who is not registered.
TRANSITIONS: dict[tuple[State | None, Step], State] = {
    (None, Step.SEATED): State.CONFIRMED,
    (None, Step.QUEUED): State.WAITING,
    (State.CANCELLED, Step.SEATED): State.CONFIRMED,
    (State.CANCELLED, Step.QUEUED): State.WAITING,
    (State.WAITING, Step.PROMOTED): State.CONFIRMED,
    (State.WAITING, Step.LEFT): State.CANCELLED,
    (State.CONFIRMED, Step.LEFT): State.CANCELLED,
    (State.WAITING, Step.MOVED): State.WAITING,
    (State.CONFIRMED, Step.MOVED): State.CONFIRMED,
    (State.WAITING, Step.CALLED_OFF): State.CANCELLED,
    (State.CONFIRMED, Step.CALLED_OFF): State.CANCELLED,
}


class Reason(StrEnum):
    """Why something cannot be done; the forms word it."""

    NOT_OPEN = "not_open"
    STARTED = "started"
    FEWER_THAN_REGISTERED = "fewer_than_registered"
    MORE_THAN_ROOM = "more_than_room"
    ROOM_TAKEN = "room_taken"
    TRAINER_TAKEN = "trainer_taken"
    NOT_A_TRAINER = "not_a_trainer"
    PAST = "past"
    FORM_USED = "form_used"
    NAME_TAKEN = "name_taken"
    ROOM_USED = "room_used"
    ROOM_TOO_SMALL = "room_too_small"
    ZONE_USED = "zone_used"


class WorkshopError(Exception):
    """Something that the rules of sessions refuse, and why.

    `about` names what stands in the way, or counts it; `number` counts it too, or says whose it is.
    """

    def __init__(self, reason: Reason, about: str = "", number: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.about = about
        self.number = number


class PlanError(Exception):
    """All that stands in the way of a session, or of a place, as somebody planned it."""

    def __init__(self, objections: Sequence[WorkshopError]) -> None:
        super().__init__(", ".join(one.reason for one in objections))
        self.objections = objections


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time, its end not included."""

    starts_at: datetime
    ends_at: datetime

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two have a moment in common."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a session is to be, as whoever organises it says."""

    level: int
    room_id: int
    spans: tuple[Span, ...]
    seats: int
    minimum: int
    language: str
    regime: str
    is_public: bool
    bring: str
    referent: str
    trainers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomPlan:
    """What a room is to be; without an id, a new one."""

    room_id: int | None
    name: str
    capacity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VenuePlan:
    """What a place is to be; a room that is not among its rooms goes."""

    name: str
    address: str
    city: str
    access: str
    accessibility: str
    time_zone: str
    rooms: tuple[RoomPlan, ...]


def state_after(state: State | None, step: Step) -> State:
    """Return what a registration becomes, or raise ValueError for a step that does not follow from its state."""
    try:
        return TRANSITIONS[state, step]
    except KeyError:
        raise ValueError(f"A registration that is {state} cannot be {step}.") from None


def entry(seats: int, confirmed: int, waiting: int) -> Step:
    """Return what happens to somebody who registers now: nobody passes before those who wait."""
    return Step.SEATED if confirmed < seats and not waiting else Step.QUEUED


def to_promote(seats: int, confirmed: int, waiting: Sequence[T]) -> Sequence[T]:
    """Return which of those who wait, in the order in which they came, get the seats that are free.

    >>> to_promote(3, 1, [7, 8, 9])
    [7, 8]
    >>> to_promote(3, 4, [7])
    []
    """
    return waiting[: max(0, seats - confirmed)]


def clash(wanted: Sequence[Span], taken: Sequence[Span]) -> bool:
    """Say whether a session could not be held while others are."""
    return any(one.overlaps(other) for one in wanted for other in taken)


def overlaps(spans: Sequence[Span]) -> list[int]:
    """Return the places, from 0, of those that begin before an earlier one is over.

    >>> at = [datetime(2026, 11, 30, hour) for hour in (9, 11, 13)]
    >>> overlaps([Span(at[0], at[2]), Span(at[1], at[2]), Span(at[2], datetime(2026, 11, 30, 17))])
    [1]
    """
    return [place for place, span in enumerate(spans) if clash([span], spans[:place])]


def late(spans: Sequence[Span], before: Sequence[Span], now: datetime) -> list[Span]:
    """Return the half-days that are put in the past; one that stays where it was is not."""
    return [span for span in spans if span.starts_at <= now and span not in before]
