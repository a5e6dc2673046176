"""What a response given on an older release becomes, once what it names has another name."""

from dataclasses import replace

import pytest

from caire.courses.questions import KINDS
from caire.courses.tests import examples

NAMES = {
    "oui": "yes",
    "minuterie": "sablier",
    "regle": "ecrite",
    "un": "one",
    "mot": "word",
    "choix": "choice",
    "1": "2",
}
GIVEN = {
    "decouvrir": (("oui",), ("yes",)),
    "q1": (("non",), ("non",)),
    "plusieurs": (("non", "oui"), ("non", "yes")),
    "opinion": (("oui",), ("yes",)),
    "part": (("1",), ("1",)),
    "tri": (("minuterie=regle", "spam=appris"), ("sablier=ecrite", "spam=appris")),
    "paires": (("minuterie=regle", "spam=appris"), ("sablier=ecrite", "spam=appris")),
    "etapes": (("1=un", "2=deux"), ("1=one", "2=deux")),
    "phrase": (("choix=oui", "mot=oui"), ("choice=yes", "word=oui")),
    "a-verifier": (("oui",), ("yes",)),
    "ma-phrase": (("oui",), ("oui",)),
    "cartes": (("oui",), ("yes",)),
}
QUESTIONS = {question.id: question for question in examples.QUESTIONS}


def today(name):
    return NAMES.get(name, name)


@pytest.mark.parametrize("name", GIVEN)
def test_ids_take_their_new_names_numbers_positions_and_words_stay(name):
    question, (then, now) = QUESTIONS[name], GIVEN[name]
    if name == "phrase":
        question = replace(
            question, gaps=(replace(question.gaps[0], id="word"), replace(question.gaps[1], id="choice"))
        )

    assert question.renamed(then, today) == now


def test_every_kind_has_its_example():
    assert {QUESTIONS[name].kind for name in GIVEN} == set(KINDS)


@pytest.mark.parametrize("response", [("x",), ("x=y",), ("",), ("a=b=c",), ()])
@pytest.mark.parametrize("question", examples.QUESTIONS, ids=lambda question: question.id)
def test_a_strange_response_stays_as_it_is(question, response):
    assert question.renamed(response, str) == response


@pytest.mark.parametrize(
    ("name", "response", "known"),
    [
        ("q1", ("oui",), True),
        ("q1", ("partie",), False),
        ("plusieurs", ("oui", "partie"), True),
        ("part", ("45",), True),
        ("part", ("450",), False),
        ("tri", ("minuterie=partie",), True),
        ("tri", ("partie=regle",), False),
        ("etapes", ("1=partie",), False),
        ("phrase", ("mot=chance",), True),
        ("ma-phrase", ("Ce que je veux.",), True),
    ],
)
def test_a_question_recognises_what_still_means_something(name, response, known):
    assert QUESTIONS[name].recognises(response) is known
