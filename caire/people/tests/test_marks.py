"""The marks by which scripts know whose acts and pages a browser keeps."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from caire.people import actors, services
from caire.people.tests.examples import begin, request_of, sign_in

pytestmark = pytest.mark.django_db

TOKEN = "a" * 32


def marks(request):
    return set(actors.marks(request).split("."))


def cookie(client):
    return client.cookies[actors.OWNER].value


def test_a_guest_keeps_the_mark_that_their_browser_had_before_their_first_act():
    before = marks(request_of(TOKEN))

    actors.become(request_of(TOKEN))

    after = marks(request_of(TOKEN))
    assert (len(before), len(after), before < after) == (1, 2, True)


def test_a_history_joined_to_an_account_brings_its_marks(client):
    guest = begin(client)
    client.get("/mes-donnees/")
    as_guest = cookie(client)
    sign_in(client)
    as_account = cookie(client)

    account = actors.acting(client.get("/mes-donnees/").wsgi_request)
    services.join(account.person_id, guest, now=timezone.now())
    client.get("/mes-donnees/")

    shared = [set(as_guest.split(".")) & set(one.split(".")) for one in (as_account, cookie(client))]
    assert [len(one) for one in shared] == [0, 1]


def test_two_browsers_share_no_mark():
    assert marks(request_of(TOKEN)).isdisjoint(marks(request_of("b" * 32)))


def test_marks_tell_nothing_and_are_told_without_a_query(django_assert_num_queries):
    request = request_of(TOKEN)
    actors.become(request)
    actors.acting(request)

    with django_assert_num_queries(0):
        found = actors.marks(request)

    assert re.fullmatch(r"[0-9a-f]{12}\.[0-9a-f]{12}", found)


def test_many_histories_joined_make_no_long_cookie():
    request = request_of(TOKEN)
    actors.keep(request, actors.Actor(1, tuple(range(1, 100)), is_guest=False))

    assert len(marks(request)) == actors.MARKS


def test_marks_of_somebody_else_are_not_those_of_who_acts():
    request = request_of(TOKEN)

    assert actors.are_of_actor(request, actors.marks(request) + ".0123456789ab")
    assert not actors.are_of_actor(request, "0123456789ab")
    assert actors.are_of_actor(request, "")


def test_leaving_takes_the_marks_away(client):
    begin(client)
    client.get("/mes-donnees/")

    response = client.post("/quitter/")

    assert response.cookies[actors.OWNER]["max-age"] == 0


def test_a_resume_code_changes_the_marks_in_the_very_answer(client):
    guest = begin(Client())
    code = services.make_code(guest, (guest,), now=timezone.now())
    client.get("/reprendre/")
    client.get("/mes-donnees/")
    before = set(cookie(client).split("."))

    response = client.post("/reprendre/", {"code": code})

    assert before.isdisjoint(response.cookies[actors.OWNER].value.split("."))


def test_a_page_that_shows_nobody_gives_no_mark(client):
    begin(client)

    assert actors.OWNER not in client.get("/aide/").cookies
