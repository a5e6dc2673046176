"""What pages read of sessions and of who comes; what a person may take away."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from caire.people import services as people
from caire.people.actors import cluster
from caire.workshops import queries, services
from caire.workshops.queries import Seats
from caire.workshops.rules import Span
from caire.workshops.tests.examples import (
    EIGHT,
    HALF_DAY,
    MINUTE,
    NOON,
    REUNION,
    WEEK,
    crowd,
    guest,
    holder,
    institution,
    register,
    room,
    session,
)

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)
MORNING = Span(EIGHT, EIGHT + HALF_DAY)


def test_open_public_sessions_to_come_are_announced_the_next_first():
    session(status="draft")
    session(status="cancelled")
    session(is_public=False)
    session(starts_at=NOON)
    later, sooner = session(starts_at=EIGHT + WEEK), session(half_days=2)

    assert queries.announced(NOON) == [sooner, later]


def test_they_are_found_by_city_and_from_a_day():
    paris, reunion, later = session(), session(in_room=room(at=REUNION)), session(starts_at=EIGHT + WEEK)

    assert queries.cities(NOON) == ["Paris", "Saint-Denis"]
    assert queries.announced(NOON, city="Saint-Denis") == [reunion]
    assert queries.announced(NOON, city="Brest") == []
    assert queries.announced(NOON, after=date(2026, 12, 12)) == [paris, reunion, later]
    assert queries.announced(NOON, city="Paris", after=date(2026, 12, 13)) == [later]


@pytest.mark.parametrize("rows", [1, 3])
def test_announcing_costs_the_same_for_one_session_and_for_three(rows, django_assert_num_queries):
    for _ in range(rows):
        crowd(session(half_days=2), ["Ana", "Bo", "Cy"])

    with django_assert_num_queries(3):
        found = queries.announced(NOON)
        shown = [(one.room.venue.city, len(one.slots.all()), list(one.trainers.all())) for one in found]

    assert shown == [("Paris", 2, [])] * rows


def test_everybody_may_look_at_any_session_but_a_draft():
    shown = {status: queries.session(session(status=status).key) for status in ("draft", "open", "cancelled")}

    assert {status: found and found.status for status, found in shown.items()} == {
        "draft": None,
        "open": "open",
        "cancelled": "cancelled",
    }
    assert queries.session(uuid4()) is None


def test_an_institution_sees_all_its_sessions_and_no_other():
    own, other = institution(), institution("campus")
    draft, called_off = session(status="draft"), session(status="cancelled", starts_at=EIGHT + WEEK)
    over, theirs = session(starts_at=NOON - HALF_DAY), session(in_room=room(of="campus"))

    assert queries.of_institution(own, NOON) == [draft, called_off]
    assert queries.of_institution(own, NOON - MINUTE) == [over, draft, called_off]
    assert queries.of_institution(own, NOON, past=True) == [over]
    assert queries.of_institution(other, NOON) == [theirs]
    assert queries.session_of(own, draft.key) == draft
    assert queries.session_of(own, theirs.key) is None


@pytest.mark.parametrize(
    ("names", "left", "waiting"),
    [([], 2, 0), (["Ana"], 1, 0), (["Ana", "Bo"], 0, 0), (["Ana", "Bo", "Cy", "Dia"], 0, 2)],
)
def test_seats_left_are_counted_once_whatever_the_half_days(names, left, waiting):
    held = session(half_days=3)
    crowd(held, names)

    assert queries.seats(queries.session(held.key)) == Seats(left, waiting)


def test_a_seat_that_is_free_is_not_offered_before_those_who_wait():
    held = session()
    actors = crowd(held, ["Ana", "Bo", "Cy"])
    services.erase(actors["Ana"].ids)

    assert queries.seats(queries.session(held.key)) == Seats(0, 1)
    assert queries.with_a_line(NOON) == [held.pk]
    assert queries.with_a_line(EIGHT) == []


def test_full_and_empty_sessions_have_no_line_to_serve():
    crowd(session(), ["Ana", "Bo", "Cy"])
    crowd(session(), ["Ana"])

    assert queries.with_a_line(NOON) == []


def test_a_session_lasts_from_its_first_half_day_to_its_last():
    held = session(half_days=2)

    assert (queries.starts_at(held), queries.ends_at(held)) == (EIGHT, EIGHT + WEEK + HALF_DAY)


def test_one_finds_ones_registration_by_every_id_unless_one_left():
    held, actor, account = session(), guest(), holder()
    made = register(actor, held)
    people.join(account.person_id, actor.person_id, now=NOON)
    mine = cluster(account.person_id)

    found = queries.registration(mine.ids, held.pk)
    services.leave(mine, held.pk, now=NOON)

    assert found == made
    assert queries.registration(mine.ids, held.pk) is None
    assert queries.registration(guest().ids, held.pk) is None


def test_ones_registrations_are_those_that_are_not_over_the_next_first():
    actor, soon = guest(), session(half_days=2)
    later, left = session(starts_at=EIGHT + WEEK + HOUR), session()
    for held in (later, soon, left):
        register(actor, held)
    services.leave(actor, left.pk, now=NOON)
    register(guest(), soon)

    shown = [
        [one.session for one in queries.registrations(actor.ids, now)]
        for now in (NOON, EIGHT + WEEK + HALF_DAY, EIGHT + WEEK + HALF_DAY + HOUR)
    ]

    assert shown == [[soon, later], [later], []]


def test_who_comes_is_read_by_name_then_who_waits_in_order():
    held = session(seats=3)
    actors = crowd(held, ["élodie", "Bo", "ana", "Zoé", "Cy", "Dia"])
    register(actors["Zoé"], held, "Zoé", need="Une rampe")
    services.leave(actors["Cy"], held.pk, now=NOON)

    found = queries.people_of(held)

    assert [one.name for one in found] == ["ana", "Bo", "élodie", "Zoé", "Dia"]
    assert [one.need.text for one in found if hasattr(one, "need")] == ["Une rampe"]


def test_ranks_count_from_one_in_the_order_of_arrival():
    held = session(seats=1)
    crowd(held, ["Ana", "Bo", "Cy", "Dia"])

    assert [queries.rank(one) for one in queries.people_of(held)[1:]] == [1, 2, 3]


@pytest.mark.parametrize(
    ("span", "found"),
    [
        pytest.param(Span(EIGHT - HALF_DAY, EIGHT), False, id="just-before"),
        pytest.param(Span(EIGHT + HALF_DAY, EIGHT + 2 * HALF_DAY), False, id="just-after"),
        pytest.param(Span(EIGHT + HOUR, EIGHT + WEEK), True, id="over-its-end"),
        pytest.param(Span(EIGHT + 2 * HALF_DAY, EIGHT + WEEK), False, id="between-its-half-days"),
        pytest.param(Span(EIGHT + WEEK, EIGHT + WEEK + HOUR), True, id="the-second-half-day"),
    ],
)
def test_a_room_is_taken_while_one_of_the_half_days_lasts(span, found):
    held = session(half_days=2)

    assert queries.taken([span], room_id=held.room_id, trainers=[], but=None) == [held] * found


def test_what_takes_a_room_or_a_trainer_is_another_session_not_called_off():
    trainer, held = guest().person_id, session()
    held.trainers.add(trainer)
    elsewhere = room().pk
    session(status="cancelled", in_room=held.room)

    assert queries.taken([MORNING], room_id=held.room_id, trainers=[trainer], but=None) == [held]
    assert queries.taken([MORNING], room_id=elsewhere, trainers=[trainer], but=None) == [held]
    assert queries.taken([MORNING], room_id=elsewhere, trainers=[guest().person_id], but=None) == []
    assert queries.taken([MORNING], room_id=held.room_id, trainers=[trainer], but=held.pk) == []
    assert queries.taken([], room_id=held.room_id, trainers=[trainer], but=None) == []


def test_one_takes_away_every_registration_with_its_steps_and_no_other():
    held, actor, account = session(seats=1), guest(), holder()
    register(actor, held, "Nadia", need="Une rampe")
    register(account, session(), "Nadia B.")
    register(guest(), held, "Sam")
    people.join(account.person_id, actor.person_id, now=NOON)
    services.leave(cluster(account.person_id), held.pk, now=NOON + MINUTE)

    at, later = "2026-11-22T12:00:00+00:00", "2026-11-22T12:01:00+00:00"
    taken_away = {"le": "2026-12-12T08:00:00+00:00", "seance": "niveau 1, La Verrière, Paris"}
    assert people.export_all(cluster(account.person_id), now=NOON)["workshops"] == [
        taken_away
        | {"nom": "Nadia", "etat": "désinscrit·e", "besoin": None}
        | {"etapes": [{"quoi": "seated", "le": at}, {"quoi": "left", "le": later}]},
        taken_away | {"nom": "Nadia B.", "etat": "inscrit·e", "besoin": None, "etapes": [{"quoi": "seated", "le": at}]},
    ]
