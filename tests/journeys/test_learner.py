"""A whole story, on a phone and on a desktop: from the home page to the last trace erased."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import accounts, experiments, lesson

UNIT = "u2-1"
OBJECT = f"{lesson.COURSE}/{UNIT}"
SEATS = "{} étapes sur 8 sont faites"


@pytest.fixture
def address() -> str:
    return f"nadia-{uuid4().hex[:8]}@exemple.fr"


@pytest.fixture
def sentence() -> str:
    """What a person writes, which nobody else wrote."""
    return f"La phrase la plus probable n’est pas toujours vraie ({uuid4().hex[:8]})."


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(words)


def begin(page: Page, ask: Callable[[str, str], Any], sentence: str) -> None:
    """Do the experiment, answer wrongly, then rightly, with all that the page says."""
    page.goto("/")
    page.get_by_role("link", name="Essayer une minute, sans compte").click()
    heading(page, "Deviner la suite")
    expect(page.locator(".seats-label")).to_have_text("0 étape sur 8 est faite")

    experiments.do(page, UNIT)

    question = ask(UNIT, "ecart")
    form = lesson.answer(page, question, right=False)
    expect(form.locator(".question-headline")).to_contain_text("Pas encore.")
    expect(form.locator("[data-item=deux-horaires] .option-feedback")).to_contain_text("Le récit n’en donne qu’un")
    expect(form.locator(".question-result")).to_be_focused()
    form = lesson.answer(page, question, right=True)
    expect(form.locator(".question-headline")).to_contain_text("C’est juste.")
    expect(form.locator("[data-item=deux-mots] .option-feedback")).to_contain_text("Deux mots de mémoire")
    expect(form.locator(".explanation")).to_contain_text("La machine prolonge un texte.")
    lesson.answer(page, ask(UNIT, "ma-phrase"), given={"chosen": [sentence]})


def shows_what_was_done(page: Page, sentence: str) -> None:
    """The unit as it stands after `begin`, on any device."""
    page.goto(lesson.path(UNIT))
    expect(page.locator(".seats-label")).to_have_text(SEATS.format(2))
    expect(page.locator("#ecart [value=deux-mots]")).to_be_checked()
    expect(page.locator("#ecart .question-headline")).to_contain_text("C’est juste.")
    expect(page.locator("#ma-phrase textarea")).to_have_value(sentence)
    expect(page.locator("#machine-done .send-state")).to_have_text("Expérience faite, enregistré.")
    expect(page.get_by_role("link", name="Reprendre où vous en étiez")).to_be_visible()


def downloaded(page: Page) -> dict[str, Any]:
    """Return the file that « Télécharger (JSON) » gives."""
    page.goto("/mes-donnees/")
    with page.expect_download() as download:
        page.get_by_role("link", name="Télécharger (JSON)").click()
    assert download.value.suggested_filename == "mes-donnees-caire.json"
    return json.loads(Path(download.value.path()).read_text(encoding="utf-8"))


def written(sentence: str) -> tuple[str, list[str], None]:
    return f"{OBJECT}/ma-phrase", [sentence], None


def answers_in(exported: dict[str, Any]) -> list[tuple[str, list[str], float | None]]:
    return [(one["question"], one["reponse"], one["score"]) for one in exported["practice"]["reponses"]]


def acts_in(exported: dict[str, Any]) -> list[tuple[str, str, float | None, bool]]:
    return [(one["acte"], one["objet"], one["score"], one["declare_par_le_navigateur"]) for one in exported["records"]]


WRONG = (f"{OBJECT}/ecart", ["deux-horaires"], 0.0)
RIGHT = (f"{OBJECT}/ecart", ["deux-mots"], 1.0)
ACTS = [
    ("simulated", f"{OBJECT}/machine", None, True),
    ("answered", f"{OBJECT}/ecart", 0.0, False),
    ("answered", f"{OBJECT}/ecart", 1.0, False),
    ("answered", f"{OBJECT}/ma-phrase", None, False),
]


def test_from_the_home_page_to_the_last_trace_erased(device, ask, smtp, live_site, address, sentence):
    home, elsewhere = device(), device()

    begin(home, ask, sentence)

    # The seats fill while one reads, and the map of the course says the same.
    expect(home.locator(".seats-label")).to_have_text(SEATS.format(2))
    seats = home.locator(".seats-line [data-state=done]:visible, .seats-round [data-state=done]:visible")
    expect(seats).to_have_count(2)
    home.goto(f"/cours/{lesson.COURSE}/")
    row = home.locator(".unit-row", has_text="Deviner la suite")
    expect(row.locator(".unit-row-state")).to_have_text("En cours\u00a0: 2 sur 8")
    expect(row.get_by_role("link", name="Reprendre ici")).to_be_visible()

    # Kept with a code that a real SMTP server received.
    home.get_by_role("link", name="Mon espace").click()
    home.get_by_role("link", name="Garder ma progression").click()
    accounts.keep(home, smtp, address)

    # Another device, which has done nothing: same progress, same answers.
    accounts.sign_in(elsewhere, smtp, address)
    heading(elsewhere, "Mon espace")
    shows_what_was_done(elsewhere, sentence)

    exported = downloaded(elsewhere)
    assert answers_in(exported) == [WRONG, RIGHT, written(sentence)]
    assert acts_in(exported) == ACTS
    assert [account["e_mail"] for account in exported["people"]["comptes"]] == [address]
    elsewhere.goto("/mes-donnees/")
    elsewhere.get_by_role("link", name="Tout lire").click()
    for words in (address, sentence, "deux-horaires", "deux-mots", f"{OBJECT}/machine"):
        expect(elsewhere.locator("main")).to_contain_text(words)

    erase_and_look(elsewhere, live_site, address, sentence)
    home.goto("/mon-espace/")
    expect(home.locator("main")).to_contain_text("Rien n’est encore enregistré sur cet appareil.")


def erase_and_look(page: Page, site: Any, address: str, sentence: str) -> None:
    """Erase oneself; nothing in the database, in the browser or in the pages tells anything any more."""
    persons = accounts.persons_of(site, address)
    told = [address, re.findall(r"\((\w+)\)", sentence)[0], *map(str, persons.values())]
    assert {"people_person.id", "records_record.person_id"} <= set(accounts.rows_about(site, list(persons)))
    assert "practice_answer" in accounts.rows_that_say(site, told)

    page.goto("/mes-donnees/")
    page.get_by_role("link", name="Tout effacer").click()
    page.get_by_role("button", name="Tout effacer").click()
    expect(page.get_by_text("Cochez cette case pour confirmer l’effacement.")).to_be_visible()
    page.get_by_label("Je comprends que rien ne pourra être récupéré.").check()
    page.get_by_role("button", name="Tout effacer").click()
    heading(page, "Tout est effacé")

    assert accounts.rows_about(site, list(persons)) == {}
    assert accounts.rows_that_say(site, told) == []
    assert accounts.sessions_of(site, list(persons)) == []
    assert page.context.cookies() == []
    page.goto(lesson.path(UNIT))
    expect(page.locator(".seats-label")).to_have_text("0 étape sur 8 est faite")


def test_a_device_with_a_history_of_its_own_asks_whether_it_is_you(device, ask, smtp, address, sentence):
    home, shared = device(), device()
    begin(home, ask, sentence)
    accounts.keep(home, smtp, address)
    shared.goto(lesson.path(UNIT))
    lesson.answer(shared, ask(UNIT, "ecart"), right=False)
    lesson.answer(shared, ask(UNIT, "deux-reponses"))

    accounts.sign_in(shared, smtp, address)
    heading(shared, "Est-ce bien vous ?")
    expect(shared.locator("main")).to_contain_text("2 réponses données")
    shared.get_by_role("button", name="Oui, c’est moi").click()
    heading(shared, "Mon espace")

    # The last answer is shown, the best one counts; the other device reads the same.
    for page in (shared, home):
        page.goto(lesson.path(UNIT))
        expect(page.locator(".seats-label")).to_have_text(SEATS.format(3))
        expect(page.locator("#ecart [value=deux-horaires]")).to_be_checked()
        expect(page.locator("#ecart .question-headline")).to_contain_text("Pas encore.")
        expect(page.locator("#deux-reponses [value=tirage]")).to_be_checked()
    both = [WRONG, RIGHT, written(sentence), WRONG, (f"{OBJECT}/deux-reponses", ["tirage"], 1.0)]
    assert answers_in(downloaded(home)) == both

    shared.goto("/compte/")
    shared.get_by_role("link", name="Historiques réunis").click()
    shared.get_by_role("button", name="Ce n’était pas moi").first.click()
    expect(shared.get_by_role("status").first).to_contain_text("C’est défait")

    shows_what_was_done(home, sentence)
    shows_what_was_done(shared, sentence)
    assert answers_in(downloaded(home)) == [WRONG, RIGHT, written(sentence)]


def test_a_printed_code_is_enough_on_a_shared_computer(device, ask, sentence):
    library, later = device(), device()
    begin(library, ask, sentence)

    library.get_by_role("link", name="Quitter ce poste").click()
    expect(library.locator("main")).to_contain_text("Votre progression n’est gardée nulle part ailleurs.")
    library.get_by_role("link", name="Imprimer un code de reprise").click()
    library.get_by_role("button", name="Créer mon code").click()
    expect(library.locator(".resume-code code")).to_have_count(4)
    code = "".join(library.locator(".resume-code code").all_inner_texts())
    library.emulate_media(media="print")
    expect(library.locator(".resume-code")).to_be_visible()
    expect(library.get_by_role("navigation", name="Navigation principale")).to_be_hidden()
    assert library.pdf()[:5] == b"%PDF-"
    library.emulate_media(media="screen")

    library.get_by_role("link", name="Quitter ce poste").click()
    expect(library.locator("main")).to_contain_text("Votre progression est gardée.")
    library.get_by_role("button", name="Quitter ce poste").click()
    heading(library, "C’est fait, ce poste ne garde rien de vous")
    expect(library.locator("main")).to_contain_text("Fermez cette fenêtre")
    library.goto(lesson.path(UNIT))
    expect(library.locator(".seats-label")).to_have_text("0 étape sur 8 est faite")
    expect(library.locator("#ma-phrase textarea")).to_have_value("")

    later.goto("/")
    later.get_by_role("link", name="J’ai un code de reprise").click()
    later.get_by_label("Votre code de reprise").fill(f" {code[:4].lower()} {code[4:8]}-{code[8:].lower()} ")
    later.get_by_role("button", name="Reprendre").click()
    heading(later, "Mon espace")
    shows_what_was_done(later, sentence)
