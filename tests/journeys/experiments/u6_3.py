"""The experiment of unit 6.3, done by keyboard."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.experiments.hands import button
from tests.journeys.keyboard import press, reach

# A vow, a half-said line, a rule, and two more vows.
KEPT = ["w1", "w16", "w9", "w10", "w4"]
CHARTER = """() => {
  window.charters = [];
  document.addEventListener("caire:charter", ({ detail }) => window.charters.push(detail.lines));
}"""


def do(page: Page, stage: Locator) -> None:
    page.evaluate(CHARTER)
    for wording in KEPT:
        press(page, stage.locator(f"input[value={wording}]"), "Space")
    press(page, button(stage, "Préciser mes cinq lignes"))
    expect(stage.locator("[data-ref=precisingTitle]")).to_be_focused()
    for place in range(5):
        for name in ("moment", "gesture", "proof"):
            choose(page, stage.locator(f"[data-setting={name}]"))
        press(page, button(stage, "Ligne suivante" if place < 4 else "Voir ma charte"))
    expect(stage.locator("[data-ref=charterTitle]")).to_be_focused()
    expect(stage.locator("[data-ref=lines] li")).to_have_count(5)
    lines = stage.locator("[data-ref=lines] li").all_inner_texts()
    assert page.evaluate("window.charters") == [lines]
    with page.expect_download() as download:
        press(page, button(stage, "Télécharger en texte"))
    assert download.value.suggested_filename == "ma-charte.txt"
    assert lines[4] in download.value.path().read_text(encoding="utf-8")
    press(page, button(stage, "Copier"), by="Shift+Tab")
    expect(stage.get_by_role("status")).not_to_be_empty()


def choose(page: Page, select: Locator) -> None:
    reach(page, select)
    while select.input_value() == "":
        page.keyboard.press("ArrowDown")
