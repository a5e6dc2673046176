"""The experiment of unit u4-2, done by keyboard: three cases, a few clues, a decision each time."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.experiments.hands import button
from tests.journeys.keyboard import press, reach

# By case, in the order that the seed gives: the clues to read, and how far down the decision stands.
CASES = (
    (["Scruter les défauts", "Chercher la première publication"], 1),
    (["Rappeler au numéro d’un ancien contrat"], 1),
    (["Lire la marque technique", "Chercher la première publication"], 0),
)


def do(page: Page, stage: Locator) -> None:
    """Read clues and decide, case after case, up to the account."""
    for place, (clues, down) in enumerate(CASES, start=1):
        for clue in clues:
            press(page, stage.locator(".clues button", has_text=clue))
        reach(page, stage.get_by_role("radio").first)
        page.keyboard.press("Space")
        for _ in range(down):
            page.keyboard.press("ArrowDown")
        expect(stage.get_by_role("radio").nth(down)).to_be_checked()
        press(page, button(stage, "Décider"))
        expect(stage.locator(".outcome")).to_contain_text("Votre décision s’appuie sur vos indices.")
        press(page, button(stage, "Voir le bilan" if place == len(CASES) else "Cas suivant"))
    expect(stage.locator(".title")).to_be_focused()
