"""Notes for trainers and paces in a room: proofread in the preview, never in a learner's page."""

import re
from dataclasses import replace

import pytest

from caire.courses.tests import examples
from caire.learn import shells

pytestmark = pytest.mark.django_db

PAGES = ["/cours/niveau-1/u1/", "/en/cours/niveau-1/u1/"]
NOTES = ["NOTE-DE-FORMATEUR", "RYTHME-EN-SALLE", "seul l’aperçu montre cette note"]


@pytest.fixture(autouse=True)
def course():
    """A course whose trainers have a source of their own; its pages are not kept from one test to the next."""
    shells.of_unit.cache_clear()
    made = examples.course(replace(examples.unit("u1", examples.QUESTIONS[:1]), trainer_facts=("reserve",)))
    kept_back = replace(made.facts[0], id="reserve", claim="Un fait pour qui anime.")
    yield examples.publish(replace(made, facts=(*made.facts, kept_back)))
    shells.of_unit.cache_clear()


@pytest.mark.parametrize("path", PAGES)
def test_a_learner_reads_none_of_them(client, path):
    html = client.get(path).content.decode()

    assert [note for note in (*NOTES, "Un fait pour qui anime.") if note in html] == []


def test_an_author_reads_them_in_the_preview_marked_as_such(client, settings):
    settings.PREVIEW = True

    html = client.get(PAGES[0]).content.decode()

    notes = re.findall(r'<div class="note">\s*<p class="callout-title">\s*(.*?)\s*</p>\s*(.*?)\s*</div>', html, re.S)
    assert notes == [
        ("Pour qui anime : seul l’aperçu montre cette note.", "<p>NOTE-DE-FORMATEUR</p>"),
        ("En salle, 10 minutes (pairs) : seul l’aperçu montre cette note.", "<p>RYTHME-EN-SALLE</p>"),
    ]


def test_the_sources_of_a_note_come_with_it(client, settings):
    settings.PREVIEW = True

    html = client.get(PAGES[0]).content.decode()

    assert re.findall(r'<li id="(source-\w+)">', html) == ["source-fait", "source-reserve"]
