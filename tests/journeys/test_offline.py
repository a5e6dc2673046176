"""The network goes, the browser stops, the server dies: what one did counts, once, and the page says where it is."""

import pytest
from playwright.sync_api import Route, expect

from tests.journeys import experiments, lesson
from tests.journeys.network import (
    ECART,
    LINE,
    NO_ACT,
    OLD,
    PRESS_AT,
    TOLD,
    TWENTY,
    UNIT,
    cut,
    is_saved,
    kill,
    open_unit,
    restore,
    until,
    waits,
)


def test_what_is_done_without_network_survives_a_reload_and_the_browser_and_counts_once(start, ask, acts, axe):
    ecart = ask(UNIT, "ecart")
    page = start()
    open_unit(page)

    cut(page)
    lesson.fill(page, ecart, lesson.values(ecart, right=False))
    form = lesson.send(page, ecart)
    waits(page, "ecart", "Une réponse attend le réseau.")
    expect(form.locator(".question-headline")).to_have_text("Pas encore.")
    expect(form.locator("[data-item=deux-horaires] .option-feedback")).to_contain_text("Le récit n’en donne qu’un")
    expect(form.locator(".question-result")).to_be_focused()
    assert axe(page) == []

    lesson.fill(page, ecart, lesson.values(ecart, right=True))
    lesson.send(page, ecart)
    waits(page, "ecart", "2 réponses attendent le réseau.")
    page.reload()
    waits(page, "ecart", "2 réponses attendent le réseau.")
    expect(form.locator("[value=deux-mots]")).to_be_checked()
    expect(form.locator(".question-headline")).to_have_text("C’est juste.")
    page.context.close()
    assert acts() == []

    page = start()
    cut(page)
    page.goto(lesson.path(UNIT))
    waits(page, "ecart", "2 réponses attendent le réseau.")
    restore(page)
    is_saved(page, "ecart")
    assert acts() == [(ECART, 0.0), (ECART, 1.0)]


@pytest.mark.parametrize("age", ["new", "old"])
def test_a_browser_killed_as_it_says_that_an_act_waits_sends_it_from_the_next_page(start, ask, acts, tmp_path, age):
    page = start()
    page.add_init_script(OLD if age == "old" else "")
    open_unit(page)
    cut(page)
    ecart = ask(UNIT, "ecart")
    lesson.fill(page, ecart, lesson.values(ecart, right=True))
    lesson.send(page, ecart)
    waits(page, "ecart", "Une réponse attend le réseau.")

    cookies = page.context.cookies()  # a browser writes them within thirty seconds: who came before has them on disk
    kill(tmp_path / "profile")
    page = start()
    page.context.add_cookies(cookies)
    page.add_init_script(OLD if age == "old" else "")
    page.goto("/")
    until(page, NO_ACT)

    assert acts() == [(ECART, 1.0)]


@pytest.mark.parametrize("unit", ["u0", "u1-2", "u2-1", "u2-3"])
def test_without_network_one_is_told_what_the_server_would_say(visitor, course, acts, unit):
    questions = next(one for one in course.units if one.id == unit).questions
    page = visitor()
    open_unit(page, unit)

    cut(page)
    for question in questions:
        lesson.fill(page, question, lesson.values(question, right=False))
        lesson.send(page, question)
    waits(page, questions[-1].id, f"{len(questions)} réponses attendent le réseau.")
    told = page.evaluate(TOLD)
    restore(page)
    is_saved(page, questions[-1].id)

    assert page.evaluate(TOLD) == told
    wrong = [question.grade(question.parse(lesson.values(question, right=False))).score for question in questions]
    assert [score for _, score in acts()] == wrong


def test_an_experiment_is_opened_and_done_without_network(visitor, acts):
    page = visitor()
    open_unit(page)

    cut(page)
    page.reload()
    experiments.DOINGS[UNIT](page, experiments.open_one(page))
    waits(page, "machine-done", "Une réponse attend le réseau.")
    page.reload()
    waits(page, "machine-done", "Une réponse attend le réseau.")
    restore(page)
    expect(page.locator("#machine-done .send-state")).to_have_text("Expérience faite, enregistré.")

    assert acts() == [(f"{lesson.COURSE}/{UNIT}/machine", None)]


def test_two_tabs_that_show_the_same_kept_page_and_answer_at_once_make_two_tries(visitor, ask, acts):
    ecart = ask(UNIT, "ecart")
    page = visitor()
    open_unit(page)
    cut(page)
    tabs = [page, page.context.new_page()]
    for tab in tabs:
        tab.goto(lesson.path(UNIT))
        lesson.fill(tab, ecart, lesson.values(ecart, right=True))
    restore(page)

    at = page.evaluate("Date.now() + 400")
    for tab in tabs:
        tab.locator("#ecart button").evaluate(f"(button, at) => void ({PRESS_AT})(button, at)", at)
    for tab in tabs:
        is_saved(tab, "ecart")

    assert acts() == [(ECART, 1.0), (ECART, 1.0)]


def test_the_same_answer_sent_twenty_times_at_once_is_one_line(visitor, ask, acts):
    ecart = ask(UNIT, "ecart")
    page = visitor()
    page.goto(lesson.path(UNIT))
    lesson.fill(page, ecart, lesson.values(ecart, right=True))

    statuses = page.locator("#ecart").evaluate(TWENTY)

    assert statuses == [200] * 20
    assert acts() == [(ECART, 1.0)]


