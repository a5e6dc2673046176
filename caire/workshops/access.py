"""From the words in an address to an institution and its sessions, for whoever organises them."""

from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.utils import timezone

from caire.people import access, actors, affiliations
from caire.people.affiliations import Role
from caire.people.models import Institution
from caire.workshops import queries
from caire.workshops.models import Session, Venue


@dataclass(frozen=True, slots=True)
class Organiser:
    """Who looks, in which institution; who coordinates sees all and may change it, who leads sees their own."""

    institution: Institution
    ids: tuple[int, ...]
    coordinates: bool

    @property
    def led_by(self) -> tuple[int, ...] | None:
        """Whose sessions they may look at; nothing when it is everybody's."""
        return None if self.coordinates else self.ids


def organiser_or_404(request: HttpRequest, slug: str) -> Organiser:
    """Return who looks at the sessions of an institution: a coordinator or a trainer of it, today."""
    institution = access.institution_or_404(request, slug, {Role.COORDINATOR, Role.TRAINER})
    actor = actors.acting(request)
    ids = actor.ids if actor else ()
    coordinates = affiliations.is_(ids, institution, {Role.COORDINATOR}, timezone.localdate())
    return Organiser(institution, ids, coordinates)


def coordinated_or_404(request: HttpRequest, slug: str) -> Institution:
    """Return an institution that whoever acts coordinates today."""
    return access.institution_or_404(request, slug, {Role.COORDINATOR})


def session_or_404(institution: Institution, key: UUID) -> Session:
    """Return a session of an institution, whatever its status."""
    found = queries.session_of(institution, key)
    if found is None:
        raise Http404
    return found


def seen_session_or_404(organiser: Organiser, key: UUID) -> Session:
    """Return a session that one coordinates or leads; PermissionDenied (403) for a trainer whom others replace."""
    found = session_or_404(organiser.institution, key)
    if not organiser.coordinates and not {one.pk for one in found.trainers.all()}.intersection(organiser.ids):
        raise PermissionDenied
    return found


def venue_or_404(institution: Institution, venue_id: int) -> Venue:
    """Return a place of an institution."""
    found = next((one for one in queries.venues(institution) if one.pk == venue_id), None)
    if found is None:
        raise Http404
    return found
