"""Reads of sessions and of who comes. Coordinators' reads take the institution first."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, Min, Prefetch, Q, QuerySet
from django.utils import timezone

from caire.people.models import Affiliation, Institution, Person
from caire.workshops.models import Registration, Room, Session, Slot, Venue
from caire.workshops.rules import Span, State

CONFIRMED, WAITING = Q(registrations__state=State.CONFIRMED), Q(registrations__state=State.WAITING)


@dataclass(frozen=True, slots=True)
class Seats:
    """How many seats a session has left, and how many wait for one."""

    left: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Trainer:
    """Somebody who may lead sessions: the person who was given the role, all that they are, and for which levels."""

    person_id: int
    name: str
    ids: set[int] = field(default_factory=set)
    levels: set[int] = field(default_factory=set)


def announced(now: datetime, *, city: str = "", after: date | None = None) -> list[Session]:
    """Return the sessions open to all that have not begun, the next ones first, with their places."""
    found = _whole(_open_to_all()).filter(begins_at__gt=now)
    if city:
        found = found.filter(room__venue__city=city)
    if after:
        found = found.filter(begins_at__date__gte=after)
    return list(found.order_by("begins_at", "pk"))


def cities(now: datetime) -> list[str]:
    """Return where sessions are announced, in alphabetical order. One query."""
    coming = _open_to_all().annotate(begins_at=Min("slots__starts_at")).filter(begins_at__gt=now)
    return sorted(set(coming.values_list("room__venue__city", flat=True)))


def session(key: UUID | str) -> Session | None:
    """Return a session that one may look at, with its places: any that is not a draft."""
    return _whole(Session.objects.filter(key=key).exclude(status=Session.Status.DRAFT)).first()


def of_institution(
    institution: Institution, now: datetime, *, past: bool = False, led_by: Collection[int] | None = None
) -> list[Session]:
    """Return the sessions of an institution, drafts included: those to come, or those that are over.

    With `led_by`, only those that this person leads, whom these ids are.
    """
    mine = Session.objects.filter(institution=institution)
    if led_by is not None:
        mine = mine.filter(pk__in=Session.trainers.through.objects.filter(person_id__in=led_by).values("session_id"))
    found = _whole(mine)
    found = found.filter(finishes_at__lte=now) if past else found.exclude(finishes_at__lte=now)
    return list(found.order_by("begins_at", "pk"))


def session_of(institution: Institution, key: UUID | str) -> Session | None:
    """Return a session of an institution, whatever its status."""
    return _whole(Session.objects.filter(institution=institution, key=key)).first()


def registration(person_ids: Collection[int], session_id: int) -> Registration | None:
    """Return the registration of these persons, who are one, that is not cancelled."""
    mine = Registration.objects.filter(person_id__in=person_ids, session_id=session_id)
    return mine.exclude(state=State.CANCELLED).select_related("need").order_by("pk").first()


def registrations(person_ids: Collection[int], now: datetime) -> list[Registration]:
    """Return what these persons, who are one, are registered for and that is not over, the next first."""
    mine = Registration.objects.filter(person_id__in=person_ids).exclude(state=State.CANCELLED)
    dated = mine.annotate(begins_at=Min("session__slots__starts_at"), finishes_at=Max("session__slots__ends_at"))
    coming = dated.filter(finishes_at__gt=now).select_related("session__room__venue")
    return list(coming.prefetch_related("session__slots").order_by("begins_at", "pk"))


def people_of(session: Session) -> list[Registration]:
    """Return who comes, by name, then who waits, in order; with their needs."""
    found = session.registrations.exclude(state=State.CANCELLED).select_related("need")
    return [
        *sorted((one for one in found if one.state == State.CONFIRMED), key=lambda one: one.name.casefold()),
        *sorted((one for one in found if one.state == State.WAITING), key=lambda one: (one.queued_at, one.pk)),
    ]


def rank(registration: Registration) -> int:
    """Return the place in the line of somebody who waits, from 1."""
    line = registration.session.registrations.filter(state=State.WAITING)
    ahead = Q(queued_at__lt=registration.queued_at) | Q(queued_at=registration.queued_at, pk__lt=registration.pk)
    return line.filter(ahead).count() + 1


def seats(session: Session) -> Seats:
    """Return the seats of a session that was read with its places."""
    taken, waiting = getattr(session, "confirmed", 0), getattr(session, "in_line", 0)
    return Seats(max(0, session.seats - taken) if not waiting else 0, waiting)


def starts_at(session: Session) -> datetime:
    """Return when the first half-day begins; a session has one at least."""
    return min(slot.starts_at for slot in session.slots.all())


def ends_at(session: Session) -> datetime:
    """Return when the last half-day ends."""
    return max(slot.ends_at for slot in session.slots.all())


def with_a_line(now: datetime) -> list[int]:
    """Return the open sessions to come in which somebody waits while a seat is free."""
    found = _whole(Session.objects.filter(status=Session.Status.OPEN)).filter(begins_at__gt=now, in_line__gt=0)
    return [session.pk for session in found if getattr(session, "confirmed", 0) < session.seats]


def taken(spans: Iterable[Span], *, room_id: int, trainers: Collection[int], but: int | None) -> list[Session]:
    """Return the sessions not cancelled, other than `but`, held meanwhile in this room or by these trainers."""
    meanwhile = Q(pk__in=[])
    for span in spans:
        meanwhile |= Q(slots__starts_at__lt=span.ends_at, slots__ends_at__gt=span.starts_at)
    found = Session.objects.exclude(status=Session.Status.CANCELLED).filter(meanwhile)
    found = found.exclude(pk=but) if but else found
    found = found.filter(Q(room_id=room_id) | Q(trainers__in=trainers))
    return list(found.distinct().select_related("room__venue").prefetch_related("slots", "trainers"))


def spans(session: Session) -> tuple[Span, ...]:
    """Return when a session is held, as values."""
    return tuple(Span(slot.starts_at, slot.ends_at) for slot in session.slots.all())


def to_come(now: datetime) -> QuerySet[Session]:
    """Return the sessions that are neither called off nor over: what they count on may not be taken away."""
    ahead = Slot.objects.filter(ends_at__gt=now).values("session_id")
    return Session.objects.exclude(status=Session.Status.CANCELLED).filter(pk__in=ahead)


def venues(institution: Institution) -> list[Venue]:
    """Return the places of an institution with their rooms, by name."""
    rooms = Prefetch("rooms", Room.objects.order_by("name"))
    return list(Venue.objects.filter(institution=institution).prefetch_related(rooms).order_by("name"))


def trainers(institution: Institution, on: date) -> list[Trainer]:
    """Return who may lead sessions of an institution on a day or later, by name. Two queries."""
    held = Affiliation.objects.filter(institution=institution, role=Affiliation.Role.TRAINER)
    held = held.filter(Q(until=None) | Q(until__gte=on)).order_by("pk")
    found: dict[int, Trainer] = {}
    for one in held.select_related("person__account", "person__same_as__account"):
        account = getattr(one.person.same_as or one.person, "account", None)
        known = found.setdefault(one.person.canonical_id, Trainer(one.person_id, account.email if account else ""))
        known.levels.update(one.levels)
    for person_id, same_as_id in Person.objects.filter(Q(pk__in=found) | Q(same_as__in=found)).values_list(
        "pk", "same_as"
    ):
        found[same_as_id or person_id].ids.add(person_id)
    return sorted(found.values(), key=lambda one: (one.name, one.person_id))


def awaited(person_ids: Collection[int]) -> set[int]:
    """Return those of these persons who have a seat, or wait for one, in a session that is not over."""
    coming = Registration.objects.filter(person_id__in=person_ids, session__slots__ends_at__gt=timezone.now())
    return set(coming.exclude(state=State.CANCELLED).values_list("person_id", flat=True))


def export(person_ids: Collection[int]) -> list[dict[str, Any]]:
    """Return every registration of these persons, with what happened to it."""
    mine = Registration.objects.filter(person_id__in=person_ids).order_by("pk")
    return [
        {
            "seance": f"niveau {one.session.level}, {one.session.room.venue}",
            "le": starts_at(one.session).isoformat(),
            "nom": one.name,
            "etat": one.get_state_display(),
            "besoin": one.need.text if hasattr(one, "need") else None,
            "etapes": [{"quoi": step.step, "le": step.at.isoformat()} for step in one.steps.all()],
        }
        for one in mine.select_related("session__room__venue", "need").prefetch_related("session__slots", "steps")
    ]


def _open_to_all() -> QuerySet[Session]:
    return Session.objects.filter(is_public=True, status=Session.Status.OPEN)


def _whole(sessions: QuerySet[Session]) -> QuerySet[Any]:
    """Add what every page shows: the place, the half-days, when it begins and finishes, how many come and wait."""
    counted = sessions.annotate(
        begins_at=Min("slots__starts_at"),
        finishes_at=Max("slots__ends_at"),
        confirmed=Count("registrations", filter=CONFIRMED, distinct=True),
        in_line=Count("registrations", filter=WAITING, distinct=True),
    )
    return counted.select_related("room__venue", "institution").prefetch_related("slots", "trainers")
