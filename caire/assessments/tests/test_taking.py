"""Taking a test from its first page to its results, as a browser without scripts does."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from caire.assessments.models import Attempt, Response
from caire.assessments.tests import examples
from caire.courses.tests.examples import publish
from caire.records.models import Record

pytestmark = pytest.mark.django_db

TESTS = "/test/niveau-1/"


@pytest.fixture(autouse=True)
def course():
    return examples.publish()


def begin(client: Client, name: str) -> str:
    """Start a test, as its button does; return where that leads."""
    client.get(TESTS)
    return client.post(f"{TESTS}{name}/commencer/")["Location"]


def take(client: Client, name: str, right: int = examples.TOTAL, confidence: str = "") -> str:
    """Take a whole test, finding the first so many; return where its end leads."""
    where = begin(client, name)
    place = 0
    while "/fin/" not in where:
        fields = {"chosen": "a" if place < right else "b"} | ({"confidence": confidence} if confidence else {})
        where = client.post(where, fields)["Location"]
        place += 1
    return client.post(where)["Location"]


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_a_guest_takes_a_test_from_end_to_end(client):
    end = take(client, "apres", right=3)

    attempt = Attempt.objects.get()
    assert end == f"{TESTS}apres/resultats/"
    assert (attempt.score, len(attempt.items), attempt.responses.count()) == (3, 5, 5)
    assert [(one.verb, one.object, one.score) for one in Record.objects.all()] == [
        ("tested", "niveau-1/test/apres", 0.6)
    ]
    assert "3 réponses trouvées sur 5" in page(client, end)


def test_starting_twice_is_going_on(client):
    first = begin(client, "avant")
    client.post(first, {"chosen": "a"})

    assert begin(client, "avant") == f"{TESTS}avant/2/"
    assert Attempt.objects.count() == 1


def test_no_key_reaches_the_browser_before_the_end(client):
    where = begin(client, "apres")
    seen = page(client, TESTS)
    while "/fin/" not in where:
        seen += page(client, where)
        where = client.post(where, {"chosen": "a", "confidence": "3"})["Location"]
        seen += page(client, where)

    assert re.findall("CLE-|LEURRE-|PIEGE-|IDEE-", seen) == []


def test_the_first_test_is_never_corrected_by_itself(client):
    end = take(client, "avant")

    assert end == TESTS
    assert re.findall("CLE-|trouvées sur 5\\.</p>", page(client, TESTS)) == []
    assert client.get(f"{TESTS}avant/resultats/").status_code == 404


def test_the_last_test_explains_everything_and_tells_the_gain(client):
    take(client, "avant", right=1)
    end = take(client, "apres", right=4, confidence="3")

    html = page(client, end)

    assert "De 1 à 4" in html
    assert html.count('class="explained"') == 5
    assert [html.count(word) for word in ("CLE-", "LEURRE-", "IDEE-")] == [5, 5, 5]
    assert "Quand vous étiez sûr·e, vous aviez raison 4 fois sur 5." in html


def test_the_results_lead_to_the_reviews_by_mail_where_the_course_has_some(client, course):
    end = take(client, "apres")
    before = page(client, end)
    more = [examples.item(f"A-revision-{n}", "practice") for n in range(9)]
    publish(replace(course, items=(*course.items, *more)))

    shown = ['href="/rappels/niveau-1/"' in html for html in (before, page(client, end))]

    assert shown == [False, True]


def test_both_tests_share_their_anchors_and_nothing_else(client):
    take(client, "avant")
    take(client, "apres")

    before, after = Attempt.objects.order_by("number")
    assert {before.form, after.form} == {"A", "B"}
    assert sorted(set(before.items) & set(after.items)) == ["A-ancre-0", "A-ancre-1"]


def test_an_answer_may_be_changed_until_the_end_and_never_after(client):
    where = begin(client, "apres")
    client.post(where, {"chosen": "b"})
    client.post(where, {"chosen": "a", "confidence": "2"})
    kept = Response.objects.get()
    client.post(f"{TESTS}apres/fin/", {"sure": "1"})

    late = client.post(where, {"chosen": "b"})

    assert (kept.response, kept.is_right, kept.confidence) == (["a"], True, 2)
    assert late["Location"] == f"{TESTS}apres/resultats/"
    assert Response.objects.get().response == ["a"]


def test_ending_with_questions_left_must_be_meant(client):
    client.post(begin(client, "apres"), {"chosen": "a"})

    refused = client.post(f"{TESTS}apres/fin/")
    ended = client.post(f"{TESTS}apres/fin/", {"sure": "1"})

    assert refused.status_code == 422
    assert "Il reste 4 questions sans réponse." in refused.content.decode()
    assert (ended.status_code, Attempt.objects.get().score) == (303, 1)


def test_ending_twice_is_one_line_in_the_record(client):
    take(client, "apres")

    client.post(f"{TESTS}apres/fin/")

    assert Record.objects.count() == 1


def test_an_empty_answer_is_refused_in_place_and_nothing_is_lost(client):
    refused = client.post(begin(client, "apres"), {"confidence": "3"})

    html = refused.content.decode()
    assert refused.status_code == 422
    assert "Choisissez une réponse avant de valider." in html
    assert re.search(r'name="confidence" value="3" checked', html)
    assert not Response.objects.exists()


def test_a_retake_waits_a_day_and_asks_something_else(client):
    take(client, "apres", right=1)
    refused = client.post(f"{TESTS}rattrapage-1/commencer/")
    Attempt.objects.update(finished_at=timezone.now() - timedelta(hours=25))
    take(client, "rattrapage-1", right=2)

    assert refused["Location"] == TESTS
    last, again = Attempt.objects.order_by("number")
    assert (again.form, set(again.items) & set(last.items)) == ("R", set())
    assert "Ouverte à partir du" in page(client, TESTS)


def test_somebody_else_sees_nothing_of_it(client):
    take(client, "apres")
    other = Client()

    for address in ("apres/1/", "apres/fin/", "apres/resultats/"):
        assert other.get(TESTS + address).status_code == 404


@pytest.mark.parametrize("address", ["ailleurs/", "niveau-1/jamais/1/", "niveau-1/apres/99/", "niveau-1/apres/0/"])
def test_an_address_that_means_nothing_is_not_found(client, address):
    begin(client, "apres")

    assert client.get(f"/test/{address}").status_code == 404


def test_these_pages_stay_out_of_every_cache(client):
    where = begin(client, "apres")

    assert {client.get(address)["Cache-Control"] for address in (TESTS, where)} == {"private, no-store"}


def test_reading_about_the_tests_makes_nobody_a_person(client):
    client.get(TESTS)

    assert not Attempt.objects.exists()


def test_ten_answers_in_lessons_close_the_first_test(client):
    begin(client, "apres")
    person = Attempt.objects.get().person
    Attempt.objects.all().delete()
    for n in range(10):
        Record.objects.create(
            key=f"00000000-0000-0000-0000-{n:012}", person=person, verb="answered", object=f"niveau-1/u1/q{n}",
            release="x", score=1, claimed_at=timezone.now(), received_at=timezone.now(),
        )  # fmt: skip

    assert "Vous avez déjà appris dans les leçons" in page(client, TESTS)
    assert client.post(f"{TESTS}avant/commencer/")["Location"] == TESTS
