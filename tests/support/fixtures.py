"""The fixtures that every test may ask for: a real site, a browser, mail, judges of HTML and accessibility."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python
import psycopg
import pytest
from playwright.sync_api import expect, sync_playwright

from tests.support import chromium, html
from tests.support.mailbox import Mailbox
from tests.support.site import LiveSite, copied

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="session")
def post_office() -> Iterator[Mailbox]:
    """One SMTP server for the whole run; tests ask for `smtp`."""
    mailbox = Mailbox()
    yield mailbox
    mailbox.close()


@pytest.fixture
def smtp(post_office: Mailbox) -> Mailbox:
    """Return the SMTP server that the live sites send to, emptied."""
    post_office.messages.clear()
    post_office.refusal = ""
    return post_office


def _named(name: str) -> str:
    return f"site_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}_{name}"


def made_database(name: str, template: str = "template0") -> str:
    """Make a PostgreSQL database of this worker alone and return its address; empty text when the run is on SQLite."""
    address = os.environ.get("DATABASE_URL", "")
    if not address:
        return ""
    named = _named(name)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{named}" WITH (FORCE)'.encode())
        connection.execute(f'CREATE DATABASE "{named}" TEMPLATE "{template}"'.encode())
    return address.replace("/caire?", f"/{named}?")


@pytest.fixture(scope="session")
def _mail_settings(post_office: Mailbox) -> dict[str, str]:
    return {"CAIRE_SMTP": f"smtp://127.0.0.1:{post_office.port}"}


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory, _mail_settings: dict[str, str]) -> LiveSite:
    """A stopped site, migrated, its courses published and its static files collected: a model to copy."""
    site = LiveSite(tmp_path_factory.mktemp("model") / "var", made_database("model"), **_mail_settings)
    site.start().stop()
    return site


@pytest.fixture(scope="session")
def live_site(
    prepared: LiveSite, tmp_path_factory: pytest.TempPathFactory, _mail_settings: dict[str, str]
) -> Iterator[LiveSite]:
    """The real site that tests share; one that kills or breaks it asks for `own_site`."""
    yield from _copy_of(prepared, tmp_path_factory.mktemp("shared") / "var", "shared", _mail_settings)


@pytest.fixture
def own_site(prepared: LiveSite, tmp_path: Path, _mail_settings: dict[str, str]) -> Iterator[LiveSite]:
    """A real site for one test alone."""
    yield from _copy_of(prepared, tmp_path / "var", "own", _mail_settings)


def _copy_of(model: LiveSite, data: Path, name: str, settings: dict[str, str]) -> Iterator[LiveSite]:
    copied(model.data, data)
    site = LiveSite(data, made_database(name, _named("model")), **settings).start()
    yield site
    site.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A real Chromium for the whole run."""
    path = chromium.find()
    if path is None:
        pytest.skip("no Chromium here: neither the system's nor Playwright's own")
    expect.set_options(timeout=15_000)  # a slow machine is no failure
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=chromium.FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def visitor(browser: Any, live_site: LiveSite) -> Iterator[Callable[..., Any]]:
    """Return a function that opens a fresh browser profile, on a phone unless told otherwise, and watches it.

    An exception in a script, a blocked resource or a request to another host fails the test.
    """
    opened: list[Any] = []
    trouble: list[str] = []

    def visit(viewport: dict[str, int] = PHONE, base_url: str = live_site.url, **options: Any) -> Any:
        context = browser.new_context(viewport=viewport, base_url=base_url, locale="fr-FR", **options)
        context.set_default_timeout(15_000)
        opened.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: trouble.append(f"script: {error}"))
        page.on("console", lambda said: trouble.append(said.text) if "Content Security Policy" in said.text else None)
        page.on("request", lambda sent: None if _ours(sent.url, base_url) else trouble.append(f"request: {sent.url}"))
        return page

    yield visit
    for context in opened:
        context.close()
    assert trouble == []


def _ours(address: str, base_url: str) -> bool:
    return address.startswith((base_url, "data:", "blob:", "about:", "chrome-error:"))


@pytest.fixture
def page_phone(visitor: Callable[..., Any]) -> Any:
    """A page at 360×740, touched by a finger."""
    return visitor(PHONE, has_touch=True)


@pytest.fixture
def page_desktop(visitor: Callable[..., Any]) -> Any:
    """A page at 1280×800."""
    return visitor(DESKTOP)


@pytest.fixture(scope="session")
def axe() -> Callable[..., list[str]]:
    """Return a function that lists what axe-core finds on a page, as `rule: element`.

    It judges against WCAG 2.2 AA; given rules, it judges by these alone.
    """
    script = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

    def violations(page: Any, *rules: str) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(script)
        only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": STANDARDS}
        found = page.evaluate("(only) => axe.run({ runOnly: only, resultTypes: ['violations'] })", only)
        return [f"{rule['id']}: {node['html'][:160]}" for rule in found["violations"] for node in rule["nodes"]]

    return violations


@pytest.fixture(scope="session")
def html_problems() -> Iterator[Callable[[str], list[str]]]:
    """Return a function that lists what html-validate finds wrong in a page."""
    if not html.ready():
        pytest.skip("html-validate is not installed: npm's registry did not answer")
    validator = html.Validator()
    yield validator.problems
    validator.close()
