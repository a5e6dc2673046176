"""Half-days: the list, a session that has seats, is full, is called off or has begun, and one's place in it."""

from playwright.sync_api import Page, expect

from tests.journeys import halfdays
from tests.journeys.stage import Stage
from tests.journeys.states.state import Reach, State, at


def shown(**more: int | str) -> Reach:
    """Come to a session that nobody else looks at."""

    def reach(page: Page, stage: Stage) -> None:
        page.goto(halfdays.made(stage.live, **more))

    return reach


def registered(**more: int | str) -> Reach:
    """Register for a session: a seat, or a place in the line when it has none left."""

    def reach(page: Page, stage: Stage) -> None:
        halfdays.register(page, halfdays.made(stage.live, **more), "Inès Ferrand", need="Une place près de l’écran")
        expect(page.get_by_role("status").first).to_contain_text("Inès Ferrand")

    return reach


def refused(page: Page, stage: Stage) -> None:
    """Send the form without a name."""
    page.goto(halfdays.made(stage.live))
    page.locator("#name").evaluate("field => field.required = false")
    page.get_by_role("button", name="Réserver ma place").click()
    expect(page.get_by_role("alert")).to_contain_text("Écrivez un nom")


def expected(page: Page, stage: Stage) -> None:
    """Find one's half-days in one's space."""
    registered()(page, stage)
    page.goto("/mon-espace/")
    expect(page.get_by_role("heading", name="Mes demi-journées")).to_be_visible()


def listed(page: Page, stage: Stage) -> None:
    """Look for sessions in a city."""
    halfdays.made(stage.live, city="Cluny")
    page.goto("/seances/?ville=Cluny")


def organised(rest: str = "", **more: int | str) -> Reach:
    """Come to a page by which a session is organised."""

    def reach(page: Page, stage: Stage) -> None:
        key = halfdays.made(stage.live, **more).split("/")[-2]
        page.goto(f"{halfdays.ORGANISE}seances/{key}/{rest}")

    return reach


def refused_to_organise(address: str, button: str) -> Reach:
    """Send a form of who organises with nothing in it."""

    def reach(page: Page, stage: Stage) -> None:
        page.goto(f"{halfdays.ORGANISE}{address}")
        page.locator("main form").evaluate("form => { form.noValidate = true; }")
        page.locator("main").get_by_role("button", name=button, exact=True).click()
        expect(page.locator(".field-error").first).to_be_visible()

    return reach


def a_place(page: Page, stage: Stage) -> None:
    """Open a place that has rooms."""
    halfdays.made(stage.live)
    page.goto(halfdays.ORGANISE)
    page.locator("main a[href*='/lieux/']:not([href$='/nouveau/'])").first.click()


ORGANISING = [
    State("workshops:organise", "sessions", at(halfdays.ORGANISE), who="coordinator"),
    State("workshops:organise_session", "with people", organised(taken=3), who="coordinator"),
    State("workshops:organise_session", "draft", organised(status="draft"), who="coordinator"),
    State("workshops:organise_list", "to print", organised("liste/", taken=3), who="coordinator"),
    State("workshops:organise_change", "form", organised("modifier/", taken=3), who="coordinator"),
    State("workshops:organise_duplicate", "form", organised("dupliquer/"), who="coordinator"),
    State("workshops:organise_call_off", "asked", organised("annuler/", taken=3), who="coordinator"),
    State("workshops:organise_new_session", "form", at(f"{halfdays.ORGANISE}seances/nouvelle/"), who="coordinator"),
    State("workshops:organise_new_venue", "form", at(f"{halfdays.ORGANISE}lieux/nouveau/"), who="coordinator"),
    State("workshops:organise_venue", "form", a_place, who="coordinator"),
    State(
        "workshops:organise_new_session",
        "refused",
        refused_to_organise("seances/nouvelle/", "Créer le brouillon"),
        who="coordinator",
        status=422,
    ),
    State(
        "workshops:organise_new_venue",
        "refused",
        refused_to_organise("lieux/nouveau/", "Enregistrer le lieu"),
        who="coordinator",
        status=422,
    ),
]
WORKSHOPS = [
    *ORGANISING,
    State("workshops:sessions", "in a city", listed),
    State("workshops:sessions", "nowhere", at("/seances/?ville=Nulle+part")),
    State("learn:me", "of a coordinator", at("/mon-espace/"), who="coordinator"),
    State("workshops:session", "with seats", shown()),
    State("workshops:session", "full", shown(taken=2, seats=2)),
    State("workshops:session", "called off", shown(status="cancelled")),
    State("workshops:session", "begun", shown(days=0)),
    State("workshops:session", "with a seat", registered()),
    State("workshops:session", "in the line", registered(taken=2, seats=2)),
    State("workshops:register", "without a name", refused, status=422),
    State("learn:me", "expected somewhere", expected),
]
