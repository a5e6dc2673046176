"""The kinds of question a course can ask, and how each one is graded: pure values, no Django.

A person's form becomes a `Response` by `question.parse(fields)`, and an `Outcome` by `question.grade(response)`. Before
the answer, a page shows `public(question)` and nothing else; a formative question may also ship `question.table()`, by
which a script grades without the network.

To add a kind: write its class in a module of this package and add it to `KINDS`; then its Markdown in
`compiler.vocabulary` and `compiler.asking`, and its example in `docs/reference/course-format.md`.
"""

from caire.courses.questions.base import (
    Fields,
    Label,
    Part,
    PublicGap,
    PublicQuestion,
    Question,
    QuestionError,
    Reason,
)
from caire.courses.questions.choice import Cards, Check, Declare, Discover, Highlight, Option
from caire.courses.questions.grading import Feedback, Outcome, Response, State
from caire.courses.questions.number import Estimate, Range
from caire.courses.questions.placing import Item, Match, Order, Sort
from caire.courses.questions.writing import Fill, Gap, Write

KINDS: dict[str, type[Question]] = {
    kind.kind: kind for kind in (Check, Discover, Declare, Estimate, Sort, Match, Order, Fill, Highlight, Write, Cards)
}

__all__ = [
    "KINDS",
    "Cards",
    "Check",
    "Declare",
    "Discover",
    "Estimate",
    "Feedback",
    "Fields",
    "Fill",
    "Gap",
    "Highlight",
    "Item",
    "Label",
    "Match",
    "Option",
    "Order",
    "Outcome",
    "Part",
    "PublicGap",
    "PublicQuestion",
    "Question",
    "QuestionError",
    "Range",
    "Reason",
    "Response",
    "Sort",
    "State",
    "Write",
    "public",
]


def public(question: Question) -> PublicQuestion:
    """Return what may leave the server about a question before its answer."""
    return question.public()
