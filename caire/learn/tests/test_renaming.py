"""What people did follows the units, blocks and options that get other names."""

import re
from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import call_command

from caire.courses.questions import Option
from caire.courses.tests import examples
from caire.learn.tests.test_unit_page import answer, form_of
from caire.practice.models import Place
from caire.records.models import Record

pytestmark = pytest.mark.django_db

OLD, NEW, OTHER = "/cours/niveau-1/u1/", "/cours/niveau-1/u9/", "/cours/niveau-1/u2/"
RENAMED = {
    "u1": "u9",
    "u1/q1": "u9/premiere",
    "u9/premiere/non": "u9/premiere/pas-du-tout",
    "u1/tri/minuterie": "u9/tri/sablier",
    "u1/tri/regle": "u9/tri/ecrite",
    "u1/phrase/choix": "u9/phrase/suite",
    "u1/exercer": "u9/entrainement",
    "u1/paires": "u2/paires",
}
QUESTIONS = {question.id: question for question in examples.QUESTIONS}
Q1, SORT, MATCH, FILL = (QUESTIONS[name] for name in ("q1", "tri", "paires", "phrase"))


def today():
    """The course once renamed: a unit, two questions, options, items, a gap, a section; one question moved."""
    premiere = replace(Q1, id="premiere", options=(Q1.options[0], Option("pas-du-tout", "Non", "Presque.")))
    targets = tuple(replace(one, id=one.id.replace("regle", "ecrite")) for one in SORT.targets)
    items = tuple(
        replace(one, id=one.id.replace("minuterie", "sablier"), place=one.place.replace("regle", "ecrite"))
        for one in SORT.items
    )
    gaps = (FILL.gaps[0], replace(FILL.gaps[1], id="suite"))
    parts = tuple(replace(part, item=part.item.replace("choix", "suite")) for part in FILL.parts)
    unit = examples.unit(
        "u9", (premiere, replace(SORT, items=items, targets=targets), replace(FILL, gaps=gaps, parts=parts))
    )
    explore, practise = unit.sections
    unit = replace(unit, sections=(explore, replace(practise, id="entrainement")))
    return replace(examples.course(unit, examples.unit("u2", (MATCH,))), renamed=RENAMED)


@pytest.fixture
def done(client):
    """Somebody answered, experimented and stopped somewhere, then the course was published under other names."""
    examples.publish(examples.course(examples.unit("u1", (Q1, SORT, MATCH, FILL)), examples.unit("u2", ())))
    answer(client, "q1", chosen="non", confidence="3")
    answer(client, "tri", **{"item-minuterie": "regle", "item-spam": "regle"})
    answer(client, "phrase", **{"item-mot": "chance", "item-choix": "oui"})
    answer(client, "paires", **{"item-minuterie": "regle", "item-spam": "appris"})
    answer(client, "machine-done")
    client.post("/repere/niveau-1/u1/", {"anchor": "exercer"})
    return examples.publish(today())


def form(client, block, page=NEW):
    return re.search(rf'<form [^>]*id="{block}".*?</form>', client.get(page).content.decode(), re.S)[0]


def states(client):
    return re.findall(r'class="unit-row" data-state="(\w+)"', client.get("/cours/niveau-1/").content.decode())


def test_the_last_answers_are_shown_under_todays_names(client, done):
    assert re.findall(r'value="([\w-]+)" checked', form(client, "premiere")) == ["pas-du-tout", "3"]
    assert re.findall(r'value="(\w+)" selected', form(client, "tri")) == ["ecrite", "ecrite"]
    assert re.findall(r'name="item-mot" value="(\w+)"|value="(\w+)" selected', form(client, "phrase")) == [
        ("chance", ""),
        ("", "oui"),
    ]
    assert "En partie." in form(client, "tri")


def test_a_question_that_moved_to_another_unit_is_done_there(client, done):
    assert re.findall(r'value="(\w+)" selected', form(client, "paires", OTHER)) == ["regle", "appris"]
    assert ("4 étapes sur 4 sont faites" in client.get(NEW).content.decode()) is True
    assert ("1 étape sur 2 est faite" in client.get(OTHER).content.decode()) is True


