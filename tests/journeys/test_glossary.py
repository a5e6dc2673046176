"""The words of the glossary in a lesson: opened where they stand, by hand and by keyboard; without scripts, links."""

import pytest
from playwright.sync_api import expect

from tests.journeys import lesson
from tests.journeys.judging import ZOOMED, sideways
from tests.journeys.keyboard import reach

pytestmark = pytest.mark.once

UNIT = "u6-1"
DEFINITION = "Permissions réduites à ce que la tâche exige."
# The definition stands under the line of its word, as wide as the text around.
UNDER = """term => {
  const shown = [term, term.nextElementSibling, term.closest("p, li")];
  const [word, told, text] = shown.map((one) => one.getBoundingClientRect());
  return told.top >= word.bottom - 2 && told.top - word.bottom < 30 && Math.abs(told.width - text.width) < 2;
}"""


@pytest.fixture
def opened(visitor):
    """Return a function that opens a unit, and gives its page, one of its words and the place of its definition."""

    def visit(name="droits-minimaux", **options):
        page = visitor(**options)
        page.goto(lesson.path(UNIT))
        term = page.locator(f"a.term[data-term={name}]")
        return page, term, term.locator("xpath=following-sibling::*[1]")

    return visit


def test_a_click_opens_the_definition_under_the_word_and_another_closes_it(opened):
    page, term, place = opened()
    expect(term).to_have_attribute("aria-expanded", "false")

    term.click()

    expect(term).to_have_attribute("aria-expanded", "true")
    expect(place).to_contain_text(DEFINITION)
    assert term.evaluate(UNDER)
    term.click()
    expect(term).to_have_attribute("aria-expanded", "false")
    expect(place).to_be_empty()
    assert page.url.endswith(lesson.path(UNIT))


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_keyboard_opens_it_goes_through_it_and_leaves_it_where_one_was(opened, key):
    page, term, place = opened("agent")
    reach(page, term)

    page.keyboard.press(key)
    expect(term).to_be_focused()
    page.keyboard.press("Tab")
    expect(place.get_by_role("link", name="Voir dans le glossaire")).to_be_focused()
    page.keyboard.press("Escape")

    expect(term).to_be_focused()
    expect(term).to_have_attribute("aria-expanded", "false")
    expect(place).to_be_empty()


def test_it_is_said_to_those_who_do_not_see_it(opened):
    page, term, place = opened("agent")

    expect(place).to_have_attribute("aria-live", "polite")
    expect(page.get_by_role("button", name="agent", exact=True, expanded=False)).to_have_count(1)
    term.click()

    expect(page.get_by_role("button", name="agent", exact=True, expanded=True)).to_have_count(1)


def test_opening_asks_nothing_of_the_network(opened):
    page, term, place = opened()
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)

    term.click()

    expect(place).to_contain_text(DEFINITION)


@pytest.mark.parametrize("size", [{"width": 320, "height": 740}, ZOOMED], ids=["small", "400%"])
def test_it_is_read_on_the_narrowest_screen(opened, size):
    page, term, place = opened(viewport=size)

    term.click()

    expect(place).to_be_in_viewport()
    assert term.evaluate(UNDER)
    assert sideways(page) == []


def test_the_definition_leads_to_the_glossary_and_the_glossary_back_to_the_unit(opened):
    page, term, place = opened()
    term.click()

    place.get_by_role("link", name="Voir dans le glossaire").click()

    page.wait_for_url("**/glossaire/#droits-minimaux")
    entry = page.locator("#droits-minimaux")
    expect(entry).to_be_in_viewport()
    expect(entry.get_by_role("link").first).to_have_attribute("href", lesson.path(UNIT))


def test_without_scripts_a_word_is_a_link_to_its_place_in_the_glossary(opened):
    page, term, _ = opened(java_script_enabled=False)

    term.click()

    page.wait_for_url("**/glossaire/#droits-minimaux")
    expect(page.locator("#droits-minimaux")).to_contain_text(DEFINITION)
    expect(page.locator("#droits-minimaux")).to_be_in_viewport()
