"""« Régler le portique », done by keyboard."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.experiments.hands import BACK, button
from tests.journeys.keyboard import press, reach


def do(page: Page, stage: Locator) -> None:
    note = button(stage, "Noter ce réglage")
    press(page, stage.get_by_role("slider"), "ArrowLeft")
    press(page, note)
    press(page, stage.get_by_role("slider"), "End", by=BACK)
    press(page, note)
    reach(page, stage.locator('[value="200"]'), BACK)
    page.keyboard.press("ArrowDown")
    expect(stage.get_by_role("radio").nth(1)).to_be_checked()
    press(page, note)
    expect(stage.locator("tbody tr")).to_have_count(3)
    for words, field in zip(("La famille", "La caisse"), stage.get_by_role("textbox").all(), strict=True):
        reach(page, field)
        page.keyboard.type(words)
    press(page, button(stage, "Comparer avec notre relevé"))
    expect(stage.get_by_role("status").last).to_be_focused()