def test_one_resumes_where_one_stopped(client, done):
    assert 'class="button" href="#entrainement"' in client.get(NEW).content.decode()


def test_one_does_not_resume_in_the_unit_that_a_question_left(client, done):
    assert 'href="#entrainement"' not in client.get(OTHER).content.decode()


def test_the_history_and_the_map_follow(client, done):
    history = client.get("/mon-espace/").content.decode()

    assert sorted(set(re.findall(r'<a href="/cours/niveau-1/([^"]+)"', history.partition("historique")[2]))) == [
        "u2/#paires",
        "u9/#machine",
        "u9/#phrase",
        "u9/#premiere",
        "u9/#tri",
    ]
    assert states(client) == ["done", "doing"]


def test_the_record_keeps_what_was_before_their_eyes(client, done):
    objects = set(Record.objects.values_list("object", flat=True))

    assert objects == {f"niveau-1/u1/{block}" for block in ("q1", "tri", "phrase", "paires", "machine")}


def test_rebuilding_changes_nothing(client, done):
    before = states(client)

    call_command("rebuild", stdout=StringIO())

    assert states(client) == before == ["done", "doing"]


def test_what_is_done_before_and_after_adds_up(client, done):
    answer(client, "premiere", NEW, chosen="oui")

    assert "4 étapes sur 4 sont faites" in client.get(NEW).content.decode()
    assert re.findall(r'value="([\w-]+)" checked', form(client, "premiere")) == ["oui"]


def test_the_old_address_of_a_unit_leads_to_it(client, done):
    response = client.get(OLD)

    assert (response.status_code, response["Location"]) == (302, NEW)


def test_an_answer_from_an_old_page_leads_to_todays(client):
    examples.publish(examples.course(examples.unit("u1", (Q1,)), examples.unit("u2", ())))
    action, hidden = form_of(client.get(OLD).content.decode(), "q1")
    examples.publish(today())

    response = client.post(action, hidden | {"chosen": "oui"})

    assert (response.status_code, response["Location"]) == (303, f"{NEW}#premiere")


def test_a_place_told_by_an_old_page_is_kept(client, done):
    client.post("/repere/niveau-1/u1/", {"anchor": "tri"})

    assert Place.objects.get().anchor == "tri"
    assert 'class="button" href="#tri"' in client.get(NEW).content.decode()


def test_reading_a_renamed_unit_costs_no_more_queries(client, done, django_assert_max_num_queries):
    client.get(NEW)

    with django_assert_max_num_queries(4):
        client.get(NEW)


def test_answering_a_renamed_question_costs_no_more_queries(client, done, django_assert_max_num_queries):
    action, hidden = form_of(client.get(NEW).content.decode(), "premiere")

    with django_assert_max_num_queries(10):
        client.post(action, hidden | {"chosen": "oui"})


def test_a_question_of_which_no_option_is_left_is_to_answer_again(client):
    examples.publish(examples.course(examples.unit("u1", (Q1,))))
    answer(client, "q1", chosen="non")
    options = (Option("bleu", "Bleu", "Un ciel clair.", right=True), Option("vert", "Vert", "Une mer calme."))
    examples.publish(examples.course(examples.unit("u1", (replace(Q1, options=options),))))

    shown = form(client, "q1", OLD)

    assert ("Pas encore" in shown, "Enregistré" in shown, "Valider ma réponse" in shown) == (False, False, True)


def test_a_question_of_which_one_option_is_left_keeps_its_answer(client):
    several = QUESTIONS["plusieurs"]
    examples.publish(examples.course(examples.unit("u1", (several,))))
    answer(client, "plusieurs", chosen=["oui", "non"])
    options = (several.options[0], Option("vert", "Vert", "Une mer calme."))
    examples.publish(examples.course(examples.unit("u1", (replace(several, options=options),))))

    assert re.findall(r'value="(\w+)" checked', form(client, "plusieurs", OLD)) == ["oui"]
