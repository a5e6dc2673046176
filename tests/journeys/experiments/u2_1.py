"""The experiment of U2.1, done by keyboard."""

from playwright.sync_api import Locator, Page

from tests.journeys.experiments.hands import button
from tests.journeys.keyboard import press


def do(page: Page, stage: Locator) -> None:
    """Do it to its end."""
    press(page, button(stage, "Entraîner la machine"))
    if not page.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches"):
        press(page, button(stage, "Passer à la fin"))
    press(page, button(stage, "Tirer un mot"))
    press(page, button(stage, "Tirer dix mots"))
    press(page, stage.get_by_role("slider"), "ArrowLeft")
    for name in ("Écrire mon propre début", "Lire le texte d’entraînement", "Entraîner la machine sur mon texte"):
        press(page, stage.locator("summary", has_text=name))
