"""From the first test to the last one: the gain, the explanations, a charter to take away."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import experiments, lesson, testing
from tests.journeys.keyboard import press, reach
from tests.support.fixtures import DESKTOP, PHONE

MAP = f"/cours/{lesson.COURSE}/"
QUESTION = re.compile(r"Question (\d+) sur 15")


def answer(page: Page, course, right: bool, sure: int = 0) -> None:
    """Answer the question on the page, as a finger would, and go on."""
    question = testing.asked(course, page.content())
    form = page.locator("form.question")
    for name, wanted in lesson.values(question, right).items():
        field = form.locator(f"[name='{name}']")
        if field.first.evaluate("field => field.type") == "select-one":
            field.select_option(wanted[0])
        else:
            for value in wanted:
                lesson.tick(form.locator(f"[name='{name}'][value='{value}']"), wanted=True)
    if sure:
        lesson.tick(form.locator(f"[name=confidence][value='{sure}']"), wanted=True)
    form.get_by_role("button").click()


def take(page: Page, course, test: str, right: int, sure: int = 0) -> None:
    """Take a whole test from the page of the tests, and end it."""
    page.locator(f"form[action$='/{test}/commencer/'] button").click()
    for number in range(1, 16):
        expect(page.get_by_role("heading", level=1)).to_have_text(f"Question {number} sur 15")
        answer(page, course, number <= right, sure)
    expect(page.get_by_role("heading", level=1)).to_have_text("Où j’en suis")
    page.get_by_role("button", name="Terminer le test").click()


def to_the_tests(page: Page) -> None:
    """Come to the tests from the map of the course."""
    page.goto(MAP)
    page.get_by_role("link", name="passez d’abord le test de départ").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mesurer ce que vous apprenez")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_from_the_first_test_to_the_gain(visitor, course, screen, scripts):
    page = visitor(screen, java_script_enabled=scripts)
    to_the_tests(page)
    take(page, course, "avant", right=5)
    expect(page.locator("main")).to_contain_text("Vos réponses et leur explication vous attendent après le test final.")
    expect(page.locator("main")).not_to_contain_text("trouvées sur 15.")

    take(page, course, "apres", right=12, sure=3)

    main = page.locator("main")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mes résultats")
    expect(main).to_contain_text("12 réponses trouvées sur 15")
    expect(main).to_contain_text("De 5 à 12")
    expect(main).to_contain_text("vous aviez raison 12 fois sur 15")
    expect(page.locator(".explained")).to_have_count(15)
    page.locator(".explained summary").first.click()
    expect(page.locator(".explained").first.locator(".explanation")).to_be_visible()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= screen["width"] if scripts else True


def test_a_cut_loses_nothing_of_a_test(visitor, course):
    page = visitor(PHONE)
    to_the_tests(page)
    page.locator("form[action$='/apres/commencer/'] button").click()
    for _ in range(4):
        answer(page, course, right=True)
    expect(page.get_by_role("heading", level=1)).to_have_text("Question 5 sur 15")
    page.context.set_offline(True)
    page.context.set_offline(False)

    page.goto(testing.TESTS)

    expect(page.locator("main")).to_contain_text("4 réponses sur 15 sont gardées")
    page.get_by_role("button", name="Reprendre").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Question 5 sur 15")


def test_a_test_with_the_keyboard_alone(visitor, course):
    page = visitor(DESKTOP)
    page.goto(testing.TESTS)
    press(page, page.locator("form[action$='/apres/commencer/'] button"))
    expect(page.get_by_role("heading", level=1)).to_have_text(QUESTION)
    question = testing.asked(course, page.content())
    for name, [wanted, *_] in lesson.values(question, True).items():
        field = page.locator(f"main [name='{name}']")
        if field.first.evaluate("field => field.type") == "select-one":
            reach(page, field)
            words = field.locator(f"option[value='{wanted}']").inner_text()
            page.keyboard.type(words[:12])
        else:
            reach(page, field.first)
            page.keyboard.press("Space")
    press(page, page.get_by_role("button", name="Garder et continuer"))
    expect(page.locator(".meta")).to_contain_text("1 réponse gardée")
    press(page, page.get_by_role("link", name="Voir où j’en suis"))
    press(page, page.get_by_role("checkbox"), "Space")
    press(page, page.get_by_role("button", name="Terminer le test"))

    expect(page.get_by_role("heading", level=1)).to_have_text("Mes résultats")
    press(page, page.locator(".explained summary").first)
    expect(page.locator(".explained").first.locator(".explanation")).to_be_visible()


def test_a_charter_made_in_the_workshop_is_kept_and_taken_away(visitor):
    page = visitor(DESKTOP)
    page.goto(lesson.path("u6-3"))
    experiments.do(page, "u6-3")
    page.get_by_role("link", name="Écrire et garder ma charte").click()
    expect(page.get_by_text("Vos lignes viennent de l’atelier.")).to_be_visible()
    lines = [field.input_value() for field in page.locator("form[data-charter] textarea").all()]
    assert len([line for line in lines if line]) == 5

    page.get_by_role("button", name="Garder ma charte").click()

    expect(page.locator("#gardee")).to_contain_text("Gardée le")
    assert [field.input_value() for field in page.locator("form[data-charter] textarea").all()] == lines
    with page.expect_download() as download:
        page.get_by_role("link", name="La prendre en PDF").click()
    assert download.value.suggested_filename == "ma-charte-ia.pdf"


def test_the_half_day_is_prepared_by_a_vote_and_a_question(visitor):
    page = visitor(PHONE)
    page.goto(f"/debat/{lesson.COURSE}/")
    page.get_by_text("Plutôt d’accord", exact=True).click()
    page.get_by_role("button", name="Déposer mon bulletin").click()
    expect(page.locator("#vote")).to_contain_text("Votre bulletin est parmi les autres.")
    page.get_by_role("textbox", name="Votre question").fill("Qui répond de la machine ?")
    page.get_by_role("button", name="Envoyer ma question").click()
    expect(page.locator("main")).to_contain_text("Qui répond de la machine ?")

    page.goto("/mon-espace/")

    expect(page.get_by_role("heading", level=1)).to_have_text("Mon espace")
    expect(page.locator("main")).not_to_contain_text("Qui répond de la machine")
