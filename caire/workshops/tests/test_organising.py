"""The pages of who organises: what they show, and what is done by a button."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from caire.mail.models import Message
from caire.workshops.models import Session
from caire.workshops.tests import examples
from caire.workshops.tests.organisers import (
    everything,
    fields,
    home,
    page_of,
    text_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(ahead):
    """An open session of the school, with two seats, in ten days."""
    return examples.session(starts_at=ahead)


def test_the_list_shows_what_is_to_come_then_what_is_over_of_this_institution_alone(coordinator, session, ahead):
    draft = examples.session(starts_at=ahead + timedelta(days=1), status=Session.Status.DRAFT)
    over = examples.session(starts_at=timezone.now() - timedelta(days=9))
    longer_over = examples.session(starts_at=timezone.now() - timedelta(days=30))
    examples.session(starts_at=ahead, in_room=examples.room(of="voisin"))

    page = coordinator.get(home()).content.decode()

    listed = re.findall(r'<h3><a href="([^"]+)"', page)
    assert listed == [page_of(one) for one in (session, draft, over, longer_over)]


def test_each_session_of_the_list_says_its_places_and_its_people(coordinator, session):
    examples.crowd(session, ["Ana", "Bo", "Cy"])

    assert "2 places · 2 inscriptions · 1 en attente" in text_of(coordinator.get(home()))


def test_one_that_lacks_people_says_so(coordinator, ahead):
    examples.session(starts_at=ahead, minimum=2)

    assert "minimum : 2, pas encore atteint" in text_of(coordinator.get(home()))


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_for_one_session_and_for_three(coordinator, ahead, django_assert_num_queries, count):
    for _ in range(count):
        examples.crowd(examples.session(starts_at=ahead), ["Ana", "Bo"])
    coordinator.get(home())

    with django_assert_num_queries(11):
        coordinator.get(home())


def test_without_a_place_one_is_led_to_make_one(coordinator):
    page = coordinator.get(home()).content.decode()

    assert ("Commencez par un lieu" in page, "Nouvelle séance" in page) == (True, False)


def test_the_page_says_who_comes_by_name_and_who_waits_in_order(coordinator, session):
    examples.crowd(session, ["Zoé", "Ana", "Yan", "Bo"])

    page = coordinator.get(page_of(session)).content.decode().replace("\u00a0", " ")

    found = re.findall(r"<li>((?:\d\. )?\w+) · <time datetime=\"[^\"]+\">([^<]+)</time>", page)
    assert found == [
        ("Ana", "depuis le 22 novembre 2026, 13:01"),
        ("Zoé", "depuis le 22 novembre 2026, 13:00"),
        ("1. Yan", "depuis le 22 novembre 2026, 13:02"),
        ("2. Bo", "depuis le 22 novembre 2026, 13:03"),
    ]


def test_times_are_those_of_the_place(coordinator, ahead):
    there = examples.session(starts_at=ahead, in_room=examples.room(at=examples.REUNION))
    examples.crowd(there, ["Ana"])

    assert "depuis le 22 novembre 2026, 16:00" in text_of(coordinator.get(page_of(there)))


def test_no_page_shows_the_address_of_who_comes(coordinator, session):
    examples.register(examples.holder("nadia@exemple.fr"), session, "Nadia")

    pages = [coordinator.get(page_of(session, what)).content.decode() for what in ("", "liste/", "annuler/")]

    assert ["nadia@exemple.fr" in page for page in pages] == [False, False, False]
    assert ["Nadia" in page for page in pages] == [True, True, False]


def test_needs_are_apart_and_not_on_the_list_to_print(coordinator, session):
    examples.register(examples.guest(), session, "Ana", need="Une boucle magnétique")

    page, printed = (text_of(coordinator.get(page_of(session, what))) for what in ("", "liste/"))

    assert "Ana : Une boucle magnétique" in page.partition("Ce qu’il faut prévoir")[2]
    assert ("Ana" in printed, "boucle" in printed) == (True, False)


def test_the_list_to_print_holds_names_alone(coordinator, session):
    examples.crowd(session, ["Zoé", "Ana", "Yan"])

    page = coordinator.get(page_of(session, "liste/")).content.decode()

    assert re.findall(r'<th scope="row">([^<]+)</th>', page) == ["Ana", "Zoé", "Yan"]


def test_opening_a_draft_lets_people_register(coordinator, session):
    Session.objects.update(status="draft")

    for _ in range(2):
        response = coordinator.post(page_of(session, "ouvrir/"))
        assert (response.status_code, response["Location"]) == (303, page_of(session))

    session.refresh_from_db()
    assert session.status == "open"


def test_what_has_begun_or_is_called_off_does_not_open(coordinator, session, ahead):
    begun = examples.session(starts_at=timezone.now() - timedelta(hours=1), status="draft")
    examples.session(starts_at=ahead)
    Session.objects.filter(pk=session.pk).update(status="cancelled")

    answered = [coordinator.post(page_of(one, "ouvrir/")) for one in (begun, session)]

    assert [one.status_code for one in answered] == [422, 422]
    assert ["Les inscriptions ne s’ouvrent plus" in text_of(one) for one in answered] == [True, True]
    assert set(Session.objects.filter(pk__in=[begun.pk, session.pk]).values_list("status", flat=True)) == {
        "draft",
        "cancelled",
    }


def test_calling_off_says_first_how_many_will_be_told(coordinator, session):
    examples.register(examples.holder("nadia@exemple.fr"), session, "Nadia")
    examples.crowd(session, ["Ana", "Bo"])
    before = everything()

    page = text_of(coordinator.get(page_of(session, "annuler/")))

    assert "1 personne recevra aussitôt un message. 2 personnes n’ont pas laissé d’adresse" in page
    assert everything() == before


def test_calling_off_twice_tells_each_of_them_once(coordinator, session):
    examples.register(examples.holder("nadia@exemple.fr"), session, "Nadia")

    for _ in range(2):
        assert coordinator.post(page_of(session, "annuler/"))["Location"] == page_of(session)

    session.refresh_from_db()
    assert (session.status, examples.steps(session)) == ("cancelled", ["Nadia seated", "Nadia called_off"])
    assert Message.objects.filter(subject="La séance est annulée").count() == 1


def test_what_is_over_is_not_called_off(coordinator):
    over = examples.session(starts_at=timezone.now() - timedelta(days=9))

    coordinator.post(page_of(over, "annuler/"))

    over.refresh_from_db()
    assert over.status == "open"


def test_what_is_called_off_is_no_longer_changed(coordinator, session):
    Session.objects.update(status="cancelled")

    responses = [
        coordinator.get(page_of(session, "modifier/")),
        coordinator.post(page_of(session, "modifier/"), fields(session.room)),
    ]

    assert [(one.status_code, one["Location"]) for one in responses] == [(303, page_of(session))] * 2
    assert Session.objects.get().seats == 2


@pytest.mark.parametrize("what", ["", "liste/", "modifier/", "dupliquer/", "annuler/"])
def test_pages_are_valid_html_in_both_languages(coordinator, session, html_problems, what):
    examples.register(examples.guest(), session, "Ana", need="Une rampe")
    examples.crowd(session, ["Bo", "Cy"])

    for prefix in ("", "/en"):
        assert html_problems(coordinator.get(prefix + page_of(session, what)).content.decode()) == []


@pytest.mark.parametrize("what", ["", "lieux/nouveau/", "seances/nouvelle/"])
def test_pages_of_the_institution_are_valid_html(coordinator, session, html_problems, what):
    examples.session(starts_at=session.slots.get().starts_at + timedelta(days=1))

    assert html_problems(coordinator.get(home() + what).content.decode()) == []
