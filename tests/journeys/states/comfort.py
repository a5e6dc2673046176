"""The page of comfort when something was chosen there, and lessons as they then are: at their largest, read aloud."""

from playwright.sync_api import Page, expect

from tests.journeys import comfort, lesson
from tests.journeys.stage import Stage
from tests.journeys.states.state import Reach, State

PAGE = "/confort/"


def asked(words: str, address: str) -> Reach:
    """Come to a page with these words in the cookie."""

    def reach(page: Page, stage: Stage) -> None:
        page.goto("/aide/")
        comfort.ask(page, words)
        page.goto(address)

    return reach


def chosen(page: Page, stage: Stage) -> None:
    """Choose on the page, and stay there."""
    page.goto(PAGE)
    page.get_by_label("Très grande").check()
    page.get_by_label("Sombres").check()
    expect(page.get_by_role("status").first).to_have_text("C’est appliqué à tout le site, et gardé.")


def refused(page: Page, stage: Stage) -> None:
    """Send a choice that no page offers."""
    page.goto(PAGE)
    page.locator("[name=size]").first.evaluate("(radio) => { radio.value = 'gigantic'; radio.checked = true; }")
    page.get_by_role("button", name="Garder et aller à l’accueil").click()


def read_aloud(page: Page, stage: Stage) -> None:
    """Listen to a part of a lesson."""
    comfort.give_voices(page)
    page.goto(lesson.path("u2-1"))
    comfort.listen(page)


COMFORT = [
    State("web:comfort", "chosen", chosen, needs_scripts=True),
    State("web:comfort", "without scripts", asked("large.wide.plain", PAGE), scripts=False),
    State("web:comfort", "refused", refused, status=422, needs_scripts=True),
    State("web:comfort", "at its largest", asked("larger.wide", PAGE)),
    State("learn:home", "at its largest", asked("larger.wide.dark", "/")),
    State("learn:unit", "u2-1 at its largest", asked("larger.wide.light", lesson.path("u2-1")), who="wrong"),
    State("learn:unit", "u2-1 read aloud", read_aloud, needs_scripts=True),
    State("learn:course", "in plain language", asked("clear", f"/cours/{lesson.COURSE}/"), who="begun"),
    State("learn:unit", "u2-1 in plain language", asked("clear", lesson.path("u2-1")), who="wrong"),
    State("learn:unit", "u5-1 in plain language", asked("clear", lesson.path("u5-1"))),
    State("learn:unit", "u6-2 ordinary alone", asked("clear", lesson.path("u6-2"))),
]
