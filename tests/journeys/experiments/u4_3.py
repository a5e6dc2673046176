"""The experiment of unit u4-3, done by keyboard: five leaflets to place, five mentions to choose, one comparison."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.experiments.hands import button
from tests.journeys.keyboard import press, reach

# By leaflet, in the order that the seed gives: how many steps up or down from 5, and the mention.
LEAFLETS = (
    (1, "rewritten"),
    (5, "none"),
    (-5, "generated"),
    (2, "outline"),
    (4, "corrected"),
)


def do(page: Page, stage: Locator) -> None:
    """Place each leaflet, choose its mention, then compare."""
    for place, (steps, mention) in enumerate(LEAFLETS):
        reach(page, stage.get_by_role("slider").nth(place))
        for _ in range(abs(steps)):
            page.keyboard.press("ArrowRight" if steps > 0 else "ArrowLeft")
        select = stage.get_by_role("combobox").nth(place)
        reach(page, select)
        while select.input_value() != mention:
            page.keyboard.press("ArrowDown")
    press(page, button(stage, "Comparer avec trois points de vue"))
    expect(stage.locator(".outcome .title")).to_be_focused()
    expect(stage.locator(".outcome")).to_contain_text("Lucie, autrice, à 0,4\u00a0point d’écart en moyenne.")
