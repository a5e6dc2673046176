"""The experiment of U1.3, done by keyboard."""

from playwright.sync_api import Locator, Page

from tests.journeys.experiments.hands import BACK, button
from tests.journeys.keyboard import press, reach


def do(page: Page, stage: Locator) -> None:
    """Do it to its end."""
    train = button(stage, "Entraîner le modèle")
    press(page, train)
    for field in ("Sexe (femme)", "Interruption de carrière"):
        press(page, stage.get_by_label(field), "Space", by=BACK)
        press(page, train)
    reach(page, stage.locator("[value=threshold]"))
    page.keyboard.press("ArrowDown")
    press(page, button(stage, "Appliquer cette règle"))
    press(page, stage.get_by_text("Voir les soixante dossiers"))
