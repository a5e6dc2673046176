"""The bank of a compiled course: the questions of its reviews and tests, and what its tests are made of."""

from collections.abc import Mapping
from dataclasses import dataclass

from caire.courses.questions import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class BankItem:
    """A question of the bank, outside any lesson.

    `bank` says who may be asked it: `practice` (reviews), `anchor`, `form-a`, `form-b` or `retake` (tests), `room` (the
    half-day, where it is the sibling of the item `twin_of`). `difficulty` is its author's guess, in logits.
    """

    id: str
    unit: str
    competence: str
    bank: str
    bloom: str
    difficulty: float
    question: Question
    facts: tuple[str, ...] = ()
    twin_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blueprint:
    """What the tests of a course are made of: anchors common to both forms, then so many items of each domain (the
    letter of a competence), for a form and for a retake.
    """

    anchors: int
    own: Mapping[str, int]
    retake: Mapping[str, int]
    retakes: int
