"""The half-days of the demonstration."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from caire.people.models import Affiliation, Institution
from caire.workshops import queries
from caire.workshops.models import Room, Session, Slot

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(settings):
    settings.DEMO = True
    call_command("demo", stdout=StringIO())


def test_a_place_with_two_rooms_and_three_sessions_are_made_once(demo):
    for _ in range(2):
        call_command("demo_sessions")

    now = timezone.now()
    assert list(Room.objects.values_list("name", "venue__institution__slug").order_by("name")) == [
        ("Atelier", "arts-et-metiers"),
        ("Bibliothèque", "arts-et-metiers"),
    ]
    made = queries.of_institution(Institution.objects.get(slug="arts-et-metiers"), now)
    assert [one.status for one in made] == ["open", "open", "draft"]
    assert [len(one.trainers.all()) for one in made] == [1, 1, 1]
    assert (queries.starts_at(made[0]) > now, queries.ends_at(made[1]) < now + timedelta(weeks=4)) == (True, True)


def test_there_are_new_ones_when_those_are_over(demo):
    call_command("demo_sessions")
    for slot in Slot.objects.all():
        slot.starts_at, slot.ends_at = (moment - timedelta(days=90) for moment in (slot.starts_at, slot.ends_at))
        slot.save()

    call_command("demo_sessions")

    assert (Session.objects.count(), Room.objects.count()) == (6, 2)


def test_what_somebody_changed_stops_nothing(demo):
    Affiliation.objects.all().delete()
    call_command("demo_sessions")
    Session.objects.all().delete()
    Room.objects.filter(name="Bibliothèque").update(name="Réserve")

    call_command("demo_sessions")

    assert sorted(Session.objects.values_list("room__name", "status")) == [("Atelier", "draft"), ("Atelier", "open")]


def test_there_are_none_without_its_institution_nor_elsewhere(settings):
    settings.DEMO = True
    call_command("demo_sessions")
    settings.DEMO = False

    with pytest.raises(CommandError):
        call_command("demo_sessions")
    assert Session.objects.count() == 0
