import re
from dataclasses import replace

import pytest
from django.test import Client

from caire.courses.tests import examples
from caire.people.models import Account, Person
from caire.practice.models import Place
from caire.records.models import Record

pytestmark = pytest.mark.django_db

UNIT = "/cours/niveau-1/u1/"


@pytest.fixture(autouse=True)
def course():
    return examples.publish()


def form_of(html: str, block: str) -> tuple[str, dict[str, str]]:
    """Return the action and the hidden fields of a block's form."""
    form = re.search(rf'<form [^>]*id="{block}"[^>]*>.*?</form>', html, re.S)[0]
    action = re.search(r'action="([^"]+)"', form)[1]
    return action, dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]+)"', form))


def answer(client: Client, block: str, page: str = UNIT, **values) -> str:
    html = client.get(page).content.decode()
    action, hidden = form_of(html, block)
    return client.post(action, hidden | values)


def sent_by_script(client: Client, block: str = "q1", digest: str = "", owner: str = "", **values):
    action, hidden = form_of(client.get(UNIT).content.decode(), block)
    action = action.replace("/repondre/", f"/repondre/{digest}")
    headers = {"X-Fragment": "1"} | ({"X-Owner": owner} if owner else {})
    return client.post(action, hidden | values, headers=headers)


@pytest.mark.parametrize(
    ("sent", "status"),
    [({"chosen": "oui"}, 200), ({}, 422), ({"key": "x"}, 400), ({"digest": "0", "chosen": "oui"}, 404)],
)
def test_what_the_site_answers_to_a_script_has_its_mark(client, sent, status):
    response = sent_by_script(client, **sent)

    assert (response.status_code, response["X-Caire"]) == (status, "1")


def test_the_page_says_whose_it_is_as_the_browser_does(client):
    answer(client, "q1", chosen="oui")

    html = client.get(UNIT).content.decode()

    assert re.search(r'data-owner="([^"]+)"', html)[1] == client.cookies["caire_owner"].value


def test_what_somebody_else_did_on_this_device_is_not_kept(client):
    client.get(UNIT)
    own = client.cookies["caire_owner"].value

    refused = sent_by_script(client, owner="0123456789ab", chosen="oui")
    kept = sent_by_script(client, owner=own, chosen="oui")

    assert (refused.status_code, refused["X-Caire"], kept.status_code) == (409, "1", 200)
    assert Record.objects.count() == 1


def test_reading_makes_nobody(client):
    client.get(UNIT)

    assert Person.objects.count() == 0


def test_a_first_answer_makes_a_guest_and_leads_back_to_its_question(client):
    response = answer(client, "q1", chosen="oui")

    assert (response.status_code, response["Location"]) == (303, f"{UNIT}#q1")
    assert list(Record.objects.values_list("person__account", "object", "score")) == [(None, "niveau-1/u1/q1", 1.0)]


def test_the_page_shows_again_what_was_answered_and_why(client):
    answer(client, "q1", chosen="non", confidence="3")

    html = client.get(UNIT).content.decode()

    form = re.search(r'<form [^>]*id="q1".*?</form>', html, re.S)[0]
    assert re.findall(r'value="(\w+)" checked', form) == ["non", "3"]
    assert "Presque." in form
    assert "L’idée." in form


def test_every_kind_of_question_can_be_answered_without_scripts(client):
    given = {
        "decouvrir": {"chosen": "oui"},
        "q1": {"chosen": "oui"},
        "plusieurs": {"chosen": ["oui"]},
        "opinion": {"chosen": "non"},
        "part": {"chosen": "45"},
        "tri": {"item-minuterie": "regle", "item-spam": "appris"},
        "paires": {"item-minuterie": "regle", "item-spam": "appris"},
        "etapes": {"item-un": "1", "item-deux": "2", "item-trois": "3"},
        "phrase": {"item-mot": "Probabilité", "item-choix": "oui"},
        "a-verifier": {"chosen": ["oui"]},
        "ma-phrase": {"chosen": "J’ouvre la source."},
        "cartes": {"chosen": ["oui", "non"]},
    }

    statuses = {block: answer(client, block, **values).status_code for block, values in given.items()}

    assert statuses == dict.fromkeys(given, 303)
    scores = {record.object.rpartition("/")[2]: record.score for record in Record.objects.all()}
    no_right_answer = {"opinion": None, "ma-phrase": None, "cartes": None}
    assert scores == dict.fromkeys(given, 1.0) | no_right_answer


def test_a_response_that_cannot_be_taken_is_shown_again_with_the_reason(client):
    response = answer(client, "tri", **{"item-minuterie": "regle"})

    html = response.content.decode()
    assert response.status_code == 422
    assert 'value="regle" selected' in html
    assert "Il reste au moins une case à remplir" in html
    assert Record.objects.count() == 0


def test_an_experiment_is_recorded_as_self_declared(client):
    answer(client, "machine-done")

    assert list(Record.objects.values_list("verb", "object", "self_declared", "score")) == [
        ("simulated", "niveau-1/u1/machine", True, None)
    ]


def test_the_seats_fill_as_one_answers(client):
    before = client.get(UNIT).content.decode()
    answer(client, "q1", chosen="oui")
    after = client.get(UNIT).content.decode()

    assert "0 étape sur 11 est faite" in before
    assert "1 étape sur 11 est faite" in after


