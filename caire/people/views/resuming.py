"""A code on paper instead of an address."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from caire.people import actors, queries, rules, services, summaries, wording
from caire.people.forms import ResumeForm
from caire.people.rules import RuleError
from caire.people.views.entering import HOUR, origin
from caire.web.http import SeeOther

RESUMING = "resuming"  # in the session: whose code was typed, until one says whether both histories are one's own


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def resume_code(request: HttpRequest) -> HttpResponse:
    """Make a resume code and show it once, ready to print."""
    actor = actors.acting(request)
    kept = queries.kept(actor.ids) if actor else None
    before = kept.code_made_at.isoformat() if kept and kept.code_made_at else ""
    shown = ""
    # The form says which code it replaces: reloading the page that shows the new one must not replace that one too.
    if actor and request.method == "POST" and request.POST.get("before", "") == before:
        shown = services.make_code(actor.person_id, actor.ids, now=timezone.now())
    context = {
        "actor": actor,
        "before": before,
        "made_at": kept.code_made_at if kept else None,
        "groups": rules.grouped(shown).split("-") if shown else [],
        "address": settings.BASE_URL + resolve_url("people:resume"),
        "too_late": request.method == "POST" and not shown,
    }
    return render(request, "people/resume_code.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def resume(request: HttpRequest) -> HttpResponse:
    """Take up a history with its code; if this device has one too, ask first whether both are one's own."""
    form = ResumeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            person_id = services.person_of(form.cleaned_data["code"], origin(request), now=timezone.now())
        except RuleError as error:
            form.add_error("code", wording.refusal(error))
        else:
            if to := take_up(request, form, person_id):
                return SeeOther(resolve_url(to))
    response = render(request, "people/resume.html", {"form": form})
    actors.remember_device(request, response)
    return response


def take_up(request: HttpRequest, form: ResumeForm, person_id: int) -> str:
    """Open a history on this device, or have the question asked; return the page to go to, none when refused."""
    actor = actors.acting(request)
    if actor and actor.person_id == person_id:
        return str(settings.LOGIN_REDIRECT_URL)
    found = actors.cluster(person_id)
    if actor and not actor.is_guest and found and not found.is_guest:
        form.add_error("code", _("Ce code ouvre l’historique d’un autre compte. Quittez d’abord ce poste."))
        return ""
    if actor and (not actor.is_guest or summaries.of(actor.ids)):
        request.session[RESUMING] = person_id
        if actor.is_guest:
            request.session.set_expiry(HOUR)
        return "people:is_it_you"
    open_here(request, person_id)
    return str(settings.LOGIN_REDIRECT_URL)


def open_here(request: HttpRequest, person_id: int) -> None:
    """Let this browser act as a person from now on."""
    old = request.COOKIES.get(actors.COOKIE)
    services.open_device(person_id, token=actors.mint(request), old_token=old)
    actors.look_again(request)
    actors.acting(request)  # the answer tells the browser that somebody else acts
