"""Every id of a unit's page is known to the compiler, which refuses the authors' that would take its place."""

import re

import pytest
from django.test import Client

from caire.courses.compiler import compile_course, read
from caire.courses.compiler.checks import ids
from caire.courses.tests import examples, folders
from caire.learn.tests.test_unit_page import form_of

UNIT = "/cours/niveau-1/u2-1/"
LEFT = re.compile(r"[\w-]+--\d+|(?:source|cite)-[\w-]+")  # what the compiler names by itself


def some_fields(question):
    """What somebody sends."""
    if question.kind == "estimate":
        return {"chosen": "45"}
    if question.kind == "write":
        return {"chosen": "Une phrase."}
    if question.kind == "order":
        return {f"item-{item.id}": str(place) for place, item in enumerate(question.items, start=1)}
    if question.kind in {"sort", "match"}:
        return {f"item-{item.id}": item.place for item in question.items}
    if question.kind == "fill":
        return {f"item-{gap.id}": gap.options[0].id if gap.options else gap.accept[0] for gap in question.gaps}
    return {"chosen": question.options[0].id}


@pytest.mark.django_db
def test_every_id_of_a_page_is_the_page_own_or_an_author_gave_it(tmp_path):
    folder = folders.write_every_kind(tmp_path)
    course = examples.publish(compile_course(folder, folders.TODAY))
    client = Client()
    before = client.get(UNIT).content.decode()
    for question in course.units[0].questions:
        action, hidden = form_of(before, question.id)
        assert client.post(action, hidden | some_fields(question)).status_code == 303
        refused = client.post(action, hidden, headers={"X-Fragment": "1"}).content.decode()
        before += refused

    found = set(re.findall(r' id="([^"]+)"', before + client.get(UNIT).content.decode()))

    (unit,) = read(folder, folders.TODAY).units.values()
    known = {shown for shown, _, _ in ids.in_page(unit)}
    assert {one for one in found - known - ids.OF_THE_PAGE if not LEFT.fullmatch(one)} == set()
    assert {"contenu", "words", "part-scale", "tri-spam", "deux-reponses-memoire-feedback", "machine-done"} <= found
