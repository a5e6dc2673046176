"""Two people on one device: nobody sees, sends or keeps what the other did, and leaving forgets all."""

from playwright.sync_api import Route, expect

from tests.journeys import lesson
from tests.journeys.network import (
    ECART,
    FORGOTTEN,
    IS_OWN,
    LINE,
    NO_ACT,
    OLD,
    SENT_BY,
    UNIT,
    cut,
    open_unit,
    restore,
    resume_code,
    take_over,
    until,
    waits,
)


def test_what_one_person_left_is_neither_sent_nor_shown_by_the_next_who_may_erase_it(visitor, ask, acts):
    ecart = ask(UNIT, "ecart")
    elsewhere, page = visitor(), visitor()
    for one in (elsewhere, page):
        open_unit(one)
        lesson.answer(one, ecart)
    code, line = resume_code(elsewhere), page.locator(LINE)
    page.route("**/repondre/**", lambda route: route.abort())
    page.locator("#ma-phrase textarea").fill("Je vérifie.")
    page.locator("#ma-phrase button").click()
    waits(page, "ma-phrase", "Une réponse attend le réseau.")

    take_over(page, code)
    page.unroute("**/repondre/**")
    expect(line).to_contain_text("Des réponses d’une autre personne attendent sur ce poste.")
    page.goto(lesson.path(UNIT))
    expect(page.locator("#ma-phrase textarea")).to_have_value("")
    expect(line).to_contain_text("Des réponses d’une autre personne attendent sur ce poste.")
    line.get_by_role("button", name="Les effacer").click()
    expect(line).to_be_empty()

    until(page, NO_ACT)
    assert acts() == [(ECART, 1.0), (ECART, 1.0)]


def test_the_site_takes_no_act_of_somebody_else_whatever_the_browser_believes(visitor, ask, acts):
    ecart = ask(UNIT, "ecart")
    page = visitor()
    open_unit(page)

    status = page.locator("#ecart").evaluate(SENT_BY, "0123456789ab")
    own = page.evaluate(IS_OWN)
    lesson.answer(page, ecart)

    assert (status, own, acts()) == (409, True, [(ECART, 1.0)])


def test_the_pages_of_one_person_are_not_shown_to_the_next(visitor, ask):
    elsewhere, page = visitor(), visitor()
    for one in (elsewhere, page):
        open_unit(one)
        lesson.answer(one, ask(UNIT, "ecart"))
    code = resume_code(elsewhere)
    for path in (f"/cours/{lesson.COURSE}/", lesson.path(UNIT)):
        page.goto(path)
    cut(page)
    page.goto(lesson.path(UNIT))
    expect(page.locator("#ecart .question-headline")).to_be_visible()
    restore(page)

    take_over(page, code)
    until(page, "async () => !(await caches.has('caire-pages'))")
    cut(page)
    for path in (lesson.path(UNIT), f"/cours/{lesson.COURSE}/"):
        page.goto(path)
        expect(page.get_by_role("heading", level=1)).to_have_text("Cette page n’est pas dans votre appareil")


def test_a_page_left_open_is_loaded_anew_when_somebody_else_has_taken_over(visitor, ask):
    elsewhere, page = visitor(), visitor()
    for one in (elsewhere, page):
        open_unit(one)
        lesson.answer(one, ask(UNIT, "ecart"))
    code = resume_code(elsewhere)
    page.reload()
    other = page.context.new_page()

    take_over(other, code)
    with page.expect_navigation():
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    assert page.evaluate(IS_OWN)


def test_leaving_forgets_all_also_where_the_browser_does_not_clear_by_itself(visitor, ask):
    def without_its_order(route: Route) -> None:
        response = route.fetch()
        headers = {name: value for name, value in response.headers.items() if name != "clear-site-data"}
        route.fulfill(response=response, headers=headers)

    ecart = ask(UNIT, "ecart")
    page = visitor()
    page.add_init_script(OLD)
    open_unit(page)
    page.route("**/repondre/**", lambda route: route.abort())
    lesson.fill(page, ecart, lesson.values(ecart, right=True))
    lesson.send(page, ecart)
    waits(page, "ecart", "Une réponse attend le réseau.")

    page.goto("/quitter/")
    page.route("**/quitter/", without_its_order)
    page.locator("main form button").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("C’est fait, ce poste ne garde rien de vous")
    until(page, FORGOTTEN)
    until(page, NO_ACT)
    assert page.context.cookies() == []


def test_before_leaving_one_is_told_what_waits_and_afterwards_nothing_is_left(visitor, ask):
    ecart = ask(UNIT, "ecart")
    page = visitor()
    open_unit(page)
    page.route("**/repondre/**", lambda route: route.abort())
    lesson.fill(page, ecart, lesson.values(ecart, right=True))
    lesson.send(page, ecart)

    page.goto("/quitter/")
    expect(page.locator(LINE)).to_have_text("Une réponse attend le réseau.")
    expect(page.locator("[data-waiting-acts]")).to_be_visible()
    page.locator("main form button").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("C’est fait, ce poste ne garde rien de vous")
    until(page, FORGOTTEN)
