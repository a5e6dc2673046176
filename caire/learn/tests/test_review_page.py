"""A review: a few questions of earlier modules, answered as in a lesson."""

import re

import pytest

from caire.courses.tests import examples
from caire.learn.tests.test_unit_page import form_of
from caire.practice.tests.test_reviews import course as with_bank
from caire.records.models import Record

pytestmark = pytest.mark.django_db

REVIEW = "/revision/niveau-1/avant-m2/"
ASKED = ["u1-1-0", "u1-2-0", "u1-3-0"]


@pytest.fixture(autouse=True)
def course():
    return examples.publish(with_bank())


def page(client, address=REVIEW):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def answer(client, question, chosen):
    action, hidden = form_of(page(client), question)
    return client.post(action, hidden | {"chosen": chosen})


def test_it_asks_its_questions_and_no_other(client):
    assert re.findall(r'<form class="question"[^>]* id="([^"]+)"', page(client)) == ASKED


def test_an_answer_comes_back_to_the_review_with_its_feedback(client):
    sent = answer(client, "u1-1-0", "a")

    assert (sent.status_code, sent["Location"]) == (303, f"{REVIEW}#u1-1-0")
    assert "C’est juste." in page(client)
    assert [(one.object, one.score) for one in Record.objects.all()] == [("niveau-1/revision/u1-1-0", 1)]


def test_the_map_says_where_each_review_is_and_how_far(client):
    answer(client, "u1-1-0", "b")

    html = page(client, "/cours/niveau-1/")

    assert html.count('class="review-row"') == 8
    assert "1 sur 3" in html


def test_the_history_leads_back_to_it(client):
    answer(client, "u1-1-0", "a")

    assert f'href="{REVIEW}#u1-1-0"' in page(client, "/mon-espace/")


def test_the_items_of_practice_are_no_lesson(client):
    assert client.get("/cours/niveau-1/revision/").status_code == 404


def test_what_tests_keep_cannot_be_answered_there(client, course):
    assert client.post(f"/repondre/{course.digest}/revision/u1-1-test/", {"chosen": "a"}).status_code == 404


def test_a_review_that_is_not_planned_is_not_found(client):
    assert client.get("/revision/niveau-1/avant-m1/").status_code == 404
