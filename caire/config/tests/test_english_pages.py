"""What somebody reads who chose English: no French word, but those of a course, marked as French."""

import re
from html.parser import HTMLParser

import pytest

from caire.courses.tests import examples
from caire.learn.tests.test_unit_page import answer, form_of
from caire.mail.models import Message
from caire.people.tests.examples import code_in

pytestmark = pytest.mark.django_db

FRENCH = re.compile(
    r"\b(?:au|aux|avec|ce|cette|dans|de|des|du|elle|est|et|la|le|les|mon|ne|nous|ou|par|pas|pour|que|qui|quoi|sans|sur"
    r"|un|une|unité|unités|vos|votre|vous|oui|réponse|réponses|aide|retour|niveau|cours|reçu|minuterie|filtre)\b"
    r"|\b[dlsncj]’[a-zéêè]|[«»]",
    re.IGNORECASE,
)
# Names, addresses, ids.
NAMES = ["aide@caire.example", "niveau-1/", "Défenseur des droits", "Libre réponse", "cnil.fr/fr/plaintes"]
ATTRIBUTES = {"alt", "aria-label", "title", "placeholder"}
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
UNIT = "/en/cours/niveau-1/u1/"
PAGES = [
    "/en/",
    "/en/programme/",
    "/en/cours/niveau-1/",
    "/en/cours/niveau-1/sources/",
    "/en/cours/niveau-1/sources/m1/",
    "/en/cours/niveau-1/glossaire/",
    "/en/mon-espace/",
    "/en/compte/",
    "/en/compte/code-de-reprise/",
    "/en/reprendre/",
    "/en/quitter/",
    "/en/mes-donnees/",
    "/en/mes-donnees/lisible/",
    "/en/mes-donnees/effacer/",
    "/en/aide/",
    "/en/accessibilite/",
    "/en/donnees-personnelles/",
    "/en/mentions-legales/",
    "/en/plan-du-site/",
    "/en/guide-de-style/",
    "/en/hors-ligne/",
    "/en/nulle-part/",
]


class Reader(HTMLParser):
    """Keeps what a page says in each language."""

    def __init__(self) -> None:
        super().__init__()
        self.said: dict[str, list[str]] = {"en": [], "fr": []}
        self._open: list[tuple[str, str]] = [("", "en")]

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        language = given.get("lang") or self._open[-1][1]
        for name, value in attrs:
            if value and (name in ATTRIBUTES or (name.startswith("data-") and " " in value)):
                self.said[language].append(value)
        if tag not in VOID:
            self._open.append((tag, language))

    def handle_endtag(self, tag):
        while self._open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        # A title cannot say in which language each word is written; a picture is told by its label.
        if self._open[-1][0] not in {"script", "title", "text"} and data.strip():
            self.said[self._open[-1][1]].append(data.strip())


def read(response):
    reader = Reader()
    reader.feed(response.content.decode())
    return reader.said


def french_words(said):
    """What is said in French where the page says that it speaks English."""
    found = []
    for text in said["en"]:
        bare = text
        for name in NAMES:
            bare = bare.replace(name, "")
        if FRENCH.search(bare):
            found.append(text)
    return found


@pytest.fixture(autouse=True)
def course():
    return examples.publish()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_speaks_english(client, path):
    response = client.get(path)

    assert '<html lang="en">' in response.content.decode()
    assert french_words(read(response)) == []


def test_french_words_would_be_found(client):
    response = client.get("/aide/")
    response.content = response.content.replace(b'lang="fr"', b'lang="en"')

    assert len(french_words(read(response))) > 20


def test_pages_of_somebody_who_answered_speak_english(client):
    client.get("/en/compte/")
    answer(client, "q1", UNIT, chosen="non", confidence="3")
    answer(client, "machine-done", UNIT)

    pages = [client.get(path) for path in (UNIT, *PAGES)]

    assert [french_words(read(page)) for page in pages] == [[]] * len(pages)


GIVEN = {
    "decouvrir": {"chosen": "oui"},
    "q1": {"chosen": "non", "confidence": "3"},
    "plusieurs": {"chosen": ["non"]},
    "opinion": {"chosen": "non"},
    "part": {"chosen": "60"},
    "tri": {"item-minuterie": "appris", "item-spam": "appris"},
    "paires": {"item-minuterie": "regle", "item-spam": "appris"},
    "etapes": {"item-un": "2", "item-deux": "1", "item-trois": "3"},
    "phrase": {"item-mot": "chance", "item-choix": "oui"},
    "a-verifier": {"chosen": ["non"]},
    "ma-phrase": {"chosen": "Hello."},
    "cartes": {"chosen": ["oui"]},
}
COURSE_TEXTS = [
    "Unité u1",
    "Savoir essayer.",
    "Bonjour.",
    "La machine",
    "Équivalent en texte.",
    "Rangez.",
    "Parce que oui.",
    "Presque.",
    "L’idée.",
    "Un peu moins.",
    "Règle écrite",
    "Un compte à rebours.",
    "Ordonnez.",
    "Le mot",
    "Un exemple.",
    "Un fait.",
]
INTERFACE = ["Practise", "Experiment", "Not yet", "Right", "Almost", "Saved", "Choose…", "Report a problem"]


