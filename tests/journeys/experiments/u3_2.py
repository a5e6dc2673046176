"""The experiment of unit 3.2, done by keyboard."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.experiments.hands import button
from tests.journeys.keyboard import press, reach


def do(page: Page, stage: Locator) -> None:
    """Diagnose a request, complete another and take its answer up again, then write one."""
    for mark in ("goal", "reader", "limits"):
        press(page, stage.locator(f"[name=avant-missing][value={mark}]"), "Space")
    press(page, button(stage, "Comparer mon diagnostic"))
    expect(stage.get_by_text("Vous êtes d’accord avec nous sur 4 repères sur 4.")).to_be_visible()
    press(page, button(stage, "Passer au cas de Nadia"))
    for mark in ("reader", "limits"):
        press(page, stage.locator(f"[name=avant-{mark}]").first, "Space")
    press(page, button(stage, "Voir la réponse"))
    press(page, button(stage, "Reprendre la réponse"))
    press(page, stage.locator("[name=avant-again]").first, "Space")
    press(page, button(stage, "Envoyer la relance"))
    press(page, button(stage, "Passer au cas de Yanis"))
    reach(page, stage.get_by_role("textbox"))
    page.keyboard.type("Deux phrases pour mes camarades, pour savoir qui vient. N’invente rien.")
    press(page, button(stage, "Chercher les repères"))
    expect(stage.get_by_role("checkbox", checked=True)).to_have_count(4)
    press(page, button(stage, "Voir la réponse type"))
    expect(stage.get_by_text("Les quatre repères y sont.")).to_be_visible()
