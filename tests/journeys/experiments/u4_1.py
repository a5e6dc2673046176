"""The experiment of unit u4-1, done by keyboard."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.experiments.hands import BACK, button
from tests.journeys.keyboard import press, reach


def do(page: Page, stage: Locator) -> None:
    count = stage.get_by_role("status")
    mask(page, stage, "nom")
    expect(count).to_contain_text("1 habitant sur 800 correspond encore.")
    press(page, button(stage, "Ce message peut partir"))
    expect(stage.locator("[data-ref=revealTitle]")).to_be_focused()
    for name in ("famille", "age"):
        mask(page, stage, name, by=BACK)
    for name in ("metier", "chorale", "arret"):
        mask(page, stage, name)
    expect(count).to_contain_text("38 habitants sur 800 correspondent encore.")
    press(page, button(stage, "Ce message peut partir"))
    expect(stage.locator("[data-ref=endingTitle]")).to_be_focused()
    reach(page, button(stage, "Recommencer"))


def mask(page: Page, stage: Locator, name: str, by: str = "Tab") -> None:
    press(page, stage.locator(f"[name=caviardeur-{name}]"), "Space", by=by)
