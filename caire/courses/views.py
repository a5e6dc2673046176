"""The files of a release: its address names its content, so that it can be kept for ever."""

import mimetypes

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from caire.courses import preview, queries

YEAR = 60 * 60 * 24 * 365
TYPES = {".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}


@require_safe
def asset(request: HttpRequest, digest: str, path: str) -> HttpResponse:
    """Serve an image or a simulation of a release."""
    content = queries.asset(digest, path)
    if content is None:
        raise Http404
    suffix = "." + path.rpartition(".")[2]
    response = HttpResponse(content, TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream")
    response["Cache-Control"] = f"public, max-age={YEAR}, immutable"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_safe
def preview_page(request: HttpRequest) -> HttpResponse:
    """Show an author the problems of the course being written, and its units."""
    watcher = preview.watcher
    if watcher is None:
        raise Http404
    course = queries.release_of(watcher.state.digest) if watcher.state.digest else None
    return render(request, "courses/preview.html", {"state": watcher.state, "course": course})


@require_safe
def preview_state(request: HttpRequest) -> HttpResponse:
    """Return what changes whenever the author has something new to see."""
    if preview.watcher is None:
        raise Http404
    return HttpResponse(preview.watcher.state.version, "text/plain; charset=utf-8")
