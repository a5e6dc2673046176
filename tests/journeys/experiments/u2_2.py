"""The experiment of U2.2, done by keyboard."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.experiments.hands import BACK
from tests.journeys.keyboard import press, reach


def do(page: Page, stage: Locator) -> None:
    """Do it to its end."""
    needs = {
        "prices": ["preferences", "document"],
        "cheapest": ["preferences", "document", "web", "reasoning"],
        "notice": ["preferences", "instructions", "web"],
    }
    order = stage.locator("[name=pieces-need]").evaluate_all("radios => radios.map((one) => one.value)")
    for place, need in enumerate(order):
        if place:
            reach(page, stage.locator("[name=pieces-need]:checked"), BACK)
            page.keyboard.press("ArrowDown")
        for box in stage.get_by_role("checkbox").all():
            if box.is_checked() != ((box.get_attribute("name") or "").removeprefix("pieces-") in needs[need]):
                press(page, box, "Space")
        press(page, stage.get_by_role("button", name="Proposer cette réponse"))
        expect(stage.get_by_role("status")).to_contain_text("Besoin servi.")
