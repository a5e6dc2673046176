"""What the journeys share: the course that the live site publishes, and the two screens of the promises."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Error, Page

from caire.courses.compiler import Course
from caire.courses.questions import Question
from tests.journeys import lesson
from tests.journeys.stage import Stage
from tests.journeys.states.state import State
from tests.support import chromium
from tests.support.fixtures import DESKTOP, PHONE
from tests.support.mailbox import Mailbox
from tests.support.site import LiveSite, copied

PUBLISHED = """
SELECT payload FROM courses_release JOIN courses_edition ON courses_edition.release_id = courses_release.digest
WHERE courses_edition.course = '{}'
"""


@pytest.fixture(scope="session")
def course(live_site: LiveSite) -> Course:
    """The real course, as the live site has published it."""
    [(payload,)] = live_site.rows(PUBLISHED.format(lesson.COURSE))
    return Course.from_payload(json.loads(payload) if isinstance(payload, str) else payload)


@pytest.fixture
def ask(course: Course) -> Callable[[str, str], Question]:
    """Return a function that finds a question by its unit and its id."""

    def find(unit: str, block: str) -> Question:
        found = next(one for one in course.units if one.id == unit)
        return next(question for question in found.questions if question.id == block)

    return find


@pytest.fixture(params=["phone", "desktop"])
def device(request: pytest.FixtureRequest, visitor: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that opens a fresh browser profile, on a phone, then on a desktop."""
    options = {"viewport": PHONE, "has_touch": True} if request.param == "phone" else {"viewport": DESKTOP}
    return lambda **more: visitor(**options, **more)


@pytest.fixture(scope="session")
def demo_site(prepared: LiveSite, tmp_path_factory: pytest.TempPathFactory, post_office: Mailbox) -> Iterator[LiveSite]:
    """A demonstration under the name `localhost`, which passkeys take: with its own embedded database."""
    data = copied(prepared.data, tmp_path_factory.mktemp("demonstration") / "var")
    site = LiveSite(data, CAIRE_DEMO="yes", CAIRE_SMTP=f"smtp://127.0.0.1:{post_office.port}")
    site.environment["CAIRE_URL"] = f"http://localhost:{site.port}"
    yield site.start()
    site.stop()


@pytest.fixture(scope="session")
def stage(browser: Any, live_site: LiveSite, demo_site: LiveSite, post_office: Mailbox, course: Course) -> Stage:
    """Where the sweeps over every page play."""
    return Stage(browser, live_site, demo_site, post_office, course)


@pytest.fixture
def acts(live_site: LiveSite) -> Callable[[], list[tuple[Any, ...]]]:
    """Return a function that reads the acts recorded since the test began, in the order in which they were done."""
    [(before,)] = live_site.rows("SELECT coalesce(max(id), 0) FROM records_record")
    query = f"SELECT object, score FROM records_record WHERE id > {before} ORDER BY claimed_at, id"
    return lambda: live_site.rows(query)


@pytest.fixture
def start(browser: Any, live_site: LiveSite, tmp_path: Path) -> Iterator[Callable[[], Page]]:
    """Return a function that starts one same browser, which finds again what it had on its disk."""
    opened: list[BrowserContext] = []

    def launch() -> Page:
        context = browser.browser_type.launch_persistent_context(
            tmp_path / "profile", executable_path=chromium.find(), args=chromium.FLAGS, viewport=PHONE,
            base_url=live_site.url, locale="fr-FR",
        )  # fmt: skip
        opened.append(context)
        context.set_default_timeout(15_000)
        return context.pages[0]

    yield launch
    for context in opened:
        with suppress(Error):  # one that a test has killed
            context.close()


@pytest.fixture
def come(visitor: Callable[..., Any], stage: Stage) -> Callable[..., Page]:
    """Return a function that opens a page in one of its states."""

    def open_it(state: State, **options: Any) -> Page:
        cookies = {"cookies": stage.cookies(state.who), "origins": []}
        # Without transitions: axe would read a colour half-way.
        page: Page = visitor(
            DESKTOP, base_url=stage.sites[state.site], storage_state=cookies, reduced_motion="reduce", **options
        )
        if not state.scripts:
            page.route("**/*.js", lambda route: route.abort())
        state.reach(page, stage)
        page.wait_for_load_state()
        return page

    return open_it
