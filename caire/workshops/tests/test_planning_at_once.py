"""Two people who plan at the same moment: a room or a trainer is had by one of them, a form makes one session."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from caire.workshops import services
from caire.workshops.models import Session
from caire.workshops.rules import Plan, PlanError, Span
from caire.workshops.tests import examples
from caire.workshops.tests.organisers import TRAINER, account_of
from tests.support.threads import at_once

pytestmark = pytest.mark.django_db(transaction=True)

NOON = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
BEGINS = NOON + timedelta(days=10)


def plan(room, trainers=()):
    return Plan(
        level=1,
        room_id=room.pk,
        spans=(Span(BEGINS, BEGINS + examples.HALF_DAY),),
        seats=4,
        minimum=1,
        language="fr",
        regime="mooc_public",
        is_public=True,
        bring="",
        referent="",
        trainers=tuple(trainers),
    )


def planned(institution, wanted, key=None):
    return lambda: services.plan_session(institution, wanted, key=key or uuid4(), now=NOON)


def reasons(results):
    return sorted(str(one) if isinstance(one, PlanError) else type(one).__name__ for one in results)


def test_a_room_is_had_by_one_session():
    room = examples.room()
    institution = room.venue.institution

    results = at_once(*[planned(institution, plan(room)) for _ in range(6)])

    assert reasons(results) == ["Session", *["room_taken"] * 5]


def test_a_trainer_leads_one_session():
    trainer = account_of(TRAINER, levels=[1]).pk
    rooms = [examples.room() for _ in range(4)]

    results = at_once(*[planned(room.venue.institution, plan(room, [trainer])) for room in rooms])

    assert reasons(results) == ["Session", *["trainer_taken"] * 3]


def test_a_form_sent_by_two_hands_makes_one_session():
    room, key = examples.room(), uuid4()

    results = at_once(*[planned(room.venue.institution, plan(room), key) for _ in range(6)])

    assert reasons(results) == ["Session"] * 6
    assert ({one.pk for one in results}, Session.objects.count()) == ({Session.objects.get().pk}, 1)
