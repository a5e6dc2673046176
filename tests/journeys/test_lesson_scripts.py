"""What scripts add to a lesson: they lose nothing that is being written, send nothing twice, and say what happens."""

import time

import pytest
from playwright.sync_api import expect

from tests.journeys import experiments, lesson
from tests.journeys.keyboard import press, reach

UNIT = "u2-1"
SCROLL = """form => new Promise((seen) => {
  form.scrollIntoView();
  requestAnimationFrame(() => requestAnimationFrame(seen));
})"""
DONE = "element => element.dispatchEvent(new CustomEvent('caire:done', { bubbles: true, detail: {} }))"


@pytest.fixture
def acts(live_site):
    """Return a function that reads the acts recorded since the test began."""
    [(before,)] = live_site.rows("SELECT coalesce(max(id), 0) FROM records_record")
    return lambda: live_site.rows(f"SELECT object, score FROM records_record WHERE id > {before} ORDER BY id")


def test_a_question_is_answered_by_keyboard_and_the_reader_is_brought_to_the_feedback(visitor, acts):
    page = visitor()
    page.goto(lesson.path(UNIT))

    press(page, page.locator("#ecart [value=deux-horaires]"), "Space")
    press(page, page.locator("#ecart button"))

    expect(page.locator("#ecart .question-result")).to_be_focused()
    assert acts() == [("niveau-1/u2-1/ecart", 0.0)]


def test_an_empty_answer_is_refused_in_words_and_nothing_is_sent(visitor, acts):
    page = visitor()
    page.goto(lesson.path(UNIT))
    sent = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)

    page.locator("#ecart button").click()

    expect(page.locator("#ecart [role=alert]")).to_have_text("Choisissez une réponse avant de valider.")
    expect(page.locator("#ecart [role=alert]")).to_be_focused()
    assert (sent, acts()) == ([], [])


def test_a_double_click_is_one_try(visitor, ask, acts):
    page = visitor()
    page.goto(lesson.path(UNIT))
    lesson.fill(page, ask(UNIT, "ecart"), lesson.values(ask(UNIT, "ecart"), right=True))

    page.locator("#ecart button").dblclick()

    expect(page.locator("#ecart .send-state")).to_have_text("Enregistré")
    page.wait_for_load_state("networkidle")
    assert acts() == [("niveau-1/u2-1/ecart", 1.0)]


def test_what_is_being_written_is_not_replaced_by_what_was_sent_before(visitor, acts):
    page = visitor(service_workers="block")
    page.goto(lesson.path(UNIT))
    held = []

    def hold(route):
        held.append(route)

    page.route("**/repondre/**", hold)
    text = page.locator("#ma-phrase textarea")
    text.fill("Je vérifie.")
    with page.expect_request("**/repondre/**"):
        page.locator("#ma-phrase button").click()

    text.fill("Je vérifie, puis je cite.")
    held[0].continue_()

    expect(page.locator("#ma-phrase .send-state")).to_have_text("Enregistré")
    expect(text).to_have_value("Je vérifie, puis je cite.")


def test_a_slider_moves_its_number_and_says_its_unit(visitor, acts):
    page = visitor()
    page.goto(lesson.path("u0"))
    slider = page.locator("#part-usage").get_by_role("slider")
    number = page.locator("#part-usage .estimate-number")

    reach(page, slider)
    page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "2 %")
    expect(number).to_have_value("2")
    number.fill("40")
    expect(slider).to_have_value("40")
    page.locator("#part-usage button").click()

    expect(page.locator("#part-usage .send-state")).to_have_text("Enregistré")
    expect(page.locator("#part-usage").get_by_role("slider")).to_have_value("40")


def test_an_experiment_opens_on_demand_and_folds_its_text(visitor):
    page = visitor(service_workers="block")
    page.goto(lesson.path(UNIT))
    modules = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/simulations/')).length"

    assert page.evaluate(modules) == 0
    experiments.open_one(page)

    expect(page.locator(".equivalent")).not_to_have_attribute("open", "")
    expect(page.locator("[data-open]")).to_have_count(0)


def test_an_experiment_that_cannot_open_says_so_and_leaves_its_text(visitor):
    page = visitor(service_workers="block")
    page.route("**/simulations/**", lambda route: route.abort())
    page.goto(lesson.path(UNIT))

    page.locator("[data-open]").click()
    expect(page.locator(".simulation [data-failed]")).to_be_visible()
    expect(page.locator(".equivalent")).to_have_attribute("open", "")
    page.unroute("**/simulations/**")
    page.locator("[data-open]").click()

    expect(page.locator("caire-suites")).to_be_focused()
    expect(page.locator(".simulation [data-failed]")).to_be_hidden()


def test_an_experiment_reports_itself_done_once_and_keeps_the_focus(visitor, acts):
    page = visitor()
    page.goto(lesson.path(UNIT))
    stage = experiments.open_one(page)

    stage.evaluate(DONE)
    stage.evaluate(DONE)
    expect(page.locator("#machine-done .send-state")).to_have_text("Expérience faite, enregistré.")
    stage.evaluate(DONE)

    expect(stage).to_be_focused()
    expect(page.locator(".seats-label")).to_have_text("1 étape sur 8 est faite")
    assert acts() == [("niveau-1/u2-1/machine", None)]


def test_the_place_where_one_stopped_is_kept_and_the_top_of_the_page_is_not_one(visitor, ask):
    page = visitor()
    page.goto(lesson.path(UNIT))
    lesson.answer(page, ask(UNIT, "ecart"))

    with page.expect_response("**/repere/**") as kept:
        page.locator("#comptes").evaluate("form => form.scrollIntoView()")
    assert kept.value.status == 204
    for _ in range(2):
        page.goto(lesson.path(UNIT))
        page.evaluate("new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))")
        page.goto("/programme/")

    page.goto(lesson.path(UNIT))
    expect(page.get_by_role("link", name="Reprendre où vous en étiez")).to_have_attribute("href", "#comptes")


def test_the_place_is_kept_as_the_page_is_left(visitor, ask, live_site):
    page = visitor()
    page.goto(lesson.path(UNIT))
    lesson.answer(page, ask(UNIT, "ecart"))

    page.locator("#trois-textes").evaluate(SCROLL)
    page.goto("/programme/")

    deadline = time.monotonic() + 10
    while not live_site.rows("SELECT 1 FROM practice_place WHERE anchor = 'trois-textes'"):
        assert time.monotonic() < deadline
        time.sleep(0.05)
