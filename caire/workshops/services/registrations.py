"""Register, leave, promote: one transaction each, which holds the session, so that seats are counted by one at a time.

Every step writes its line and queues its message in that same transaction: what is acknowledged is done, and done once.
"""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Count, Max, QuerySet
from django.utils import timezone

from caire.people.actors import Actor
from caire.web import sql
from caire.workshops import messages, queries, rules
from caire.workshops.models import Need, Registration, Session, Step
from caire.workshops.rules import Reason, State, WorkshopError

NEEDS_KEPT, NAMES_KEPT = timedelta(days=1), timedelta(days=365)  # after the end of the session


def enrol(
    become: Callable[[], Actor], session_id: int, *, name: str, need: str, language: str, key: UUID, now: datetime
) -> Registration:
    """Give a seat, or a place in the line, to whoever acts.

    Registering twice, by the same form or another one, is registering once; the last name and need count. A form that
    comes again after one has left changes nothing. Raises WorkshopError when the session is not open or has begun.
    """

    def act() -> Registration:
        session = hold(session_id)
        if session.status != Session.Status.OPEN:
            raise WorkshopError(Reason.NOT_OPEN)
        if queries.starts_at(session) <= now:
            raise WorkshopError(Reason.STARTED)
        actor = become()
        mine = Registration.objects.filter(session=session, person_id__in=actor.ids)
        registration = min(mine, key=lambda one: (one.state == State.CANCELLED, one.pk), default=None)
        if registration is None:
            registration = Registration(session=session, person_id=actor.person_id)
        elif registration.state == State.CANCELLED and registration.key == key:
            return registration
        if registration.key != key:
            # Somebody else may have sent this very form, from the browser that they share.
            registration.key = uuid4() if Registration.objects.filter(key=key).exists() else key
        registration.name, registration.language = name, language
        if registration.pk is None or registration.state == State.CANCELLED:
            _enter(registration, session, now)
        else:
            registration.save()
        _note_need(registration, need)
        return registration

    return sql.settled(act)


@transaction.atomic
def leave(actor: Actor, session_id: int, *, now: datetime) -> None:
    """Give one's seat or one's place in the line back; the seat goes at once to the first who waits.

    Once the session has begun, nothing changes: who came is another matter.
    """
    session = hold(session_id)
    if queries.starts_at(session) <= now:
        return
    for registration in session.registrations.filter(person_id__in=actor.ids).exclude(state=State.CANCELLED):
        move(registration, rules.Step.LEFT, now)
    promote(session, now)


@transaction.atomic
def change_seats(session_id: int, seats: int, *, now: datetime) -> None:
    """Change how many may come. Raises WorkshopError for fewer than are registered, or more than the room holds."""
    session = hold(session_id)
    confirmed = session.registrations.filter(state=State.CONFIRMED).count()
    if seats < confirmed:
        raise WorkshopError(Reason.FEWER_THAN_REGISTERED, str(confirmed))
    if seats > session.room.capacity:
        raise WorkshopError(Reason.MORE_THAN_ROOM, str(session.room.capacity))
    session.seats = seats
    session.save(update_fields=["seats"])
    promote(session, now)


@transaction.atomic
def call_off(session_id: int, *, now: datetime) -> None:
    """Cancel a session: everybody who comes or waits is told."""
    session = hold(session_id)
    if session.status == Session.Status.CANCELLED:
        return
    session.status = Session.Status.CANCELLED
    session.save(update_fields=["status"])
    for registration in session.registrations.exclude(state=State.CANCELLED).order_by("pk"):
        move(registration, rules.Step.CALLED_OFF, now)


def promote(session: Session, now: datetime) -> None:
    """Give the seats that are free to the first who wait; the caller holds the session."""
    if session.status != Session.Status.OPEN or queries.starts_at(session) <= now:
        return
    confirmed = session.registrations.filter(state=State.CONFIRMED).count()
    line = list(session.registrations.filter(state=State.WAITING).order_by("queued_at", "pk"))
    for registration in rules.to_promote(session.seats, confirmed, line):
        move(registration, rules.Step.PROMOTED, now)


def erase(person_ids: Collection[int]) -> None:
    """Erase the registrations of these persons; the seats that this frees go to those who wait at the next tick."""
    Registration.objects.filter(person_id__in=person_ids).delete()
    for session in Session.objects.filter(trainers__in=person_ids).distinct():
        session.trainers.remove(*person_ids)


def keep_one(person_id: int, ids: tuple[int, ...]) -> None:
    """Leave one seat a session to persons who turn out to be one: the first that they were given."""
    now = timezone.now()
    mine = Registration.objects.filter(person_id__in=ids).exclude(state=State.CANCELLED)
    counted = mine.order_by("session").values_list("session").annotate(places=Count("pk"))
    for session_id in [session_id for session_id, places in counted if places > 1]:
        session = hold(session_id)
        if queries.starts_at(session) <= now:
            continue
        places = mine.filter(session=session)
        for registration in sorted(places, key=lambda one: (one.state != State.CONFIRMED, one.queued_at, one.pk))[1:]:
            move(registration, rules.Step.LEFT, now, is_told=False)
        promote(session, now)


def fill_seats(now: datetime) -> None:
    """Promote wherever an erasure freed a seat."""
    for session_id in queries.with_a_line(now):
        with transaction.atomic():
            promote(hold(session_id), now)


def forget(now: datetime) -> None:
    """Erase what people needed the day after a session, and who was registered a year after."""
    Need.objects.filter(registration__session__in=_over(now - NEEDS_KEPT)).delete()
    Registration.objects.filter(session__in=_over(now - NAMES_KEPT)).delete()


def _over(at: datetime) -> QuerySet[Session]:
    return Session.objects.exclude(slots__ends_at__gt=at)


def hold(session_id: int) -> Session:
    """Return a session that nobody else counts the seats of until the transaction ends."""
    return Session.objects.select_for_update().get(pk=session_id)


def move(registration: Registration, step: rules.Step, now: datetime, *, is_told: bool = True) -> None:
    """Change the state of a registration, by the table; write its line, queue its message.

    What somebody needs is forgotten with their place.
    """
    before = State(registration.state) if registration.pk else None
    registration.state = rules.state_after(before, step)
    registration.save()
    line = Step.objects.create(registration=registration, step=step, at=now)
    if registration.state == State.CANCELLED:
        Need.objects.filter(registration=registration).delete()
    if is_told:
        messages.tell(registration, step, line.pk, now)


def _enter(registration: Registration, session: Session, now: datetime) -> None:
    taken = list(session.registrations.exclude(state=State.CANCELLED).values_list("state", flat=True))
    step = rules.entry(session.seats, taken.count(State.CONFIRMED), taken.count(State.WAITING))
    # Behind who waits already, whatever the clocks of the processes say.
    last = session.registrations.filter(state=State.WAITING).aggregate(last=Max("queued_at"))["last"]
    registration.queued_at = max(now, last + datetime.resolution) if last else now
    move(registration, step, now)


def _note_need(registration: Registration, need: str) -> None:
    if need:
        Need.objects.update_or_create(registration=registration, defaults={"text": need})
    else:
        Need.objects.filter(registration=registration).delete()
