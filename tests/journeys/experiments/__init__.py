"""Each experiment of the course, opened and really done by keyboard, until it says so itself."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.journeys.experiments import (
    u1_1,
    u1_2,
    u1_3,
    u2_1,
    u2_2,
    u2_3,
    u3_1,
    u3_2,
    u3_3,
    u4_1,
    u4_2,
    u4_3,
    u5_1,
    u5_2,
    u5_3,
    u6_1,
    u6_2,
    u6_3,
)
from tests.journeys.keyboard import press

# By unit: what is done there.
Doing = Callable[[Page, Locator], None]
DOINGS: dict[str, Doing] = {
    "u1-1": u1_1.do,
    "u1-2": u1_2.do,
    "u1-3": u1_3.do,
    "u2-1": u2_1.do,
    "u2-2": u2_2.do,
    "u2-3": u2_3.do,
    "u3-1": u3_1.do,
    "u3-2": u3_2.do,
    "u3-3": u3_3.do,
    "u4-1": u4_1.do,
    "u4-2": u4_2.do,
    "u4-3": u4_3.do,
    "u5-1": u5_1.do,
    "u5-2": u5_2.do,
    "u5-3": u5_3.do,
    "u6-1": u6_1.do,
    "u6-2": u6_2.do,
    "u6-3": u6_3.do,
}


def open_one(page: Page) -> Locator:
    """Open the experiment of the unit and return its element."""
    press(page, page.get_by_role("button", name="Lancer l’expérience"))
    element = page.locator("[data-stage] > :first-child:not(button)")
    expect(element).to_be_focused()
    return element


def do(page: Page, unit: str) -> None:
    """Open the experiment of a unit and do it until the record has it."""
    DOINGS[unit](page, open_one(page))
    expect(page.locator("[data-simulation-done] .send-state")).to_have_text("Expérience faite, enregistré.")
