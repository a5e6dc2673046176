"""What a finished test says, as values: score, domains, gain, calibration, what one was sure of and missed.

Only counts and published formulas. Templates word them, and say what they do not prove.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from caire.assessments.rules import statistics
from caire.assessments.rules.forms import domain
from caire.assessments.rules.statistics import Interval

DOMAINS = "ABCDEF"
LEVELS = (1, 2, 3)
SURE = 3


@dataclass(frozen=True, slots=True)
class Answered:
    """One item of a finished test; without an answer, it is not found and has no confidence."""

    item: str
    competence: str
    is_right: bool
    confidence: int | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """How many were found of how many asked, and the interval of that proportion."""

    found: int
    asked: int

    @property
    def percent(self) -> int:
        """Return the share, rounded, in percent; zero when nothing was asked."""
        return round(100 * self.found / self.asked) if self.asked else 0

    @property
    def interval(self) -> Interval:
        """Return Wilson's interval."""
        return statistics.wilson(self.found, self.asked)


@dataclass(frozen=True, slots=True)
class OfDomain:
    """A domain at both ends; `before` is None when the first test was not taken, or did not ask it."""

    letter: str
    before: Share | None
    after: Share


@dataclass(frozen=True, slots=True)
class OfLevel:
    """What was found at one level of confidence."""

    confidence: int
    share: Share


@dataclass(frozen=True, slots=True)
class Gain:
    """How much was gained: raw, as a difference of shares, and as a part of what was left to gain."""

    before: Share
    after: Share
    interval: Interval
    normalised: float | None
    normalised_interval: Interval | None

    @property
    def raw(self) -> int:
        """Return the difference, in items."""
        return self.after.found - self.before.found

    @property
    def points(self) -> float:
        """Return the difference, as a share."""
        return self.after.found / self.after.asked - self.before.found / self.before.asked

    @property
    def is_clear(self) -> bool:
        """Say whether the interval leaves zero out: below that, chance alone could do it."""
        return self.interval[0] > 0 or self.interval[1] < 0


def share(answers: Sequence[Answered]) -> Share:
    """Return the raw score."""
    return Share(sum(one.is_right for one in answers), len(answers))


def by_domain(before: Sequence[Answered], after: Sequence[Answered]) -> tuple[OfDomain, ...]:
    """Return the profile, in the order of the domains; those that the last test does not ask are left out."""
    return tuple(
        OfDomain(letter, share(asked_before) if (asked_before := _of(before, letter)) else None, share(asked))
        for letter in DOMAINS
        if (asked := _of(after, letter))
    )


def _of(answers: Sequence[Answered], letter: str) -> list[Answered]:
    return [one for one in answers if domain(one.competence) == letter]


def by_confidence(answers: Sequence[Answered]) -> tuple[OfLevel, ...]:
    """Return what was found at each level of confidence, the lowest first."""
    return tuple(OfLevel(level, share([one for one in answers if one.confidence == level])) for level in LEVELS)


def sure_and_wrong(answers: Sequence[Answered]) -> tuple[Answered, ...]:
    """Return what one was sure of and did not find: what is best worth reading again."""
    return tuple(one for one in answers if one.confidence == SURE and not one.is_right)


def gain(before: Sequence[Answered], after: Sequence[Answered]) -> Gain | None:
    """Return the gain from one test to the other, or None without both."""
    if not before or not after:
        return None
    first, last = share(before), share(after)
    counts = (first.found, first.asked), (last.found, last.asked)
    part = statistics.normalised(*counts)
    return Gain(
        first,
        last,
        statistics.difference(*counts),
        part[0] if part else None,
        part[1] if part else None,
    )
