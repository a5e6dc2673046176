"""The experiment of U1.2, done by keyboard."""

from playwright.sync_api import Locator, Page

from tests.journeys.experiments.hands import BACK, button
from tests.journeys.keyboard import press


def do(page: Page, stage: Locator) -> None:
    """Do it to its end."""
    press(page, button(stage, "16 fruits\u00a0: pommes rouges, poires vertes"))
    press(page, stage.get_by_role("slider"), "ArrowRight")
    press(page, button(stage, "Mesurer sur les dix fruits cachés"))
    press(page, stage.get_by_text("Choisir fruit par fruit"), by=BACK)
    press(page, stage.locator("[name=fruit-1]"), "Space")
    press(page, button(stage, "Mesurer sur les dix fruits cachés"))
    press(page, stage.get_by_text("Voir les dix fruits cachés"))
