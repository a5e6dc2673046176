"""A course in plain language: other words on the same pages, and everything that was done still counts."""

import pytest

from caire.courses import queries, services
from caire.courses.tests import examples, folders
from caire.learn import booklets
from caire.learn.tests.test_unit_page import form_of
from caire.records.models import Record
from caire.web import comfort

pytestmark = pytest.mark.django_db

UNIT, MAP = "/cours/essai/u1/", "/cours/essai/"
SECOND = folders.UNIT.replace("id: u1", "id: u2").replace("L’unité", "La seconde") + folders.QUESTION.replace(
    "Elle est là pour que l’objectif ait la sienne.", "Aucune autre ne travaille cet objectif dans l’unité."
)
PLAIN = folders.UNIT.replace("Elle sert aux tests.", "Des mots simples.") + folders.QUESTION.replace(
    "On y répond.", "Vous y répondez."
)
FILES = {
    "course.yml": folders.COURSE.replace("[m1/u1.md]", "[m1/u1.md, m1/u2.md]"),
    "m1/u1.clair.md": PLAIN,
    "m1/u2.md": SECOND,
    "ids.yml": folders.IDS + folders.IDS.replace("u1", "u2"),
}


@pytest.fixture(autouse=True)
def course(tmp_path):
    return services.publish(folders.write(tmp_path, FILES), examples.NOON)


def in_plain(client):
    client.cookies[comfort.COOKIE] = "clear"
    return client


def read(client, page):
    return client.get(page).content.decode().replace("\u00a0", " ")


def answer(client, chosen):
    action, hidden = form_of(client.get(UNIT).content.decode(), "question")
    return client.post(action, hidden | {"chosen": chosen}, headers={"X-Fragment": "1"}).content.decode()


def test_the_words_are_those_that_the_browser_asks_for(client):
    assert "Elle sert aux tests." in read(client, UNIT)

    page = read(in_plain(client), UNIT)

    assert "Des mots simples." in page
    assert "Elle sert aux tests." not in page


def test_the_feedback_has_the_words_of_the_page(client):
    assert "On y répond." in answer(client, "oui")
    assert "Vous y répondez." in answer(in_plain(client), "oui")


def test_what_was_done_in_one_version_counts_in_the_other(client):
    answer(client, "oui")

    page = read(in_plain(client), UNIT)
    assert "Vous y répondez." in page
    assert 'value="oui" checked' in " ".join(page.split())
    answer(client, "non")
    del client.cookies[comfort.COOKIE]

    assert "Elle en a pourtant l’air." in read(client, UNIT)
    assert [one.object for one in Record.objects.order_by("id")] == ["essai/u1/question"] * 2


def test_a_record_names_the_version_that_was_read(client, course):
    answer(client, "oui")
    answer(in_plain(client), "oui")

    plain = queries.current("essai", in_plain=True)
    assert [one.release for one in Record.objects.order_by("id")] == [course.digest, plain.digest]


def test_a_button_changes_the_version_and_leads_back(client):
    page = client.get(UNIT).content.decode()
    assert "Lire en langage clair" in page
    form = page[page.index('<form class="texts"') :]
    action = form.split('action="')[1].split('"')[0]

    response = client.post(action, {"texts": "clear"})

    assert response["Location"] == UNIT
    assert "Lire les textes ordinaires" in read(client, UNIT)


def test_a_unit_that_has_no_plain_version_says_so_in_that_path_alone(client):
    said = "Cette unité n’existe qu’en version ordinaire."
    assert said not in read(client, "/cours/essai/u2/")
    assert "Lire en langage clair" not in read(client, "/cours/essai/u2/")

    assert said in read(in_plain(client), "/cours/essai/u2/")


def test_the_map_says_how_much_is_in_plain_language(client):
    assert "Une unité sur 2 existe aussi en langage clair" in read(client, MAP)

    page = read(in_plain(client), MAP)

    assert page.count("</svg> version ordinaire</p>") == 1


def test_the_booklet_has_the_words_that_one_reads(course):
    plain = queries.current("essai", in_plain=True)

    shown = [booklets.values(one, one.modules[0])["units"][0]["summary"] for one in (course, plain)]

    assert shown == ["Elle sert aux tests.", "Des mots simples."]


def test_a_course_without_plain_language_does_not_speak_of_it(client):
    examples.publish()

    for page in ("/cours/niveau-1/", "/cours/niveau-1/u1/"):
        assert "langage clair" not in read(in_plain(client), page)
