"""The attestation of what was followed: there as soon as a unit is done, with a name that is kept nowhere."""

from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from caire.courses.tests import examples
from caire.learn.tests.test_unit_page import answer
from caire.records.models import Record

pytestmark = pytest.mark.django_db

PAGE = "/attestation/niveau-1/"
UNIT = "/cours/niveau-1/u2/"


@pytest.fixture(autouse=True)
def course():
    return examples.publish()


def finish(client, minutes=11):
    """Do the unit u2, which took so many minutes."""
    answer(client, "q1", page=UNIT, chosen="oui")
    answer(client, "machine-done", page=UNIT)
    record = Record.objects.latest("pk")
    Record.objects.filter(pk=record.pk).update(claimed_at=record.claimed_at + timedelta(minutes=minutes))


def printed(client, name="Aïcha Le Goff"):
    response = client.post(PAGE, {"name": name})
    assert (response.status_code, response["Content-Type"]) == (200, "application/pdf")
    return " ".join(PdfReader(BytesIO(response.content)).pages[0].extract_text().replace("\u00a0", " ").split())


def test_without_a_finished_unit_it_says_what_to_do(client):
    answer(client, "q1", page=UNIT, chosen="oui")

    assert "Terminez une première unité" in client.get(PAGE).content.decode()
    assert client.post(PAGE, {"name": "Aïcha"})["Content-Type"].startswith("text/html")


def test_one_unit_is_enough(client):
    finish(client)

    words = printed(client)

    assert "Aïcha Le Goff" in words
    assert "1 unité du cours « Cours d’essai »" in words
    assert "Durée correspondante : 11 min." in words
    assert "Unité u2 11 min" in words


def test_a_unit_done_faster_than_it_is_read_is_said_on_the_page_and_on_paper(client):
    finish(client, minutes=1)

    assert "Terminées plus vite que leur lecture ne le demande" in client.get(PAGE).content.decode()
    assert "ne le demande : Unité u2." in printed(client)


def test_a_unit_done_at_ease_is_not(client):
    finish(client, minutes=11)

    assert "plus vite" not in client.get(PAGE).content.decode()
    assert "plus vite" not in printed(client)


def test_a_missing_name_is_said(client):
    finish(client)

    refused = client.post(PAGE, {"name": "  "})

    assert (refused.status_code, "Écrivez le nom à imprimer." in refused.content.decode()) == (422, True)


def test_the_name_is_kept_nowhere_and_is_never_code(client):
    finish(client)

    assert "#emph[x] $1 \\ ]" in printed(client, "#emph[x] $1 \\ ]")
    assert "emph" not in client.get(PAGE).content.decode()


def test_my_space_leads_there(client):
    finish(client)

    assert f'href="{PAGE}"' in client.get("/mon-espace/").content.decode()
