"""What the hand does in every experiment."""

from playwright.sync_api import Locator

BACK = "Shift+Tab"


def button(stage: Locator, name: str) -> Locator:
    """The button of an experiment that has exactly this name."""
    return stage.get_by_role("button", name=name, exact=True)
