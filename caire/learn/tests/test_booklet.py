"""A module on paper: everything that a learner reads, nothing that a trainer or a test keeps."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from caire.assessments.tests import examples as tests
from caire.courses.tests import examples
from caire.learn import booklets

pytestmark = pytest.mark.django_db

PAGE = "/livret/niveau-1/m1/"


@pytest.fixture(autouse=True)
def course():
    booklets.booklet.cache_clear()
    return examples.publish()


def printed(client):
    response = client.get(PAGE)
    assert (response.status_code, response["Content-Type"]) == (200, "application/pdf")
    reader = PdfReader(BytesIO(response.content))
    return reader, " ".join(" ".join(page.extract_text() for page in reader.pages).replace("\u00a0", " ").split())


def test_it_holds_lessons_experiments_questions_and_then_their_answers(client):
    _, words = printed(client)

    lesson, answers = words.split("Réponses expliquées")
    assert [
        one for one in ("Unité u1", "Équivalent en texte.", "À retenir.", "Est-ce vrai ?") if one not in lesson
    ] == []
    assert "Parce que oui." not in lesson
    assert [one for one in ("Parce que oui.", "L’idée.", "1. Lire") if one not in answers] == []


def test_every_question_has_its_number_and_its_answer(client):
    _, words = printed(client)

    count = len(examples.QUESTIONS) + 1
    assert [words.count(f"Question {number} ") for number in range(1, count + 1)] == [2] * count


def test_what_trainers_read_stays_with_them(client):
    _, words = printed(client)

    assert [one for one in ("NOTE-DE-FORMATEUR", "RYTHME-EN-SALLE") if one in words] == []


def test_it_is_tagged_in_its_language_with_its_title(client):
    reader, _ = printed(client)

    root = reader.trailer["/Root"]
    assert (reader.metadata.title, root["/Lang"], bool(root["/MarkInfo"]["/Marked"])) == ("Module", "fr", True)


def test_a_summative_item_is_not_printed(client):
    examples.publish(replace(tests.course(), title="Autre"))
    _, words = printed(client)

    assert "Question A-revision ?" in words
    assert [one for one in ("A-ancre", "form-a", "retake") if one in words] == []


def test_a_module_that_is_not_there_is_not_found(client):
    assert client.get("/livret/niveau-1/m9/").status_code == 404
