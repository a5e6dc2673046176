"""Questions answered by choosing among options: check, discover, declare, highlight, cards."""

from abc import ABC
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from caire.courses.questions.base import CHOSEN, Fields, Label, Part, PublicQuestion, Question, QuestionError, Reason
from caire.courses.questions.base import given as values_of
from caire.courses.questions.grading import Response, Rule, State, Table, Verdict


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: HTML text, feedback, and the misconception that it betrays, if any."""

    id: str
    text: str
    feedback: str = ""
    right: bool = False
    misconception: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceQuestion(Question, ABC):
    """A question whose response is the ids of the options chosen, in the repeated form field `chosen`."""

    options: tuple[Option, ...]
    multiple: bool = False
    shuffle: bool = False

    def parse(self, data: Fields) -> Response:
        """Return the ids chosen, sorted: at least one, and one at most unless `multiple`."""
        chosen = [value for value in values_of(data, CHOSEN) if value]
        if not chosen:
            raise QuestionError(Reason.EMPTY)
        if not set(chosen) <= {option.id for option in self.options}:
            raise QuestionError(Reason.UNKNOWN_OPTION)
        if len(chosen) > 1 and not self.multiple:
            raise QuestionError(Reason.TOO_MANY)
        return tuple(sorted(chosen))

    def renamed(self, response: Response, name: Callable[[str], str]) -> Response:
        """Return the ids of today of the options chosen."""
        return tuple(sorted(map(name, response)))

    def rules(self) -> Table:
        """Grade each option by itself."""
        return Table(kind=self.kind, rule=self._rule(), verdicts=self._verdicts(), explanation=self.explanation)

    def public(self) -> PublicQuestion:
        """Return the options without what they are worth."""
        shuffled = self.shuffle or self.summative
        options = self._mixed(self.options) if shuffled else self.options
        return self._public(multiple=self.multiple, options=tuple(Label(option.id, option.text) for option in options))

    def _rule(self) -> Rule:
        return Rule.SHARE if self.multiple else Rule.SINGLE

    def _verdicts(self) -> tuple[Verdict, ...]:
        return tuple(
            Verdict(option.id, option.id, option.text, self._state(option), option.feedback, option.misconception)
            for option in self.options
        )

    def _state(self, option: Option) -> State:
        return State.RIGHT if option.right else State.WRONG


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(ChoiceQuestion):
    """A question with right answers: 0 or 1 for one choice; for several, the share of options well treated, 0 when none
    of those chosen is right.

    >>> one = Check(id="q", prompt="2 + 2 ?", options=(Option("a", "4", right=True), Option("b", "5")))
    >>> one.grade(("a",)).score, one.grade(("b",)).score
    (1.0, 0.0)
    >>> two = Check(id="q", prompt="?", multiple=True, options=(*one.options, Option("c", "IV", right=True)))
    >>> two.grade(("a", "c")).score, two.grade(("a", "b", "c")).score, two.grade(()).score
    (1.0, 0.6666666666666667, 0.0)
    """

    kind: ClassVar[str] = "check"


@dataclass(frozen=True, slots=True, kw_only=True)
class Discover(ChoiceQuestion):
    """A question asked before teaching: scored for the record, told back without right or wrong."""

    kind: ClassVar[str] = "discover"

    @property
    def tells_score(self) -> bool:
        """Say no: what is right comes with the teaching."""
        return False

    def rules(self) -> Table:
        """Grade as a check, in a neutral tone."""
        return Table(
            kind=self.kind,
            rule=self._rule(),
            verdicts=self._verdicts(),
            neutral=True,
            explanation=self.explanation,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Declare(ChoiceQuestion):
    """A question about oneself: no right answer, no score."""

    kind: ClassVar[str] = "declare"

    def _rule(self) -> Rule:
        return Rule.NONE

    def _state(self, option: Option) -> State:
        return State.NEUTRAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards(ChoiceQuestion):
    """Cards to turn over: an option's text is its front, its feedback its back; the response is the cards turned."""

    kind: ClassVar[str] = "cards"

    def _rule(self) -> Rule:
        return Rule.NONE

    def _state(self, option: Option) -> State:
        return State.NEUTRAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight(ChoiceQuestion):
    """Passages of a text to pick out: an option is a segment, at its place among `parts`.

    >>> q = Highlight(id="q", prompt="?", parts=(), multiple=True,
    ...               options=(Option("a", "1847", right=True), Option("b", "Bien sûr.")))
    >>> q.grade(("a",)).score, q.grade(("a", "b")).score
    (1.0, 0.0)
    """

    kind: ClassVar[str] = "highlight"

    parts: tuple[Part, ...]

    def public(self) -> PublicQuestion:
        """Return the text and its segments, in the order in which one reads them."""
        labels = {option.id: Label(option.id, option.text) for option in self.options}
        order = [part.item for part in self.parts if part.item]
        return self._public(multiple=True, options=tuple(labels[item] for item in order), parts=self.parts)

    def _rule(self) -> Rule:
        return Rule.HITS
