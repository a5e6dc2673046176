"""What is said when something goes wrong: caused where a visitor can cause it, else rendered by the same views."""

from collections.abc import Callable

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.utils.translation import override
from playwright.sync_api import Page

from caire.web import http, views
from tests.journeys import lesson
from tests.journeys.stage import Stage
from tests.journeys.states.pages import ADDRESSES
from tests.journeys.states.state import Reach, State, at

SHOWN = "/montre/"
FAILURES_SHOWN: dict[str, Callable[[HttpRequest], HttpResponse]] = {
    "400": lambda request: views.bad_request(request, ValueError()),
    "403": lambda request: views.permission_denied(request, PermissionError()),
    "413": lambda request: views.bad_request(request, RequestDataTooBig()),
    "429": lambda request: http.too_many_requests(request, wait=120),
    "500": views.server_error,
    "503": views.unavailable,
}


def shown(status: str, language: str) -> Reach:
    """Show, at an address of the site, the page that a view gives for a failure that a visitor cannot cause."""

    def reach(page: Page, stage: Stage) -> None:
        with override(language):
            answered = FAILURES_SHOWN[status](RequestFactory().get(SHOWN))
        page.route(
            f"**{SHOWN}",
            lambda route: route.fulfill(
                status=answered.status_code, body=answered.content, content_type="text/html; charset=utf-8"
            ),
        )
        page.goto(SHOWN)

    return reach


def without_token(page: Page, stage: Stage) -> None:
    """Send a form after the browser has lost its cookies."""
    page.goto(ADDRESSES["people:account"])
    page.context.clear_cookies()
    page.get_by_role("button", name="Recevoir un code").click()


FAILURES = [
    State("", "404", at("/nulle-part/"), status=404),
    State("", "404 in English", at("/en/nowhere/"), status=404),
    State("practice:place", "405", at(f"/repere/{lesson.COURSE}/u2-1/"), status=405),
    State("people:account", "403 without a token", without_token, status=403),
]
FAILURES += [
    State("", f"{status} in {language}", shown(status, language), status=int(status))
    for status in FAILURES_SHOWN
    for language in ("fr", "en")
]
