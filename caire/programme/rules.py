"""The levels of the programme and how far a person is in each, as data and pure functions.

`explain` is the only place where completion is decided; the learner and the organiser read the same lines.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """What a line of the explanation is about; templates word it."""

    UNITS = "units"
    CORE_UNITS = "core_units"
    TEST = "test"
    CHARTER = "charter"
    ROOM = "room"


@dataclass(frozen=True, slots=True)
class UnitsRule:
    """How many units of a course must be done: all that are published when `at_least` is None, `core` in any case.

    Those `outside` are no part of the count: a welcome is not a unit to complete.
    """

    at_least: int | None = None
    core: frozenset[str] = frozenset()
    outside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PassRule:
    """How many items of the last test, or of a retake, must be found, of how many asked; `minutes` are stated."""

    passing: int
    asked: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Level:
    """One level: its course, its durations in minutes, its rule. A level without a course is not open yet.

    `minutes_reviews` is what its reviews take, all together.
    """

    number: int
    slug: str
    course: str | None
    minutes_online: int
    minutes_room: int
    units: UnitsRule = UnitsRule()
    test: PassRule | None = None
    charter: str = ""  # the unit in which a charter is written, when one is asked
    room: bool = False
    minutes_reviews: int = 0


LEVELS = (
    Level(
        1, "niveau-1", "niveau-1", minutes_online=240, minutes_room=210,
        units=UnitsRule(at_least=16, core=frozenset({"u2-3", "u3-3", "u4-1", "u6-1"}), outside=frozenset({"u0"})),
        test=PassRule(passing=10, asked=15, minutes=12),
        charter="u6-3", room=True, minutes_reviews=12,
    ),
    Level(2, "niveau-2", None, minutes_online=270, minutes_room=210),
    Level(3, "niveau-3", None, minutes_online=1140, minutes_room=265),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Done:
    """What a person has done of a level: units by id, items found at the best of the last tests, the charter."""

    units: Collection[str] = ()
    found: int = 0
    charter: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the explanation: how many are done of how many needed, and which are missing, in course order.

    What is `to_come` cannot be done here yet: it is told, and does not keep the online part from being complete.
    """

    reason: Reason
    done: int
    needed: int
    missing: tuple[str, ...] = ()
    to_come: bool = False

    @property
    def is_met(self) -> bool:
        """Say whether nothing is left to do on this line."""
        return self.done >= self.needed

    @property
    def left(self) -> int:
        """Return how many are still to do."""
        return max(0, self.needed - self.done)


def level_of(course: str) -> Level | None:
    """Return the level that a course belongs to."""
    return next((level for level in LEVELS if level.course == course), None)


def explain(level: Level, published: Sequence[str], done: Done) -> tuple[Line, ...]:
    """Return every line of a level's rule for a person who has done these things.

    >>> explain(Level(1, "n", "n", 240, 210), ["a", "b"], Done({"a"}))
    (Line(reason=<Reason.UNITS: 'units'>, done=1, needed=2, missing=('b',), to_come=False),)
    """
    rule = level.units
    counted = [unit for unit in published if unit not in rule.outside]
    missing = tuple(unit for unit in counted if unit not in done.units)
    needed = len(counted) if rule.at_least is None else rule.at_least
    lines = [Line(Reason.UNITS, len(counted) - len(missing), needed, missing)]
    if rule.core:
        core = [unit for unit in counted if unit in rule.core]
        core_missing = tuple(unit for unit in core if unit not in done.units)
        lines.append(Line(Reason.CORE_UNITS, len(core) - len(core_missing), len(rule.core), core_missing))
    if level.test:
        lines.append(Line(Reason.TEST, done.found, level.test.passing))
    if level.charter:
        lines.append(Line(Reason.CHARTER, int(done.charter), 1))
    if level.room:
        lines.append(Line(Reason.ROOM, 0, 1, to_come=True))
    return tuple(lines)


def is_complete(lines: Sequence[Line]) -> bool:
    """Say whether the level's online part is complete."""
    return all(line.is_met for line in lines if not line.to_come)


# Who reads at 600 words a minute does not read; experiments take their time too.
FASTEST = 0.25


def is_implausible(minutes: int, seconds: float) -> bool:
    """Say whether a unit of so many stated minutes was done in too short a time to have been read.

    It is told to whoever counts hours, and to the person; it takes nothing away.

    >>> is_implausible(11, 120), is_implausible(11, 240)
    (True, False)
    """
    return seconds < FASTEST * 60 * minutes
