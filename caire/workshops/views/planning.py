"""The forms of who organises: places with their rooms, and sessions. Only coordinators come here."""

from uuid import UUID, uuid4

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from caire.people.models import Institution
from caire.web.http import SeeOther
from caire.workshops import access, services
from caire.workshops.forms import SessionForm, VenueForm
from caire.workshops.models import Session, Venue
from caire.workshops.rules import PlanError

WEEK = 7


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def new_venue(request: HttpRequest, institution: str) -> HttpResponse:
    """Make a place with its rooms."""
    return keep_venue(request, access.coordinated_or_404(request, institution), None)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def venue(request: HttpRequest, institution: str, venue_id: int) -> HttpResponse:
    """Change a place and its rooms."""
    coordinated = access.coordinated_or_404(request, institution)
    return keep_venue(request, coordinated, access.venue_or_404(coordinated, venue_id))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def new_session(request: HttpRequest, institution: str) -> HttpResponse:
    """Plan a session: a draft, which nobody sees before it is opened."""
    coordinated = access.coordinated_or_404(request, institution)
    if request.method != "POST":
        return form_page(request, coordinated, form_of(coordinated))
    form = form_of(coordinated, request)
    if form.is_valid():
        key = form.cleaned_data["key"]
        try:
            services.plan_session(coordinated, form.plan(), key=key, now=timezone.now())
        except PlanError as error:
            form.refuse(error)
        else:
            return SeeOther(resolve_url("workshops:organise_session", institution, key))
    return form_page(request, coordinated, form)


@never_cache
@require_safe
def duplicate(request: HttpRequest, institution: str, key: UUID) -> HttpResponse:
    """Show the form of a new session like another one, a week later."""
    coordinated = access.coordinated_or_404(request, institution)
    return form_page(
        request, coordinated, form_of(coordinated, like=access.session_or_404(coordinated, key), days=WEEK)
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, institution: str, key: UUID) -> HttpResponse:
    """Change a session; who comes is told of another date or room."""
    coordinated = access.coordinated_or_404(request, institution)
    shown = access.session_or_404(coordinated, key)
    to = resolve_url("workshops:organise_session", institution, key)
    if shown.status == Session.Status.CANCELLED:  # it changes no more: its page says so
        return SeeOther(to)
    form = form_of(coordinated, request if request.method == "POST" else None, like=shown)
    if form.is_valid():
        try:
            services.change_session(coordinated, shown.pk, form.plan(), now=timezone.now())
        except PlanError as error:
            form.refuse(error)
        else:
            return SeeOther(to)
    return form_page(request, coordinated, form, shown)


def form_of(
    institution: Institution, sent: HttpRequest | None = None, *, like: Session | None = None, days: int = 0
) -> SessionForm:
    """Return the form of a session: what was sent, else one that is empty or like another, with a key of its own."""
    data = sent.POST if sent else None
    form = SessionForm(data, institution=institution, today=timezone.localdate(), like=like, days=days)
    form.initial["key"] = uuid4()
    if form.is_bound and "key" in form.errors:
        raise BadRequest("a form without its key")
    return form


def form_page(
    request: HttpRequest, institution: Institution, form: SessionForm, shown: Session | None = None
) -> HttpResponse:
    """Return the page of a session's form, with what stands in the way."""
    context = {
        "institution": institution,
        "form": form,
        "session": shown,
        "further": any(slot.is_open for slot in form.slots[1:]),
        "has_rooms": bool(form.zones),
    }
    return render(request, "workshops/organise_form.html", context, status=422 if form.is_bound else 200)


def keep_venue(request: HttpRequest, institution: Institution, shown: Venue | None) -> HttpResponse:
    """Show the form of a place, and keep it when it is sent."""
    form = VenueForm(request.POST if request.method == "POST" else None, venue=shown)
    if form.is_valid():
        try:
            services.keep_venue(institution, shown.pk if shown else None, form.plan(), now=timezone.now())
        except PlanError as error:
            form.refuse(error)
        else:
            return SeeOther(f"{resolve_url('workshops:organise', institution.slug)}#lieux")
    numbered = list(enumerate(form.rooms, start=1))
    first = max([2, *(number + 1 for number, room in numbered if room.is_open)])
    context = {
        "institution": institution,
        "venue": shown,
        "form": form,
        "rooms": numbered[:first],
        "further": numbered[first:],
    }
    return render(request, "workshops/organise_venue.html", context, status=422 if form.is_bound else 200)
