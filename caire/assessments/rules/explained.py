"""An item as it is read again once the test is over: every option with what it was worth, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from caire.courses.questions import Order, Question, Response, Sort, State


@dataclass(frozen=True, slots=True)
class Row:
    """One option or element. `yours` and `expected` are where an element was put and where it belongs, as HTML."""

    text: str
    feedback: str
    is_right: bool  # the option belongs to the answer, or the element was put where it belongs
    is_yours: bool
    yours: str = ""
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Explained:
    """An item, what one answered, what was expected, and the general explanation (HTML)."""

    is_answered: bool
    is_found: bool
    is_placing: bool
    rows: tuple[Row, ...]
    explanation: str


def explain(question: Question, response: Response) -> Explained:
    """Return an item with its key: only for a test that is over."""
    is_placing = isinstance(question, Sort | Order)
    return Explained(
        is_answered=bool(response),
        is_found=bool(response) and question.grade(response).is_right,
        is_placing=is_placing,
        rows=tuple(_placed(question, response) if isinstance(question, Sort | Order) else _chosen(question, response)),
        explanation=question.explanation,
    )


def _chosen(question: Question, response: Response) -> Iterator[Row]:
    for verdict in question.rules().verdicts:
        yield Row(verdict.label, verdict.text, verdict.state is State.RIGHT, verdict.token in response)


def _placed(question: Sort | Order, response: Response) -> Iterator[Row]:
    if isinstance(question, Order):
        put = {item: position for position, _, item in (token.partition("=") for token in response)}
        expected = {item.id: str(position) for position, item in enumerate(question.items, start=1)}
        words = {position: position for position in question.places()}
    else:
        put = {item: place for item, _, place in (token.partition("=") for token in response)}
        expected = {item.id: item.place for item in question.items}
        words = {target.id: target.text for target in question.targets}
    for item in question.items:
        yours = put.get(item.id, "")
        is_right = yours == expected[item.id]
        yield Row(item.text, item.feedback, is_right, bool(yours), words.get(yours, ""), words[expected[item.id]])
