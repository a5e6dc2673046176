"""Somebody who is expected is not forgotten for having been away, and goes once it is over."""

from datetime import timedelta

import pytest
from django.utils import timezone

from caire.people import services as people
from caire.people.models import Person
from caire.workshops import services
from caire.workshops.models import Registration
from caire.workshops.tests import examples

pytestmark = pytest.mark.django_db


@pytest.fixture
def now():
    return timezone.now()


def away(days, now):
    Person.objects.update(last_seen_on=now.date() - timedelta(days=days))


def test_a_guest_who_has_a_seat_is_kept_until_the_session_is_over(now):
    session = examples.session(starts_at=now + timedelta(days=1))
    coming = examples.guest()
    examples.register(coming, session, now=now)
    Person.objects.create()
    away(120, now)

    forgotten = people.forget_unclaimed(now)
    session.slots.update(starts_at=now - timedelta(days=2), ends_at=now - timedelta(days=1))
    later = people.forget_unclaimed(now)

    assert (forgotten, later, Person.objects.count()) == (1, 1, 0)


def test_a_guest_who_gave_their_seat_back_is_awaited_by_nobody(now):
    session = examples.session(starts_at=now + timedelta(days=1))
    guest = examples.guest()
    examples.register(guest, session, now=now)
    services.leave(guest, session.pk, now=now)
    away(120, now)

    assert people.forget_unclaimed(now) == 1


def test_who_was_registered_is_forgotten_a_year_after(now):
    session = examples.session(starts_at=now - timedelta(days=366))
    examples.session(starts_at=now - timedelta(days=364))
    Registration.objects.bulk_create(
        Registration(
            key=one.key, session=one, person=Person.objects.create(), name="Inès", state="confirmed", queued_at=now
        )
        for one in (session, type(session).objects.exclude(pk=session.pk).get())
    )

    services.forget(now)

    assert [one.session_id == session.pk for one in Registration.objects.all()] == [False]
