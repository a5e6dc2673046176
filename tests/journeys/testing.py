"""Taking a test of the course as its pages let one, without looking at them."""

from html import unescape
from urllib.parse import urlencode

from playwright.sync_api import APIRequestContext, APIResponse, Page, expect

from caire.courses.compiler import Course
from caire.courses.questions import Question
from tests.journeys import lesson

TESTS = f"/test/{lesson.COURSE}/"


def asked(course: Course, html: str) -> Question:
    """Return the question that a page of a test asks."""
    shown = unescape(html)  # a browser writes its no-break spaces by name
    return next(item.question for item in course.items if unescape(item.question.prompt) in shown)


def take(request: APIRequestContext, course: Course, name: str, right: int, sure: str = "") -> None:
    """Take a whole test, finding the first so many items, and end it."""
    page = _post(request, request.get(TESTS).text(), f"{TESTS}{name}/commencer/", {})
    found = 0
    while "/fin/" not in page.url:
        html = page.text()
        given = lesson.values(asked(course, html), found < right) | ({"confidence": [sure]} if sure else {})
        page = _post(request, html, page.url, given)
        found += 1
    _post(request, page.text(), page.url, {})


def begin(page: Page, name: str) -> None:
    """Start a test in a browser, and come to its first question."""
    page.goto(TESTS)
    page.locator(f"form[action$='/{name}/commencer/'] button").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Question 1 sur")


def _post(request: APIRequestContext, html: str, address: str, given: lesson.Values) -> APIResponse:
    fields = {"csrfmiddlewaretoken": lesson.TOKEN.findall(html)[:1]} | given
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    answered = request.post(address, data=urlencode(fields, doseq=True), headers=kind)
    assert answered.ok, f"{address}: {answered.status}"
    return answered
