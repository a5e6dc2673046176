"""The outbox, readable where nothing is real."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from caire.mail import access, queries


@never_cache
@require_safe
def outbox(request: HttpRequest) -> HttpResponse:
    """Show the last messages, so that somebody who tries the platform receives their code."""
    access.demonstration_or_404(request)
    return render(request, "mail/outbox.html", {"messages_sent": queries.latest(30)})