def test_a_server_killed_while_one_answers_gets_the_answer_once_it_is_back(visitor, ask, own_site):
    ecart = ask(UNIT, "ecart")
    page = visitor(base_url=own_site.url)
    open_unit(page)

    own_site.kill()
    lesson.fill(page, ecart, lesson.values(ecart, right=True))
    lesson.send(page, ecart)
    waits(page, "ecart", "Une réponse attend le réseau.")
    own_site.start()
    page.reload()
    is_saved(page, "ecart")

    assert own_site.rows("SELECT object, score FROM records_record") == [(ECART, 1.0)]


def test_an_act_acknowledged_while_its_page_loads_anew_is_shown_saved(visitor, ask, acts):
    ecart = ask(UNIT, "ecart")
    page = visitor(service_workers="block")  # a route does not see what a service worker asks for
    page.goto(lesson.path(UNIT))
    page.route("**/repondre/**", lambda route: route.abort())
    lesson.fill(page, ecart, lesson.values(ecart, right=True))
    lesson.send(page, ecart)
    waits(page, "ecart", "Une réponse attend le réseau.")

    def overtaken(route: Route) -> None:
        drawn_before = route.fetch()
        with page.expect_event("requestfinished", lambda request: "/repondre/" in request.url):
            page.unroute("**/repondre/**")
        page.wait_for_timeout(300)
        route.fulfill(response=drawn_before)

    page.route(f"**{lesson.path(UNIT)}", overtaken)
    page.reload()
    assert acts() == [(ECART, 1.0)]
    is_saved(page, "ecart")
    assert acts() == [(ECART, 1.0)]


def test_a_not_found_that_does_not_come_from_the_site_makes_an_act_wait(visitor, ask, acts):
    ecart = ask(UNIT, "ecart")
    page = visitor()
    open_unit(page)

    page.route("**/repondre/**", lambda route: route.fulfill(status=404, body="<h1>Not found</h1>"))
    lesson.fill(page, ecart, lesson.values(ecart, right=True))
    lesson.send(page, ecart)
    waits(page, "ecart", "Une réponse attend le réseau.")
    page.unroute("**/repondre/**")
    page.reload()
    is_saved(page, "ecart")

    assert acts() == [(ECART, 1.0)]


def test_what_the_site_refuses_stays_before_ones_eyes_until_one_erases_it(visitor, acts, axe):
    def from_a_release_that_is_gone(route: Route) -> None:
        route.continue_(url=route.request.url.replace("/repondre/", "/repondre/0"))

    page = visitor()
    open_unit(page)
    text, line = page.locator("#ma-phrase textarea"), page.locator(LINE)
    page.route("**/repondre/**", from_a_release_that_is_gone)
    text.fill("Je vérifie, puis je cite.")
    page.locator("#ma-phrase button").click()
    expect(line).to_contain_text("n’a pas pu être enregistrée\u00a0: cette question a changé ou n’est plus en ligne.")

    page.goto("/aide/")
    expect(line).to_contain_text("Vous aviez écrit\u00a0: Je vérifie, puis je cite.")
    assert axe(page) == []
    line.get_by_role("link", name="La revoir").click()
    expect(text).to_have_value("Je vérifie, puis je cite.")
    line.get_by_role("button", name="L’effacer").click()
    expect(line).to_be_empty()
    until(page, NO_ACT)
    page.reload()

    expect(text).to_have_value("")
    assert acts() == []


def test_what_the_site_refused_goes_once_one_has_answered_again(visitor, ask, acts):
    ecart = ask(UNIT, "ecart")
    page = visitor()
    open_unit(page)
    page.route("**/repondre/**", lambda route: route.fulfill(status=404, headers={"X-Caire": "1"}))
    lesson.fill(page, ecart, lesson.values(ecart, right=True))
    page.locator("#ecart button").click()
    expect(page.locator(LINE)).to_contain_text("n’a pas pu être enregistrée")
    page.unroute("**/repondre/**")

    page.locator("#ecart button").click()
    is_saved(page, "ecart")

    until(page, NO_ACT)
    assert acts() == [(ECART, 1.0)]


def test_a_lesson_is_answered_without_network_in_an_old_browser(visitor, ask, acts):
    ecart = ask(UNIT, "ecart")
    page = visitor()
    page.add_init_script(OLD)
    open_unit(page)

    cut(page)
    lesson.fill(page, ecart, lesson.values(ecart, right=True))
    lesson.send(page, ecart)
    waits(page, "ecart", "Une réponse attend le réseau.")
    restore(page)
    is_saved(page, "ecart")
    with page.expect_response("**/repere/**") as kept:
        page.locator("#comptes").evaluate("form => form.scrollIntoView()")

    assert kept.value.status == 204
    until(page, NO_ACT)
    assert acts() == [(ECART, 1.0)]


def test_a_device_that_keeps_nothing_says_so_and_the_open_page_sends_the_answer_once_it_can(visitor, ask, acts):
    ecart = ask(UNIT, "ecart")
    page = visitor()
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    page.goto(lesson.path(UNIT))
    lesson.fill(page, ecart, lesson.values(ecart, right=True))
    state = page.locator("#ecart .send-state")

    cut(page)
    page.locator("#ecart button").click()
    expect(state).to_have_attribute("data-state", "error")
    expect(state).to_have_text(
        "Cet appareil ne garde pas votre réponse\u00a0: laissez cette page ouverte jusqu’à l’envoi."
    )
    restore(page)
    expect(state).to_have_text("Enregistré")

    assert acts() == [(ECART, 1.0)]
