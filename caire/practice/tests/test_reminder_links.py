"""The link of a review received by mail: it opens three questions as its reader, and nothing else."""

import logging
import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from caire.courses.tests import examples
from caire.learn.tests.test_unit_page import form_of
from caire.mail.models import Message
from caire.people import services as people
from caire.people.actors import cluster
from caire.people.models import Account, Device, Person, Session
from caire.practice import services
from caire.practice.models import ReminderLink
from caire.practice.rules.reviews import review_of
from caire.practice.tests.reminding import receive
from caire.records.models import Record
from caire.web import logs

pytestmark = pytest.mark.django_db


@pytest.fixture
def token(nadia):
    return receive(nadia.pk)


@pytest.fixture
def asked(course_with_bank):
    return review_of(course_with_bank, "jour-3").items


@pytest.fixture
def stranger():
    """A browser of somebody else, who is a guest here."""
    browser = Client()
    action, hidden = form_of(browser.get("/revision/niveau-1/avant-m2/").content.decode(), "u1-1-0")
    browser.post(action, hidden | {"chosen": "b"})
    Record.objects.all().delete()
    return browser


def expire():
    ReminderLink.objects.update(expires_at=timezone.now())


def answer(client, token, question, chosen="a", **more):
    action, hidden = form_of(client.get(f"/rappel/{token}/").content.decode(), question)
    return client.post(action, hidden | {"chosen": chosen}, **more)


def told(client, address):
    """How each question of a page went, in a word."""
    forms = re.findall(r'<form class="question".*?</form>', client.get(address).content.decode(), re.DOTALL)
    return [next((word for word in ("C’est juste", "Pas encore") if word in form), "") for form in forms]


def send(client, token, question, chosen="a"):
    return client.post(f"/rappel/{token}/{question}/", {"key": str(uuid4()), "chosen": chosen})


def test_it_shows_the_three_questions_and_who_may_see_it_until_when(client, token, asked):
    response = client.get(f"/rappel/{token}/")

    html = response.content.decode()
    assert re.findall(r'<form class="question"[^>]* id="([^"]+)"', html) == list(asked)
    assert "sans mot de passe jusqu’au" in html
    assert "lesson.js" not in html
    assert "no-store" in response["Cache-Control"]


def test_an_answer_is_its_readers_whoever_s_device_it_is(stranger, nadia, token, asked):
    sent = answer(stranger, token, asked[0])

    record = Record.objects.get()
    assert (sent.status_code, sent["Location"]) == (303, f"/rappel/{token}/#{asked[0]}")
    assert (record.person_id, record.object, record.score) == (nadia.pk, f"niveau-1/revision/{asked[0]}", 1)
    assert told(stranger, f"/rappel/{token}/") == ["C’est juste", "", ""]
    assert told(stranger, "/revision/niveau-1/jour-3/") == ["", "", ""]


def test_it_signs_nobody_in_and_makes_nobody(client, nadia, token, asked):
    before = Person.objects.count()

    answer(client, token, asked[0])

    assert (Person.objects.count(), Device.objects.count(), Session.objects.count()) == (before, 0, 0)
    assert not {"caire_device", "caire_owner", "sessionid"} & client.cookies.keys()
    assert "Rien n’est encore enregistré" in client.get("/mon-espace/").content.decode()


def test_it_shows_what_was_answered_on_the_site_and_the_site_what_was_answered_by_it(client, nadia, token, asked):
    signed_in = Client()
    signed_in.force_login(nadia)
    action, hidden = form_of(signed_in.get("/revision/niveau-1/jour-3/").content.decode(), asked[0])
    signed_in.post(action, hidden | {"chosen": "b"})
    answer(client, token, asked[1])

    assert told(client, f"/rappel/{token}/") == ["Pas encore", "C’est juste", ""]
    assert told(signed_in, "/revision/niveau-1/jour-3/") == ["Pas encore", "C’est juste", ""]


def test_nothing_else_of_the_person_is_shown(client, nadia, token):
    html = client.get(f"/rappel/{token}/").content.decode()

    assert [word for word in ("nadia", "exemple.fr", str(nadia.person.ref)) if word in html] == []


def test_once_the_three_are_answered_it_says_so(client, token, asked):
    said = []
    for question in asked:
        said.append("Les trois questions ont leur réponse." in client.get(f"/rappel/{token}/").content.decode())
        answer(client, token, question)

    assert said == [False] * 3
    assert "Les trois questions ont leur réponse." in client.get(f"/rappel/{token}/").content.decode()


def test_a_script_receives_the_question_alone(client, token, asked):
    response = answer(client, token, asked[0], headers={"X-Fragment": "1"})

    html = response.content.decode()
    assert (response.status_code, form_of(html, asked[0])[0]) == (200, f"/rappel/{token}/{asked[0]}/")
    assert html.lstrip().startswith("<form")
    assert "no-store" in response["Cache-Control"]


