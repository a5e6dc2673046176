"""Units, their questions and experiments in every state, the map of the course, one's space, a problem reported."""

from playwright.sync_api import Page, expect

from caire.courses.questions import KINDS
from tests.journeys import experiments, lesson
from tests.journeys.stage import Stage
from tests.journeys.states.pages import ADDRESSES
from tests.journeys.states.state import Reach, State, at


def refused_in_place(unit: str) -> Reach:
    """Send every question of a unit empty: each says why it cannot be taken."""

    def reach(page: Page, stage: Stage) -> None:
        page.goto(lesson.path(unit))
        questions = stage.unit(unit).questions
        for question in questions:
            lesson.form_of(page, question).locator("button").click()
        expect(page.locator(".question [role=alert]")).to_have_count(len(questions))

    return reach


def waiting(unit: str) -> Reach:
    """Answer every question of a unit while the network is away: each is told back, and waits."""

    def reach(page: Page, stage: Stage) -> None:
        page.goto(lesson.path(unit))
        page.context.set_offline(True)
        for question in stage.unit(unit).questions:
            lesson.fill(page, question, lesson.values(question, right=False))
            lesson.form_of(page, question).locator("button").click()
            expect(lesson.form_of(page, question).locator(".send-state")).to_have_text("En attente d’envoi")
        expect(page.locator("[data-waiting-line]")).to_contain_text("réponses attendent le réseau")

    return reach


def explained(unit: str) -> Reach:
    """Open the definition of every word of the glossary that a unit marks."""

    def reach(page: Page, stage: Stage) -> None:
        page.goto(lesson.path(unit))
        expect(page.locator("a.term[aria-expanded]").first).to_be_attached()
        page.locator("details:has(a.term) summary").evaluate_all("folded => folded.forEach(one => one.click())")
        for term in page.locator("a.term").all():
            term.click()
        expect(page.locator("a.term[aria-expanded=true]")).to_have_count(len(stage.unit(unit).terms))

    return reach


def opened(unit: str) -> Reach:
    """Open the experiment of a unit."""

    def reach(page: Page, stage: Stage) -> None:
        page.goto(lesson.path(unit))
        experiments.open_one(page)

    return reach


def finished(unit: str) -> Reach:
    """Do the experiment of a unit to its end."""

    def reach(page: Page, stage: Stage) -> None:
        page.goto(lesson.path(unit))
        experiments.do(page, unit)

    return reach


def refused(kind: str) -> Reach:
    """Send a question empty where no script runs: a page of its own shows it again."""

    def reach(page: Page, stage: Stage) -> None:
        asked = ((unit.id, question) for unit in stage.course.units for question in unit.questions)
        unit, question = next((unit, question) for unit, question in asked if question.kind == kind)
        page.goto(lesson.path(unit))
        lesson.form_of(page, question).locator("button").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Votre réponse n’est pas encore enregistrée")

    return reach


def reporting(page: Page, stage: Stage) -> None:
    """Open the form by which a problem of a block is reported."""
    page.goto(lesson.path("u2-1"))
    page.locator("#ecart").get_by_role("link", name="Signaler un problème").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Signaler un problème")


def reported(page: Page, stage: Stage) -> None:
    """Report a problem."""
    reporting(page, stage)
    page.get_by_label("Quelque chose qui ne marche pas").check()
    page.get_by_label("Que voyez-vous").fill("Le bouton reste gris.")
    page.get_by_role("button", name="Envoyer aux auteurs").click()
    expect(page.get_by_role("status").first).to_contain_text("C’est transmis aux auteurs")


def reported_empty(page: Page, stage: Stage) -> None:
    """Send the form of a problem with nothing in it."""
    reporting(page, stage)
    page.get_by_role("button", name="Envoyer aux auteurs").click()
    expect(page.get_by_text("Choisissez ce qui décrit le mieux le problème.")).to_be_visible()


# Units are made of the same parts: two are walked through in every state, the others where most of it shows.
WHOLE = {"u2-1", "u4-1"}


def of_unit(unit: str) -> list[State]:
    """Return the states of one unit."""
    page = at(lesson.path(unit))
    states = [State("learn:unit", f"{unit} all wrong", page, who="wrong")]
    if unit in WHOLE:
        states += [
            State("learn:unit", f"{unit} unanswered", page),
            State("learn:unit", f"{unit} all right", page, who="right"),
            State("learn:unit", f"{unit} all refused", refused_in_place(unit), needs_scripts=True),
        ]
    if unit in experiments.DOINGS:
        states += [
            State("learn:unit", f"{unit} experiment opened", opened(unit), needs_scripts=True),
            State("learn:unit", f"{unit} experiment finished", finished(unit), needs_scripts=True),
        ]
    return states


LESSONS = [state for unit in lesson.UNITS for state in of_unit(unit)]
LESSONS += [
    State("learn:unit", "u6-2 words explained", explained("u6-2"), needs_scripts=True),
    State("learn:unit", "u2-1 waiting for the network", waiting("u2-1"), needs_scripts=True),
    State("learn:unit", "u2-1 without scripts", at(lesson.path("u2-1")), scripts=False),
    State("learn:unit", "u2-1 begun", at(lesson.path("u2-1")), who="begun"),
    State("learn:course", "begun", at(ADDRESSES["learn:course"]), who="begun"),
    State("learn:course", "finished", at(ADDRESSES["learn:course"]), who="right"),
    State("learn:me", "begun", at(ADDRESSES["learn:me"]), who="begun"),
    State("learn:me", "finished", at(ADDRESSES["learn:me"]), who="right"),
    State("learn:me", "signed in", at(ADDRESSES["learn:me"]), who="holder"),
    State("practice:report", "form", reporting),
    State("practice:report", "errors", reported_empty, status=422),
    State("practice:report", "sent", reported),
]
LESSONS += [
    State("practice:answer", f"{kind} refused", refused(kind), status=422, scripts=False) for kind in sorted(KINDS)
]
