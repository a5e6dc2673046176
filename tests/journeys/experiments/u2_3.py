"""The experiment of U2.3, done by keyboard."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.keyboard import press


def do(page: Page, stage: Locator) -> None:
    """Do it to its end."""
    for place in range(8):
        press(page, stage.get_by_role("radio").first, "Space")
        press(page, stage.get_by_role("slider"), "ArrowRight")
        press(page, stage.locator("[type=submit]"))
        if place < 7:
            expect(stage.locator(".title").first).to_have_text(f"Réponse {place + 2} sur 8")
