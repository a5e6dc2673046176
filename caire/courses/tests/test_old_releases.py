"""A release of format 1, as it was written once and for all: `format-1.json` is never written again.

Whoever changes the classes of a course must go on reading it: by a default value that is left out of the payload, or by
a new format, with what reads this one.
"""

import json
from pathlib import Path

import pytest

from caire.courses import queries
from caire.courses.compiler import Course
from caire.courses.compiler.model import CLASSES
from caire.courses.models import Asset, Edition, Release, ReleaseAsset
from caire.courses.tests import examples
from caire.learn.tests.test_unit_page import answer

PAYLOAD = json.loads((Path(__file__).parent / "format-1.json").read_text(encoding="utf-8"))
DIGEST = "44699420692a73046fc1ab03a01e5ca68cc489437aa71b3e94b8b310f8404509"
LATER = {"BankItem", "Blueprint", "Term"}  # what no course had when this one was published
UNIT = "/cours/niveau-1/u1/"
FILES = {"simulations/essai.js": examples.MODULE, "images/essai.svg": examples.IMAGE}


def classes(value):
    """The names of all that a payload holds."""
    if isinstance(value, dict):
        return {value.get("$is", "")}.union(*map(classes, value.values()))
    return set().union(*map(classes, value)) if isinstance(value, list) else set()


@pytest.fixture
def release(db):
    """The old release, read now, as if it had been in the database for years."""
    release = Release.objects.create(
        digest=DIGEST, course="niveau-1", format=1, payload=PAYLOAD, published_at=examples.NOON
    )
    for path, content in FILES.items():
        asset = Asset.objects.create(digest=path[:64], content=content)
        ReleaseAsset.objects.create(release=release, path=path, asset=asset)
    Edition.objects.create(course="niveau-1", release=release)
    queries.forget()
    return release


def test_it_holds_everything_that_a_course_could_hold():
    assert classes(PAYLOAD) | LATER == {one.__name__ for one in CLASSES} | {""}


def test_it_has_neither_bank_nor_test_nor_glossary():
    course = Course.from_payload(PAYLOAD)

    assert (course.items, course.test, course.glossary, course.units[0].terms) == ((), None, (), ())


def test_it_has_the_name_that_it_was_given():
    assert Course.from_payload(PAYLOAD).digest == DIGEST


def test_its_pages_are_still_shown(client, release):
    html = client.get(UNIT).content.decode()

    shown = ["Bonjour.", "La machine", "Équivalent en texte.", "Un essai", "À retenir.", "Que vérifier ?", "Un fait."]
    assert [text for text in shown if text not in html] == []
    assert html.count('class="question"') == 13


def test_its_questions_are_still_graded(client, release):
    answer(client, "q1", chosen="oui")
    answer(client, "tri", **{"item-minuterie": "regle", "item-spam": "regle"})

    html = client.get(UNIT).content.decode()

    assert ("C’est juste." in html, "En partie." in html) == (True, True)
