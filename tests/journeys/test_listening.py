"""« Écouter »: a part of a lesson read aloud by a voice of the device, and by no other."""

import pytest
from playwright.sync_api import expect

from tests.journeys import comfort, lesson
from tests.journeys.keyboard import press, reach, unseen
from tests.support.fixtures import DESKTOP, PHONE

pytestmark = pytest.mark.once

UNIT = "u2-1"
FIRST = ["Prédire", "Un pari pour commencer", "Votre téléphone propose le mot suivant quand vous écrivez."]
FINISH = "speechSynthesis.finish()"
# Neither behind the buttons nor out of the screen.
IN_SIGHT = """() => {
  const { top, bottom } = document.querySelector(".being-read").getBoundingClientRect();
  const bar = document.querySelector(".listen[data-state=reading]").getBoundingClientRect();
  return (bottom <= bar.top || top >= bar.bottom) && top >= 0 && bottom <= innerHeight;
}"""


@pytest.fixture
def open_unit(visitor):
    """Return a function that opens the unit in a browser that has a voice of its own."""

    def come(size=PHONE, own=True, language="fr", **options):
        page = visitor(size, reduced_motion="reduce", **options)
        comfort.give_voices(page, own)
        page.goto(lesson.path(UNIT, language))
        return page

    return come


def part(page, place=0):
    return page.locator(".lesson-section").nth(place)


def to_the_end(page):
    """Let the voice say all that it is asked to."""
    while page.locator(".listen[data-state=reading]").count():
        page.evaluate(FINISH)
    return comfort.said(page)


def test_each_part_can_be_listened_to(open_unit):
    page = open_unit()

    buttons = page.get_by_role("button", name="Écouter")

    expect(buttons).to_have_count(page.locator(".lesson-section").count())
    expect(buttons.first).to_have_accessible_description("Prédire Un pari pour commencer")


def test_nothing_is_offered_where_every_voice_is_a_service(open_unit):
    page = open_unit(own=False)
    page.wait_for_load_state("networkidle")

    expect(page.locator(".listen")).to_have_count(0)


def test_nothing_is_offered_where_there_is_no_voice(visitor):
    page = visitor()
    page.goto(lesson.path(UNIT))
    page.wait_for_load_state("networkidle")

    expect(page.locator(".listen")).to_have_count(0)


def test_the_text_the_prompt_and_the_options_are_read_in_order_by_the_device_alone(open_unit, ask):
    page = open_unit()
    comfort.listen(page)

    said = to_the_end(page)

    options = [option.text.removeprefix("<p>").removesuffix("</p>") for option in ask(UNIT, "pari").options]
    assert said[:3] == FIRST
    assert [one for one in said if one in options] == options
    assert {voice["name"] for voice in page.evaluate("speechSynthesis.said.map(({ voice }) => voice)")} == {"Appareil"}
    assert [one for one in said if one in {"1", "Valider ma réponse"} or "Signaler" in one] == []
    expect(page.locator(".being-read")).to_have_count(0)


def test_the_feedback_is_read_once_there_is_an_answer(open_unit, ask):
    page = open_unit()
    told = "Le récit n’en donne qu’un"
    section = page.locator(".lesson-section", has=page.locator("#ecart"))
    section.get_by_role("button", name="Écouter").click()
    before = to_the_end(page)

    lesson.answer(page, ask(UNIT, "ecart"), right=False)
    section.get_by_role("button", name="Écouter").click()

    after = to_the_end(page)[len(before) :]
    assert ([one for one in before if told in one], len([one for one in after if told in one])) == ([], 1)


def test_reading_goes_on_when_a_question_is_drawn_anew_meanwhile(open_unit, ask):
    page = open_unit()
    section = page.locator(".lesson-section", has=page.locator("#ecart"))
    section.get_by_role("button", name="Écouter").click()
    while "D’où vient l’écart ?" not in comfort.said(page):
        page.evaluate(FINISH)

    lesson.answer(page, ask(UNIT, "ecart"), right=True)

    said = to_the_end(page)
    assert said.count("D’où vient l’écart ?") == 1
    assert "Elle voit « ouvre à », mais plus « bibliothèque »" in said


