"""What a state of a page is, and the plain ways to come to one."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import uuid4

from django.urls import Resolver404, resolve
from playwright.sync_api import Page

from tests.journeys.stage import Stage

Reach = Callable[[Page, Stage], object]


@dataclass(frozen=True, slots=True)
class State:
    """A page in one of its states: the name of its address, how one comes there, and whose browser it is."""

    view: str
    name: str
    reach: Reach
    who: str = "nobody"
    status: int = 200
    scripts: bool = True  # without: what a browser shows that runs no script
    needs_scripts: bool = False  # made by scripts: no page that is served shows it

    def __str__(self) -> str:
        return f"{self.view} {self.name}".replace(" ", "-")

    @property
    def site(self) -> str:
        """Return which of the two sites it is on."""
        return "demo" if self.who.startswith("demo") else "live"


def at(address: str) -> Reach:
    """Come to a page by its address."""

    def reach(page: Page, stage: Stage) -> None:
        page.goto(address)

    return reach


def pressed(address: str, button: str, **fields: str) -> Reach:
    """Come to a page, fill fields by their names, and press a button."""

    def reach(page: Page, stage: Stage) -> None:
        page.goto(address)
        for name, words in fields.items():
            page.locator(f"main [name={name}]").fill(words)
        page.locator("main").get_by_role("button", name=button, exact=True).click()

    return reach


def view_of(page: Page) -> str:
    """Return the name of the address at which a page stands, empty when there is none."""
    try:
        return resolve(urlsplit(page.url).path).view_name
    except Resolver404:
        return ""


def somebody() -> str:
    """Return an address that nobody has used."""
    return f"karim-{uuid4().hex[:8]}@exemple.fr"
