"""Fill the tables of tests as if a crowd had taken those of a course with a large bank."""

import json
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import numpy as np

from bench import inside
from bench.inside.rows import BEGINNING, first_free, insert, plain, settle
from caire.assessments.analysis import simulation
from caire.assessments.analysis.sheets import Sheets
from caire.assessments.analysis.simulation import MADE_UP, Population
from caire.assessments.models import Attempt, Response
from caire.courses import queries as courses
from caire.courses import services
from caire.courses.compiler.model import Course
from caire.people.models import Person
from caire.people.models.persons import today


def published(course: str, items: int) -> Course:
    """Publish a course of that name with a bank of that many items."""
    known = courses.current("niveau-1")
    if known is None:
        raise RuntimeError("niveau-1 is not published")
    made = replace(known, id=course, items=simulation.made_up(items), test=MADE_UP)
    services.make_current(made, BEGINNING)
    return made


def attempts(sheets: Sheets, course: Course, person: int, first: int) -> Iterator[tuple[Any, ...]]:
    """Yield the attempt of each sheet."""
    names = np.array([column.id for column in sheets.columns])
    for row in range(len(sheets)):
        at = plain(BEGINNING + timedelta(seconds=row))
        number, found = int(sheets.moments[row]), int((sheets.scores[row] == 1).sum())
        items = json.dumps(names[sheets.asked[row]].tolist())
        who = person + int(sheets.persons[row])
        yield (first + row, who, course.id, number, str(sheets.forms[row]), course.digest, items, at, at, found)


def responses(sheets: Sheets, first: int) -> Iterator[tuple[Any, ...]]:
    """Yield the response to each item of each sheet."""
    at = plain(BEGINNING)
    tokens = [[json.dumps([token]) for token, _ in column.options] for column in sheets.columns]
    for row, column in zip(*sheets.answered.nonzero(), strict=True):
        response = tokens[column][int(sheets.chosen[row, column]).bit_length() - 1]
        confidence = int(sheets.confidence[row, column])
        is_right = bool(sheets.scores[row, column])
        yield first + int(row), sheets.columns[column].id, response, is_right, confidence, at


def fill(persons: int, items: int, course: str) -> dict[str, Any]:
    """Have that many persons take the tests of a course made for it, and say how much that is."""
    made, population = published(course, items), Population()
    on = simulation.stage(made.items, MADE_UP, population, 1)
    sheets = simulation.answer(on, population, persons, np.random.default_rng(1))
    person, first, now, day = first_free(Person), first_free(Attempt), plain(BEGINNING), today().isoformat()
    insert(
        Person, ["id", "ref", "made_at", "last_seen_on"],
        ((person + n, plain(uuid.uuid4()), now, day) for n in range(persons)),
    )  # fmt: skip
    columns = ["id", "person_id", "course", "number", "form", "release", "items", "started_at", "finished_at", "score"]
    insert(Attempt, columns, attempts(sheets, made, person, first))
    insert(
        Response, ["attempt_id", "item", "response", "is_right", "confidence", "at"], responses(sheets, first)
    )  # fmt: skip
    settle(Person, person + persons)
    settle(Attempt, first + len(sheets))
    return {"sheets": len(sheets), "responses": int(sheets.answered.sum())}


inside.answer(fill(**inside.given()))
