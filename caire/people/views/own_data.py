"""See, take away and erase what is kept about oneself."""

import json

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from caire.people import actors, services, summaries
from caire.people.forms import EraseForm
from caire.people.views.leaving import forgetting


@never_cache
@require_safe
def data(request: HttpRequest) -> HttpResponse:
    """Explain what is kept, why, and for how long."""
    actor = actors.acting(request)
    context = {
        "actor": actor,
        "summary": summaries.of(actor.ids) if actor else [],
        "mail_kept_days": settings.MAIL_KEPT_DAYS,
    }
    return render(request, "people/data.html", context)


@never_cache
@require_safe
def data_json(request: HttpRequest) -> HttpResponse:
    """Give everything in a form that other programs read."""
    actor = actors.acting(request)
    exported = services.export_all(actor, now=timezone.now()) if actor else {}
    response = HttpResponse(json.dumps(exported, ensure_ascii=False, indent=2), content_type="application/json")
    response["Content-Disposition"] = 'attachment; filename="mes-donnees-caire.json"'
    return response


@never_cache
@require_safe
def data_readable(request: HttpRequest) -> HttpResponse:
    """Show everything in a form that people read."""
    actor = actors.acting(request)
    exported = services.export_all(actor, now=timezone.now()) if actor else {}
    exported.pop("exporte_le", None)
    return render(request, "people/data_readable.html", {"exported": exported, "now": timezone.now()})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: HttpRequest) -> HttpResponse:
    """Explain what erasing means, then erase."""
    actor = actors.acting(request)
    form = EraseForm(request.POST if request.method == "POST" else None)
    if actor and request.method == "POST" and form.is_valid():
        services.erase(actor, now=timezone.now())
        return forgetting(request, "people/erased.html")
    context = {"actor": actor, "form": form, "summary": summaries.of(actor.ids) if actor else []}
    return render(request, "people/erase.html", context)
