"""A summative question tells nothing: two that differ only by their solution are served the same bytes, always."""

import re
from dataclasses import replace

import pytest
from django.test import Client

from caire.courses.questions import Gap, Item, State, public
from caire.courses.tests import examples
from caire.learn.tests.test_unit_page import form_of
from caire.records.models import Record

pytestmark = pytest.mark.django_db

UNIT = "/cours/niveau-1/u1/"
QUESTIONS = {question.id: question for question in examples.QUESTIONS}
STEPS = tuple(Item(name, f"Étape {name}", f"<p>Retour {name}.</p>") for name in ("un", "deux", "trois", "quatre"))
TYPED = replace(QUESTIONS["phrase"], gaps=(Gap("mot", "Le mot", ("probabilité",), "<p>Un nombre.</p>"),))
ASKED = {
    "check": (QUESTIONS["q1"], {"chosen": "oui"}),
    "check with several": (QUESTIONS["plusieurs"], {"chosen": ["oui", "non"]}),
    "discover": (QUESTIONS["decouvrir"], {"chosen": "non"}),
    "estimate": (QUESTIONS["part"], {"chosen": "45"}),
    "sort": (QUESTIONS["tri"], {"item-minuterie": "regle", "item-spam": "regle"}),
    "match": (QUESTIONS["paires"], {"item-minuterie": "regle", "item-spam": "appris"}),
    "order": (
        replace(QUESTIONS["etapes"], items=STEPS),
        {"item-un": "1", "item-deux": "2", "item-trois": "4", "item-quatre": "3"},
    ),
    "fill": (QUESTIONS["phrase"], {"item-mot": "probabilité", "item-choix": "oui"}),
    "fill with words": (replace(TYPED, parts=(TYPED.parts[0],)), {"item-mot": "Probabilité"}),
    "highlight": (QUESTIONS["a-verifier"], {"chosen": ["oui"]}),
}


def option(one):
    return replace(one, right=not one.right, feedback=f"<p>AUTRE {one.id}</p>", misconception="autre-idee")


def placed(question):
    """The items of a question, each in the place of the next one."""
    places = [one.place for one in question.items]
    turned = zip(question.items, [*places[1:], places[0]], strict=True)
    return tuple(
        replace(one, place=place, feedback="<p>AUTRE</p>", misconception="autre-idee") for one, place in turned
    )


def twin(question):
    """The same question, with another solution."""
    changes = {"explanation": "<p>AUTRE</p>"}
    if hasattr(question, "options"):
        changes["options"] = tuple(map(option, question.options))
    if question.kind in {"sort", "match"}:
        changes["items"] = placed(question)
    if question.kind == "order":
        changes["items"] = (*question.items[2:], *question.items[:2])
    if hasattr(question, "ranges"):
        changes["ranges"] = tuple(replace(one, state=State.WRONG, feedback="<p>AUTRE</p>") for one in question.ranges)
    if hasattr(question, "gaps"):
        changes["gaps"] = tuple(
            replace(gap, accept=gap.accept and ("autre",), feedback="AUTRE", options=tuple(map(option, gap.options)))
            for gap in question.gaps
        )
    return replace(question, **changes)


def served(question, fields):
    """All that a browser gets about a question, before its answer and after, without what differs each time."""
    course = examples.publish(examples.course(examples.unit("u1", (question,))))
    client = Client()
    before = client.get(UNIT)
    action, hidden = form_of(before.content.decode(), question.id)
    fragment = client.post(action, hidden | fields, headers={"X-Fragment": "1"})
    pages = [before, fragment, *(client.get(path) for path in (UNIT, "/cours/niveau-1/", "/mon-espace/"))]
    drawn = re.compile(rf'{course.digest}|[0-9a-f-]{{36}}|[A-Za-z0-9]{{64}}|<time.*?</time>|(?<=data-owner=")[^"]*')
    return [drawn.sub("…", page.content.decode()) for page in pages]


@pytest.mark.parametrize(("question", "fields"), ASKED.values(), ids=ASKED)
def test_the_solution_changes_nothing_of_what_is_served(question, fields):
    asked = replace(question, summative=True)
    other = twin(asked)

    assert public(asked) == public(other)
    assert served(asked, fields) == served(other, fields)
    assert Record.objects.count() == 2


@pytest.mark.parametrize(("question", "fields"), ASKED.values(), ids=ASKED)
def test_the_solution_of_a_formative_question_would_be_seen(question, fields):
    assert served(question, fields) != served(twin(question), fields)


@pytest.mark.parametrize(("question", "fields"), ASKED.values(), ids=ASKED)
def test_the_answer_is_noted_and_no_more(question, fields):
    _, fragment, page, _, history = served(replace(question, summative=True), fields)

    headline = re.compile(r'<p class="question-headline" data-state="(\w+)">\s*(.*?)\s*</p>', re.S)
    for html in (fragment, page.partition('<template id="words"')[0]):
        assert headline.findall(html) == [("noted", "C’est noté.")]
        assert re.findall('class="(?:option-feedback|explanation)"', html) == []
    assert "réponse gardée" in history


def test_the_score_is_kept_all_the_same():
    question, fields = ASKED["check"]

    served(replace(question, summative=True), fields)

    assert Record.objects.get().score == 1
