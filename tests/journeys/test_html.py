"""The HTML that is served, of every page and in every state, judged by html-validate."""

import pytest

from tests.journeys.states import IN_ENGLISH, STATES
from tests.support.fixtures import DESKTOP

pytestmark = pytest.mark.once

SERVED = [state for state in (*STATES, *IN_ENGLISH) if not state.needs_scripts]


def test_the_validator_sees_what_is_planted(html_problems):
    page = "<!doctype html><html lang=fr><title>x</title><ul><div></div></ul><img src=a><b style='color:red' id=i></i>"

    found = {problem.split()[1].rstrip(":") for problem in html_problems(page)}

    assert found >= {"element-permitted-content", "wcag/h37", "no-inline-style", "close-order"}


@pytest.mark.parametrize("state", SERVED, ids=str)
def test_a_page_is_valid_html(state, stage, visitor, html_problems):
    cookies = {"cookies": stage.cookies(state.who), "origins": []}
    page = visitor(DESKTOP, base_url=stage.sites[state.site], storage_state=cookies, java_script_enabled=False)
    served = []
    page.on("response", lambda response: served.append(response) if is_page(response) else None)

    state.reach(page, stage)
    page.wait_for_load_state()

    assert served[-1].status == state.status
    assert html_problems(served[-1].text()) == []


def is_page(response):
    """Whether it is what the window shows, and not a redirect on the way to it."""
    return response.request.is_navigation_request() and not 300 <= response.status < 400
