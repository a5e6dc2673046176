"""Fill the record as if a crowd had done a whole module."""

import secrets
import uuid
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from bench import inside
from bench.inside.rows import BEGINNING, first_free, insert, plain, settle
from caire.courses import queries as courses
from caire.courses.compiler.model import QuestionBlock
from caire.people import actors
from caire.people.models import Device, Person
from caire.people.models.persons import today
from caire.practice.models import Answer
from caire.records.models import Record


def blocks_of_module(course_id: str, unit_id: str) -> tuple[str, list[tuple[str, QuestionBlock | None]]]:
    """Return the release and the required blocks of the module that holds a unit, each with its question."""
    course = courses.current(course_id)
    if course is None:
        raise RuntimeError(f"{course_id} is not published")
    module = next(module for module in course.modules if unit_id in {unit.id for unit in module.units})
    found = []
    for unit in module.units:
        questions = {block.id: block for block in unit.blocks if isinstance(block, QuestionBlock)}
        required = courses.required_blocks(unit)
        found += [(f"{course_id}/{unit.id}/{block}", questions.get(block)) for block in required]
    return course.digest, found


def lines(first: int, persons: int, each: int, digest: str, blocks: list[Any]) -> Iterator[tuple[Any, ...]]:
    """Yield the lines of the record: every block once, then again until each person has as many as asked."""
    for person in range(first, first + persons):
        for number in range(each):
            path, block = blocks[number % len(blocks)]
            at = plain(BEGINNING + timedelta(minutes=person % 50_000, seconds=number * 20))
            score = None if block is None else (person + number) % 3 / 2
            verb = "answered" if block else "simulated"
            yield (plain(uuid.uuid4()), person, verb, path, digest, score, block is None, at, at)


def fill(persons: int, each: int, course: str, unit: str) -> dict[str, Any]:
    """Make that many guests, each with that many lines, and return their cookies."""
    digest, blocks = blocks_of_module(course, unit)
    first = first_free(Person)
    people = range(first, first + persons)
    now, day = plain(BEGINNING), today().isoformat()
    insert(
        Person, ["id", "ref", "made_at", "last_seen_on"],
        ((pk, plain(uuid.uuid4()), now, day) for pk in people),
    )  # fmt: skip
    tokens = [secrets.token_urlsafe(24) for _ in people]
    insert(
        Device, ["token_hash", "person_id", "made_at", "last_seen_on"],
        ((actors.digest(token), pk, now, day) for token, pk in zip(tokens, people, strict=True)),
    )  # fmt: skip
    columns = ["key", "person_id", "verb", "object", "release", "score", "self_declared", "claimed_at", "received_at"]
    insert(Record, columns, lines(first, persons, each, digest, blocks))
    answered = Record.objects.filter(person_id__gte=first, verb="answered").values_list("pk", flat=True)
    insert(Answer, ["record_id", "response"], ((pk, "[]") for pk in list(answered)))
    settle(Person, first + persons)
    return {"tokens": tokens[:1000], "lines": Record.objects.count(), "blocks": len(blocks)}


inside.answer(fill(**inside.given()))
