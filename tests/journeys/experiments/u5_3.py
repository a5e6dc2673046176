"""The experiment of U5.3, done by keyboard."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.experiments.hands import button
from tests.journeys.keyboard import press, reach

WORDS = 12
SUMS = 6


def do(page: Page, stage: Locator) -> None:
    for place in range(WORDS):
        expect(stage.locator("h4")).to_contain_text(f"Mot {place + 1} sur {WORDS}")
        if stage.locator("[data-way=solution]").count():
            press(page, button(stage, "Recopier la solution"))
        else:
            guess(page, stage)
    for place in range(SUMS):
        expect(stage.locator("h4")).to_contain_text(f"calcul {place + 1} sur {SUMS}")
        press(page, stage.locator(".bequille-sums button").first)
    reach(page, stage.get_by_label("meruk"))
    page.keyboard.type("du lait")
    press(page, button(stage, "Voir mes deux scores"))
    expect(stage.locator("h4").first).to_be_focused()
    expect(stage.locator(".bequille-sum")).to_contain_text("1 mot retrouvé sur 6")


def guess(page: Page, stage: Locator) -> None:
    reach(page, stage.get_by_role("textbox"))
    page.keyboard.type("caillou")
    page.keyboard.press("Enter")
    expect(stage.locator(".bequille-hint")).to_be_visible()
    press(page, button(stage, "Voir la solution"))
    expect(stage.locator(".bequille-answer")).to_be_focused()
    press(page, button(stage, "Mot suivant"))
