"""From the word in an address to the institution, for whoever acts."""

from collections.abc import Collection

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.utils import timezone

from caire.people import actors, affiliations
from caire.people.affiliations import Role
from caire.people.models import Institution


def institution_or_404(request: HttpRequest, slug: str, roles: Collection[Role]) -> Institution:
    """Return an institution in which whoever acts has one of these roles today.

    404 when there is none of that name, PermissionDenied (403) for everybody else and for nobody.
    """
    institution = Institution.objects.filter(slug=slug).first()
    if institution is None:
        raise Http404
    actor = actors.acting(request)
    if actor is None or not affiliations.is_(actor.ids, institution, roles, timezone.localdate()):
        raise PermissionDenied
    return institution
