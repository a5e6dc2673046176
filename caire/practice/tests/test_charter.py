"""The charter: written, kept, changed, taken away."""

import re
from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from caire.courses.tests import examples
from caire.practice.models import Charter
from caire.records.models import Record

pytestmark = pytest.mark.django_db

PAGE = "/charte/niveau-1/"
LINES = {
    "line-1": "Je relis.",
    "line-2": "  Je   cite l’aide. ",
    "line-3": "<b>Je</b> #vérifie",
    "line-5": "Je refuse.",
}
KEPT = ["Je relis.", "Je cite l’aide.", "<b>Je</b> #vérifie", "Je refuse."]


@pytest.fixture(autouse=True)
def course():
    return examples.publish()


def keep(client: Client, **lines: str):
    key = re.search(r'name="key" value="([^"]+)"', client.get(PAGE).content.decode())[1]
    return client.post(PAGE, {"key": key} | lines)


def test_a_guest_keeps_a_charter(client):
    kept = keep(client, **LINES)

    assert (kept.status_code, kept["Location"]) == (303, f"{PAGE}#gardee")
    assert Charter.objects.get().lines == KEPT
    assert [(one.verb, one.object) for one in Record.objects.all()] == [("deposited", "niveau-1/charte/depot")]
    assert "Gardée le" in client.get(PAGE).content.decode()


def test_the_same_form_sent_twice_changes_nothing(client):
    key = re.search(r'name="key" value="([^"]+)"', client.get(PAGE).content.decode())[1]
    for _ in range(2):
        client.post(PAGE, {"key": key} | LINES)

    assert (Charter.objects.count(), Record.objects.count()) == (1, 1)


def test_a_charter_may_be_changed(client):
    keep(client, **LINES)
    keep(client, **LINES | {"line-1": "Je relis deux fois."})

    assert Charter.objects.get().lines[0] == "Je relis deux fois."


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ({"line-1": "Une", "line-2": "Deux", "line-3": "   "}, "Écrivez au moins trois lignes"),
        (LINES | {"line-4": "a" * 241}, "Cette ligne dépasse 240 signes"),
    ],
)
def test_what_cannot_be_kept_is_said_and_stays_in_the_form(client, lines, said):
    refused = keep(client, **lines)

    html = refused.content.decode()
    assert refused.status_code == 422
    assert said in html
    assert f">{lines['line-1']}</textarea>" in html
    assert not Charter.objects.exists()


def test_it_is_taken_as_text(client):
    keep(client, **LINES)

    text = client.get(f"{PAGE}texte/").content.decode("utf-8-sig")

    assert text.split("\r\n") == [
        "Ma charte d’usage de l’IA",
        "",
        *(f"{n}. {one}" for n, one in enumerate(KEPT, 1)),
        "",
    ]


def test_it_is_taken_as_a_tagged_pdf_where_what_was_written_is_only_shown(client):
    keep(client, **LINES)

    response = client.get(f"{PAGE}pdf/")
    reader = PdfReader(BytesIO(response.content))

    words = " ".join(reader.pages[0].extract_text().split())
    assert response["Content-Type"] == "application/pdf"
    assert (reader.metadata.title, reader.trailer["/Root"]["/MarkInfo"]["/Marked"]) == (
        "Ma charte d’usage de l’IA",
        True,
    )
    assert [line for line in KEPT if line not in words] == []


@pytest.mark.parametrize("file", ["texte/", "pdf/"])
def test_without_a_charter_there_is_no_file(client, file):
    assert client.get(PAGE + file).status_code == 404


def test_a_form_without_its_key_is_refused(client):
    assert client.post(PAGE, LINES).status_code == 400


def test_a_course_without_a_charter_has_no_page(client):
    assert client.get("/charte/ailleurs/").status_code == 404
