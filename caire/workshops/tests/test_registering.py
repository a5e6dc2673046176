"""Registering, leaving, and what changes a session: each done wholly, once, or not at all."""

from datetime import timedelta
from uuid import uuid4

import pytest

from caire.mail.models import Message
from caire.people import services as people
from caire.people.actors import cluster
from caire.people.models import Person
from caire.workshops import rules, services
from caire.workshops.models import Need, Registration, Session, Step
from caire.workshops.rules import WorkshopError
from caire.workshops.tests.examples import (
    EIGHT,
    HALF_DAY,
    MINUTE,
    NOON,
    WEEK,
    crowd,
    guest,
    holder,
    register,
    session,
    states,
    steps,
)
from tests.support.threads import at_once

pytestmark = pytest.mark.django_db
ALL_KINDS = ["confirmed", "confirmed", "waiting", "waiting"]
FOUR = ["Ana", "Bo", "Cy", "Dia"]


@pytest.fixture
def full():
    """A session of two seats, both taken, for which two wait."""
    return session(seats=2)


@pytest.fixture
def four(full):
    return crowd(full, FOUR)


def test_the_first_sit_and_the_others_wait(full, four):
    assert states(full) == dict(zip(FOUR, ALL_KINDS, strict=True))
    assert steps(full) == ["Ana seated", "Bo seated", "Cy queued", "Dia queued"]


def test_each_step_is_dated(full, four):
    assert list(Step.objects.values_list("at", flat=True)) == [NOON + number * MINUTE for number in range(4)]


@pytest.mark.parametrize("other_key", [False, True], ids=["the-same-form", "another-form"])
def test_registering_twice_is_registering_once(full, other_key):
    actor, key = guest(), uuid4()
    first = register(actor, full, key=key)

    again = register(actor, full, "Nadia B.", need="Une rampe", language="en", key=uuid4() if other_key else key)

    assert again.pk == first.pk
    assert steps(full) == ["Nadia B. seated"]
    assert Registration.objects.values_list("name", "language", "need__text").get() == ("Nadia B.", "en", "Une rampe")


def test_one_person_by_two_ids_registers_once(full):
    actor, account = guest(), holder()
    register(actor, full)
    people.join(account.person_id, actor.person_id, now=NOON)

    register(cluster(account.person_id), full, "Nadia B.")

    assert steps(full) == ["Nadia B. seated"]


def test_one_key_from_two_persons_is_two_registrations(full):
    key = uuid4()
    register(guest(), full, "Ana", key=key)

    register(guest(), full, "Bo", key=key)

    assert states(full) == {"Ana": "confirmed", "Bo": "confirmed"}


@pytest.mark.parametrize(("leaving", "promoted"), [("Ana", ["Cy promoted"]), ("Cy", [])], ids=["a-seat", "the-line"])
def test_who_leaves_gives_a_seat_to_the_first_who_waits(full, four, leaving, promoted):
    services.leave(four[leaving], full.pk, now=NOON)

    assert steps(full)[4:] == [f"{leaving} left", *promoted]


def test_seats_go_in_the_order_of_arrival(full, four):
    for name in ("Ana", "Bo"):
        services.leave(four[name], full.pk, now=NOON)

    assert steps(full)[4:] == ["Ana left", "Cy promoted", "Bo left", "Dia promoted"]


def test_who_was_served_later_waits_behind_even_with_an_earlier_clock(full, four):
    register(guest(), full, "Eli", now=NOON - MINUTE)

    services.leave(four["Ana"], full.pk, now=NOON)

    assert steps(full)[4:] == ["Eli queued", "Ana left", "Cy promoted"]


def test_who_comes_back_takes_the_end_of_the_line(full, four):
    services.leave(four["Cy"], full.pk, now=NOON)
    register(four["Cy"], full, "Cy")

    services.leave(four["Ana"], full.pk, now=NOON)

    assert steps(full)[4:] == ["Cy left", "Cy queued", "Ana left", "Dia promoted"]


def test_leaving_twice_is_leaving_once_and_who_never_came_leaves_nothing(full, four):
    for actor in (four["Dia"], four["Dia"], guest()):
        services.leave(actor, full.pk, now=NOON)

    assert steps(full)[4:] == ["Dia left"]


def test_once_a_session_has_begun_nobody_leaves_it_nor_is_promoted(full, four):
    services.leave(four["Ana"], full.pk, now=EIGHT)
    services.change_seats(full.pk, 4, now=EIGHT)

    assert steps(full)[4:] == []


def test_a_form_that_comes_again_after_one_has_left_changes_nothing(full):
    actor, key = guest(), uuid4()
    register(actor, full, key=key, need="Une rampe")
    services.leave(actor, full.pk, now=NOON)

    register(actor, full, key=key)
    assert states(full) == {"Nadia": "cancelled"}
    assert Need.objects.count() == 0
    register(actor, full)

    assert states(full) == {"Nadia": "confirmed"}


@pytest.mark.parametrize(
    ("status", "now", "reason"),
    [("draft", NOON, "not_open"), ("cancelled", NOON, "not_open"), ("open", EIGHT, "started"), ("open", None, "")],
)
def test_a_session_that_is_not_open_or_has_begun_refuses_and_makes_nobody(status, now, reason):
    closed = session(half_days=2, status=status)

    def become():
        return cluster(Person.objects.create().pk)

    try:
        services.enrol(become, closed.pk, name="Ana", need="", language="fr", key=uuid4(), now=now or EIGHT - MINUTE)
        refused = ""
    except WorkshopError as error:
        refused = error.reason

    assert refused == reason
    assert Registration.objects.count() == Person.objects.count() == (0 if reason else 1)