def test_in_a_lesson_each_text_is_marked_with_its_language(client):
    for block, values in GIVEN.items():
        assert answer(client, block, UNIT, **values).status_code == 303

    said = read(client.get(UNIT))

    assert french_words(said) == []
    assert [text for text in COURSE_TEXTS if text not in said["fr"] or text in said["en"]] == []
    assert [text for text in INTERFACE if text not in said["en"] or text in said["fr"]] == []


@pytest.mark.parametrize("path", ["/cours/niveau-1/u1/", "/cours/niveau-1/", "/mon-espace/"])
def test_marking_languages_keeps_the_html_valid(client, html_problems, path):
    for block, values in GIVEN.items():
        answer(client, block, UNIT, **values)

    french, english = (html_problems(client.get(f"{prefix}{path}").content.decode()) for prefix in ("", "/en"))

    # The questions of the example hold paragraphs where those of a real course hold a line.
    assert [problem.partition(" ")[2] for problem in english] == [problem.partition(" ")[2] for problem in french]


def test_a_fragment_says_its_language_as_the_page_does(client):
    action, hidden = form_of(client.get(UNIT).content.decode(), "q1")

    said = read(client.post(action, hidden | {"chosen": "non"}, headers={"X-Fragment": "1"}))

    assert ("Presque." in said["fr"], "Not yet" in said["en"], french_words(said)) == (True, True, [])


def test_a_refused_answer_and_a_report_speak_english(client, course):
    refused = answer(client, "tri", UNIT, **{"item-minuterie": "regle"})
    report = client.post(f"/en/signaler/{course.digest}/u1/q1/", {"key": "x"})

    assert [french_words(read(page)) for page in (refused, report)] == [[], []]
    assert "At least one box is still empty" in refused.content.decode()


def test_in_french_nothing_is_marked(client):
    page = client.get("/cours/niveau-1/u1/").content.decode()

    assert re.findall(r'lang="\w+"', page.partition("<main")[2]) == []


def test_an_account_is_opened_used_and_erased_in_english(client):
    pages = [
        client.post("/en/compte/", {"email": "nadia"}),
        client.post("/en/compte/", {"email": "nadia@example.org"}, follow=True),
        client.post("/en/compte/code/", {"code": "12"}),
        client.post("/en/compte/code/", {"code": "000000"}),
        client.post("/en/compte/code/renvoyer/", follow=True),
    ]
    message = Message.objects.earliest("pk")
    pages.append(client.post("/en/compte/code/", {"code": code_in(message)}, follow=True))
    paths = ("/en/compte/", "/en/compte/cles/", "/en/compte/historique/", "/en/quitter/", "/en/mes-donnees/lisible/")
    pages += [client.get(path) for path in paths]
    pages += [
        client.post("/en/compte/code-de-reprise/", follow=True),
        client.get("/en/compte/code-de-reprise/"),
        client.post("/en/reprendre/", {"code": "ABCD"}),
        client.post("/en/mes-donnees/effacer/", {}),
        client.post("/en/mes-donnees/effacer/", {"sure": "on"}, follow=True),
        client.post("/en/quitter/", follow=True),
    ]

    assert [french_words(read(page)) for page in pages] == [[]] * len(pages)
    assert {page.status_code for page in pages} <= {200, 422, 429}
    assert (message.subject.endswith("is your code for CAIRE"), message.text.startswith("Hello,")) == (True, True)


@pytest.mark.parametrize(
    ("path", "one", "none"),
    [
        ("/cours/niveau-1/u1/", "1 étape sur 11 est faite", "0 étape sur 11 est faite"),
        ("/en/cours/niveau-1/u1/", "1 step of 11 is done", "0 steps of 11 are done"),
    ],
)
def test_nothing_is_singular_in_french_and_plural_in_english(client, path, one, none):
    before = client.get(path).content.decode()
    answer(client, "q1", path, chosen="oui")
    after = client.get(path).content.decode()

    assert (none in before, one in after) == (True, True)
