"""Who may look at the sessions of an institution, and who may change them."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from caire.people.models import Affiliation
from caire.workshops.tests import examples
from caire.workshops.tests.organisers import (
    COORDINATOR,
    TRAINER,
    account_of,
    addresses,
    browser_of,
    everything,
    heading,
    home,
    page_of,
    signed_in,
    text_of,
)

pytestmark = pytest.mark.django_db

NOBODYS = "Cette page n’est pas à vous"


@pytest.fixture
def session(ahead):
    """An open session of the school, with two seats, in ten days."""
    return examples.session(starts_at=ahead)


def answers(client, of_session):
    return [getattr(client, method)(address, sent) for method, address, sent in addresses(of_session)]


def test_nobody_is_shown_a_way_to_sign_in_and_back(client, session):
    responses = answers(client, session)

    assert {(one.status_code, heading(one)) for one in responses} == {(403, NOBODYS)}
    assert '<a class="button" href="/compte/?suite=/organiser/ecole/">' in responses[0].content.decode()


@pytest.mark.parametrize("role", [COORDINATOR, TRAINER])
def test_who_organises_elsewhere_sees_and_changes_nothing_here(session, role):
    stranger = browser_of(role, of="voisin")
    before = everything()

    assert {one.status_code for one in answers(stranger, session)} == {403}
    assert everything() == before


def test_a_guest_an_author_and_who_coordinated_until_yesterday_are_refused(client, session):
    client.get("/compte/")
    author, former = account_of(Affiliation.Role.AUTHOR), account_of(COORDINATOR)
    former.person.affiliations.update(until=timezone.localdate() - timedelta(days=1))

    for browser in (client, signed_in(author), signed_in(former)):
        assert {one.status_code for one in answers(browser, session)} == {403}


def test_an_institution_that_is_not_there_is_missing(coordinator, client):
    assert [one.get("/organiser/nulle-part/").status_code for one in (coordinator, client)] == [404, 404]


def test_what_belongs_to_another_institution_is_missing_at_ones_own_address(coordinator, ahead):
    theirs = examples.session(starts_at=ahead, in_room=examples.room(of="voisin"))
    before = everything()

    mine = [
        (method, address.replace("/voisin/", "/ecole/"), sent)
        for method, address, sent in addresses(theirs)
        if str(theirs.key) in address or f"/{theirs.room.venue_id}/" in address
    ]
    statuses = {getattr(coordinator, method)(address, sent).status_code for method, address, sent in mine}

    assert (len(mine), statuses) == (10, {404})
    assert everything() == before


def test_no_page_is_kept_by_a_cache(coordinator, session):
    assert {"no-store" in one["Cache-Control"] for one in answers(coordinator, session)} == {True}


def test_every_form_asks_for_its_token(session):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(account_of(COORDINATOR))
    before = everything()

    posts = [(address, sent) for method, address, sent in addresses(session) if method == "post"]

    assert {strict.post(address, sent).status_code for address, sent in posts} == {403}
    assert everything() == before


@pytest.fixture
def led(session):
    """The session, and the browser of the trainer who leads it."""
    account = account_of(TRAINER, levels=[1])
    session.trainers.add(account.pk)
    return session, signed_in(account)


def test_a_trainer_sees_only_the_sessions_that_they_lead(led, ahead):
    session, trainer = led
    other = examples.session(starts_at=ahead)

    page = trainer.get(home()).content.decode()

    assert re.findall(r'<h3><a href="([^"]+)"', page) == [page_of(session)]
    assert [trainer.get(page_of(other, what)).status_code for what in ("", "liste/")] == [403, 403]


def test_a_trainer_reads_who_comes_and_no_need(led):
    session, trainer = led
    examples.register(examples.guest(), session, "Ana", need="Une boucle magnétique")

    pages = [text_of(trainer.get(page_of(session, what))) for what in ("", "liste/")]

    assert [("Ana" in page, "boucle" in page) for page in pages] == [(True, False), (True, False)]


def test_a_trainer_changes_nothing_and_is_offered_nothing_to_change(led):
    session, trainer = led
    before = everything()

    refused = {
        (method, address)
        for method, address, sent in addresses(session)
        if getattr(trainer, method)(address, sent).status_code == 403
    }

    readable = {("get", home()), ("get", page_of(session)), ("get", page_of(session, "liste/"))}
    assert refused == {(method, address) for method, address, _ in addresses(session)} - readable
    assert everything() == before
    pages = [trainer.get(address).content.decode().partition("<main")[2] for _, address in readable]
    assert [("<form" in page, "modifier" in page) for page in pages] == [(False, False)] * 3


def test_who_leads_and_coordinates_may_change(session):
    account = account_of(COORDINATOR)
    Affiliation.objects.create(institution=session.institution, person_id=account.pk, role=TRAINER, levels=[1])
    examples.register(examples.guest(), session, "Ana", need="Une rampe")

    assert "Une rampe" in text_of(signed_in(account).get(page_of(session)))
