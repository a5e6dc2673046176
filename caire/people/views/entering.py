"""What every way of signing in has in common."""

from uuid import UUID

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme

from caire.people import actors, origins, queries
from caire.people.limits import Origin
from caire.people.models import Account
from caire.web.http import SeeOther

BACKEND = "django.contrib.auth.backends.ModelBackend"
PENDING = "sign_in"  # in the session: which code was asked for, by which address, and where to go then
HOUR = 60 * 60


def origin(request: HttpRequest) -> Origin:
    """Return what limits are counted by."""
    token = actors.device_token(request)
    return Origin(origins.ip(request), actors.digest(token) if token else None)


def safe_next(request: HttpRequest) -> str:
    """Return the page of this site that somebody wants to come back to, or nothing."""
    wanted = request.POST.get("suite") or request.GET.get("suite", "")
    allowed = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if allowed else ""


def pending_code(request: HttpRequest) -> UUID | None:
    """Return the code that this browser asked for."""
    pending = request.session.get(PENDING)
    return UUID(pending["ref"]) if pending else None


def enter(request: HttpRequest, account: Account, wanted: str = "") -> HttpResponse:
    """Open a session, then ask about the history of this device if there is one, or go where one wanted to go."""
    request.session.pop(PENDING, None)
    login(request, account, backend=BACKEND)
    request.session.set_expiry(None)
    actors.look_again(request)
    if queries.waiting_history(request):
        request.session["after"] = wanted
        return SeeOther(resolve_url("people:is_it_you"))
    return SeeOther(wanted or resolve_url(settings.LOGIN_REDIRECT_URL))
