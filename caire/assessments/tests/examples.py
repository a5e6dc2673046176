"""A course with a bank large enough for both forms and two retakes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from caire.assessments.models import Attempt, Response
from caire.courses.compiler.bank import BankItem, Blueprint
from caire.courses.compiler.model import Course
from caire.courses.questions import Check, Item, Label, Option, Order, Question, Sort
from caire.courses.tests import examples
from caire.courses.tests.examples import NOON
from caire.people.models import Person

COUNTS = {"A": 2, "B": 1}
TEST = Blueprint(anchors=2, own=COUNTS, retake={"A": 3, "B": 2}, retakes=2)
COURSE = "niveau-1"
TOTAL = 5


def check(name: str) -> Check:
    """Return a question whose right option is `a`."""
    options = (
        Option("a", f"Juste de {name}", f"CLE-{name}", right=True),
        Option("b", f"Autre de {name}", f"LEURRE-{name}"),
        Option("c", f"Encore de {name}", f"PIEGE-{name}"),
    )
    return Check(
        id=name.lower(), prompt=f"<p>Question {name} ?</p>", options=options, explanation=f"<p>IDEE-{name}</p>",
        confidence=True, summative=True,
    )  # fmt: skip


def item(name: str, bank: str, difficulty: float = 0.0, question: Question | None = None) -> BankItem:
    """Return an item of the bank."""
    return BankItem(
        id=name, unit="u1", competence=f"{name[0]}1", bank=bank, bloom="appliquer", difficulty=difficulty,
        question=question or check(name),
    )  # fmt: skip


def bank() -> tuple[BankItem, ...]:
    """Return enough items for each bank and domain, of spread difficulties."""
    anchors = [item(f"A-ancre-{n}", "anchor") for n in range(2)]
    forms = [
        item(f"{letter}-{form}-{n}", form, difficulty=n / 4 - 0.5)
        for form in ("form-a", "form-b", "retake")
        for letter in "AB"
        for n in range(8)
    ]
    return (*anchors, *forms, item("A-revision", "practice"))


PLACED = (
    Sort(
        id="tri", prompt="<p>Rangez.</p>", summative=True, explanation="<p>Voilà.</p>",
        targets=(Label("t1", "Premier"), Label("t2", "Second")),
        items=(Item("x", "Un X", "<p>X va là.</p>", "t1"), Item("y", "Un Y", "<p>Y va ici.</p>", "t2")),
    ),
    Order(
        id="ordre", prompt="<p>Ordonnez.</p>", summative=True, explanation="<p>Voilà.</p>",
        items=(Item("x", "Un X", "<p>D’abord.</p>"), Item("y", "Un Y", "<p>Ensuite.</p>")),
    ),
)  # fmt: skip


def course() -> Course:
    """Return the course with its bank and its test."""
    return replace(examples.course(), items=bank(), test=TEST)


def publish() -> Course:
    """Publish it."""
    return examples.publish(course())


def sit(
    given: Mapping[str, str],
    person: Person | None = None,
    *,
    of: Course,
    number: int = 1,
    form: str = "A",
    at: datetime | None = NOON,
) -> Attempt:
    """Have somebody take a test of these items, `a3` being option `a` with confidence 3, and nothing no answer.

    Without a time, it is not finished.
    """
    right = sum(one.startswith("a") for one in given.values())
    attempt = Attempt.objects.create(
        person=person or Person.objects.create(), course=of.id, number=number, form=form, release=of.digest,
        items=list(given), started_at=NOON, finished_at=at, score=right if at else None,
    )  # fmt: skip
    Response.objects.bulk_create(
        Response(
            attempt=attempt, item=name, response=[one[0]], is_right=one[0] == "a", confidence=int(one[1:] or 0) or None,
            at=NOON,
        )
        for name, one in given.items() if one
    )  # fmt: skip
    return attempt
