"""The pages of who organises: the sessions of an institution, and who comes to each; what is planned is beside.

Coordinators see and change everything of their institution. Trainers look at the lists of the sessions that they lead.
"""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from caire.web.http import SeeOther
from caire.workshops import access, messages, queries, services
from caire.workshops.models import Registration, Session
from caire.workshops.rules import State, WorkshopError

PAST = 50  # how many of the sessions that are over are listed


@never_cache
@require_safe
def organise(request: HttpRequest, institution: str) -> HttpResponse:
    """Show the sessions to come, the next first, then those that are over, the last first."""
    organiser = access.organiser_or_404(request, institution)
    now = timezone.now()
    coming = queries.of_institution(organiser.institution, now, led_by=organiser.led_by)
    past = queries.of_institution(organiser.institution, now, past=True, led_by=organiser.led_by)
    context = {
        "organiser": organiser,
        "lists": [("a-venir", coming), ("passees", past[::-1][:PAST])],
        "venues": queries.venues(organiser.institution) if organiser.coordinates else [],
    }
    return render(request, "workshops/organise.html", context)


@never_cache
@require_safe
def session(request: HttpRequest, institution: str, key: UUID) -> HttpResponse:
    """Show a session, who comes and who waits, and what may be done with it."""
    organiser = access.organiser_or_404(request, institution)
    return page(request, organiser, access.seen_session_or_404(organiser, key))


@never_cache
@require_safe
def printed_list(request: HttpRequest, institution: str, key: UUID) -> HttpResponse:
    """Show the list of who comes, to print and to hold at the door: names, and nothing else about anybody."""
    organiser = access.organiser_or_404(request, institution)
    shown = access.seen_session_or_404(organiser, key)
    context = {"organiser": organiser, "session": shown, **people_of(shown)}
    return render(request, "workshops/organise_list.html", context)


@never_cache
@require_POST
def open_registrations(request: HttpRequest, institution: str, key: UUID) -> HttpResponse:
    """Let people register for a draft."""
    shown = access.session_or_404(access.coordinated_or_404(request, institution), key)
    try:
        services.open_registrations(shown.pk, now=timezone.now())
    except WorkshopError:  # it began, or was called off: the page says so
        return page(request, access.organiser_or_404(request, institution), shown, is_refused=True)
    return SeeOther(resolve_url("workshops:organise_session", institution, key))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def call_off(request: HttpRequest, institution: str, key: UUID) -> HttpResponse:
    """Ask whether one means it, and say who will be told; then cancel the session."""
    coordinated = access.coordinated_or_404(request, institution)
    shown = access.session_or_404(coordinated, key)
    to = resolve_url("workshops:organise_session", institution, key)
    now = timezone.now()
    if shown.status == Session.Status.CANCELLED or queries.ends_at(shown) <= now:
        return SeeOther(to)
    if request.method == "POST":
        services.call_off(shown.pk, now=now)
        return SeeOther(to)
    people = queries.people_of(shown)
    told = sum(bool(messages.address(one)) for one in people)
    context = {"institution": coordinated, "session": shown, "told": told, "untold": len(people) - told}
    return render(request, "workshops/organise_call_off.html", context)


def page(
    request: HttpRequest, organiser: access.Organiser, shown: Session, *, is_refused: bool = False
) -> HttpResponse:
    """Return the page of a session, and whether opening it was refused."""
    now = timezone.now()
    listed = people_of(shown)
    context = {
        "organiser": organiser,
        "session": shown,
        "has_begun": queries.starts_at(shown) <= now,
        "is_over": queries.ends_at(shown) <= now,
        "is_refused": is_refused,
        "needs": [one for one in listed["coming"] if hasattr(one, "need")] if organiser.coordinates else [],
        "leading": leading(organiser, shown) if organiser.coordinates else [],
        **listed,
    }
    return render(request, "workshops/organise_session.html", context, status=422 if is_refused else 200)


def people_of(shown: Session) -> dict[str, list[Registration]]:
    """Return who comes and who waits."""
    people = queries.people_of(shown)
    return {
        "coming": [one for one in people if one.state == State.CONFIRMED],
        "waiting": [one for one in people if one.state == State.WAITING],
    }


def leading(organiser: access.Organiser, shown: Session) -> list[str]:
    """Return the names of who leads a session, as far as they still are trainers of the institution."""
    persons = {person.pk for person in shown.trainers.all()}
    known = queries.trainers(organiser.institution, timezone.localdate())
    return [one.name for one in known if one.ids & persons]
