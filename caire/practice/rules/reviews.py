"""Which items each review of a course asks: decided once for all, so that a review never changes while one answers it.

Remembering takes coming back, a little later each time. Each module opens with questions of earlier ones; three reviews
close the second, fourth and sixth modules; three more may come by mail. No item is asked by two of them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from caire.courses.compiler.model import Course, Module

OPENING, REVIEW, MAIL = 3, 6, 3
CLOSING = (2, 4, 6)  # the modules, counted from 1 among those that teach, that a review closes
DAYS = (3, 10, 30)
MINUTES = {"opening": 2, "review": 4, "mail": 2}


class Kind(StrEnum):
    """When a review comes."""

    OPENING = "opening"
    REVIEW = "review"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Review:
    """A review: its name in addresses, the module that it opens or closes (none for a mail), the questions it asks."""

    name: str
    kind: Kind
    module: str
    items: tuple[str, ...]

    @property
    def minutes(self) -> int:
        """Return the stated duration."""
        return MINUTES[self.kind]


def reviews(course: Course) -> tuple[Review, ...]:
    """Return the reviews of a course, in the order in which one meets them; those without enough items are left out."""
    bank = _Bank(course)
    found: list[Review] = []
    for number, module in enumerate(bank.modules, start=1):
        earlier = bank.modules[: number - 1]
        if len(earlier) > 0 and (asked := bank.take(OPENING, [*reversed(earlier)])):
            found.append(Review(f"avant-{module.id}", Kind.OPENING, module.id, asked))
        if number in CLOSING and (asked := bank.take(REVIEW, [module, *reversed(earlier[-1:])])):
            found.append(Review(f"apres-{module.id}", Kind.REVIEW, module.id, asked))
    for day in DAYS:
        if asked := bank.take(MAIL, bank.modules):
            found.append(Review(f"jour-{day}", Kind.MAIL, "", asked))
    return tuple(found)


def by_mail(course: Course) -> tuple[Review, ...]:
    """Return the reviews that may come by mail, in the order in which they do."""
    return tuple(review for review in reviews(course) if review.kind == Kind.MAIL)


def is_last(course: Course, review: Review) -> bool:
    """Say whether a review is the last one that the course itself shows."""
    shown = [one for one in reviews(course) if one.kind != Kind.MAIL]
    return bool(shown) and shown[-1] == review


def review_of(course: Course, name: str) -> Review | None:
    """Return a review by its name, or None."""
    return _first(reviews(course), lambda review: review.name == name)


def asking(course: Course, question: str) -> Review | None:
    """Return the review that asks a question, or None."""
    return _first(reviews(course), lambda review: question in review.items)


def _first(found: Sequence[Review], is_wanted: Callable[[Review], bool]) -> Review | None:
    return next((review for review in found if is_wanted(review)), None)


class _Bank:
    """What is left to ask of each unit. Turns go from module to module, then from unit to unit."""

    def __init__(self, course: Course) -> None:
        self._left: dict[str, list[str]] = {unit.id: [] for unit in course.units}
        for item in sorted(course.items, key=lambda item: item.id):
            if item.bank == "practice" and item.unit in self._left:
                self._left[item.unit].append(item.question.id)
        self.modules = [module for module in course.modules if any(self._left[unit.id] for unit in module.units)]

    def take(self, count: int, modules: Sequence[Module]) -> tuple[str, ...]:
        """Take so many items, each module in its turn, of the unit of which most are left; none when too few are."""
        if sum(len(self._left[unit.id]) for module in modules for unit in module.units) < count:
            return ()
        taken: list[str] = []
        while len(taken) < count:
            for module in modules:
                fullest = max(module.units, key=lambda unit: len(self._left[unit.id]), default=None)
                if fullest and self._left[fullest.id] and len(taken) < count:
                    taken.append(self._left[fullest.id].pop(0))
        return tuple(taken)
