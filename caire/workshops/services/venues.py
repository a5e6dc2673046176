"""Keep a place and its rooms."""

from collections.abc import Iterator
from datetime import datetime
from uuid import uuid4

from django.db.models import Max

from caire.people.models import Institution
from caire.web import sql
from caire.workshops import queries
from caire.workshops.models import Room, Venue
from caire.workshops.rules import PlanError, Reason, RoomPlan, VenuePlan, WorkshopError


def keep_venue(institution: Institution, venue_id: int | None, plan: VenuePlan, *, now: datetime) -> Venue:
    """Make a place, or make of it what its form says.

    Raises PlanError with all that stands in the way: what sessions to come count on stays.
    """

    def act() -> Venue:
        same = Venue.objects.filter(institution=institution, name=plan.name)
        if same.exclude(pk=venue_id or 0).exists():
            raise PlanError([WorkshopError(Reason.NAME_TAKEN)])
        venue = Venue(institution=institution)
        if venue_id:
            venue = Venue.objects.select_for_update().get(institution=institution, pk=venue_id)
            if found := list(_objections(venue, plan, now)):
                raise PlanError(found)
        venue.name, venue.address, venue.city = plan.name, plan.address, plan.city
        venue.access, venue.accessibility, venue.time_zone = plan.access, plan.accessibility, plan.time_zone
        venue.save()
        _keep_rooms(venue, plan.rooms)
        return venue

    return sql.settled(act)


def _objections(venue: Venue, plan: VenuePlan, now: datetime) -> Iterator[WorkshopError]:
    wanted = {one.room_id: one for one in plan.rooms}
    # Held, so that no session takes a seat in a room that shrinks.
    list(Room.objects.select_for_update().filter(venue=venue).order_by("pk"))
    if venue.time_zone != plan.time_zone and queries.to_come(now).filter(room__venue=venue).exists():
        yield WorkshopError(Reason.ZONE_USED)
    for room in venue.rooms.order_by("name"):
        kept = wanted.get(room.pk)
        most = queries.to_come(now).filter(room=room).aggregate(most=Max("seats"))["most"] or 0
        if kept is None and room.sessions.exists():
            yield WorkshopError(Reason.ROOM_USED, str(room.pk))
        if kept and kept.capacity < most:
            yield WorkshopError(Reason.ROOM_TOO_SMALL, str(room.pk), most)


def _keep_rooms(venue: Venue, plans: tuple[RoomPlan, ...]) -> None:
    here = {room.pk: room for room in venue.rooms.all()}
    venue.rooms.exclude(pk__in=[one.room_id for one in plans if one.room_id]).delete()
    renamed = [here[one.room_id] for one in plans if one.room_id in here and here[one.room_id].name != one.name]
    for room in renamed:  # two rooms may exchange their names
        room.name = str(uuid4())
        room.save(update_fields=["name"])
    for one in plans:
        found = here.get(one.room_id) if one.room_id else None
        room = found or Room(venue=venue)
        room.name, room.capacity = one.name, one.capacity
        room.save()
