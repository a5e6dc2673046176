"""What anybody reads of half-days, and what the pages answer to what is sent."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from caire.people.models import Person
from caire.workshops.models import Registration, Session
from caire.workshops.tests import examples

pytestmark = pytest.mark.django_db

LIST = "/seances/"


@pytest.fixture
def soon():
    """A time that is to come, for pages look at the clock."""
    return timezone.now().replace(minute=0, second=0, microsecond=0) + timedelta(days=10)


def read(client, address):
    return client.get(address).content.decode().replace("\u00a0", " ")


def page_of(session):
    return f"{LIST}{session.key}/"


def sent(client, session, **more):
    client.get(page_of(session))
    return client.post(f"{page_of(session)}inscription/", {"key": str(uuid4()), "name": "Inès"} | more)


def test_the_list_shows_what_is_open_to_all_and_to_come_the_next_first(client, soon):
    later = examples.session(starts_at=soon + timedelta(days=3))
    first = examples.session(starts_at=soon, in_room=examples.room(at=examples.REUNION))
    hidden = [
        examples.session(starts_at=soon, status=Session.Status.DRAFT),
        examples.session(starts_at=soon, status=Session.Status.CANCELLED),
        examples.session(starts_at=soon, is_public=False),
        examples.session(starts_at=timezone.now() - timedelta(hours=1)),
    ]

    page = read(client, LIST)

    assert page.index(page_of(first)) < page.index(page_of(later))
    assert [one for one in hidden if page_of(one) in page] == []


def test_the_list_is_narrowed_to_a_city(client, soon):
    here, there = (
        examples.session(starts_at=soon),
        examples.session(starts_at=soon, in_room=examples.room(at=examples.REUNION)),
    )

    page = read(client, f"{LIST}?ville=Saint-Denis")

    assert (page_of(there) in page, page_of(here) in page) == (True, False)
    assert "Aucune demi-journée n’est annoncée à Nulle part" in read(client, f"{LIST}?ville=Nulle part")


def test_times_are_those_of_the_place(client, soon):
    noon_there = soon.replace(hour=8)
    session = examples.session(starts_at=noon_there, in_room=examples.room(at=examples.REUNION))

    assert "de 12:00 à 15:00" in read(client, page_of(session))


def test_somebody_registers_and_reads_their_place(client, soon):
    session = examples.session(seats=1, starts_at=soon)

    response = sent(client, session, need="Un accès de plain-pied")

    assert (response.status_code, response["Location"]) == (303, f"{page_of(session)}#place")
    page = read(client, page_of(session))
    assert "Inès, on vous attend." in page
    assert "Ce qu’il vous faut : Un accès de plain-pied" in page
    assert "Complet" in page


def test_the_same_form_sent_twice_takes_one_seat(client, soon):
    session = examples.session(starts_at=soon)
    key = str(uuid4())

    for _ in range(2):
        sent(client, session, key=key)

    assert examples.states(session) == {"Inès": "confirmed"}
    assert Person.objects.count() == 1


def test_nobody_else_reads_a_name_or_a_need(client, soon):
    session = examples.session(starts_at=soon)
    examples.register(examples.guest(), session, "Omar", need="Un interprète")

    page = read(client, page_of(session))

    assert ("Omar" in page, "interprète" in page.replace("un interprète, une place", "")) == (False, False)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"name": ""}, "Écrivez un nom"),
        ({"name": "a" * 121}, "Ce nom est trop long"),
        ({"need": "a" * 501}, "C’est un peu long"),
    ],
)
def test_what_cannot_be_taken_is_said_and_stays_in_the_form(client, soon, given, said):
    session = examples.session(starts_at=soon)

    response = sent(client, session, **{"need": "Une place près de l’écran"} | given)

    page = response.content.decode()
    assert (response.status_code, said in page, Registration.objects.count()) == (422, True, 0)
    assert given.get("need", "Une place près de l’écran") in page


def test_a_form_without_its_key_is_refused(client, soon):
    assert sent(client, examples.session(starts_at=soon), key="").status_code == 400


@pytest.mark.parametrize(
    ("status", "days", "said"),
    [("cancelled", 3, "la séance est annulée"), ("open", -1, "la séance a commencé")],
)
def test_one_does_not_register_for_what_is_over_or_called_off(client, soon, status, days, said):
    session = examples.session(starts_at=timezone.now() + timedelta(days=days), status=status)

    response = sent(client, session)

    assert (response.status_code, Registration.objects.count()) == (422, 0)
    assert said in response.content.decode().replace("\u00a0", " ")


def test_a_seat_given_back_is_free_and_may_be_asked_for_again(client, soon):
    session = examples.session(seats=1, starts_at=soon)
    sent(client, session)

    client.post(f"{page_of(session)}desistement/")

    assert "Réserver ma place" in read(client, page_of(session))
    sent(client, session, name="Inès Ferrand")
    assert examples.states(session) == {"Inès Ferrand": "confirmed"}


def test_to_give_back_what_one_has_not_changes_nothing(client, soon):
    session = examples.session(seats=1, starts_at=soon)
    examples.register(examples.guest(), session, "Omar")

    response = client.post(f"{page_of(session)}desistement/")

    assert (response.status_code, examples.states(session)) == (303, {"Omar": "confirmed"})


@pytest.mark.parametrize("rest", ["", "inscription/", "desistement/", "agenda.ics"])
def test_a_draft_and_a_made_up_session_are_not_found(client, soon, rest):
    draft = examples.session(starts_at=soon, status=Session.Status.DRAFT)
    send = client.get if rest in {"", "agenda.ics"} else client.post

    assert [send(f"{LIST}{key}/{rest}").status_code for key in (draft.key, uuid4())] == [404, 404]


def test_pages_of_sessions_are_kept_by_no_cache(client, soon):
    session = examples.session(starts_at=soon)

    kept = {client.get(address)["Cache-Control"] for address in (LIST, page_of(session))}

    assert kept == {"max-age=0, no-cache, no-store, must-revalidate, private"}


def test_ones_space_lists_what_one_is_expected_at(client, soon):
    session = examples.session(starts_at=soon)
    sent(client, session)

    page = read(client, "/mon-espace/")

    assert ("Mes demi-journées" in page, page_of(session) in page) == (True, True)
    assert "Mes demi-journées" not in read(type(client)(), "/mon-espace/")


@pytest.mark.parametrize("address", [LIST, "page"])
def test_their_html_is_valid(client, soon, html_problems, address):
    session = examples.session(starts_at=soon)

    assert html_problems(client.get(page_of(session) if address == "page" else address).content.decode()) == []
