"""The pages that anybody reads: which sessions there are, one of them, one's place in it."""

from functools import partial
from uuid import UUID, uuid4

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from caire.people import actors, limits
from caire.people import queries as people
from caire.web.http import SeeOther
from caire.workshops import calendar, queries, services
from caire.workshops.forms import RegistrationForm, SearchForm
from caire.workshops.models import Session
from caire.workshops.rules import WorkshopError


@never_cache
@require_safe
def sessions(request: HttpRequest) -> HttpResponse:
    """Show the sessions open to all, by date, in a city or in all."""
    now = timezone.now()
    city = SearchForm(request.GET).city()
    found = [(one, queries.seats(one)) for one in queries.announced(now, city=city)]
    context = {"sessions": found, "cities": queries.cities(now), "city": city}
    return render(request, "workshops/sessions.html", context)


@never_cache
@require_safe
def session(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show a session, and one's place in it or the form to ask for one."""
    return page(request, session_or_404(key))


@never_cache
@require_POST
@limits.per_ip(limits.NEWCOMERS_PER_IP, newcomers_only=True)
def enrol(request: HttpRequest, key: UUID) -> HttpResponse:
    """Give a seat, or a place in the line."""
    shown = session_or_404(key)
    form = RegistrationForm(request.POST)
    if "key" in form.errors:
        raise BadRequest("a form without its key")
    if not form.is_valid():
        return page(request, shown, form)
    actors.acting(request)
    sent = form.cleaned_data
    try:
        services.enrol(
            partial(actors.become, request),
            shown.pk,
            name=sent["name"],
            need=sent["need"],
            language=get_language() or "fr",
            key=sent["key"],
            now=timezone.now(),
        )
    except WorkshopError:  # it was called off, or began, meanwhile: the page says so
        return page(request, session_or_404(key), form)
    return SeeOther(f"{resolve_url('workshops:session', key)}#place")


@never_cache
@require_POST
def leave(request: HttpRequest, key: UUID) -> HttpResponse:
    """Give one's place back."""
    shown = session_or_404(key)
    if actor := actors.acting(request):
        services.leave(actor, shown.pk, now=timezone.now())
    return SeeOther(f"{resolve_url('workshops:session', key)}#place")


@require_safe
def as_calendar(request: HttpRequest, key: UUID) -> HttpResponse:
    """Give a session to one's calendar."""
    return HttpResponse(
        calendar.calendar(session_or_404(key), timezone.now()),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="caire-demi-journee.ics"'},
    )


def page(request: HttpRequest, shown: Session, form: RegistrationForm | None = None) -> HttpResponse:
    """Return the page of a session, with what could not be taken."""
    actor = actors.acting(request)
    mine = queries.registration(actor.ids, shown.pk) if actor else None
    context = {
        "session": shown,
        "seats": queries.seats(shown),
        "has_begun": queries.starts_at(shown) <= timezone.now(),
        "mine": mine,
        "rank": queries.rank(mine) if mine and mine.state == mine.State.WAITING else 0,
        "has_address": bool(actor and mine and people.kept(actor.ids).email),
        "form": form,
        "key": uuid4(),
    }
    response = render(request, "workshops/session.html", context, status=422 if form else 200)
    actors.remember_device(request, response)
    return response


def session_or_404(key: UUID) -> Session:
    """Return a session that one may look at."""
    found = queries.session(key)
    if found is None:
        raise Http404
    return found
