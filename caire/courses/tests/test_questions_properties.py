import dataclasses
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caire.courses.questions import KINDS, PublicQuestion, QuestionError, public
from caire.courses.tests.examples import QUESTIONS

KNOWN = sorted({field for question in QUESTIONS for field in question.fields})
VALUES = st.one_of(
    st.sampled_from(["oui", "non", "regle", "appris", "1", "2", "3", "45", "45,0", "probabilité", "x" * 5000]),
    st.text(max_size=20),
)
FORMS = st.dictionaries(st.one_of(st.sampled_from(KNOWN), st.text(max_size=9)), st.lists(VALUES, max_size=4))
TOKENS = st.lists(
    st.one_of(
        st.text(max_size=12),
        st.builds("{}={}".format, st.sampled_from(["minuterie", "mot", "1", "choix"]), VALUES),
        st.sampled_from(["oui", "non", "45", "Infinity", "sNaN"]),
    ),
    max_size=6,
)


def test_the_examples_hold_every_kind():
    assert {question.kind for question in QUESTIONS} == set(KINDS)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
@given(form=FORMS)
@settings(max_examples=60, deadline=None)
def test_no_form_can_do_more_than_be_refused(question, form):
    try:
        response = question.parse(form)
    except QuestionError:
        return

    assert response == tuple(sorted(response))
    json.dumps(response).encode("ascii")
    score = question.grade(response).score
    assert score is None or 0 <= score <= 1


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
@given(tokens=TOKENS)
@settings(max_examples=60, deadline=None)
def test_any_stored_response_can_be_graded(question, tokens):
    score = question.grade(tuple(tokens)).score

    assert score is None or 0 <= score <= 1


def hidden(question):
    """The texts of a question that answer it, and those that may be shown before."""
    marked = {
        "explanation": "SECRET-explication",
        **{
            name: tuple(dataclasses.replace(one, **marks(one)) for one in getattr(question, name))
            for name in ("options", "items", "ranges", "gaps")
            if hasattr(question, name)
        },
    }
    return dataclasses.replace(question, summative=True, **marked)


def marks(one):
    names = {field.name for field in dataclasses.fields(one)}
    found = {name: f"SECRET-{name}" for name in ("feedback", "misconception", "place") if name in names}
    if "accept" in names:
        found["accept"] = ("SECRET-mot",)
        found["options"] = tuple(dataclasses.replace(option, **marks(option)) for option in one.options)
    return found


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_nothing_that_answers_a_question_is_public(question):
    secret = hidden(question)
    shown = public(secret)

    assert type(shown) is PublicQuestion
    assert "SECRET" in repr(secret)
    assert "SECRET" not in repr(shown)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_a_summative_question_has_no_table_to_ship(question):
    with pytest.raises(PermissionError):
        hidden(question).table()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_what_is_shown_is_the_same_each_time(question):
    again = dataclasses.replace(question)

    assert public(question) == public(again)


def test_the_right_order_is_never_the_one_shown():
    order = next(question for question in QUESTIONS if question.kind == "order")

    for number in range(200):
        named = dataclasses.replace(order, id=f"q{number}")
        assert [label.id for label in public(named).options] != [item.id for item in named.items]


def test_targets_never_face_their_items():
    match = next(question for question in QUESTIONS if question.kind == "match")

    for number in range(200):
        shown = public(dataclasses.replace(match, id=f"q{number}"))
        places = {item.id: item.place for item in match.items}
        assert [target.id for target in shown.targets] != [places[option.id] for option in shown.options]


@pytest.mark.parametrize("kind", ["order", "match"])
def test_the_order_in_which_a_summative_question_is_shown_does_not_depend_on_its_solution(kind):
    question = next(question for question in QUESTIONS if question.kind == kind)
    places = [item.place for item in question.items]
    turned = [dataclasses.replace(item, place=place) for item, place in zip(question.items, places[::-1], strict=True)]
    for number in range(50):
        one = dataclasses.replace(question, id=f"q{number}", summative=True)
        other = dataclasses.replace(one, items=tuple(turned if kind == "match" else turned[::-1]))
        assert public(one) == public(other)


def test_options_are_mixed_only_when_asked():
    check = next(question for question in QUESTIONS if question.kind == "check")
    mixed = {
        tuple(label.id for label in public(dataclasses.replace(check, id=f"q{n}", shuffle=True)).options)
        for n in range(20)
    }

    assert [label.id for label in public(check).options] == [option.id for option in check.options]
    assert mixed == {("oui", "non"), ("non", "oui")}
