"""A unit from the home page with the keyboard alone: Tab, Enter, Space and arrows, the focus in sight all along."""

import pytest
from playwright.sync_api import expect

from tests.journeys import experiments, lesson
from tests.journeys.keyboard import MOST, press, reach, unseen
from tests.support.fixtures import DESKTOP, PHONE

pytestmark = pytest.mark.once

UNIT = "u2-1"
# Where Tab may stop: what the page itself says can be reached, one stop for a group of radio buttons.
STOPS = """() => {
  const candidates = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
  const shown = candidates.filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({
    visibilityProperty: true, contentVisibilityAuto: true }));
  const groups = new Set();
  return shown.filter((one) => {
    if (one.type !== "radio") return true;
    const group = `${one.form?.id} ${one.name}`;
    if (groups.has(group)) return false;
    return groups.add(group);
  }).length;
}"""


@pytest.fixture(params=["phone", "desktop"])
def page(request, visitor):
    """The keyboard of a computer, or one that is linked to a phone."""
    return visitor(PHONE if request.param == "phone" else DESKTOP)


# Past its last stop a browser leaves the page, or begins again at once: both are the end of the walk.
STEP = """() => {
  const { activeElement: stop, body } = document;
  if (stop === body) return "outside";
  window.walked ??= new Set();
  return window.walked.has(stop) ? "again" : (window.walked.add(stop), "new");
}"""


def walk(page, key="Tab"):
    """Go through the page from the top, or back from its end; return what is said of the focus at each stop."""
    page.evaluate("delete window.walked")
    stops = []
    while len(stops) < MOST:
        page.keyboard.press(key)
        step = page.evaluate(STEP)
        if step == "new":
            stops.append(unseen(page))
        elif stops:
            return stops
    raise AssertionError(f"{MOST} times {key}, and the focus never comes to an end")


def test_the_skip_link_comes_first_and_works(page):
    page.goto("/")
    skip = page.get_by_role("link", name="Aller au contenu")

    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")

    expect(page.get_by_role("link", name="Essayer une minute, sans compte")).to_be_focused()


@pytest.mark.parametrize("path", ["/", f"/cours/{lesson.COURSE}/", lesson.path(UNIT), lesson.path("u1-2"), "/compte/"])
def test_tab_stops_everywhere_in_sight_and_is_never_trapped(page, path):
    page.goto(path)

    there, back = walk(page), walk(page, "Shift+Tab")

    assert [wrong for wrong in there + back if wrong] == []
    assert len(there) == len(back) == page.evaluate(STOPS)


@pytest.mark.parametrize("unit", lesson.UNITS[1:])
def test_an_open_experiment_is_no_trap(page, unit):
    page.goto(lesson.path(unit))
    experiments.do(page, unit)
    # Not by Control+Home: the page would still be gliding up while the focus already moves down.
    page.evaluate("document.activeElement.blur(); scrollTo({ top: 0, behavior: 'instant' })")

    stage = page.locator("[data-stage]")
    reach(page, stage.locator("button, input, select, summary, [tabindex='0']").locator("visible=true").first)
    inside = "document.activeElement.closest('[data-stage]') !== null"
    wrong = []
    while page.evaluate(inside):
        wrong.append(unseen(page))
        page.keyboard.press("Tab")
        assert len(wrong) < 150

    assert [one for one in wrong if one] == []


def test_a_unit_from_the_home_page_to_its_end(page, course):
    page.goto("/")
    press(page, page.get_by_role("link", name="Essayer une minute, sans compte"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Deviner la suite")
    unit = next(one for one in course.units if one.id == UNIT)

    for block in unit.blocks:
        if block in unit.simulations:
            experiments.do(page, UNIT)
        elif block.id in {question.id for question in unit.questions}:
            question = next(one for one in unit.questions if one.id == block.id)
            answer(page, question)

    expect(page.get_by_role("heading", name="Cette unité est terminée")).to_be_visible()
    press(page, page.get_by_role("link", name="Continuer : De la prédiction à l’assistant"))
    expect(page.get_by_role("heading", level=1)).to_have_text("De la prédiction à l’assistant")


def answer(page, question):
    """Fill and send a question with keys; the focus then stands on the result, in sight."""
    form = lesson.form_of(page, question)
    for name, wanted in lesson.values(question, right=True).items():
        give(page, form.locator(f"[name='{name}']"), wanted)
    key = form.locator("[name=key]").input_value()
    press(page, form.get_by_role("button"))
    expect(form.locator("[name=key]")).not_to_have_value(key)
    expect(form.get_by_role("status")).to_be_focused()
    expect(form.get_by_role("status")).to_be_in_viewport()
    expect(form.locator(".send-state")).to_have_text("Enregistré")


def give(page, field, wanted):
    kind = field.first.evaluate("one => one.type")
    if kind == "radio":
        reach(page, field.first)
        choose(page, field, wanted[0])
    elif kind == "checkbox":
        for value in wanted:
            press(page, field.and_(page.locator(f"[value='{value}']")), "Space")
    elif kind == "select-one":
        reach(page, field)
        while field.input_value() != wanted[0]:
            page.keyboard.press("ArrowDown")
    else:
        reach(page, field)
        page.keyboard.type(wanted[0])


def choose(page, radios, wanted):
    """Choose a radio button with the arrows, as one does."""
    page.keyboard.press("Space")
    for _ in range(radios.count()):
        if page.evaluate("document.activeElement.value") == wanted:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"the arrows never reach {wanted}")
