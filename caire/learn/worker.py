"""The service worker, which keeps units usable when the network goes.

It is served at the root of the site, so that it may answer for every page. What it must know of this installation is
written before the script itself.
"""

import json
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.http import require_safe

from caire.web.http import code_version

SOURCE = Path(__file__).parent / "static" / "learn" / "worker.js"


@require_safe
def script(request: HttpRequest) -> HttpResponse:
    """Serve the service worker, new whenever the code, the pages or the static files are."""
    response = HttpResponse(source(), "text/javascript; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    response["Service-Worker-Allowed"] = "/"
    return response


@cache
def source() -> str:
    """Return the script with its version, the pages shown without network and the place of static files."""
    site = {"version": code_version()[:16], "offline": offline_pages(), "files": settings.STATIC_URL}
    return f"const SITE = {json.dumps(site)};\n{SOURCE.read_text(encoding='utf-8')}"


def offline_pages() -> dict[str, str]:
    """Return the address of the page shown without network by the prefix of its language: none for French."""
    pages = {}
    for code, _ in settings.LANGUAGES:
        with override(code):
            pages[reverse("learn:home").rstrip("/")] = reverse("web:offline")
    return pages
