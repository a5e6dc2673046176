"""Moving about a page with the keys that everybody has: Tab, Enter, Space, arrows."""

from playwright.sync_api import Locator, Page

MOST = 250
IS_FOCUSED = "(element) => element === document.activeElement"
# The ring stands on the element itself, on what is drawn for it, or on the label that holds it.
RING = """() => {
  const element = document.activeElement;
  const drawn = [element, element.nextElementSibling, element.closest("label")].filter(Boolean);
  return drawn.some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  });
}"""
# WCAG 2.4.11: what has the focus is not wholly hidden behind something else, nor out of the screen.
IN_SIGHT = """() => {
  const element = document.activeElement;
  const kin = (one) => one && (element.contains(one) || one.contains(element) || element.labels?.[0]?.contains(one));
  return [...element.getClientRects()].some(({ left, top, right, bottom }) => {
    const across = [left + 2, (left + right) / 2, right - 2];
    const down = [top + 2, (top + bottom) / 2, bottom - 2];
    return across.some((x) => down.some((y) => kin(document.elementFromPoint(x, y))));
  });
}"""
NAME = """() => {
  const { tagName, id, name, value, className, textContent } = document.activeElement;
  return [tagName, id || name || className || "", (value || textContent || "").trim().slice(0, 40)].join(" ");
}"""


def reach(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """Press Tab, or Shift+Tab, until this has the focus."""
    for _ in range(MOST):
        if wanted.evaluate(IS_FOCUSED):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{key} never reaches {wanted}; it stands on: {page.evaluate(NAME)}")


def press(page: Page, wanted: Locator, key: str = "Enter", by: str = "Tab") -> None:
    """Go to a control and press a key there."""
    reach(page, wanted, by)
    page.keyboard.press(key)


def unseen(page: Page) -> str:
    """Return what is wrong with how the focus shows just now: empty text when it shows."""
    if not page.evaluate(RING):
        return f"no ring: {page.evaluate(NAME)}"
    return "" if page.evaluate(IN_SIGHT) else f"hidden: {page.evaluate(NAME)}"
