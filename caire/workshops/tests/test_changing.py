"""Changing a session that is planned: who is told, what may not change, and one like it a week later."""

from datetime import timedelta

import pytest
from django.utils import timezone

from caire.mail.models import Message
from caire.workshops.models import Session
from caire.workshops.tests import examples
from caire.workshops.tests.organisers import at, fields, half_day, home, page_of, plan, soon, told, when

pytestmark = pytest.mark.django_db

NEW = f"{home()}seances/nouvelle/"
MOVED = "La séance change de date ou de lieu"


def change(client, session, **more):
    """Send the form of a session, filled as it is but for this."""
    sent = fields(session.room, seats=str(session.seats), minimum=str(session.minimum)) | more
    return client.post(page_of(session, "modifier/"), sent)


def test_changing_a_session_changes_what_was_written(coordinator, room):
    session = plan(coordinator, room)

    response = change(coordinator, session, seats="12", minimum="2", bring="Rien", **half_day(day=soon(11)))

    session = Session.objects.get()
    assert (response.status_code, response["Location"]) == (303, page_of(session))
    assert (session.seats, session.minimum, session.bring, session.status) == (12, 2, "Rien", "draft")
    assert when(session) == [(at(9, days=11), at(12, days=11))]


def test_the_form_shows_what_is_planned_in_the_time_of_the_place(coordinator, trainer):
    there = examples.room(at=examples.REUNION)
    session = plan(coordinator, there, trainers=[str(trainer.pk)], referent="L’accueil")

    page = coordinator.get(page_of(session, "modifier/")).content.decode()

    for shown in (
        f'value="{soon().isoformat()}"',
        'value="09:00"',
        'value="12:00"',
        f'<option value="{there.pk}" selected>',
        f'value="{trainer.pk}" id="id_trainers_0" checked',
        'value="L’accueil"',
    ):
        assert shown in page


def test_a_session_does_not_stand_in_its_own_way(coordinator, room, trainer):
    session = plan(coordinator, room, trainers=[str(trainer.pk)])

    response = change(coordinator, session, trainers=[str(trainer.pk)], **half_day(start="10:00", end="13:00"))

    assert response.status_code == 303


@pytest.fixture
def full(coordinator, room):
    """An open session of two seats: Nadia, who has an address, and Bo come; Cy waits."""
    session = plan(coordinator, room, seats="2", minimum="1")
    coordinator.post(page_of(session, "ouvrir/"))
    examples.register(examples.holder("nadia@exemple.fr"), session, "Nadia")
    examples.crowd(session, ["Bo", "Cy"])
    return session


def test_fewer_seats_than_are_registered_are_refused(coordinator, full):
    assert told(change(coordinator, full, seats="1")) == {
        "seats": "2 personnes ont déjà une place : gardez-en au moins autant."
    }


def test_more_seats_go_to_who_waits(coordinator, full):
    change(coordinator, full, seats="3")

    assert examples.states(full) == {"Nadia": "confirmed", "Bo": "confirmed", "Cy": "confirmed"}


@pytest.mark.parametrize(
    "moved",
    [half_day(day=soon(12)), half_day(start="10:00"), half_day(2, day=soon(17)), {"room": "other"}],
    ids=["day", "hour", "one-more", "room"],
)
def test_moving_tells_each_person_once_and_keeps_their_places(coordinator, full, moved):
    before = examples.states(full)
    moved = {name: str(examples.room().pk) if value == "other" else value for name, value in moved.items()}

    for _ in range(2):
        assert change(coordinator, full, **moved).status_code == 303

    assert examples.states(full) == before
    assert examples.steps(full)[3:] == ["Nadia moved", "Bo moved", "Cy moved"]
    assert list(Message.objects.filter(subject=MOVED).values_list("to", flat=True)) == ["nadia@exemple.fr"]


def test_the_message_says_what_holds_now(coordinator, full):
    change(coordinator, full, bring="Un carnet", **half_day(start="10:00", end="13:00"))

    text = Message.objects.get(subject=MOVED).text.replace("\u00a0", " ")
    assert "Votre place est gardée." in text
    assert ("de 10:00 à 13:00" in text, "de 09:00 à 12:00" in text) == (True, False)
    assert "À apporter : Un carnet" in text


def test_what_is_neither_date_nor_room_tells_nobody(coordinator, full):
    change(coordinator, full, bring="Un carnet", level="2", language="en", minimum="2")

    assert (len(examples.steps(full)), Message.objects.filter(subject=MOVED).count()) == (3, 0)


def test_moving_a_draft_tells_nobody(coordinator, full):
    Session.objects.update(status="draft")

    change(coordinator, full, **half_day(day=soon(12)))

    assert Message.objects.filter(subject=MOVED).count() == 0


def test_a_change_that_is_refused_changes_nothing(coordinator, full):
    other = examples.room()
    plan(coordinator, other)
    before = when(full), examples.steps(full), Message.objects.count()

    response = change(coordinator, full, seats="9", room=str(other.pk))

    full.refresh_from_db()
    assert (response.status_code, list(told(response))) == (422, ["room"])
    assert (when(full), examples.steps(full), Message.objects.count()) == before
    assert full.seats == 2


def test_all_that_stands_in_the_way_is_said_at_once(coordinator, full, trainer):
    other = examples.room(capacity=20)
    plan(coordinator, other, trainers=[str(trainer.pk)])

    response = change(coordinator, full, seats="21", room=str(other.pk), level="3", trainers=[str(trainer.pk)])

    assert list(told(response)) == ["room", "seats", "trainers"]


def test_what_has_begun_keeps_its_date_and_may_be_corrected(coordinator):
    yesterday = timezone.now().replace(hour=8, minute=0, second=0, microsecond=0) - timedelta(days=1)
    session = examples.session(starts_at=yesterday)
    zone = session.room.venue.zone
    begins, ends = ((yesterday + span).astimezone(zone) for span in (timedelta(0), examples.HALF_DAY))
    same = half_day(day=begins.date(), start=f"{begins:%H:%M}", end=f"{ends:%H:%M}")

    kept = change(coordinator, session, referent="L’accueil", **same)
    moved = change(coordinator, session, **half_day(day=soon(-1), start="00:10", end="00:20"))

    session.refresh_from_db()
    assert (kept.status_code, moved.status_code, session.referent) == (303, 422, "L’accueil")


def test_duplicating_proposes_the_same_a_week_later_under_another_key(coordinator, room, trainer):
    session = plan(coordinator, room, seats="7", trainers=[str(trainer.pk)], **half_day(2, day=soon(11)))

    page = coordinator.get(page_of(session, "dupliquer/")).content.decode()

    assert [f'value="{soon(days).isoformat()}"' in page for days in (10, 11, 17, 18)] == [False, False, True, True]
    assert f'action="{NEW}"' in page
    assert ('value="7"' in page, str(session.key) in page.partition("<form")[2]) == (True, False)
    assert Session.objects.count() == 1


def test_without_a_room_one_is_led_to_make_a_place(coordinator):
    page = coordinator.get(NEW).content.decode()

    assert ("Il faut d’abord un lieu et une salle." in page, "<form" in page.partition("<main")[2]) == (True, False)
