"""The experiment of U1.1, done by keyboard."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.experiments.hands import BACK, button
from tests.journeys.keyboard import press, reach


def do(page: Page, stage: Locator) -> None:
    """Do it to its end."""
    for _ in range(4):
        for kind in ("Règle écrite", "Appris", "Les deux"):
            press(page, button(stage, kind), by=BACK if kind == "Règle écrite" else "Tab")
    expect(stage.locator("[data-ref=filterTitle]")).to_be_focused()
    reach(page, stage.get_by_role("radio").first)
    page.keyboard.press("ArrowDown")
    expect(stage.get_by_role("radio").nth(1)).to_be_checked()
    press(page, button(stage, "Revenir aux cartes"))
    for _ in range(6):
        press(page, button(stage, "Oui"))
        press(page, button(stage, "Carte suivante"))
    press(page, button(stage, "En partie"))
    press(page, button(stage, "Voir le bilan"))
