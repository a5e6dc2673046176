"""Leave a shared computer so that the next person finds nothing."""

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from caire.people import actors, queries, services, summaries
from caire.web import comfort


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest) -> HttpResponse:
    """Say whether one's progress is kept anywhere, then make this browser forget everything."""
    if request.method == "POST":
        return forgetting(request, "people/left.html")
    actor = actors.acting(request)
    context = {
        "actor": actor,
        "kept": queries.kept(actor.ids) if actor else None,
        "summary": summaries.of(actor.ids) if actor else [],
        "waiting": queries.waiting_history(request),
    }
    return render(request, "people/leave.html", context)


def forgetting(request: HttpRequest, template: str) -> HttpResponse:
    """End the session, make the device's cookie worthless, and have the browser drop all that it keeps of us."""
    if token := actors.device_token(request):
        services.forget_device(token)
    logout(request)
    actors.look_again(request)
    response = render(request, template)
    ours = (actors.COOKIE, actors.OWNER, comfort.COOKIE, settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME)
    for cookie in ours:
        response.delete_cookie(cookie, samesite="Lax")
    response["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response
