"""A session as a calendar takes it: one event for each half-day (RFC 5545)."""

from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from caire.workshops.models import Session

MINUTE = timedelta(minutes=1)


def calendar(session: Session, now: datetime) -> bytes:
    """Return the file of a session.

    An event keeps its name from one file to the next, and a later one counts as a newer version: it replaces it.
    """
    found = Calendar()
    found.add("prodid", "-//CAIRE//demi-journées//FR")
    found.add("version", "2.0")
    venue = session.room.venue
    slots = list(session.slots.all())
    for number, slot in enumerate(slots, start=1):
        event = Event()
        event.add("uid", f"{session.key}-{number}@{settings.BASE_URL.rpartition('/')[2]}")
        event.add("dtstamp", now)
        event.add("sequence", max(0, int((now - session.made_at) / MINUTE)))
        event.add("dtstart", slot.starts_at.astimezone(venue.zone))
        event.add("dtend", slot.ends_at.astimezone(venue.zone))
        event.add("summary", title(session, number, len(slots)))
        event.add("location", f"{venue.name}, {session.room.name}, {venue.address}, {venue.city}")
        event.add("url", settings.BASE_URL + reverse("workshops:session", args=[session.key]))
        event.add("status", "CANCELLED" if session.status == Session.Status.CANCELLED else "CONFIRMED")
        found.add_component(event)
    found.add_missing_timezones()
    return bytes(found.to_ical())


def title(session: Session, number: int, total: int) -> str:
    """Return what a calendar shows of a half-day."""
    named = _("CAIRE, demi-journée du niveau %(level)d") % {"level": session.level}
    return f"{named} ({number}/{total})" if total > 1 else named
