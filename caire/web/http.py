"""Answers that several apps give: a fragment or a redirect, a page that any cache may keep, a plea to slow down."""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from functools import cache, wraps
from pathlib import Path
from typing import Any, TypeVar, cast

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import NoReverseMatch, Resolver404, resolve, reverse
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language, override

V = TypeVar("V", bound=Callable[..., HttpResponse])

SHARED = "public, max-age=300"
# What decides the bytes of a page that shows nobody: the code, the templates, the translations, and these settings.
CODE = {".py", ".html", ".mo"}
SHOWN_SETTINGS = (
    "ASSISTANT_NAME",
    "ASSISTANT_URL",
    "BASE_URL",
    "CONTACT_DELAY_DAYS",
    "CONTACT_EMAIL",
    "DEMO",
    "HOSTING",
    "MAIL_KEPT_DAYS",
    "OPERATOR",
    "OPERATOR_ADDRESS",
    "PUBLICATION_DIRECTOR",
    "SOURCE_URL",
)


class SeeOther(HttpResponseRedirect):
    """What was sent is kept; the page to read next is elsewhere, and is asked for with GET."""

    status_code = 303


def wants_fragment(request: HttpRequest) -> bool:
    """Say whether a script sent this form and will put the answer in the page by itself."""
    return request.headers.get("X-Fragment") == "1"


def fragment_or_redirect(
    request: HttpRequest, template: str, context: dict[str, Any], *, to: str, status: int = 200
) -> HttpResponse:
    """Answer a form: the fragment that changed for a script, a redirect to `to` without one.

    When the form holds errors and no script runs, the view renders the whole page itself instead of calling this.
    """
    if not wants_fragment(request):
        return SeeOther(to)
    response = render(request, template, context, status=status)
    response["Cache-Control"] = "no-store"
    return response


def own_page(address: str) -> str:
    """Return the page of ours that an address names, in the language being read; empty text for any other address."""
    here = get_language() or settings.LANGUAGE_CODE
    for language, _ in settings.LANGUAGES:
        with suppress(Resolver404, NoReverseMatch), override(language):
            found = resolve(address)
            with override(here):
                return reverse(found.view_name, args=found.args, kwargs=found.kwargs)
    return ""


def too_many_requests(request: HttpRequest, *, wait: int) -> HttpResponse:
    """Ask the person to try again in `wait` seconds."""
    response = render(request, "429.html", {"minutes": max(1, -(-wait // 60))}, status=429)
    response["Retry-After"] = str(wait)
    return response


def cacheable(view: V) -> V:
    """Let any cache keep the page of this view, which shows the same to everybody and changes only with the code."""
    return cacheable_by(str)(view)


def cacheable_by(version: Callable[[], str]) -> Callable[[V], V]:
    """Let any cache keep the page of a view whose content is named by `version()`.

    The version must not ask the database: a conditional request is answered 304 before the view runs, with no query.
    The page must set no cookie and show nobody; `caire.web.middleware` makes it private if it does.
    """

    def decorate(view: V) -> V:
        @wraps(view)
        def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if settings.DEBUG or request.method not in {"GET", "HEAD"}:
                return view(request, *args, **kwargs)
            etag = _etag(version())
            unchanged = get_conditional_response(request, etag=etag)
            if unchanged is not None:
                return _shared(unchanged, etag)
            response = view(request, *args, **kwargs)
            return _shared(response, etag) if response.status_code == 200 else response

        return cast(V, page)

    return decorate


@cache
def code_version() -> str:
    """Return a digest of all that decides the bytes of a page which shows nobody, worked out once per process."""
    digest = hashlib.sha256(getattr(staticfiles_storage, "manifest_hash", "").encode())
    package = Path(__file__).resolve().parents[1]
    for path in sorted(path for path in package.rglob("*") if path.suffix in CODE):
        digest.update(path.relative_to(package).as_posix().encode() + b"\0")
        digest.update(path.read_bytes())
    for name in SHOWN_SETTINGS:
        digest.update(f"{name}={getattr(settings, name)!r}\0".encode())
    return digest.hexdigest()


def keep_impersonal(response: HttpResponseBase) -> None:
    """Make private a page that set a cookie after all; drop `Vary: Accept-Language`, for the address says it."""
    if response.cookies:
        response["Cache-Control"] = "private, no-cache"
        del response["ETag"]
    others = [name for name in response.get("Vary", "").split(", ") if name and name != "Accept-Language"]
    del response["Vary"]
    if others:
        response["Vary"] = ", ".join(others)


def _etag(version: str) -> str:
    named = "\0".join((code_version(), get_language() or "", version))
    return f'"{hashlib.sha256(named.encode()).hexdigest()[:32]}"'


def _shared(response: HttpResponse, etag: str) -> HttpResponse:
    response["ETag"] = etag
    response["Cache-Control"] = SHARED
    return response
