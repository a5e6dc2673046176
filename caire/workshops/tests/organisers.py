"""Who organises in an institution, and what they send: small makers for the tests."""

import re
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from django.test import Client
from django.utils import timezone

from caire.mail.models import Message
from caire.people.models import Account, Affiliation
from caire.workshops.models import Session
from caire.workshops.tests import examples

COORDINATOR, TRAINER = Affiliation.Role.COORDINATOR, Affiliation.Role.TRAINER


def soon(days=10):
    """A day that is to come, for pages look at the clock."""
    return timezone.localdate() + timedelta(days=days)


def account_of(role, of="ecole", email=None, levels=()):
    """Somebody who has a role in an institution since a year."""
    account = Account.objects.create_user(email or f"{role}-{uuid4().hex[:6]}@exemple.fr")
    since = timezone.localdate() - timedelta(days=365)
    Affiliation.objects.create(
        institution=examples.institution(of), person_id=account.pk, role=role, since=since, levels=list(levels)
    )
    return account


def browser_of(role, of="ecole", **more):
    """The browser of somebody who has a role."""
    return signed_in(account_of(role, of, **more))


def signed_in(account):
    """The browser of an account."""
    client = Client()
    client.force_login(account)
    return client


def home(of="ecole"):
    """The address of the sessions of an institution."""
    return f"/organiser/{of}/"


def page_of(session, what=""):
    """The address of a session, for who organises it."""
    return f"{home(session.institution.slug)}seances/{session.key}/{what}"


def half_day(number=1, day=None, start="09:00", end="12:00"):
    """The fields of a half-day, ten days from now unless told otherwise."""
    day = soon() if day is None else day
    written = day.isoformat() if isinstance(day, date) else day
    return {f"slot-{number}-day": written, f"slot-{number}-start": start, f"slot-{number}-end": end}


def fields(room, /, **more):
    """What the form of a session sends."""
    given = {
        "key": str(uuid4()),
        "level": "1",
        "room": str(room.pk),
        "seats": "10",
        "minimum": "4",
        "language": "fr",
        "regime": "mooc_public",
        "is_public": "on",
        "bring": "",
        "referent": "",
    }
    return given | half_day() | more


def told(response):
    """Every mistake that a page shows, by the id to which its field is tied."""
    html = response.content.decode().replace("\u00a0", " ")
    found = re.findall(r'<p class="field-error" id="id_([\w-]+)_error">.*?<span>(.*?)</span>', html, re.DOTALL)
    assert all(f'aria-describedby="{tie}"' in html or f' {tie}"' in html for tie in (f"id_{i}_error" for i, _ in found))
    return dict(found)


def plan(client, room, **more):
    """Make a session by its form and return it."""
    sent = fields(room, **more)
    response = client.post(f"{home(room.venue.institution.slug)}seances/nouvelle/", sent)
    assert response.status_code == 303, told(response)
    return Session.objects.get(key=sent["key"])


def heading(response):
    """The title of a page."""
    return re.search(r"<h1>(.*?)</h1>", response.content.decode())[1].replace("\u00a0", " ")


def text_of(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode().replace("\u00a0", " ")))


def addresses(of_session):
    """Every page of who organises, to read and to send, with what is sent to it."""
    room = of_session.room
    start = home(of_session.institution.slug)
    venue = {"name": "X", "address": "1 rue", "city": "Y", "time_zone": "Europe/Paris"}
    venue |= {"room-1-name": "A", "room-1-capacity": "9"}
    return [
        ("get", start, {}),
        ("get", f"{start}lieux/nouveau/", {}),
        ("post", f"{start}lieux/nouveau/", venue),
        ("get", f"{start}lieux/{room.venue_id}/", {}),
        ("post", f"{start}lieux/{room.venue_id}/", venue),
        ("get", f"{start}seances/nouvelle/", {}),
        ("post", f"{start}seances/nouvelle/", fields(room)),
        *[("get", page_of(of_session, what), {}) for what in ("", "liste/", "modifier/", "dupliquer/", "annuler/")],
        ("post", page_of(of_session, "modifier/"), fields(room, seats="1")),
        ("post", page_of(of_session, "ouvrir/"), {}),
        ("post", page_of(of_session, "annuler/"), {}),
    ]


def everything():
    return (
        list(Session.objects.order_by("pk").values_list("key", "status", "seats", "room__venue__name")),
        Message.objects.count(),
    )


def refused(client, room, /, **more):
    """The mistakes shown for a new session; nothing is made."""
    before = Session.objects.count()
    response = client.post(f"{home(room.venue.institution.slug)}seances/nouvelle/", fields(room, **more))
    assert (response.status_code, Session.objects.count()) == (422, before)
    return told(response)


def at(hour, zone="Europe/Paris", days=10):
    """A time of a day to come, as it is stored."""
    return datetime.combine(soon(days), time(hour), ZoneInfo(zone)).astimezone(UTC)


def when(session):
    return [(slot.starts_at, slot.ends_at) for slot in session.slots.all()]