@pytest.mark.parametrize(
    ("seats", "reason", "about"), [(1, "fewer_than_registered", "2"), (25, "more_than_room", "24")]
)
def test_seats_are_no_fewer_than_registered_and_no_more_than_the_room_holds(full, four, seats, reason, about):
    with pytest.raises(WorkshopError) as refused:
        services.change_seats(full.pk, seats, now=NOON)

    assert (refused.value.reason, refused.value.about) == (reason, about)
    assert Session.objects.get().seats == 2


@pytest.mark.parametrize(("seats", "promoted"), [(2, []), (3, ["Cy promoted"]), (24, ["Cy promoted", "Dia promoted"])])
def test_more_seats_promote_as_many_who_wait(full, four, seats, promoted):
    services.change_seats(full.pk, seats, now=NOON)

    assert Session.objects.get().seats == seats
    assert steps(full)[4:] == promoted


def test_calling_off_takes_everybody_off_once(full, four):
    services.leave(four["Dia"], full.pk, now=NOON)

    for _ in range(2):
        services.call_off(full.pk, now=NOON)

    assert Session.objects.get().status == "cancelled"
    assert steps(full)[5:] == ["Ana called_off", "Bo called_off", "Cy called_off"]


def test_a_step_outside_the_table_writes_nothing(full, four, monkeypatch):
    monkeypatch.setattr(rules, "to_promote", lambda seats, confirmed, line: [*full.registrations.filter(name="Bo")])

    with pytest.raises(ValueError, match=r"^A registration that is confirmed cannot be promoted\.$"):
        services.leave(four["Ana"], full.pk, now=NOON)

    assert states(full) == dict(zip(FOUR, ALL_KINDS, strict=True))
    assert len(steps(full)) == 4


def test_a_need_said_no_more_is_erased(full):
    actor = guest()
    register(actor, full, need="Une rampe")

    register(actor, full)

    assert Need.objects.count() == 0


def test_needs_are_erased_a_day_after_the_last_half_day():
    register(guest(), session(half_days=2), need="Une rampe")
    register(guest(), session(starts_at=EIGHT + 2 * WEEK), need="Un interprète")
    last = EIGHT + WEEK + HALF_DAY + timedelta(days=1)

    kept = []
    for now in (EIGHT, last - MINUTE, last):
        services.forget(now)
        kept.append(list(Need.objects.order_by("pk").values_list("text", flat=True)))

    assert kept == [["Une rampe", "Un interprète"], ["Une rampe", "Un interprète"], ["Un interprète"]]


def test_erasing_somebody_frees_a_seat_that_the_next_tick_gives(full, four):
    register(four["Ana"], full, "Ana", need="Une rampe")
    full.trainers.add(four["Ana"].person_id, four["Bo"].person_id)

    services.erase(four["Ana"].ids)
    services.fill_seats(NOON)
    services.fill_seats(NOON)

    assert steps(full) == ["Bo seated", "Cy queued", "Dia queued", "Cy promoted"]
    assert (Need.objects.count(), full.trainers.get().pk) == (0, four["Bo"].person_id)


@pytest.mark.parametrize(
    ("first", "second", "after"),
    [
        pytest.param("Ana", "Cy", ["Cy left"], id="the-seat-before-the-line"),
        pytest.param("Cy", "Ana", ["Cy left"], id="whoever-is-named-first"),
        pytest.param("Ana", "Bo", ["Bo left", "Cy promoted"], id="the-older-of-two-seats"),
        pytest.param("Cy", "Dia", ["Dia left"], id="the-better-place-in-the-line"),
    ],
)
def test_two_persons_who_become_one_keep_one_place(full, four, first, second, after):
    people.join(four[first].person_id, four[second].person_id, now=NOON)

    assert steps(full)[4:] == after


def test_a_seat_is_kept_before_a_place_in_the_line_whatever_the_clocks_say():
    held, sits, waits = session(seats=1), guest(), guest()
    register(sits, held, "Ana")
    register(waits, held, "Bo", now=NOON - MINUTE)

    people.join(sits.person_id, waits.person_id, now=NOON)

    assert steps(held) == ["Ana seated", "Bo queued", "Bo left"]


def test_who_had_two_places_registers_again_once(full, four):
    people.join(four["Ana"].person_id, four["Bo"].person_id, now=NOON)
    services.leave(four["Cy"], full.pk, now=NOON)
    services.leave(cluster(four["Ana"].person_id), full.pk, now=NOON)
    register(cluster(four["Ana"].person_id), full, "Ana")
    register(cluster(four["Ana"].person_id), full, "Ana")

    assert [state for state in states(full).values() if state != "cancelled"] == ["confirmed", "confirmed"]


def test_who_keeps_the_later_of_two_places_registers_again_once(full, four):
    services.leave(four["Ana"], full.pk, now=NOON)
    people.join(four["Ana"].person_id, four["Bo"].person_id, now=NOON)

    register(cluster(four["Ana"].person_id), full, "Bo")

    assert steps(full)[4:] == ["Ana left", "Cy promoted"]


@pytest.mark.django_db(transaction=True)
def test_twenty_who_register_at_once_share_five_seats():
    wanted, people_here = session(seats=5), [guest() for _ in range(20)]

    results = at_once(*(lambda actor=actor: register(actor, wanted).state for actor in people_here))

    assert sorted(results) == ["confirmed"] * 5 + ["waiting"] * 15
    assert [line.split()[1] for line in steps(wanted)] == ["seated"] * 5 + ["queued"] * 15


@pytest.mark.django_db(transaction=True)
def test_one_person_who_registers_ten_times_at_once_has_one_seat():
    wanted, actor = session(), holder()

    at_once(*[lambda: register(actor, wanted)] * 10)

    assert steps(wanted) == ["Nadia seated"]
    assert Message.objects.count() == 1
