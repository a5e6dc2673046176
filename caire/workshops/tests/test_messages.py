"""What is written to whom when something happens to their registration."""

import pytest

from caire.mail.models import Message
from caire.people import services as people
from caire.people.actors import cluster
from caire.people.models import Account
from caire.workshops import services
from caire.workshops.models import Step
from caire.workshops.tests.examples import EIGHT, MINUTE, NOON, REUNION, guest, holder, register, room, session

pytestmark = pytest.mark.django_db

SEATED, QUEUED = "Votre place est réservée", "Vous êtes sur la liste d’attente"
PROMOTED = "Une place s’est libérée : elle est à vous"
LEFT, CALLED_OFF = "Votre désinscription est faite", "La séance est annulée"


def sent():
    """What waits in the outbox: to whom, about what."""
    return list(Message.objects.order_by("pk").values_list("to", "subject"))


def last_text():
    return Message.objects.latest("pk").text


@pytest.fixture
def one_seat():
    return session(seats=1)


@pytest.fixture
def nadia(one_seat):
    """Who has the only seat."""
    actor = holder()
    register(actor, one_seat)
    return actor


@pytest.fixture
def karim(one_seat, nadia):
    """Who waits for it."""
    actor = holder("karim@exemple.fr")
    register(actor, one_seat, "Karim")
    return actor


def test_each_step_is_one_message_to_who_has_an_address(one_seat, nadia, karim):
    register(guest(), one_seat, "Sam")

    services.leave(nadia, one_seat.pk, now=NOON)
    services.call_off(one_seat.pk, now=NOON)

    assert sent() == [
        ("nadia@exemple.fr", SEATED),
        ("karim@exemple.fr", QUEUED),
        ("nadia@exemple.fr", LEFT),
        ("karim@exemple.fr", PROMOTED),
        ("karim@exemple.fr", CALLED_OFF),
    ]


def test_a_message_is_named_after_its_line_of_the_audit(one_seat, nadia):
    line = Step.objects.get()

    assert Message.objects.values_list("key", "made_at").get() == (f"workshops/step/{line.pk}", NOON)


def test_what_is_done_twice_is_written_once(one_seat, nadia):
    register(nadia, one_seat)
    for _ in range(2):
        services.leave(nadia, one_seat.pk, now=NOON)
    for _ in range(2):
        services.call_off(one_seat.pk, now=NOON)

    assert [subject for _, subject in sent()] == [SEATED, LEFT]


def test_nothing_is_written_to_who_has_no_address(one_seat):
    actor = guest()
    register(actor, one_seat)

    services.leave(actor, one_seat.pk, now=NOON)

    assert (Step.objects.count(), sent()) == (2, [])


def test_a_guest_who_became_an_account_is_written_to(one_seat):
    actor, account = guest(), holder()
    register(actor, one_seat)
    people.join(account.person_id, actor.person_id, now=NOON)

    services.call_off(one_seat.pk, now=NOON)

    assert sent() == [("nadia@exemple.fr", CALLED_OFF)]


def test_an_account_that_is_closed_is_not_written_to(one_seat, nadia):
    Account.objects.update(is_active=False)

    services.call_off(one_seat.pk, now=NOON)

    assert sent() == [("nadia@exemple.fr", SEATED)]


def test_a_step_that_is_refused_is_not_written(one_seat, nadia, monkeypatch):
    monkeypatch.setattr(
        "caire.workshops.rules.to_promote", lambda seats, confirmed, line: [one_seat.registrations.get()]
    )

    with pytest.raises(ValueError, match=r"^A registration that is cancelled cannot be promoted\.$"):
        services.leave(nadia, one_seat.pk, now=NOON)

    assert sent() == [("nadia@exemple.fr", SEATED)]


def test_the_message_says_what_one_needs_to_come():
    held = session(
        half_days=2, level=3, bring="Un chargeur", referent="Ana Li, 01 23 45 67 89", in_room=room(at=REUNION)
    )
    held.room.venue.access = "Bus 10"
    held.room.venue.save()

    register(holder(), held, "D’Artagnan & fils")

    assert last_text() == (
        "Bonjour D’Artagnan & fils,\n\nVotre place est réservée.\n\nDemi-journée de niveau 3\n"
        "samedi 12 décembre 2026, de 12:00 à 15:00\nsamedi 19 décembre 2026, de 12:00 à 15:00\n"
        "Le Moufia, Salle 1\n15 avenue René-Cassin, Saint-Denis\n\nBus 10\n\nÀ apporter : Un chargeur\n\n"
        "Une question : Ana Li, 01 23 45 67 89\n\n"
        "La page de la séance, pour changer ou se désinscrire :\n"
        f"http://127.0.0.1:8000/seances/{held.key}/\n"
    )


def test_who_waits_is_told_their_rank_and_nothing_that_only_who_comes_needs(one_seat, nadia):
    one_seat.bring = "Un chargeur"
    one_seat.save()
    register(guest(), one_seat, "Sam")

    register(holder("karim@exemple.fr"), one_seat, "Karim", now=NOON + MINUTE)

    assert last_text() == (
        "Bonjour Karim,\n\nLa séance est complète : vous êtes sur la liste d’attente, au rang 2."
        " Si une place se libère, elle est à vous et nous vous écrivons.\n\nDemi-journée de niveau 1\n"
        "samedi 12 décembre 2026, de 09:00 à 12:00\nLa Verrière, Salle 1\n3 rue des Ateliers, Paris\n\n"
        "La page de la séance, pour changer ou se désinscrire :\n"
        f"http://127.0.0.1:8000/seances/{one_seat.key}/\n"
    )


@pytest.mark.parametrize(("language", "day"), [("fr", "samedi 12 décembre 2026"), ("en", "Saturday 12 December 2026")])
def test_each_is_written_to_in_their_own_language(one_seat, nadia, language, day):
    other = holder("karim@exemple.fr")
    register(other, one_seat, "Karim", language=language)

    services.leave(nadia, one_seat.pk, now=NOON)

    assert [line.split(",")[0] for line in last_text().splitlines() if "2026" in line] == [day]


@pytest.mark.parametrize(("at", "hours"), [({}, "09:00 à 12:00"), ({"at": REUNION}, "12:00 à 15:00")])
def test_times_are_those_of_the_place(at, hours):
    held = session(starts_at=EIGHT, in_room=room(**at))

    register(holder(), held)

    assert [line.split(", de ")[1] for line in last_text().splitlines() if "2026" in line] == [hours]


def test_erasing_somebody_erases_what_was_written_to_them(one_seat, nadia, settings, tmp_path):
    settings.DATA = tmp_path

    people.erase(cluster(nadia.person_id), now=NOON)

    assert (sent(), Step.objects.count()) == ([], 0)
