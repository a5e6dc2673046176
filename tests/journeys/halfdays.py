"""Sessions made for a journey, straight in the database of the live site, and a person who registers."""

import json
import time
from uuid import uuid4

from playwright.sync_api import Page, expect

from tests.support.mailbox import Mailbox
from tests.support.site import LiveSite

MAKE = """
import json, sys, uuid
from datetime import timedelta
from django.utils import timezone
from caire.people.models import Institution, Person
from caire.workshops.models import Registration, Room, Session, Slot, Venue
asked = json.loads({asked!r})
now = timezone.now()
school, _ = Institution.objects.get_or_create(
    slug="ecole-des-tests", defaults={{"name": "École des tests", "kind": "school"}})
venue = Venue.objects.create(
    institution=school, name=asked["key"], address="1 rue de la Paix", city=asked["city"],
    access="Tramway B, arrêt Gare.\\nEntrée par la cour.", accessibility="De plain-pied.")
room = Room.objects.create(venue=venue, name="Salle 2", capacity=24)
session = Session.objects.create(
    key=asked["key"], institution=school, level=1, room=room, seats=asked["seats"], status=asked["status"],
    bring="Rien, sinon un téléphone.", referent="accueil@exemple.fr", made_at=now)
start = now.replace(minute=0, second=0, microsecond=0) + timedelta(days=asked["days"], hours=-1)
Slot.objects.create(session=session, starts_at=start, ends_at=start + timedelta(hours=3, minutes=30))
for number in range(asked["taken"]):
    Registration.objects.create(
        key=uuid.uuid4(), session=session, person=Person.objects.create(), name=f"Personne {{number}}",
        state="confirmed", queued_at=now)
"""
COORDINATE = """
from caire.people.models import Account, Affiliation, Institution
school, _ = Institution.objects.get_or_create(
    slug="ecole-des-tests", defaults={{"name": "École des tests", "kind": "school"}})
Affiliation.objects.get_or_create(
    institution=school, person=Account.objects.get(email="{email}").person, role="coordinator")
"""
ORGANISE = "/organiser/ecole-des-tests/"


def made(
    site: LiveSite, *, days: int = 20, seats: int = 24, taken: int = 0, city: str = "Dijon", status: str = "open"
) -> str:
    """Make a session so many days from now, with so many seats of which some are taken; return its address."""
    key = str(uuid4())
    asked = {"key": key, "days": days, "seats": seats, "taken": taken, "city": city, "status": status}
    site.manage("shell", "-v", "0", "-c", MAKE.format(asked=json.dumps(asked)))
    return f"/seances/{key}/"


def register(page: Page, address: str, name: str, need: str = "") -> None:
    """Register as a person does, and see the place that one was given."""
    page.goto(address)
    page.get_by_label("Votre nom").fill(name)
    page.get_by_label("Ce qu’il vous faut").fill(need)
    page.locator("#registration button").click()
    expect(page.locator("#leaving button")).to_be_visible()


def coordinate(site: LiveSite, email: str) -> None:
    """Make the holder of an account a coordinator of the institution of these tests."""
    site.manage("shell", "-v", "0", "-c", COORDINATE.format(email=email))


def told(mailbox: Mailbox, address: str, subject: str, patience: float = 30) -> str:
    """Return the text of the message that has this subject, waiting for it."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        for message in mailbox.messages:
            if address in message["X-Delivered-To"] and subject in message["Subject"]:
                return mailbox.text(message)
        time.sleep(0.1)
    raise AssertionError(f"nothing about « {subject} » for {address}")
