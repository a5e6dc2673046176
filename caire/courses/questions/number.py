"""The question answered by a number: estimate."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from caire.courses.questions.base import CHOSEN, Fields, PublicQuestion, Question, QuestionError, Reason, single
from caire.courses.questions.grading import Band, Response, Rule, State, Table, Verdict

NUMBER = re.compile(r"[-−]?\d{1,9}([.,]\d{1,6})?")


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers from `min` to `max`, both included: how good they are and what is told back. `label` is HTML."""

    id: str
    min: str
    max: str
    state: State
    label: str
    feedback: str
    misconception: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate(Question):
    """A slider from `min` to `max`. Numbers are canonical decimal texts, the same in pages, JSON and scripts.

    >>> ranges = (Range("a", "0", "5", State.CLOSE, "0–5", ""), Range("b", "10", "10", State.RIGHT, "10", ""))
    >>> q = Estimate(id="q", prompt="?", min="0", max="10", step="5", unit="%", ranges=ranges)
    >>> q.grade(("10",)).score, q.grade(("5",)).score
    (1.0, 0.5)
    """

    kind: ClassVar[str] = "estimate"

    min: str
    max: str
    step: str
    ranges: tuple[Range, ...]
    unit: str = ""

    def parse(self, data: Fields) -> Response:
        """Return the number as text: on the slider, on one of its steps."""
        text = single(data, CHOSEN, Reason.EMPTY)
        if not NUMBER.fullmatch(text):
            raise QuestionError(Reason.NOT_A_NUMBER)
        number = decimal(text)
        if not Decimal(self.min) <= number <= Decimal(self.max):
            raise QuestionError(Reason.OUT_OF_RANGE)
        if (number - Decimal(self.min)) % Decimal(self.step):
            raise QuestionError(Reason.OFF_STEP)
        return (as_text(number),)

    def rules(self) -> Table:
        """Grade by the range in which the number falls: right 1, close 0.5, else 0."""
        return Table(
            kind=self.kind,
            rule=Rule.SINGLE,
            bands=tuple(Band(one.min, one.max, one.id) for one in self.ranges),
            verdicts=tuple(
                Verdict(one.id, one.id, one.label, one.state, one.feedback, one.misconception) for one in self.ranges
            ),
            explanation=self.explanation,
        )

    def public(self) -> PublicQuestion:
        """Return the slider without its ranges."""
        return self._public(min=self.min, max=self.max, step=self.step, unit=self.unit)


def decimal(text: str) -> Decimal:
    """Return the number that a text matched by `NUMBER` writes, with a point or a comma."""
    return Decimal(text.replace(",", ".").replace("−", "-"))


def as_text(number: Decimal) -> str:
    """Return a number in one way only, whatever was typed.

    >>> as_text(Decimal("5.0")), as_text(Decimal("-0")), as_text(Decimal("100"))
    ('5', '0', '100')
    """
    return f"{number.normalize() + 0:f}"
