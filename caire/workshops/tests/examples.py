"""A place, a session, and people who register: small makers for the tests."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from caire.people.actors import cluster
from caire.people.models import Account, Institution, Person
from caire.workshops import services
from caire.workshops.models import Room, Session, Slot, Step, Venue

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
EIGHT = datetime(2026, 12, 12, 8, tzinfo=UTC)  # nine in Paris, noon in La Réunion
MINUTE, HALF_DAY, WEEK = timedelta(minutes=1), timedelta(hours=3), timedelta(days=7)
PARIS = {"name": "La Verrière", "address": "3 rue des Ateliers", "city": "Paris"}
REUNION = {
    "name": "Le Moufia",
    "address": "15 avenue René-Cassin",
    "city": "Saint-Denis",
    "time_zone": "Indian/Reunion",
}


def institution(slug="ecole"):
    """The institution of this name, made when it is new."""
    return Institution.objects.get_or_create(slug=slug, defaults={"name": f"L’{slug}", "kind": "school"})[0]


def room(capacity=24, at=PARIS, of="ecole"):
    """A new room of a venue."""
    venue, _ = Venue.objects.get_or_create(institution=institution(of), name=at["name"], defaults=at)
    return Room.objects.create(venue=venue, name=f"Salle {venue.rooms.count() + 1}", capacity=capacity)


def session(seats=2, half_days=1, starts_at=EIGHT, in_room=None, **given):
    """An open session of one half-day or several, a week apart."""
    held_in = in_room or room()
    defaults = {"institution": held_in.venue.institution, "level": 1, "status": Session.Status.OPEN, "made_at": NOON}
    made = Session.objects.create(room=held_in, seats=seats, **defaults | given)
    for number in range(half_days):
        begins = starts_at + number * WEEK
        Slot.objects.create(session=made, starts_at=begins, ends_at=begins + HALF_DAY)
    return made


def guest():
    """Somebody without an account, whom nobody can write to."""
    return cluster(Person.objects.create().pk)


def holder(email="nadia@exemple.fr"):
    """Somebody with an account, and so with an address."""
    return cluster(Account.objects.create_user(email).pk)


def register(actor, for_session, name="Nadia", *, need="", language="fr", key=None, now=NOON):
    """Register, as the page does."""
    return services.enrol(
        lambda: actor, for_session.pk, name=name, need=need, language=language, key=key or uuid4(), now=now
    )


def crowd(for_session, names):
    """Guests who register one after the other, by name, a minute apart."""
    people = {name: guest() for name in names}
    for number, (name, actor) in enumerate(people.items()):
        register(actor, for_session, name, now=NOON + number * MINUTE)
    return people


def states(of_session):
    """What each registration of a session is, by name."""
    return dict(of_session.registrations.order_by("pk").values_list("name", "state"))


def steps(of_session):
    """The audit of a session, as "who what", in order."""
    found = Step.objects.filter(registration__session=of_session).order_by("pk")
    return [f"{name} {step}" for name, step in found.values_list("registration__name", "step")]
