"""The form of a place and its rooms."""

from datetime import timedelta

import pytest
from django.utils import timezone

from caire.workshops.models import Room, Venue
from caire.workshops.tests import examples
from caire.workshops.tests.organisers import COORDINATOR, browser_of, home, told

pytestmark = pytest.mark.django_db

NEW = f"{home()}lieux/nouveau/"
WORDS = {
    "name": "La Verrière",
    "address": "3 rue des Ateliers",
    "city": "Cluny",
    "access": "Bus 7.",
    "accessibility": "De plain-pied.",
    "time_zone": "Europe/Paris",
}


@pytest.fixture
def venue(coordinator):
    """A place with two rooms."""
    coordinator.post(NEW, WORDS | new_room(1, "Forge", 24) | new_room(2, "Tour", 12))
    return Venue.objects.get()


def new_room(number, name, capacity, pk=""):
    return {f"room-{number}-name": name, f"room-{number}-capacity": str(capacity), f"room-{number}-id": str(pk)}


def filled(venue):
    """The fields of the rooms as they are, in the order of the page."""
    found = venue.rooms.order_by("name")
    return {
        name: value
        for number, room in enumerate(found, start=1)
        for name, value in new_room(number, room.name, room.capacity, room.pk).items()
    }


def change(client, venue, **more):
    return client.post(f"{home(venue.institution.slug)}lieux/{venue.pk}/", WORDS | filled(venue) | more)


def rooms():
    return list(Room.objects.order_by("name").values_list("name", "capacity"))


def session_in(name, seats, days=10):
    room = Room.objects.get(name=name)
    return examples.session(seats=seats, in_room=room, starts_at=timezone.now() + timedelta(days=days))


def test_a_place_is_made_with_its_rooms(coordinator):
    response = coordinator.post(NEW, WORDS | new_room(1, "Forge", 24) | new_room(5, "Tour", 12))

    assert (response.status_code, response["Location"]) == (303, f"{home()}#lieux")
    assert list(Venue.objects.values("institution__slug", *WORDS)) == [WORDS | {"institution__slug": "ecole"}]
    assert rooms() == [("Forge", 24), ("Tour", 12)]


def test_a_place_and_its_rooms_are_changed_and_rooms_keep_what_they_are(coordinator, venue):
    before = dict(Room.objects.values_list("pk", "name"))

    response = change(coordinator, venue, city="Mâcon", **{"room-1-name": "La forge", "room-1-capacity": "30"})

    venue.refresh_from_db()
    assert (response.status_code, venue.city, rooms()) == (303, "Mâcon", [("La forge", 30), ("Tour", 12)])
    assert set(Room.objects.values_list("pk", flat=True)) == set(before)


def test_two_rooms_may_exchange_their_names(coordinator, venue):
    change(coordinator, venue, **{"room-1-name": "Tour", "room-2-name": "Forge"})

    assert rooms() == [("Forge", 12), ("Tour", 24)]


def test_a_room_is_added_and_one_that_is_emptied_goes(coordinator, venue):
    change(coordinator, venue, **{"room-2-name": "", "room-2-capacity": ""}, **new_room(3, "Cour", 8))

    assert rooms() == [("Cour", 8), ("Forge", 24)]


