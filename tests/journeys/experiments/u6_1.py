"""The experiment of U6.1, done by keyboard."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.experiments.hands import button
from tests.journeys.keyboard import press, reach


def do(page: Page, stage: Locator) -> None:
    press(page, button(stage, "Lancer le stagiaire"))
    expect(stage.locator("h4").first).to_be_focused()
    expect(stage.locator(".stagiaire-harms li")).to_have_count(5)
    press(page, button(stage, "Rejouer avec d’autres droits"))
    for right, level, times in (("reply", "ask", 1), ("send", "ask", 1), ("delete", "no", 2), ("pay", "no", 2)):
        select = stage.locator(f"[name=stagiaire-{right}]")
        reach(page, select)
        for _ in range(times):
            page.keyboard.press("ArrowUp")
        expect(select).to_have_value(level)
    press(page, button(stage, "Lancer le stagiaire"))
    for number in range(1, 8):
        expect(stage.locator("h4")).to_have_text(f"Accord demandé, numéro {number}")
        press(page, button(stage, answer(stage)))
    press(page, stage.get_by_text("Lire le journal, message par message"))
    expect(stage.locator(".stagiaire-sum")).to_contain_text("aucun")


def answer(stage: Locator) -> str:
    asked = stage.locator(".stagiaire-card").inner_text()
    return "Je refuse" if "fichier clients" in asked or "remise de 60" in asked else "J’accorde"
