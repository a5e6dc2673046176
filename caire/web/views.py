"""The institutional pages, the health check, and what is said when something goes wrong."""

import logging
import sys

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import Error, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from caire.web import comfort, failures
from caire.web.forms import ComfortForm
from caire.web.http import SeeOther, cacheable, own_page
from caire.web.logs import request_id, route

TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
# Shown when even the template of the error page cannot be rendered.
BARE = (
    '<!doctype html><html lang="fr"><title>CAIRE</title><p>Le service ne répond pas. Réessayez dans quelques minutes.'
)

log = logging.getLogger("caire.failures")


@require_safe
@cacheable
def help_page(request: HttpRequest) -> HttpResponse:
    """Show whom to write to, and answers to the usual questions."""
    links = {"account": "people:account", "code": "people:resume_code", "leave": "people:leave"}
    return render(request, "web/help.html", {f"{name}_url": reverse(view) for name, view in links.items()})


@require_safe
@cacheable
def accessibility(request: HttpRequest) -> HttpResponse:
    """Show the accessibility statement."""
    return render(request, "web/accessibility.html", {"operator": settings.OPERATOR})


@require_safe
@cacheable
def privacy(request: HttpRequest) -> HttpResponse:
    """Show what is kept about people, why, for how long, and their rights."""
    context = {
        "operator": settings.OPERATOR,
        "mail_kept_days": settings.MAIL_KEPT_DAYS,
        "data_url": reverse("people:data"),
    }
    return render(request, "web/privacy.html", context)


@require_safe
@cacheable
def legal(request: HttpRequest) -> HttpResponse:
    """Show who publishes and hosts the site, and the licences."""
    context = {
        "operator": settings.OPERATOR,
        "operator_address": settings.OPERATOR_ADDRESS,
        "publication_director": settings.PUBLICATION_DIRECTOR,
        "hosting": settings.HOSTING,
    }
    return render(request, "web/legal.html", context)


@require_safe
@cacheable
def site_map(request: HttpRequest) -> HttpResponse:
    """Show the list of pages."""
    return render(request, "web/site_map.html")


@require_safe
@cacheable
def style_guide(request: HttpRequest) -> HttpResponse:
    """Show every component, in every state, with its markup."""
    return render(request, "web/style-guide.html")


@require_safe
@cacheable
def offline(request: HttpRequest) -> HttpResponse:
    """Show what to do without a network; the service worker keeps this page."""
    return render(request, "web/offline.html")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def reading_comfort(request: HttpRequest) -> HttpResponse:
    """Let a person choose how pages look in this browser, then lead back to where they were."""
    back = own_page(request.GET.get("retour", ""))
    form = ComfortForm(request.POST or None, initial=comfort.asked(request))
    if "usual" in request.POST:
        return comfort.kept(SeeOther(request.get_full_path()), {})
    if form.is_valid():
        return comfort.kept(SeeOther(back or reverse("learn:home")), form.cleaned_data)
    return render(request, "web/comfort.html", {"form": form, "back": back}, status=422 if form.is_bound else 200)


@never_cache
@require_POST
def reading_texts(request: HttpRequest) -> HttpResponse:
    """Change between ordinary texts and plain language, and nothing else, then lead back to where one was."""
    form = ComfortForm(comfort.asked(request) | {"texts": request.POST.get("texts", "")})
    back = own_page(request.GET.get("retour", "")) or reverse("learn:home")
    return comfort.kept(SeeOther(back), form.cleaned_data) if form.is_valid() else SeeOther(reverse("web:comfort"))


@require_safe
@cacheable
def robots(request: HttpRequest) -> HttpResponse:
    """Tell search engines what to read: neither the style guide, nor the page of comfort with each way back from it."""
    hidden = [f"Disallow: {prefix}/{page}/" for page in ("guide-de-style", "confort") for prefix in ("", "/en")]
    return HttpResponse("\n".join(["User-agent: *", *hidden, ""]), "text/plain")


@require_safe
@cacheable
def manifest(request: HttpRequest) -> HttpResponse:
    """Describe the site to a phone that puts it on its home screen."""
    icons = [
        {"src": static(f"web/icon-{side}.png"), "sizes": f"{side}x{side}", "type": "image/png", "purpose": purpose}
        for side in (192, 512)
        for purpose in ("any", "maskable")
    ]
    described = {
        "name": _("CAIRE : garder la main sur l’IA"),
        "short_name": "CAIRE",
        "lang": "fr",
        "start_url": "/",
        "display": "minimal-ui",
        "background_color": "#FBF7EF",
        "theme_color": "#FBF7EF",
        "icons": icons,
    }
    return JsonResponse(described, content_type="application/manifest+json")


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Answer 200 only if the database answers, and holds our tables."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM django_migrations")
            answered = cursor.fetchone() is not None
    except Error:
        answered = False
    response = HttpResponse("ok\n" if answered else "database\n", "text/plain", 200 if answered else 503)
    response["Cache-Control"] = "no-store"
    return response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that the request cannot be read, or is larger than any of our forms."""
    if isinstance(exception, TOO_LARGE):
        return render(request, "413.html", status=413)
    return render(request, "400.html", status=400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that this page belongs to somebody else."""
    return render(request, "403.html", status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that the form was too old, or that cookies are refused."""
    return render(request, "403_csrf.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that there is no such page, and where to go."""
    return render(request, "404.html", status=404)


def method_not_allowed(request: HttpRequest, allowed: str) -> HttpResponse:
    """Say that this address is not asked for in this way."""
    response = render(request, "405.html", status=405)
    response["Allow"] = allowed
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """Say that the mistake is ours. Needs neither the database nor the context processors."""
    error = sys.exc_info()[1]
    if failures.is_of_storage(error):
        return unavailable(request, error)
    return _standing_alone(request, "500.html", 500)


def unavailable(request: HttpRequest, error: BaseException | None = None) -> HttpResponse:
    """Say that the service cannot keep anything just now, and that nothing was half-written."""
    # The first line says what failed; PostgreSQL may quote a person's data in the next ones.
    first_line = next(iter(str(error).splitlines()), "") if error else ""
    log.error("storage=%s route=%s id=%s: %s", type(error).__name__, route(request), request_id(request), first_line)
    response = _standing_alone(request, "503.html", 503)
    response["Retry-After"] = "60"
    return response


def _standing_alone(request: HttpRequest, template: str, status: int) -> HttpResponse:
    try:
        page: str = render_to_string(
            template, {"request_id": request_id(request), "contact_email": settings.CONTACT_EMAIL}
        )
    except Exception:  # whatever is broken, a person gets a sentence
        page = BARE
    response = HttpResponse(page, status=status)
    response["Cache-Control"] = "no-store"
    return response
