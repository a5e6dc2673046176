"""The account, codes, histories and one's own data, with all that can be refused there."""

from playwright.sync_api import Page, expect

from caire.people.rules import draw_resume_code, grouped
from tests.journeys import accounts
from tests.journeys.stage import Stage
from tests.journeys.states.pages import ADDRESSES
from tests.journeys.states.state import Reach, State, at, pressed, somebody

ASK = "Recevoir un code"
CODE_PAGE = "/compte/code-de-reprise/"


def asked(tries: int = 0) -> Reach:
    """Ask for a code by mail, and type a wrong one so many times."""

    def reach(page: Page, stage: Stage) -> None:
        page.goto(ADDRESSES["people:account"])
        accounts.ask_code(page, somebody())
        for _ in range(tries):
            page.get_by_label("Le code reçu").fill("000000")
            page.get_by_role("button", name="Continuer").click()

    return reach


def asked_again(page: Page, stage: Stage) -> None:
    """See that another code was sent."""
    asked()(page, stage)
    page.goto("/compte/code/?nouveau")


def asked_too_soon(page: Page, stage: Stage) -> None:
    """Ask for another code within the minute."""
    asked()(page, stage)
    page.get_by_role("button", name="Envoyer un nouveau code").click()
    expect(page.get_by_text("Trop de demandes d’affilée.")).to_be_visible()


def code_shown(page: Page, stage: Stage) -> str:
    """Make a resume code, shown once; return it."""
    stage.newcomer(page)
    page.goto(CODE_PAGE)
    page.get_by_role("button", name="Créer mon code").click()
    expect(page.locator(".resume-code code")).to_have_count(4)
    return "".join(page.locator(".resume-code code").all_inner_texts())


def code_shown_already(page: Page, stage: Stage) -> None:
    """Send a form that was open while another tab made the code."""
    stage.newcomer(page)
    page.goto(CODE_PAGE)
    other = page.context.new_page()
    other.goto(CODE_PAGE)
    other.get_by_role("button", name="Créer mon code").click()
    expect(other.locator(".resume-code code")).to_have_count(4)
    page.get_by_role("button", name="Créer mon code").click()
    expect(page.get_by_text("Votre code a déjà été affiché une fois.")).to_be_visible()


def asked_by_code(page: Page, stage: Stage) -> None:
    """Type somebody's code on a device that has a history: « Est-ce bien vous ? »."""
    other = stage.browser.new_context(base_url=stage.sites["live"])
    code = code_shown(other.new_page(), stage)
    other.close()
    if not page.context.cookies():
        stage.newcomer(page)
    page.goto(ADDRESSES["people:resume"])
    page.get_by_label("Votre code de reprise").fill(code)
    page.get_by_role("button", name="Reprendre", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Est-ce bien vous ?")


def undone_elsewhere(page: Page, stage: Stage) -> None:
    """Take back a joining that is no longer there."""
    page.goto(ADDRESSES["people:histories"])
    page.locator("[name=joining]").evaluate("(field) => { field.value = '0'; }")
    page.get_by_role("button", name="Ce n’était pas moi").click()
    expect(page.get_by_role("alert")).to_be_visible()


def left(page: Page, stage: Stage) -> None:
    """Leave a shared computer."""
    stage.newcomer(page)
    pressed(ADDRESSES["people:leave"], "Quitter et tout oublier")(page, stage)
    expect(page.get_by_role("heading", level=1)).to_have_text("C’est fait, ce poste ne garde rien de vous")


def erased(page: Page, stage: Stage) -> None:
    """Erase oneself."""
    stage.newcomer(page)
    page.goto(ADDRESSES["people:erase"])
    page.get_by_label("Je comprends que rien ne pourra être récupéré.").check()
    page.get_by_role("button", name="Tout effacer").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tout est effacé")


def with_a_key(page: Page, stage: Stage) -> None:
    """See the passkeys of an account that has one."""
    page.goto("/compte/cles/")
    expect(page.get_by_role("button", name="Retirer")).to_be_visible()


def page_of(view: str, name: str, who: str) -> State:
    """Return a page as it is for somebody."""
    return State(view, name, at(ADDRESSES[view]), who=who)


PEOPLE = [
    page_of("people:account", "with a history", "begun"),
    page_of("people:account", "signed in", "holder"),
    page_of("people:account", "signed in with two histories", "two histories"),
    State("people:account", "no address", pressed("/compte/", ASK)),
    State("people:account", "half an address", pressed("/compte/", ASK, email="karim@")),
    State("people:account", "with passkeys", at("/compte/"), who="demo nobody"),
    State("people:code", "form", asked()),
    State("people:code", "wrong code", asked(tries=1)),
    State("people:code", "no try left", asked(tries=5)),
    State("people:code", "sent again", asked_again),
    State("people:resend", "too soon", asked_too_soon),
    State("people:passkeys", "not possible", at("/compte/cles/"), who="holder"),
    State("people:passkeys", "none yet", at("/compte/cles/"), who="demo holder"),
    State("people:passkeys", "one", with_a_key, who="demo holder of a key"),
    page_of("people:resume_code", "form", "begun"),
    page_of("people:resume_code", "has one", "holder with a code"),
    State("people:resume_code", "shown", code_shown),
    State("people:resume_code", "shown already", code_shown_already),
    State("people:is_it_you", "by mail", at("/compte/est-ce-bien-vous/"), who="two histories"),
    State("people:is_it_you", "by code", asked_by_code),
    State("people:is_it_you", "by code, signed in", asked_by_code, who="holder"),
    page_of("people:histories", "one joined", "holder"),
    State("people:histories", "undone", at("/compte/historique/?defait"), who="holder"),
    State("people:histories", "gone", undone_elsewhere, who="holder"),
    State("people:resume", "no code", pressed("/reprendre/", "Reprendre")),
    State("people:resume", "too short", pressed("/reprendre/", "Reprendre", code="1234")),
    State("people:resume", "unknown", pressed("/reprendre/", "Reprendre", code=grouped(draw_resume_code()))),
    page_of("people:leave", "kept nowhere", "begun"),
    page_of("people:leave", "kept", "holder with a code"),
    page_of("people:leave", "two histories", "two histories"),
    State("people:leave", "left", left),
    page_of("people:data", "with a history", "begun"),
    page_of("people:data", "signed in", "holder"),
    page_of("people:data_readable", "whole course", "right"),
    page_of("people:data_readable", "signed in", "holder"),
    page_of("people:erase", "form", "holder"),
    State("people:erase", "not sure", pressed("/mes-donnees/effacer/", "Tout effacer"), who="begun"),
    State("people:erase", "erased", erased),
]