def test_the_form_shows_what_is_kept_and_room_for_one_more(coordinator, venue):
    page = coordinator.get(f"{home()}lieux/{venue.pk}/").content.decode()

    first, _, further = page.partition("<details>")
    assert [f'value="{value}"' in first for value in ("La Verrière", "Forge", "24", "Tour", "12")] == [True] * 5
    assert [first.count("<legend>"), further.count("<legend>")] == [3, 5]


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (
            {"name": "", "address": "", "city": ""},
            {
                "name": "Donnez un nom à ce lieu, tel qu’on le connaît.",
                "address": "Écrivez l’adresse : c’est elle que l’on suit pour venir.",
                "city": "Écrivez la ville : on cherche les séances par ville.",
            },
        ),
        ({"room-1-name": "", "room-1-capacity": ""}, {"room-1-name": "Donnez au moins une salle."}),
        ({"room-1-name": ""}, {"room-1-name": "Donnez un nom à cette salle."}),
        (
            {"room-1-capacity": ""},
            {"room-1-capacity": "Dites combien de personnes la salle peut accueillir."},
        ),
        ({"room-1-capacity": "0"}, {"room-1-capacity": "Une salle a au moins une place."}),
        ({"room-1-capacity": "vingt"}, {"room-1-capacity": "Écrivez un nombre, comme 24."}),
        (new_room(8, "forge", 3), {"room-8-name": "Deux salles portent ce nom : changez-en un."}),
        ({"access": "x" * 1001}, {"access": "C’est un peu long : 1 000 signes au plus."}),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_field(coordinator, sent, said):
    response = coordinator.post(NEW, WORDS | new_room(1, "Forge", 24) | sent)

    assert (response.status_code, told(response), Venue.objects.count()) == (422, said, 0)


def test_a_time_zone_that_is_not_offered_is_refused(coordinator):
    response = coordinator.post(NEW, WORDS | new_room(1, "Forge", 24) | {"time_zone": "Mars/Olympus"})

    assert (response.status_code, list(told(response)), Venue.objects.count()) == (422, ["time_zone"], 0)


def test_two_places_of_an_institution_have_two_names(coordinator, venue):
    sent = WORDS | new_room(1, "Forge", 24)

    same = coordinator.post(NEW, sent)
    elsewhere = browser_of(COORDINATOR, of="voisin").post(f"{home('voisin')}lieux/nouveau/", sent)

    assert told(same) == {"name": "Un de vos lieux porte déjà ce nom."}
    assert (elsewhere.status_code, Venue.objects.count()) == (303, 2)


def test_a_room_is_not_made_smaller_than_the_seats_of_a_session(coordinator, venue):
    session_in("Forge", 20)
    session_in("Forge", 18, days=20)

    assert told(change(coordinator, venue, **{"room-1-capacity": "19"})) == {
        "room-1-capacity": "Une séance à venir y compte 20 places : gardez-en autant, ou réduisez d’abord la séance."
    }
    assert change(coordinator, venue, **{"room-1-capacity": "20"}).status_code == 303
    assert rooms() == [("Forge", 20), ("Tour", 12)]


def test_a_session_that_is_over_or_called_off_takes_no_seat(coordinator, venue):
    session_in("Forge", 20, days=-20)
    called_off = session_in("Forge", 20)
    called_off.status = "cancelled"
    called_off.save()

    assert change(coordinator, venue, **{"room-1-capacity": "3"}).status_code == 303


def test_a_room_where_a_session_was_held_stays(coordinator, venue):
    session_in("Tour", 3, days=-20)

    assert told(change(coordinator, venue, **{"room-2-name": "", "room-2-capacity": ""})) == {
        "room-2-name": "Des séances ont lieu dans cette salle : elle ne peut pas être retirée."
    }
    assert rooms() == [("Forge", 24), ("Tour", 12)]


def test_the_hours_of_sessions_to_come_do_not_slip(coordinator, venue):
    session = session_in("Tour", 3)

    assert told(change(coordinator, venue, time_zone="Indian/Reunion")) == {
        "time_zone": "Des séances à venir changeraient d’heure : gardez celle-ci."
    }
    session.delete()
    assert change(coordinator, venue, time_zone="Indian/Reunion").status_code == 303


def test_a_room_of_another_place_is_not_reached_by_its_number(coordinator, venue):
    other = examples.room(capacity=9, of="voisin")

    change(coordinator, venue, **new_room(3, "Volée", 1, other.pk))

    other.refresh_from_db()
    assert (other.capacity, other.venue.institution.slug) == (9, "voisin")
    assert venue.rooms.filter(name="Volée").exclude(pk=other.pk).count() == 1


def test_the_form_with_its_mistakes_is_valid_html(coordinator, venue, html_problems):
    wrong = WORDS | {"name": ""} | new_room(1, "", 0) | new_room(8, "Cour", "")

    assert html_problems(coordinator.post(NEW, wrong).content.decode()) == []
