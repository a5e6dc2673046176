"""« L’étiquette », done by keyboard."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.experiments.hands import BACK, button
from tests.journeys.keyboard import press, reach


def do(page: Page, stage: Locator) -> None:
    add = button(stage, "Ajouter au tableau")
    press(page, stage.get_by_label("Ce que l’on demande"), "End")
    press(page, add)
    reach(page, stage.get_by_label("Nombre de personnes"), BACK)
    page.keyboard.press("Control+a")
    page.keyboard.type("40")
    press(page, add)
    expect(stage.locator("ol > li")).to_have_count(4)
    press(page, button(stage, "Changer d’hypothèse"))
    expect(stage.get_by_role("status")).to_contain_text("L’ordre s’inverse")
