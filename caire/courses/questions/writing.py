"""Questions answered by writing: fill, write."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from caire.courses.questions.base import (
    CHOSEN,
    ITEM,
    Fields,
    Label,
    Part,
    PublicGap,
    PublicQuestion,
    Question,
    QuestionError,
    Reason,
    single,
)
from caire.courses.questions.choice import Option
from caire.courses.questions.grading import Response, Rule, State, Table, Verdict, plain

WORD_LIMIT = 80


@dataclass(frozen=True, slots=True)
class Gap:
    """A hole in a text: words to type (`accept`, with one `feedback`) or `options`, each with its own feedback."""

    id: str
    label: str
    accept: tuple[str, ...] = ()
    feedback: str = ""
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill(Question):
    """A text with gaps, one form field `item-<gap>` each; the response is `gap=option`, or `gap=` and words typed."""

    kind: ClassVar[str] = "fill"

    parts: tuple[Part, ...]
    gaps: tuple[Gap, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """Return one field for each gap."""
        return tuple(ITEM + gap.id for gap in self.gaps)

    def parse(self, data: Fields) -> Response:
        """Return what fills each gap: all of them."""
        filled = {gap.id: single(data, ITEM + gap.id, Reason.INCOMPLETE) for gap in self.gaps}
        for gap in self.gaps:
            if gap.options and filled[gap.id] not in {option.id for option in gap.options}:
                raise QuestionError(Reason.UNKNOWN_OPTION, ITEM + gap.id)
            if len(filled[gap.id]) > WORD_LIMIT:
                raise QuestionError(Reason.TOO_LONG, ITEM + gap.id)
        return tuple(sorted(f"{gap}={' '.join(value.split())}" for gap, value in filled.items()))

    def renamed(self, response: Response, name: Callable[[str], str]) -> Response:
        """Return what fills each gap, in the ids of today; a word typed is no id."""
        listed = {gap.id for gap in self.gaps if gap.options}
        pairs = [token.partition("=") for token in response]
        return tuple(
            sorted(
                f"{name(gap)}{equals}{name(value) if name(gap) in listed else value}" for gap, equals, value in pairs
            )
        )

    def rules(self) -> Table:
        """Grade each gap by itself; what is typed counts without case, accents or punctuation."""
        return Table(
            kind=self.kind,
            rule=Rule.ITEMS,
            verdicts=tuple(verdict for gap in self.gaps for verdict in _verdicts(gap)),
            typed=tuple(gap.id for gap in self.gaps if not gap.options),
            explanation=self.explanation,
        )

    def public(self) -> PublicQuestion:
        """Return the text and its gaps without what fills them."""
        gaps = tuple(PublicGap(gap.id, gap.label, self._shown(gap)) for gap in self.gaps)
        return self._public(parts=self.parts, gaps=gaps)

    def _shown(self, gap: Gap) -> tuple[Label, ...]:
        options = self._mixed(gap.options) if self.summative else gap.options
        return tuple(Label(option.id, option.text) for option in options)


def _verdicts(gap: Gap) -> Iterator[Verdict]:
    for option in gap.options:
        state = State.RIGHT if option.right else State.WRONG
        yield Verdict(f"{gap.id}={option.id}", gap.id, option.text, state, option.feedback, option.misconception)
    if not gap.options:
        for word in dict.fromkeys(plain(accepted) for accepted in gap.accept):
            yield Verdict(f"{gap.id}={word}", gap.id, gap.label, State.RIGHT, gap.feedback)
        yield Verdict(f"{gap.id}=*", gap.id, gap.label, State.WRONG, gap.feedback)


@dataclass(frozen=True, slots=True, kw_only=True)
class Write(Question):
    """A text of one's own, never graded; `hints` help to read it again, `explanation` is an example."""

    kind: ClassVar[str] = "write"

    limit: int
    hints: tuple[Label, ...] = ()

    def parse(self, data: Fields) -> Response:
        """Return the text, not longer than the limit."""
        text = single(data, CHOSEN, Reason.EMPTY)
        if len(text) > self.limit:
            raise QuestionError(Reason.TOO_LONG)
        return (text,)

    def rules(self) -> Table:
        """Grade nothing."""
        return Table(kind=self.kind, rule=Rule.NONE, explanation=self.explanation)

    def public(self) -> PublicQuestion:
        """Return the hints; the example comes after."""
        return self._public(limit=self.limit, options=self.hints)
