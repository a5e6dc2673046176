"""What the pages of a test show, as values; templates word them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import unescape
from typing import Any

from django.utils.html import strip_tags

from caire.assessments import queries
from caire.assessments.models import Attempt, Response
from caire.assessments.rules import explained, results, steps
from caire.assessments.rules.names import NAMES
from caire.courses.compiler.bank import BankItem
from caire.courses.compiler.model import Course
from caire.courses.questions import QuestionError
from caire.practice import fragments
from caire.practice.rules import reviews

Given = Mapping[str, Response]


@dataclass(frozen=True, slots=True)
class Place:
    """An item among the others: where it is, and whether it is answered."""

    number: int
    is_answered: bool
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """An item as one reads it again after the test."""

    item: BankItem
    prompt: str
    answer: explained.Explained
    confidence: int | None
    unit_title: str


def of_tests(course: Course, found: Mapping[int, Attempt], todo: tuple[steps.Step, ...]) -> dict[str, Any]:
    """Return the tests of a course: those that are finished, then what may be taken, and why not."""
    finished = [(one, NAMES[number]) for number, one in sorted(found.items()) if one.finished_at]
    return {
        "course": course,
        "finished": finished,
        "todo": [(step, NAMES[step.number], _progress(found.get(step.number))) for step in todo],
        "passing": queries.passing(course),
        "total": _total(course),
    }


def _total(course: Course) -> int:
    return course.test.anchors + sum(course.test.own.values()) if course.test else 0


def _progress(attempt: Attempt | None) -> int:
    return attempt.responses.count() if attempt and attempt.finished_at is None else 0


def of_item(course: Course, attempt: Attempt, item: BankItem, place: int, given: Given) -> dict[str, Any]:
    """Return the page of one item, with the answer given so far."""
    kept = given.get(item.id)
    values = fragments.values_of(item.question, tuple(kept.response)) if kept else {}
    shown = fragments.parts(item.question, "question", course.language, values, kept.confidence if kept else None)
    return {"shown": shown} | _around(course, attempt, place, given)


def of_refused(page: dict[str, Any], item: BankItem, values: fragments.Values, error: QuestionError) -> dict[str, Any]:
    """Return the page of an item (`of_item`) when its response could not be taken: what was filled in stays."""
    sure = values.get("confidence", ("",))[0]
    confidence = int(sure) if sure in {"1", "2", "3"} else None
    shown = fragments.parts(item.question, "question", page["course"].language, values, confidence, error=error)
    return page | {"shown": shown}


def _around(course: Course, attempt: Attempt, place: int, given: Given) -> dict[str, Any]:
    total = len(attempt.items)
    return {
        "course": course,
        "attempt": attempt,
        "name": NAMES[attempt.number],
        "place": place,
        "total": total,
        "answered": len(given),
        "is_answered": attempt.items[place - 1] in given,
        "before": place - 1 or None,
        "after": place + 1 if place < total else None,
    }


def places(attempt: Attempt, given: Given, here: int = 0) -> list[Place]:
    """Return every item of an attempt, in order."""
    return [Place(n, name in given, n == here) for n, name in enumerate(attempt.items, start=1)]


def next_left(attempt: Attempt, given: Given, place: int) -> int | None:
    """Return the next place without an answer, from a place and round, or None."""
    left = [one.number for one in places(attempt, given) if not one.is_answered]
    return next((number for number in left if number > place), left[0] if left else None)


def of_end(course: Course, attempt: Attempt, given: Given) -> dict[str, Any]:
    """Return the last page of a test: what is answered, what is not."""
    every = places(attempt, given)
    left = [one for one in every if not one.is_answered]
    return {"course": course, "attempt": attempt, "name": NAMES[attempt.number], "places": every, "left": left}


def of_results(course: Course, attempt: Attempt, found: Mapping[int, Attempt]) -> dict[str, Any]:
    """Return everything that a finished test says.

    A gain is told for the first try at the last test only: retakes ask other items, after their key was read.
    """
    after = queries.answered(attempt)
    before = queries.answered(found.get(steps.BEFORE)) if attempt.number == steps.AFTER else ()
    titles = {unit.id: unit.title for unit in course.units}
    given = queries.responses(attempt)
    read = [_read(item, given.get(item.id), titles) for item in queries.items(attempt)]
    wrong = {one.item for one in results.sure_and_wrong(after)}
    return {
        "course": course,
        "attempt": attempt,
        "name": NAMES[attempt.number],
        "share": results.share(after),
        "passing": queries.passing(course),
        "offers_mail": bool(reviews.by_mail(course)),
        "domains": results.by_domain(before, after),
        "gain": results.gain(before, after),
        "levels": results.by_confidence(after),
        "sure": [one for one in read if one.item.id in wrong],
        "read": [
            (letter, [one for one in read if one.item.competence.startswith(letter)])
            for letter in results.DOMAINS
            if any(one.item.competence.startswith(letter) for one in read)
        ],
    }


def _read(item: BankItem, given: Response | None, titles: Mapping[str, str]) -> Read:
    question = replace(item.question, summative=False)
    response = tuple(given.response) if given else ()
    return Read(
        item=item,
        prompt=" ".join(unescape(strip_tags(question.prompt)).split()),
        answer=explained.explain(question, response),
        confidence=given.confidence if given else None,
        unit_title=titles.get(item.unit, ""),
    )
