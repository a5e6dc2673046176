"""The comfort of reading: chosen once, applied everywhere before anything is drawn, kept, and undone."""

import time

import pytest
from playwright.sync_api import expect

from tests.journeys import comfort, experiments, lesson
from tests.journeys.judging import sideways
from tests.journeys.keyboard import press, reach
from tests.support.fixtures import DESKTOP, PHONE

pytestmark = pytest.mark.once

UNIT = lesson.path("u2-1")
LESSON = "Deviner la suite"
NARROW = {"width": 320, "height": 740}
PAPER = {"light": "rgb(251, 247, 239)", "dark": "rgb(27, 26, 23)"}
BACKGROUND = "getComputedStyle(document.body).backgroundColor"
ROOT_SIZE = "getComputedStyle(document.documentElement).fontSize"
# Each colour that the page has at a moment when something is drawn, and each size of its text.
FRAMES = """
window.seen = new Set();
const look = () => {
  const { backgroundColor, fontSize } = document.body ? getComputedStyle(document.body) : {};
  if (backgroundColor) window.seen.add(`${backgroundColor} ${fontSize}`);
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""


def go_back(page, title):
    """Press the button that keeps and leads back, and wait for the page that has this title."""
    page.get_by_role("button", name="Garder et revenir à ma page").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def paper(page):
    return page.evaluate(BACKGROUND)


def test_a_choice_is_applied_at_once_and_survives_navigation(visitor):
    page = visitor(DESKTOP)
    page.goto("/aide/")
    page.get_by_role("link", name="Confort de lecture").click()

    page.get_by_label("Très grande").check()
    page.get_by_label("Sombres").check()
    page.get_by_label("Celle de l’appareil").check()

    expect(page.get_by_role("status").first).to_have_text("C’est appliqué à tout le site, et gardé.")
    for path in ["/confort/", "/", UNIT, "/mon-espace/", "/nulle-part/", "/en/aide/"]:
        page.goto(path)
        font = page.evaluate("getComputedStyle(document.body).fontFamily")
        assert (paper(page), page.evaluate(ROOT_SIZE), font) == (PAPER["dark"], "22.4px", "sans-serif"), path


@pytest.mark.parametrize(("device", "asked"), [("light", "dark"), ("dark", "light")])
def test_the_theme_asked_for_wins_over_that_of_the_device(visitor, device, asked):
    page = visitor(DESKTOP, color_scheme=device)
    page.goto("/")
    assert paper(page) == PAPER[device]

    comfort.ask(page, asked)
    page.goto("/")

    assert paper(page) == PAPER[asked]
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == asked
    bars = page.locator("[name=theme-color]").evaluate_all("all => all.map(({ content }) => content)")
    assert bars == [{"light": "#FBF7EF", "dark": "#1B1A17"}[asked]] * 2


@pytest.mark.parametrize("path", ["/", UNIT], ids=["shared", "personal"])
def test_nothing_else_is_ever_drawn_however_late_the_script_comes(visitor, path):
    page = visitor(PHONE, color_scheme="light", service_workers="block")
    page.goto("/aide/")
    comfort.ask(page, "dark.larger")
    page.add_init_script(FRAMES)
    page.route("**/dress.*.js", lambda route: (time.sleep(0.7), route.continue_()))

    page.goto(path, wait_until="networkidle")

    assert page.evaluate("[...window.seen]") == [f"{PAPER['dark']} 25.2px"]


def test_one_goes_back_to_the_very_place_that_one_was_reading(visitor):
    page = visitor(PHONE)
    page.goto(UNIT)
    # The link stands in the header, at the top: what brings one there is the browser's own memory of the place.
    page.evaluate("scrollTo({ top: 1500, behavior: 'instant' })")
    page.get_by_role("link", name="Confort de lecture").evaluate("(link) => link.click()")
    page.get_by_label("Sombres").check()

    go_back(page, LESSON)

    comfort.until(page, "scrollY > 1000")
    assert paper(page) == PAPER["dark"]


def test_a_page_brought_back_by_the_browser_follows_what_was_chosen_meanwhile(visitor):
    page = visitor(PHONE)
    page.goto("/aide/")
    page.goto("/confort/")
    page.get_by_label("Sombres").check()

    page.go_back()

    assert paper(page) == PAPER["dark"]


def test_everything_is_put_back_as_before(visitor):
    page = visitor(PHONE)
    page.goto("/aide/")
    comfort.ask(page, "larger.wide.dark")
    page.goto("/confort/?retour=/aide/")

    page.get_by_role("button", name="Remettre comme avant").click()

    expect(page.get_by_label("Normale").first).to_be_checked()
    expect(page.get_by_label("Comme l’appareil")).to_be_checked()
    assert paper(page) == PAPER["light"]
    go_back(page, "Aide")
    assert page.evaluate(ROOT_SIZE) == "16px"


def test_leaving_a_shared_computer_leaves_nothing_of_it(visitor):
    page = visitor(PHONE)
    page.goto("/aide/")
    comfort.ask(page, "larger.dark")
    page.goto("/quitter/")

    page.get_by_role("button", name="Quitter").last.click()
    comfort.until(page, "document.cookie === ''")

    page.goto("/")
    assert (paper(page), page.evaluate(ROOT_SIZE)) == (PAPER["light"], "16px")


def test_with_the_keyboard_alone(visitor):
    page = visitor(DESKTOP)
    page.goto("/aide/")
    press(page, page.get_by_role("link", name="Confort de lecture"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Confort de lecture")

    reach(page, page.get_by_label("Normale").first)
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("Grande", exact=True)).to_be_focused()
    press(page, page.get_by_role("button", name="Garder et revenir à ma page"))

    expect(page.get_by_role("heading", level=1)).to_have_text("Aide")
    assert page.evaluate(ROOT_SIZE) == "19.2px"


def test_without_scripts_the_sample_shows_and_personal_pages_follow(visitor):
    page = visitor(PHONE, java_script_enabled=False)
    page.goto(UNIT)
    page.get_by_role("link", name="Confort de lecture").click()
    sample = page.locator(".sample")
    usual = sample.bounding_box()["height"]

    page.get_by_label("Très grande").check()
    page.get_by_label("Large", exact=True).check()
    page.get_by_label("Sombres").check()

    assert sample.bounding_box()["height"] > 1.5 * usual
    expect(sample).to_have_css("background-color", PAPER["dark"])
    expect(page.locator("body")).to_have_css("background-color", PAPER["light"])

    go_back(page, LESSON)

    for path in [UNIT, "/confort/", "/mon-espace/", f"/cours/{lesson.COURSE}/"]:
        page.goto(path)
        expect(page.locator("html")).to_have_css("font-size", "22.4px")
        expect(page.locator("body")).to_have_css("background-color", PAPER["dark"])
    page.goto("/aide/")
    expect(page.locator("html")).to_have_css("font-size", "16px")


def test_a_lesson_that_the_browser_has_kept_follows_another_choice_without_scripts(visitor):
    page = visitor(PHONE, java_script_enabled=False)
    sizes = []
    for words in ["large", "larger", "wide"]:
        page.goto("/aide/")
        page.context.add_cookies([{"name": "caire_comfort", "value": words, "domain": "127.0.0.1", "path": "/"}])
        page.goto(UNIT)
        sizes.append(page.locator("html").get_attribute("data-comfort"))

    assert sizes == ["large", "larger", "wide"]


# What runs out of the frame that holds it, tables aside, which scroll within their own.
CUT = """() => [...document.querySelectorAll(".simulation-stage, .question, .option-text, button, select, fieldset")]
  .filter((one) => one.offsetWidth && one.scrollWidth > one.clientWidth + 1 && !one.closest(".table-scroll"))
  .map((one) => `${one.scrollWidth - one.clientWidth} px of ${one.outerHTML.slice(0, 80)}`)"""


@pytest.mark.parametrize("unit", lesson.UNITS)
def test_at_its_largest_a_lesson_holds_in_a_narrow_screen(visitor, unit):
    page = visitor(NARROW, reduced_motion="reduce")
    page.goto("/aide/")
    comfort.ask(page, comfort.LARGEST)

    page.goto(lesson.path(unit))
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    found = sideways(page) + page.evaluate(CUT)
    if unit in experiments.DOINGS:
        experiments.do(page, unit)
        found += sideways(page) + page.evaluate(CUT)

    assert found == []


@pytest.mark.parametrize("words", ["large", "larger", "wide", "large.wide", "larger.wide.plain"])
def test_every_choice_holds_in_a_narrow_screen(visitor, words):
    page = visitor(NARROW)
    page.goto("/aide/")
    comfort.ask(page, words)

    found = []
    for path in ["/", "/programme/", f"/cours/{lesson.COURSE}/", "/aide/", "/confort/", "/compte/", "/guide-de-style/"]:
        page.goto(path)
        found += [f"{path} {wrong}" for wrong in sideways(page)]

    assert found == []


def test_a_learner_changes_to_plain_language_and_back_without_losing_an_answer(device, ask):
    page = device()
    question = ask("u2-1", "ecart")
    page.goto(UNIT)
    lesson.answer(page, question, right=True)

    page.get_by_role("button", name="Lire en langage clair").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(LESSON)
    expect(page.get_by_role("button", name="Lire les textes ordinaires")).to_be_visible()
    expect(lesson.form_of(page, question)).to_contain_text("C’est juste.")
    lesson.answer(page, ask("u2-1", "reglage-bas"), right=True)
    page.get_by_role("button", name="Lire les textes ordinaires").click()
    expect(page.get_by_role("button", name="Lire en langage clair")).to_be_visible()
    expect(lesson.form_of(page, ask("u2-1", "reglage-bas"))).to_contain_text("C’est juste.")


def test_plain_language_chosen_on_the_page_of_comfort_leads_back_to_other_words(visitor):
    page = visitor(DESKTOP)
    page.goto(UNIT)
    page.get_by_role("link", name="Confort de lecture").click()
    page.get_by_label("En langage clair").check()

    go_back(page, LESSON)

    expect(page.get_by_role("button", name="Lire les textes ordinaires")).to_be_visible()
