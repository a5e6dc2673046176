import re
from html import unescape

import pytest
from django.conf import settings

from caire.courses.tests import examples
from caire.learn.tests.test_unit_page import answer

pytestmark = pytest.mark.django_db

UNIT = "/cours/niveau-1/u1/"
CONFIDENTIAL = ["RETOUR-CONFIDENTIEL", "EXPLICATION-CONFIDENTIELLE", "idee-cachee"]


@pytest.fixture
def course():
    return examples.publish(examples.course(examples.unit("u1", (*examples.QUESTIONS, examples.SECRET))))


def served(client, course) -> dict[str, str]:
    """Return the bytes of every address that a browser can ask for before answering, as text."""
    of_course = [f"/cours/niveau-1/{page}" for page in ("", "sources/", "sources/m1/", "glossaire/")]
    pages = ["/", "/programme/", *of_course, UNIT, "/mon-espace/", f"/en{UNIT}"]
    files = [f"/contenu/{course.digest}/{path}" for path in course.asset_digests]
    scripts = re.findall(r'(?:src|href)="(/static/[^"#]+)', client.get(UNIT).content.decode())
    refusals = [f"/signaler/{course.digest}/u1/secret/"]
    texts = {path: client.get(path).content.decode("utf-8", "replace") for path in pages + files + refusals}
    static = {path: settings.STATIC_ROOT / path.removeprefix("/static/") for path in scripts}
    return texts | {path: file.read_text(errors="replace") for path, file in static.items()}


def test_nothing_of_a_summative_solution_is_served_before_the_answer(client, course):
    for path, text in served(client, course).items():
        leaked = [word for word in CONFIDENTIAL if word in unescape(text)]
        assert leaked == [], path


def test_nothing_of_a_summative_solution_is_served_after_the_answer(client, course):
    assert answer(client, "secret", chosen="cle").status_code == 303

    for path, text in served(client, course).items():
        assert [word for word in CONFIDENTIAL if word in unescape(text)] == [], path


def test_the_question_itself_is_served(client, course):
    html = client.get(UNIT).content.decode()

    form = re.search(r'<form [^>]*id="secret".*?</form>', html, re.S)[0]
    assert sorted(re.findall(r"Option \w+", form)) == ["Option deux", "Option un"]


def test_a_refused_response_tells_nothing(client, course):
    html = client.get(UNIT).content.decode()
    form = re.search(r'<form [^>]*id="secret".*?</form>', html, re.S)[0]
    hidden = dict(re.findall(r'name="(\w+)" value="([^"]+)"', form.split("<fieldset")[0]))

    response = client.post(re.search(r'action="([^"]+)"', form)[1], hidden | {"chosen": "inconnue"})

    assert response.status_code == 422
    assert [word for word in CONFIDENTIAL if word in response.content.decode()] == []


def test_a_formative_question_ships_what_is_needed_without_network(client, course):
    assert "Parce que oui." in client.get(UNIT).content.decode().partition('id="question-tables"')[2]
