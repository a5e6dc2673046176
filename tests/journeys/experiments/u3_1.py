"""The experiment of unit 3.1, done by keyboard."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.experiments.hands import button
from tests.journeys.keyboard import press, reach

ASKED = 5


def do(page: Page, stage: Locator) -> None:
    """Give a first opinion on five situations, set the dials, contest the rule once, and open the account."""
    for place in range(ASKED):
        press(page, button(stage, "Oui, avec contrôle"))
        press(page, stage.get_by_role("slider").nth(0), "ArrowRight")
        press(page, stage.get_by_role("slider").nth(1), "ArrowRight")
        expect(stage.locator(".feu-says")).to_have_text("Oui, avec contrôle")
        if place == 0:
            contest(page, stage)
        else:
            press(page, button(stage, "Suivre la règle"))
        expect(stage.locator(".title")).to_be_focused()
        if place < ASKED - 1:
            press(page, button(stage, "Situation suivante"))
    press(page, button(stage, "Voir mon bilan"))
    reach(page, stage.get_by_role("radio").first)
    page.keyboard.press("Space")
    expect(stage.get_by_role("status").first).to_contain_text("D’après vos réglages")


def contest(page: Page, stage: Locator) -> None:
    press(page, button(stage, "Contester"))
    press(page, stage.locator("[name=feu-decision]").first, "Space")
    press(page, stage.locator("[name=feu-reason]").first, "Space")
    press(page, button(stage, "Enregistrer mon désaccord"))
