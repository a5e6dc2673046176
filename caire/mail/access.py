"""Who may read the outbox."""

from django.conf import settings
from django.http import Http404, HttpRequest


def demonstration_or_404(request: HttpRequest) -> None:
    """Refuse anybody who is not on this very computer, and everybody when this is no demonstration."""
    is_local = request.META.get("REMOTE_ADDR") in {"127.0.0.1", "::1"} and "X-Forwarded-For" not in request.headers
    if not (settings.DEMO and is_local):
        raise Http404
