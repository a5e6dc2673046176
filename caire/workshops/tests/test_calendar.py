"""The file that a calendar takes, read back by the library that reads calendars."""

from datetime import timedelta

import pytest
from icalendar import Calendar

from caire.workshops import calendar, queries
from caire.workshops.models import Session
from caire.workshops.tests import examples

pytestmark = pytest.mark.django_db


def events(session, now=examples.NOON):
    return Calendar.from_ical(calendar.calendar(queries.session(session.key), now)).walk("VEVENT")


def test_each_half_day_is_an_event_in_the_time_of_its_place():
    session = examples.session(half_days=2, in_room=examples.room(at=examples.REUNION))

    found = events(session)

    assert [str(event["summary"]) for event in found] == [
        "CAIRE, demi-journée du niveau 1 (1/2)",
        "CAIRE, demi-journée du niveau 1 (2/2)",
    ]
    starts = [event["dtstart"].dt for event in found]
    assert starts == [examples.EIGHT, examples.EIGHT + examples.WEEK]
    assert {(start.hour, start.utcoffset()) for start in starts} == {(12, timedelta(hours=4))}
    assert str(found[0]["location"]) == "Le Moufia, Salle 1, 15 avenue René-Cassin, Saint-Denis"


def test_a_session_that_is_called_off_says_so_under_the_same_name():
    session = examples.session()
    [before] = events(session)
    Session.objects.update(status=Session.Status.CANCELLED)

    [after] = events(session, examples.NOON + examples.WEEK)

    assert (str(before["status"]), str(after["status"])) == ("CONFIRMED", "CANCELLED")
    assert str(before["uid"]) == str(after["uid"])
    assert (before["sequence"], after["sequence"]) == (0, 7 * 24 * 60)
