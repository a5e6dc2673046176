"""What one does beside lessons: tests, reviews, charter, vote, question for the room, attestation."""

from playwright.sync_api import Page, expect

from caire.practice.rules.reviews import reviews
from tests.journeys import lesson, testing
from tests.journeys.stage import Stage
from tests.journeys.states.state import Reach, State, at, pressed

CHARTER = f"/charte/{lesson.COURSE}/"
DEBATE = f"/debat/{lesson.COURSE}/"
ATTESTATION = f"/attestation/{lesson.COURSE}/"
DOWNLOAD = "Télécharger l’attestation (PDF)"
RESULTS = f"{testing.TESTS}apres/resultats/"
LINES = {"line-1": "Je relis.", "line-2": "Je vérifie.", "line-3": "Je cite l’aide reçue."}


def question(kind: str) -> Reach:
    """Go through a test that nobody else takes, up to a question of a kind, and send it empty: it is refused."""

    def reach(page: Page, stage: Stage) -> None:
        testing.begin(page, "apres")
        for place in range(1, 16):
            page.goto(f"{testing.TESTS}apres/{place}/")
            if testing.asked(stage.course, page.content()).kind == kind:
                break
        page.get_by_role("button", name="Garder et continuer").click()
        expect(page.get_by_role("alert")).to_be_visible()

    return reach


def begun(page: Page, stage: Stage) -> None:
    """Start a test: its first question."""
    testing.begin(page, "avant")


def ending(page: Page, stage: Stage) -> None:
    """Look at what is left."""
    testing.begin(page, "avant")
    page.get_by_role("link", name="Voir où j’en suis").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Où j’en suis")


def ending_too_soon(page: Page, stage: Stage) -> None:
    """End a test with questions left, without saying that one means it."""
    ending(page, stage)
    page.get_by_role("button", name="Terminer le test").click()
    expect(page.get_by_role("alert")).to_contain_text("Il reste des questions sans réponse.")


def results(page: Page, stage: Stage) -> None:
    """Read every explanation of the results."""
    page.goto(RESULTS)
    page.locator("details").evaluate_all("all => { for (const one of all) one.open = true; }")


def charter_kept(page: Page, stage: Stage) -> None:
    """Keep a charter."""
    pressed(CHARTER, "Garder ma charte", **LINES)(page, stage)
    expect(page.get_by_text("Gardée le")).to_be_visible()


def voted(page: Page, stage: Stage) -> None:
    """Vote; others have before."""
    for _ in range(4):
        somebody = stage.browser.new_context(base_url=stage.sites["live"])
        vote(somebody.new_page())
        somebody.close()
    vote(page)
    expect(page.get_by_text("Votre bulletin est parmi les autres.")).to_be_visible()


def vote(page: Page) -> None:
    """Vote for the first position."""
    page.goto(DEBATE)
    page.locator("[name=value]").first.check(force=True)
    page.get_by_role("button", name="Déposer mon bulletin").click()
    expect(page.get_by_text("Votre bulletin est parmi les autres.")).to_be_visible()


def asking(page: Page, stage: Stage) -> None:
    """Bring a question for the room."""
    pressed(DEBATE, "Envoyer ma question", text="Qui répond quand la machine se trompe ?")(page, stage)
    expect(page.get_by_text("Reçue, pas encore relue.")).to_be_visible()


def review(name: str) -> Reach:
    """Come to a review."""
    return at(f"/revision/{lesson.COURSE}/{name}/")


def review_wrong(page: Page, stage: Stage) -> None:
    """Answer the questions of a review wrongly."""
    [asked] = [one for one in reviews(stage.course) if one.name == "apres-m2"]
    page.goto(f"/revision/{lesson.COURSE}/{asked.name}/")
    for item in stage.course.revision.questions:
        if item.id in asked.items:
            lesson.answer(page, item, right=False)


BESIDE = [
    State("assessments:tests", "for nobody", at(testing.TESTS)),
    State("assessments:tests", "both taken", at(testing.TESTS), who="tested"),
    State("assessments:question", "first", begun),
    State("assessments:question", "check refused", question("check"), status=422),
    State("assessments:finish", "some left", ending),
    State("assessments:finish", "not meant", ending_too_soon, status=422),
    State("assessments:results", "both tests", results, who="tested"),
    State("assessments:results", "one test, nothing found", at(RESULTS), who="tested once"),
    State("learn:review", "opening", review("avant-m3")),
    State("learn:review", "answered wrong", review_wrong, needs_scripts=True),
    State("learn:attestation", "nothing done", at(ATTESTATION)),
    State("learn:attestation", "whole course", at(ATTESTATION), who="right"),
    State(
        "learn:attestation", "no name", pressed(ATTESTATION, "Télécharger l’attestation (PDF)"), who="right", status=422
    ),
    State("practice:charter", "empty", at(CHARTER)),
    State("practice:charter", "too short", pressed(CHARTER, "Garder ma charte"), status=422),
    State("practice:charter", "kept", charter_kept),
    State("deliberation:debate", "for nobody", at(DEBATE)),
    State("deliberation:debate", "voted", voted),
    State("deliberation:debate", "question sent", asking),
    State("deliberation:vote", "no position", pressed(DEBATE, "Déposer mon bulletin"), status=422),
    State("deliberation:suggest", "no words", pressed(DEBATE, "Envoyer ma question"), status=422),
]
