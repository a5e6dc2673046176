"""The experiment of unit u3-3, done by keyboard."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.experiments.hands import BACK, button
from tests.journeys.keyboard import press, reach

# For each claim: the source to open, and the verdict.
CHECKS = (("loi", "Confirmé"), ("planning", "Inexact"), ("insee", "Inexact"), ("articles", "Introuvable"))


def do(page: Page, stage: Locator) -> None:
    for name in ("casque", "heure", "insee", "etude"):
        press(page, stage.locator(f"[name=surligne-{name}]"), "Space")
    press(page, button(stage, "Passer aux contrôles"))
    for place, (source, verdict) in enumerate(CHECKS):
        expect(stage.locator("[data-ref=checkingTitle]")).to_contain_text(f"affirmation {place + 1} sur 4")
        choose(page, stage, source)
        press(page, button(stage, "Ouvrir"))
        press(page, button(stage, verdict))
        expect(stage.locator("[data-ref=revealTitle]")).to_contain_text("Même verdict que nous")
        press(page, stage.locator("[data-ref=next]"))
    expect(stage.locator("[data-ref=endingTitle]")).to_be_focused()
    reach(page, button(stage, "Recommencer"))
    reach(page, stage.get_by_role("region"), BACK)


def choose(page: Page, stage: Locator, source: str) -> None:
    """Choose a source with the arrows, as one does."""
    sources = stage.locator("[name=surligne-source]")
    reach(page, sources.first)
    page.keyboard.press("Space")
    while page.evaluate("document.activeElement.value") != source:
        page.keyboard.press("ArrowDown")
