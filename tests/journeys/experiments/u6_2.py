"""The experiment of unit 6.2, done by keyboard."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.experiments.hands import BACK, button
from tests.journeys.keyboard import press

COUNTERS = ["open", "banned", "free", "high", "free", "free", "high", "open"]  # the sixth disagrees with the regulation


def do(page: Page, stage: Locator) -> None:
    for place, counter in enumerate(COUNTERS):
        press(page, stage.locator(f"button[value={counter}]"))
        expect(stage.locator("[data-ref=answerTitle]")).to_be_focused()
        press(page, button(stage, "Usage suivant" if place < 7 else "Voir la frise complète"))
    expect(stage.locator("[data-ref=endingTitle]")).to_be_focused()
    expect(stage.locator("[data-ref=sum]")).to_contain_text("7 des 8 usages")
    press(page, stage.get_by_role("slider"), "ArrowRight")
    press(page, stage.get_by_role("slider"), "ArrowRight")
    expect(stage.locator("[data-ref=applies]")).to_contain_text("5 étapes sur 7")
    press(page, stage.get_by_role("slider"), "ArrowLeft", by=BACK)