@pytest.mark.parametrize("size", [PHONE, DESKTOP, {"width": 320, "height": 740}], ids=["phone", "desktop", "narrow"])
def test_what_is_read_is_framed_and_in_sight(open_unit, size):
    page = open_unit(size)
    comfort.listen(page)

    hidden = []
    for _ in range(12):
        expect(page.locator(".being-read")).to_have_css("outline-style", "dashed")
        hidden += [] if page.evaluate(IN_SIGHT) else [page.locator(".being-read").inner_text()]
        page.evaluate(FINISH)

    assert hidden == []


def test_it_pauses_and_takes_up_the_sentence_begun(open_unit):
    page = open_unit()
    comfort.listen(page)
    page.evaluate(FINISH)

    part(page).get_by_role("button", name="Pause").click()
    expect(part(page).get_by_role("button", name="Reprendre")).to_be_focused()
    page.evaluate(FINISH)
    part(page).get_by_role("button", name="Reprendre").click()

    assert comfort.said(page) == [*FIRST[:2], FIRST[1]]


def test_one_part_at_a_time(open_unit):
    page = open_unit()
    comfort.listen(page)

    comfort.listen(page, 1)

    expect(part(page).get_by_role("button", name="Écouter")).to_be_visible()
    expect(page.locator(".listen[data-state=reading]")).to_have_count(1)
    assert comfort.said(page) == ["Prédire", "Expérimenter"]


@pytest.mark.parametrize("end", ["Escape", "Arrêter"])
def test_it_stops_and_the_focus_is_not_lost(open_unit, end):
    page = open_unit()
    comfort.listen(page)

    if end == "Escape":
        page.keyboard.press("Escape")
    else:
        press(page, part(page).get_by_role("button", name="Arrêter"))

    expect(part(page).get_by_role("button", name="Écouter")).to_be_focused()
    expect(page.locator(".being-read")).to_have_count(0)
    expect(part(page).get_by_role("button", name="Arrêter")).to_be_hidden()


def test_one_press_of_escape_ends_one_thing(open_unit):
    page = open_unit()
    page.goto(lesson.path("u6-1"))
    term = page.locator("a.term[data-term=agent]")
    term.click()
    comfort.listen(page)

    page.keyboard.press("Escape")
    expect(page.locator(".being-read")).to_have_count(0)
    expect(term).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")

    expect(term).to_have_attribute("aria-expanded", "false")


def test_leaving_the_page_stops_it(open_unit):
    page = open_unit()
    comfort.listen(page)

    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")

    assert page.evaluate("speechSynthesis.silences") == 1
    expect(page.locator(".listen[data-state=reading]")).to_have_count(0)


def test_the_pace_is_kept_for_the_next_part_and_the_next_page(open_unit):
    page = open_unit()
    comfort.listen(page)

    part(page).get_by_label("Vitesse").select_option("Vitesse 0,8")
    comfort.until(page, "speechSynthesis.said.length === 2")

    assert page.evaluate("speechSynthesis.said.map(({ rate }) => rate)") == [1, 0.8]
    page.goto(lesson.path("u2-2"))
    comfort.listen(page)
    expect(part(page).get_by_label("Vitesse")).to_have_value("slow")
    page.goto("/confort/")
    expect(page.get_by_label("Lente")).to_be_checked()


def test_with_the_keyboard_alone_the_focus_stays_in_sight(open_unit):
    page = open_unit()
    press(page, part(page).get_by_role("button", name="Écouter"))
    for _ in range(8):
        page.evaluate(FINISH)

    reach(page, part(page).locator("[type=radio]").first)

    assert unseen(page) == ""


def test_in_english_the_course_is_still_read_in_its_language(open_unit):
    page = open_unit(language="en")
    page.locator("[data-listen]").first.click()

    said = to_the_end(page)

    assert said[:2] == FIRST[1:]
    assert [one for one in said if "answer" in one.lower()] == []
