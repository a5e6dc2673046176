"""The same essentials with JavaScript switched off, on a phone: forms are sent, pages come back."""

from uuid import uuid4

import pytest
from playwright.sync_api import expect

from caire.courses.questions import KINDS
from tests.journeys import accounts, lesson

CHOOSE = "Choisissez une réponse avant de valider."
FILL_ALL = "Il reste au moins une case à remplir ; ce que vous avez mis est gardé."
TWICE = "La même réponse est donnée deux fois : chacune ne sert qu’une fois."
SAME_NUMBER = "Deux étapes portent le même numéro : donnez à chacune le sien."
# By kind: why a response with too little in it cannot be taken.
REFUSALS = {
    "check": CHOOSE,
    "discover": CHOOSE,
    "declare": CHOOSE,
    "estimate": CHOOSE,
    "sort": FILL_ALL,
    "match": TWICE,
    "order": SAME_NUMBER,
    "fill": FILL_ALL,
    "highlight": "Cochez au moins un passage.",
    "write": "Écrivez quelques mots avant de les garder.",
    "cards": "Cochez au moins une carte que vous avez retournée.",
}
NOTED = {
    "discover": "C’est noté. La suite de l’unité y répond.",
    "declare": "C’est noté. Il n’y a pas de bonne ou de mauvaise réponse.",
    "write": "C’est gardé, pour vous seul·e.",
    "cards": "C’est noté. Revenez-y dans quelques jours.",
}
WITH_EXPERIMENT = lesson.UNITS[1:]


@pytest.fixture
def page(visitor):
    return visitor(java_script_enabled=False)


def asked(course, kind):
    """The first question of a kind in the course, one that asks how sure one is where there is one, and its unit."""
    found = [(unit.id, question) for unit in course.units for question in unit.questions if question.kind == kind]
    return next(((unit, question) for unit, question in found if question.confidence), found[0])


def too_little(question):
    """What somebody may fill in before sending too early."""
    right = lesson.values(question, right=True)
    if question.kind in {"match", "order"}:
        same = next(iter(right.values()))
        return dict.fromkeys(right, same)
    if question.kind in {"sort", "fill"}:
        return dict([next(iter(right.items()))])
    return {}


def now_in(form, question):
    """What the form holds, by field."""
    held = {}
    for name in question.fields:
        field = form.locator(f"[name='{name}']")
        if field.first.get_attribute("type") in {"radio", "checkbox"}:
            held[name] = [box.get_attribute("value") for box in field.all() if box.is_checked()]
        else:
            held[name] = [field.input_value()] if field.input_value() else []
    return {name: sorted(values) for name, values in held.items() if values}


def test_every_kind_of_question_is_asked_in_the_course(course):
    kinds = {question.kind for unit in course.units for question in unit.questions}

    assert kinds == set(KINDS) == set(REFUSALS)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_question_is_refused_with_its_reason_then_answered(page, course, kind):
    unit, question = asked(course, kind)
    page.goto(lesson.path(unit))
    form = lesson.form_of(page, question)

    lesson.fill(page, question, too_little(question))
    if question.confidence:
        form.get_by_label("Je pense").check()
    lesson.send(page, question)

    expect(page.get_by_role("heading", level=1)).to_have_text("Votre réponse n’est pas encore enregistrée")
    expect(form.get_by_role("alert")).to_have_text(REFUSALS[kind])
    assert now_in(form, question) == too_little(question)
    if question.confidence:
        expect(form.get_by_label("Je pense")).to_be_checked()

    lesson.answer(page, question)

    assert page.url.endswith(f"{lesson.path(unit)}#{question.id}")
    expect(form.locator(".send-state")).to_have_text("Enregistré")
    expect(form.locator(".question-headline")).to_contain_text(NOTED.get(kind, "C’est juste."))
    assert now_in(form, question) == {name: sorted(values) for name, values in lesson.values(question, True).items()}
    expect(page.locator(".seats-label")).to_contain_text(f"{0 if question.optional else 1} étape sur")


@pytest.mark.parametrize("kind", ["check", "estimate", "highlight", "sort", "match", "order", "fill"])
def test_a_wrong_answer_is_told_why(page, course, kind):
    unit, question = asked(course, kind)
    page.goto(lesson.path(unit))

    form = lesson.answer(page, question, right=False)

    outcome = question.grade(question.parse(lesson.values(question, right=False)))
    expect(form.locator(".question-headline")).to_contain_text("Pas encore." if not outcome.score else "En partie.")
    expect(form.locator(".option-feedback")).to_have_count(len(outcome.feedback))


@pytest.mark.parametrize("unit", WITH_EXPERIMENT)
def test_an_experiment_has_its_equivalent_in_text_and_can_be_declared_done(page, unit):
    page.goto(lesson.path(unit))
    experiment = page.locator(".simulation")

    expect(experiment.get_by_role("button", name="Lancer l’expérience")).to_be_hidden()
    expect(experiment.locator("noscript .note")).to_be_visible()
    equivalent = experiment.locator(".equivalent")
    expect(equivalent).to_be_visible()
    assert len(equivalent.inner_text().split()) > 150

    experiment.get_by_role("button", name="J’ai fait l’expérience ou lu sa version en texte").click()

    expect(experiment.locator(".send-state")).to_have_text("Expérience faite, enregistré.")
    expect(page.locator(".seats-label")).to_contain_text("1 étape sur")


def test_progress_is_kept_by_mail_found_again_and_erased(page, visitor, smtp, live_site, course):
    address = f"samira-{uuid4().hex[:8]}@exemple.fr"
    unit, question = asked(course, "check")
    page.goto(lesson.path(unit))
    lesson.answer(page, question)

    accounts.keep(page, smtp, address)
    elsewhere = visitor(java_script_enabled=False)
    accounts.sign_in(elsewhere, smtp, address)
    elsewhere.goto(lesson.path(unit))
    form = lesson.form_of(elsewhere, question)
    expect(form.locator(".question-headline")).to_contain_text("C’est juste.")

    persons = accounts.persons_of(live_site, address)
    elsewhere.goto("/mes-donnees/effacer/")
    elsewhere.get_by_label("Je comprends que rien ne pourra être récupéré.").check()
    elsewhere.get_by_role("button", name="Tout effacer").click()
    expect(elsewhere.get_by_role("heading", level=1)).to_have_text("Tout est effacé")
    assert accounts.rows_about(live_site, list(persons)) == {}
    assert accounts.rows_that_say(live_site, [address, *map(str, persons.values())]) == []


def test_a_shared_computer_is_left_and_taken_up_again_with_a_code(page, course):
    unit, question = asked(course, "sort")
    page.goto(lesson.path(unit))
    lesson.answer(page, question)

    page.goto("/compte/code-de-reprise/")
    page.get_by_role("button", name="Créer mon code").click()
    expect(page.locator(".resume-code code")).to_have_count(4)
    code = "-".join(page.locator(".resume-code code").all_inner_texts())
    page.get_by_role("link", name="Quitter ce poste").click()
    page.get_by_role("button", name="Quitter ce poste").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("C’est fait, ce poste ne garde rien de vous")
    page.goto("/mon-espace/")
    expect(page.locator("main")).to_contain_text("Rien n’est encore enregistré sur cet appareil.")

    page.goto("/reprendre/")
    page.get_by_label("Votre code de reprise").fill(code)
    page.get_by_role("button", name="Reprendre").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mon espace")
    page.goto(lesson.path(unit))
    expect(lesson.form_of(page, question).locator(".question-headline")).to_contain_text("C’est juste.")
