"""Plan a session, change it, open it: what its form says is judged and written in one transaction.

The room and the trainers are held meanwhile: of two sessions that want one of them at the same time, one is refused.
"""

from collections.abc import Collection, Iterator
from datetime import datetime
from uuid import UUID

from django.db import transaction

from caire.people import actors, affiliations
from caire.people.models import Institution, Person
from caire.web import sql
from caire.workshops import queries, rules
from caire.workshops.models import Room, Session, Slot
from caire.workshops.rules import Plan, PlanError, Reason, Span, State, Step, WorkshopError
from caire.workshops.services.registrations import hold, move, promote


def plan_session(institution: Institution, plan: Plan, *, key: UUID, now: datetime) -> Session:
    """Make the draft of a session. The same form sent again returns the session that it made, unchanged.

    Raises PlanError with all that stands in the way.
    """

    def act() -> Session:
        room = _claim(institution, plan)
        if found := Session.objects.filter(key=key).first():
            if found.institution_id != institution.pk:
                raise PlanError([WorkshopError(Reason.FORM_USED)])
            return found
        session = Session(key=key, institution=institution, made_at=now)
        _judge(session, plan, room, now)
        _write(session, plan)
        return session

    return sql.settled(act)


@transaction.atomic
def change_session(institution: Institution, session_id: int, plan: Plan, *, now: datetime) -> Session:
    """Make of a session what its form says. Who comes to an open one is told, once, when its dates or its room change.

    Raises PlanError with all that stands in the way; a session that is called off stays as it is.
    """
    session = hold(session_id)
    if session.status == Session.Status.CANCELLED:
        raise PlanError([WorkshopError(Reason.NOT_OPEN)])
    room = _claim(institution, plan)
    _judge(session, plan, room, now)
    was, over = (session.room_id, queries.spans(session)), queries.ends_at(session) <= now
    _write(session, plan)
    if session.status == Session.Status.OPEN and not over and was != (plan.room_id, plan.spans):
        for registration in session.registrations.exclude(state=State.CANCELLED).order_by("pk"):
            move(registration, Step.MOVED, now)
    promote(session, now)
    return session


@transaction.atomic
def open_registrations(session_id: int, *, now: datetime) -> None:
    """Let people register for a draft. Raises WorkshopError for a session that has begun or is called off."""
    session = hold(session_id)
    if session.status == Session.Status.CANCELLED:
        raise WorkshopError(Reason.NOT_OPEN)
    if queries.starts_at(session) <= now:
        raise WorkshopError(Reason.STARTED)
    session.status = Session.Status.OPEN
    session.save(update_fields=["status"])


def _claim(institution: Institution, plan: Plan) -> Room:
    """Hold the room, then the trainers, until the transaction ends."""
    rooms = Room.objects.select_for_update(of=("self",)).filter(venue__institution=institution)
    room = rooms.select_related("venue").get(pk=plan.room_id)
    list(Person.objects.select_for_update(no_key=True).filter(pk__in=plan.trainers).order_by("pk"))
    return room


def _judge(session: Session, plan: Plan, room: Room, now: datetime) -> None:
    found = [*_about_seats(session, plan, room), *_about_time(session, plan, room, now)]
    if found:
        raise PlanError(found)


def _about_seats(session: Session, plan: Plan, room: Room) -> Iterator[WorkshopError]:
    if plan.seats > room.capacity:
        yield WorkshopError(Reason.MORE_THAN_ROOM, str(room.capacity))
    confirmed = session.registrations.filter(state=State.CONFIRMED).count() if session.pk else 0
    if plan.seats < confirmed:
        yield WorkshopError(Reason.FEWER_THAN_REGISTERED, str(confirmed))


def _about_time(session: Session, plan: Plan, room: Room, now: datetime) -> Iterator[WorkshopError]:
    before = queries.spans(session) if session.pk else ()
    for span in rules.late(plan.spans, before, now):
        yield WorkshopError(Reason.PAST, span.starts_at.isoformat())
    days = {span.starts_at.astimezone(room.venue.zone).date() for span in plan.spans}
    leading = {person_id: _ids(person_id) for person_id in plan.trainers}
    for person_id, ids in leading.items():
        if not all(affiliations.may_run(ids, session.institution, plan.level, day) for day in days):
            yield WorkshopError(Reason.NOT_A_TRAINER, number=person_id)
    everyone = [one for ids in leading.values() for one in ids]
    for other in queries.taken(plan.spans, room_id=room.pk, trainers=everyone, but=session.pk):
        if other.room_id == room.pk:
            yield WorkshopError(Reason.ROOM_TAKEN, str(other.key))
        theirs = {one.pk for one in other.trainers.all()}
        for person_id in (one for one, ids in leading.items() if theirs.intersection(ids)):
            yield WorkshopError(Reason.TRAINER_TAKEN, str(other.key), person_id)


def _ids(person_id: int) -> Collection[int]:
    """Return every id of a person."""
    actor = actors.cluster(Person.objects.get(pk=person_id).canonical_id)
    return actor.ids if actor else (person_id,)


def _write(session: Session, plan: Plan) -> None:
    before: tuple[Span, ...] = queries.spans(session) if session.pk else ()
    session.level, session.room_id, session.regime = plan.level, plan.room_id, plan.regime
    session.seats, session.minimum, session.language = plan.seats, plan.minimum, plan.language
    session.is_public, session.bring, session.referent = plan.is_public, plan.bring, plan.referent
    session.save()
    session.trainers.set(plan.trainers)
    if before != plan.spans:
        session.slots.all().delete()
        Slot.objects.bulk_create(
            [Slot(session=session, starts_at=span.starts_at, ends_at=span.ends_at) for span in plan.spans]
        )