def test_one_resumes_at_the_exact_place(client):
    answer(client, "q1", chosen="oui")
    client.post("/repere/niveau-1/u1/", {"anchor": "explorer"})

    assert 'href="#explorer"' in client.get(UNIT).content.decode()
    assert Place.objects.count() == 1


def test_reading_marks_of_nobody_are_not_kept(client):
    assert client.post("/repere/niveau-1/u1/", {"anchor": "explorer"}).status_code == 204
    assert Place.objects.count() == 0


def test_notes_for_trainers_are_not_shown(client):
    assert "NOTE-DE-FORMATEUR" not in client.get(UNIT).content.decode()


def test_a_guest_reads_a_unit_in_three_queries(client, django_assert_num_queries):
    for block in ("q1", "opinion"):
        answer(client, block, chosen="oui")
    client.get(UNIT)

    with django_assert_num_queries(3):
        client.get(UNIT)


def test_an_account_reads_a_unit_in_four_queries(client, django_assert_num_queries):
    client.force_login(Account.objects.create_user("ana@example.org"))
    for block in ("q1", "opinion"):
        answer(client, block, chosen="oui")
    client.get(UNIT)

    with django_assert_num_queries(4):
        client.get(UNIT)


def test_an_answer_costs_at_most_ten_queries(client, django_assert_max_num_queries):
    client.force_login(Account.objects.create_user("ana@example.org"))
    answer(client, "q1", chosen="non")
    action, hidden = form_of(client.get(UNIT).content.decode(), "q1")

    with django_assert_max_num_queries(10):
        client.post(action, hidden | {"chosen": "oui"})


def test_a_page_that_has_not_changed_is_not_sent_again(client):
    etag = client.get(UNIT)["ETag"]

    assert client.get(UNIT, headers={"If-None-Match": etag}).status_code == 304
    answer(client, "q1", chosen="oui")
    assert client.get(UNIT, headers={"If-None-Match": etag}).status_code == 200


def test_a_lesson_is_never_kept_by_shared_caches(client):
    assert client.get(UNIT)["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize("name", ["end", "progress", "resume", "owner"])
def test_a_question_may_have_the_name_of_any_part_of_the_page(client, name):
    examples.publish(examples.course(examples.unit("u1", (replace(examples.QUESTIONS[1], id=name),))))

    html = client.get(UNIT).content.decode()

    assert (f'<form class="question" id="{name}"' in html, 'id="fin-titre"' in html) == (True, True)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("get", "/cours/niveau-1/inconnue/", 404),
        ("get", "/cours/inconnu/", 404),
        ("post", "/cours/niveau-1/u1/", 405),
        ("get", "/repondre/inconnu/u1/q1/", 405),
        ("post", "/repondre/inconnu/u1/q1/", 404),
        ("post", "/repondre/{digest}/u1/machine/", 404),
        ("post", "/experience/{digest}/u1/q1/", 404),
        ("post", "/repondre/{digest}/u1/q1/", 400),
    ],
)
def test_foreign_ids_and_wrong_methods_have_the_right_status(client, course, method, path, status):
    assert getattr(client, method)(path.format(digest=course.digest)).status_code == status


def test_answering_an_old_release_is_still_possible(client, course):
    html = client.get(UNIT).content.decode()
    action, hidden = form_of(html, "q1")
    examples.publish(examples.course(examples.unit("u2", examples.QUESTIONS[:1])))

    response = client.post(action, hidden | {"chosen": "oui"}, headers={"X-Fragment": "1"})

    assert response.status_code == 200
    assert Record.objects.get().release == course.digest


def test_the_same_answer_given_again_and_again_without_scripts_is_as_many_tries(client):
    kept = client.get(UNIT)
    for _ in range(3):
        action, hidden = form_of(kept.content.decode(), "q1")
        client.post(action, hidden | {"chosen": "oui"})
        page = client.get(UNIT, headers={"If-None-Match": kept["ETag"]})
        kept = kept if page.status_code == 304 else page

    assert Record.objects.count() == 3


def test_where_one_stopped_reading_is_found_again_before_anything_is_answered_there(client):
    answer(client, "q1")
    Record.objects.all().delete()
    client.post("/repere/niveau-1/u1/", {"anchor": "opinion"})

    assert 'href="#opinion"' in client.get(UNIT).content.decode()


def test_a_form_without_its_key_is_refused_with_a_page(client):
    action, _ = form_of(client.get(UNIT).content.decode(), "q1")

    response = client.post(action, {"chosen": "oui"})

    assert (response.status_code, "<h1>" in response.content.decode()) == (400, True)


def test_a_problem_of_a_whole_part_may_be_reported(client, course):
    page = client.get(UNIT).content.decode()
    section = course.units[0].sections[0].id

    assert f'/signaler/{course.digest}/u1/{section}/"' in page
    assert client.get(f"/signaler/{course.digest}/u1/{section}/").status_code == 200
    assert client.get(f"/signaler/{course.digest}/u1/nulle-part/").status_code == 404


def test_the_page_is_sent_anew_when_the_comfort_asked_for_changes_and_not_otherwise(client):
    client.get(UNIT)
    client.cookies["caire_comfort"] = "dark"
    first = client.get(UNIT)

    again = client.get(UNIT, headers={"If-None-Match": first["ETag"]})
    client.cookies["caire_comfort"] = "light.large"
    other = client.get(UNIT, headers={"If-None-Match": first["ETag"]})

    assert (first.status_code, again.status_code, other.status_code) == (200, 304, 200)
    assert '<html data-comfort="large light" ' in other.content.decode()