def test_the_same_answer_sent_twice_is_one_line(client, token, asked):
    action, hidden = form_of(client.get(f"/rappel/{token}/").content.decode(), asked[0])
    for _ in range(2):
        client.post(action, hidden | {"chosen": "a"})

    assert Record.objects.count() == 1


def test_what_cannot_be_taken_is_said_and_can_be_sent_again(client, token, asked):
    refused = answer(client, token, asked[0], chosen="")

    html = refused.content.decode()
    assert (refused.status_code, form_of(html, asked[0])[0]) == (422, f"/rappel/{token}/{asked[0]}/")
    assert f'href="/rappel/{token}/#{asked[0]}"' in html


def test_a_form_without_its_key_is_refused(client, token, asked):
    assert client.post(f"/rappel/{token}/{asked[0]}/", {"chosen": "a"}).status_code == 400


def test_an_answer_needs_the_token_of_a_page_of_ours(token, asked):
    assert send(Client(enforce_csrf_checks=True), token, asked[0]).status_code == 403


@pytest.mark.parametrize("review", ["jour-10", "avant-m2"])
def test_it_opens_no_question_of_another_review(client, token, course_with_bank, review):
    question = review_of(course_with_bank, review).items[0]

    assert send(client, token, question).status_code == 404
    assert not Record.objects.exists()


def test_it_opens_no_question_that_tests_keep(client, token):
    assert send(client, token, "u1-1-test").status_code == 404


def test_an_expired_link_opens_nothing_and_leads_to_the_same_questions_on_the_site(client, token, asked):
    expire()

    shown, sent = client.get(f"/rappel/{token}/"), send(client, token, asked[0])

    assert (shown.status_code, sent.status_code) == (410, 410)
    assert 'href="/revision/niveau-1/jour-3/"' in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]
    assert not Record.objects.exists()


def test_an_unknown_link_opens_nothing(client, course_with_bank):
    shown, sent = client.get(f"/rappel/{'x' * 32}/"), send(client, "x" * 32, "u1-1-0")

    assert (shown.status_code, sent.status_code) == (404, 404)
    assert "Ce lien ne s’ouvre pas" in shown.content.decode()


def test_a_link_whose_questions_are_gone_opens_nothing(client, token):
    examples.publish()

    assert client.get(f"/rappel/{token}/").status_code == 410


def test_erasing_oneself_closes_the_link(client, nadia, token, asked, settings, tmp_path):
    settings.DATA = tmp_path
    people.erase(cluster(nadia.pk), now=timezone.now())

    assert [client.get(f"/rappel/{token}/").status_code, send(client, token, asked[0]).status_code] == [404, 404]


def test_erasing_oneself_while_an_answer_arrives_keeps_nothing(
    client, nadia, token, asked, settings, tmp_path, monkeypatch
):
    settings.DATA = tmp_path
    submit = services.submit_answer

    def erased_meanwhile(*args, **parts):
        people.erase(cluster(nadia.pk), now=timezone.now())
        return submit(*args, **parts)

    monkeypatch.setattr(services, "submit_answer", erased_meanwhile)

    assert send(client, token, asked[0]).status_code == 404
    assert (Person.objects.count(), Record.objects.count()) == (0, 0)


def test_a_disabled_account_closes_the_link(client, nadia, token):
    Account.objects.update(is_active=False)

    assert client.get(f"/rappel/{token}/").status_code == 404


def test_the_answers_of_persons_who_are_one_go_to_the_canonical_one(client, nadia, token, asked):
    guest = Person.objects.create()
    people.join(nadia.pk, guest.pk, now=timezone.now())

    answer(client, token, asked[0])

    assert Record.objects.get().person_id == nadia.pk


def test_a_link_goes_on_after_the_messages_are_stopped(client, token, asked):
    Message.objects.update(sent_at=timezone.now())
    client.post(f"/rappel/{token}/arreter/")

    assert answer(client, token, asked[0]).status_code == 303


def test_no_other_site_hears_of_the_token(client, token):
    assert client.get(f"/rappel/{token}/")["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("rest", ["", "arreter/", "u1-1-0/"])
def test_the_log_does_not_name_the_token(client, token, caplog, rest):
    caplog.handler.setFormatter(logs.Line())
    with caplog.at_level(logging.DEBUG):
        client.get(f"/rappel/{token}/{rest}")
        Client(enforce_csrf_checks=True).post(f"/rappel/{token}/{rest}")

    assert "route=" in caplog.text
    assert token not in caplog.text


def test_opening_the_page_costs_few_queries_whatever_was_done(client, nadia, token, asked, django_assert_num_queries):
    for question in asked:
        answer(client, token, question)

    with django_assert_num_queries(3):
        client.get(f"/rappel/{token}/")


def test_late_by_a_second_is_late(client, token):
    ReminderLink.objects.update(expires_at=timezone.now() + timedelta(minutes=1))
    open_yet = client.get(f"/rappel/{token}/").status_code
    expire()

    assert (open_yet, client.get(f"/rappel/{token}/").status_code) == (200, 410)
