"""Judging a page: axe in light and dark, what depends on the size of the screen, and the zoom."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from tests.support.fixtures import DESKTOP, PHONE

# 320 px, and the height that is left of a 1280×1024 screen at 400 %.
ZOOMED = {"width": 320, "height": 256}
# WCAG 1.4.10: what needs two dimensions (a table, a diagram) scrolls inside its own frame, never the page.
SIDEWAYS = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"


def wrong_with(page: Page, axe: Callable[..., list[str]]) -> list[str]:
    """Everything on a desktop in light; what depends on size and colours on a phone in dark; then the zoom."""
    show(page, DESKTOP, "light")
    found = axe(page) + sideways(page)
    show(page, PHONE, "dark")
    found += axe(page, "color-contrast", "target-size") + sideways(page)
    page.set_viewport_size(ZOOMED)
    return found + sideways(page)


def show(page: Page, size: Any, scheme: Any) -> None:
    """Give the page a screen and a scheme of colours."""
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme)


def sideways(page: Page) -> list[str]:
    """Say whether the page is wider than its screen."""
    more = page.evaluate(SIDEWAYS)
    return [f"the page scrolls sideways by {more} px at {page.viewport_size}"] if more > 0 else []
