"""Passkeys: add, list, remove, sign in. The browser asks in JSON, because only a script can speak to a key."""

from datetime import datetime

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render, resolve_url
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from caire.people import limits, passkeys, queries, wording
from caire.people.forms import PasskeyForm
from caire.people.models import Account
from caire.people.rules import RuleError
from caire.people.views.entering import HOUR, enter, origin, safe_next
from caire.web.http import SeeOther


@never_cache
@login_required(redirect_field_name="suite")
@require_safe
def keys(request: HttpRequest) -> HttpResponse:
    """List the passkeys of the account, and offer to add one."""
    context = {"passkeys": queries.passkeys(holder(request).pk), "has_passkeys": passkeys.are_possible()}
    return render(request, "people/passkeys.html", context)


@never_cache
@login_required
@require_POST
def creation_options(request: HttpRequest) -> HttpResponse:
    """Give the browser what it needs to make a key."""
    return JsonResponse(passkeys.creation_options(holder(request)))


@never_cache
@login_required
@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """Keep the key that the browser made."""
    form = PasskeyForm(request.POST)
    try:
        if not form.is_valid():
            raise passkeys.PasskeyError
        passkeys.add(holder(request), form.cleaned_data["name"] or default_name(), form.cleaned_data["credential"])
    except passkeys.PasskeyError:
        return refused(_("La clé n’a pas pu être enregistrée. Recommencez."))
    return JsonResponse({"to": resolve_url("people:passkeys")})


@never_cache
@login_required
@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Remove one of one's own keys."""
    passkeys.remove(holder(request), pk)
    return SeeOther(resolve_url("people:passkeys"))


@never_cache
@require_POST
def request_options(request: HttpRequest) -> HttpResponse:
    """Give the browser what it needs to look for a key of this site; the challenge is a session, which is a row."""
    try:
        limits.take(limits.PASSKEYS_PER_IP, origin(request).ip, timezone.now())
    except RuleError as error:
        return refused(wording.refusal(error))
    request.session.set_expiry(HOUR)
    return JsonResponse(passkeys.request_options())


@never_cache
@require_POST
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in with a key."""
    try:
        account = proven(PasskeyForm(request.POST), origin(request).ip, timezone.now())
    except RuleError as error:
        return refused(wording.refusal(error))
    except passkeys.PasskeyError:
        return refused(_("Cette clé n’ouvre aucun compte ici. Demandez plutôt un code par e-mail."))
    return JsonResponse({"to": enter(request, account, safe_next(request))["Location"]})


def proven(form: PasskeyForm, ip: str, now: datetime) -> Account:
    """Return the account that a key proves, or raise PasskeyError; RuleError when too many failed from there."""
    limits.refuse_when_full(limits.FAILURES_PER_IP, ip, now)
    try:
        if not form.is_valid():
            raise passkeys.PasskeyError
        return passkeys.account_of(form.cleaned_data["credential"])
    except passkeys.PasskeyError:
        limits.take(limits.FAILURES_PER_IP, ip, now)
        raise


def holder(request: HttpRequest) -> Account:
    """Return the account that is signed in."""
    if not isinstance(request.user, Account):
        raise TypeError("login_required lets only accounts through")
    return request.user


def default_name() -> str:
    """Name a key that its owner did not name."""
    return _("Clé du %(day)s") % {"day": timezone.localdate().strftime("%d/%m/%Y")}


def refused(sentence: str) -> HttpResponse:
    """Tell the script what to show."""
    return JsonResponse({"error": sentence}, status=400)
