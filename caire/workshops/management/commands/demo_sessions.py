"""Make the half-days of the demonstration: a place with two rooms, and three sessions, whenever none is to come."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from caire.people import affiliations
from caire.people.models import Institution
from caire.workshops import queries, services
from caire.workshops.models import Venue
from caire.workshops.rules import Plan, RoomPlan, Span, VenuePlan

INSTITUTION = "arts-et-metiers"
# Nobody may go there.
VENUE = VenuePlan(
    name="Campus d’exemple",
    address="1 rue de la Démonstration",
    city="Cluny",
    access="Ce lieu est inventé : n’y allez pas.",
    accessibility="De plain-pied. Boucle magnétique à l’accueil.",
    time_zone="Europe/Paris",
    rooms=(
        RoomPlan(room_id=None, name="Atelier", capacity=24),
        RoomPlan(room_id=None, name="Bibliothèque", capacity=12),
    ),
)
MORNING, AFTERNOON = (time(9), time(12)), (time(14), time(17))
TUESDAY = 1
# In which room, on which Tuesdays and when, for how many, and whether one may register.
SESSIONS = [
    ("Atelier", [(1, MORNING)], 24, True),
    ("Bibliothèque", [(2, AFTERNOON)], 8, True),
    ("Atelier", [(4, MORNING), (5, MORNING)], 16, False),
]


class Command(BaseCommand):
    """It needs the institutions that the command `demo` makes."""

    help = "Crée les séances de démonstration, quand aucune n’est à venir. Seulement avec CAIRE_DEMO."

    def handle(self, *args: Any, **options: Any) -> None:
        """Make them when the institution has none to come; what somebody changed since stays changed."""
        if not settings.DEMO:
            raise CommandError("CAIRE_DEMO n’est pas activé : pas de séances de démonstration ici.")
        institution = Institution.objects.filter(slug=INSTITUTION, is_demonstration=True).first()
        now = timezone.now()
        if institution and not queries.to_come(now).filter(institution=institution).exists():
            make_sessions(institution, now)


@transaction.atomic
def make_sessions(institution: Institution, now: datetime) -> None:
    """Make the place if it is missing, then the sessions."""
    found = Venue.objects.filter(institution=institution, name=VENUE.name).first()
    venue = found or services.keep_venue(institution, None, VENUE, now=now)
    for name, half_days, seats, is_open in SESSIONS:
        room = venue.rooms.filter(name=name, capacity__gte=seats).first()
        if room is None:  # somebody made something else of the place
            continue
        days = [(tuesday(now, weeks), hours) for weeks, hours in half_days]
        plan = Plan(
            level=1,
            room_id=room.pk,
            spans=tuple(span(day, hours, venue) for day, hours in days),
            seats=seats,
            minimum=4,
            language="fr",
            regime="mooc_public",
            is_public=True,
            bring="Rien, sinon un téléphone si vous en avez un.",
            referent="",
            trainers=tuple(leading(institution, [day for day, _ in days])),
        )
        session = services.plan_session(institution, plan, key=uuid4(), now=now)
        if is_open:
            services.open_registrations(session.pk, now=now)


def tuesday(now: datetime, weeks: int) -> date:
    """Return the Tuesday so many whole weeks from now, or the first one after."""
    day = timezone.localdate(now) + timedelta(weeks=weeks)
    return day + timedelta(days=(TUESDAY - day.weekday()) % 7)


def span(day: date, hours: tuple[time, time], venue: Venue) -> Span:
    """Return a half-day of a place, as it is stored."""
    begins, ends = (datetime.combine(day, hour, venue.zone).astimezone(UTC) for hour in hours)
    return Span(begins, ends)


def leading(institution: Institution, days: list[date]) -> list[int]:
    """Return the trainers of the demonstration who may lead on all these days, if any."""
    return [
        one.person_id
        for one in queries.trainers(institution, days[-1])
        if all(affiliations.may_run(one.ids, institution, 1, day) for day in days)
    ][:1]
