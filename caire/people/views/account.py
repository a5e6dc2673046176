"""Keep one's progress by e-mail: an address, a code, and it is done."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from caire.people import actors, passkeys, queries, services, summaries, wording
from caire.people.forms import CodeForm, EmailForm
from caire.people.rules import RuleError
from caire.people.views.entering import HOUR, PENDING, enter, origin, pending_code, safe_next
from caire.web.http import SeeOther


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    """Show the account of who is signed in; ask anybody else for an address, and send it a code."""
    actor = actors.acting(request)
    if actor and not actor.is_guest:
        return signed_in(request, actor)
    form = EmailForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        refusal = send_code(request, form.cleaned_data["email"])
        if not refusal:
            return SeeOther(resolve_url("people:code"))
        form.add_error("email", refusal)
    response = render(
        request,
        "people/account.html",
        {
            "form": form,
            "summary": summaries.of(actor.ids) if actor else [],
            "kept": queries.kept(actor.ids) if actor else None,
            "suite": safe_next(request),
            "has_passkeys": passkeys.are_possible(),
        },
    )
    actors.remember_device(request, response)
    return response


def signed_in(request: HttpRequest, actor: actors.Actor) -> HttpResponse:
    """Show how one's history is kept."""
    return render(
        request,
        "people/signed_in.html",
        {
            "kept": queries.kept(actor.ids),
            "passkeys": queries.passkeys(actor.person_id),
            "has_passkeys": passkeys.are_possible(),
            "joinings": queries.joinings(actor.person_id),
            "waiting": queries.waiting_history(request),
        },
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """Take the code that was sent; the right one signs in."""
    ref = pending_code(request)
    if ref is None:
        return SeeOther(resolve_url("people:account"))
    form = CodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            entering = services.check_code(ref, form.cleaned_data["code"], origin(request), now=timezone.now())
        except RuleError as error:
            form.add_error("code", wording.no_entry(error))
        else:
            return enter(request, entering, request.session[PENDING]["suite"])
    return code_page(request, form)


@never_cache
@require_POST
def resend(request: HttpRequest) -> HttpResponse:
    """Send another code to the same address; the one before stops working."""
    pending = request.session.get(PENDING)
    if pending is None:
        return SeeOther(resolve_url("people:account"))
    refusal = send_code(request, pending["email"])
    if not refusal:
        return SeeOther(resolve_url("people:code") + "?nouveau")
    return code_page(request, CodeForm(), refusal)


def code_page(request: HttpRequest, form: CodeForm, refusal: str = "") -> HttpResponse:
    """Ask for the code, and say to which address it went."""
    pending = request.session[PENDING]
    context = {
        "form": form,
        "email": pending["email"],
        "suite": pending["suite"],
        "sent_again": "nouveau" in request.GET,
        "refusal": refusal,
    }
    return render(request, "people/code.html", context)


def send_code(request: HttpRequest, email: str) -> str:
    """Send a code and remember in the session which one; return why not, when it is refused."""
    before = request.session.get(PENDING)
    same = pending_code(request) if before and before["email"] == email else None
    try:
        asked = services.ask_code(email, origin(request), now=timezone.now(), instead_of=same)
    except RuleError as error:
        return wording.no_entry(error)
    suite = safe_next(request) or (before or {}).get("suite", "")
    request.session[PENDING] = {"ref": str(asked.ref), "email": email, "suite": suite}
    request.session.set_expiry(HOUR)
    return ""
