"""What surrounds every request: a line in the log, a clear page where Django gives none, caches kept honest."""

import logging
import re
import time
import uuid
from collections.abc import Callable

from csp.utils import build_policy
from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

from caire.web import comfort, failures, http, logs, views

Next = Callable[[HttpRequest], HttpResponseBase]

METHODS = {"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"}
GIVEN_ID = re.compile(r"[A-Za-z0-9-]{8,64}")

log = logging.getLogger("caire.requests")


class RequestLog:
    """Names each request and writes one line for each answer: no address, no query, nothing that a person sent.

    It comes first in `MIDDLEWARE`, so that its line tells what was really answered.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, then write the line."""
        given = request.headers.get("X-Request-Id", "")
        request.META[logs.REQUEST_ID] = given if GIVEN_ID.fullmatch(given) else uuid.uuid4().hex[:16]
        started = time.perf_counter()
        response = self.get_response(request)
        log.log(
            logging.DEBUG if request.path == "/healthz" else logging.INFO,
            "method=%s route=%s status=%d ms=%.0f id=%s",
            request.method if request.method in METHODS else "other",
            logs.route(request),
            response.status_code,
            (time.perf_counter() - started) * 1000,
            request.META[logs.REQUEST_ID],
        )
        return response


class ContentPolicy:
    """Sends the content security policy of the settings, the same with every page and therefore written once."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response
        self.policy = build_policy()

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer under the policy; Django's own pages for developers break it."""
        response = self.get_response(request)
        if not (settings.DEBUG and response.status_code in {404, 500}):
            response["Content-Security-Policy"] = self.policy
        return response


class ClearAnswers:
    """Says what happened when the database or the disk fails or a method is wrong, and keeps shared pages impersonal.

    It stands inside the security headers and outside sessions and languages, whose marks it corrects.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, then mend the answer; refuse the sign that PostgreSQL cannot even look for."""
        if "\0" in request.path or any("\0" in value for value in request.COOKIES.values()):
            raise BadRequest("a NUL in the address or in a cookie")
        response = self.get_response(request)
        if isinstance(response, HttpResponseNotAllowed) and not response.content:
            response = views.method_not_allowed(request, response["Allow"])
        if response.get("Cache-Control") == http.SHARED:
            http.keep_impersonal(response)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        """Turn a failure of the database or of the disk into a page that says so; leave the rest to Django."""
        return views.unavailable(request, exception) if failures.is_of_storage(exception) else None


class ComfortAsked:
    """Writes the comfort asked for on a page that no shared cache keeps, for a browser that runs no script.

    On the others `dress.js` alone does it. A page with an ETag must count the cookie among what decides its bytes.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, then mark the page."""
        response = self.get_response(request)
        words = " ".join(comfort.words(comfort.asked(request)))
        if words and isinstance(response, HttpResponse) and _is_personal_page(response):
            response.content = response.content.replace(b"<html ", f'<html data-comfort="{words}" '.encode(), 1)
            patch_vary_headers(response, ["Cookie"])
        return response


def _is_personal_page(response: HttpResponse) -> bool:
    return response.get("Content-Type", "").startswith("text/html") and response.get("Cache-Control") != http.SHARED
