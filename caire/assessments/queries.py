"""Reads of attempts and responses, in the persons who are one."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from caire.assessments.models import Attempt, ItemReport, Response
from caire.assessments.rules import steps
from caire.assessments.rules.results import Answered
from caire.assessments.rules.steps import AFTER, BEFORE, RETAKES, Taken
from caire.courses import queries as courses
from caire.courses.compiler.bank import BankItem
from caire.courses.compiler.model import Course
from caire.programme.rules import level_of
from caire.records.models import Record, Verb

NUMBERS = {ItemReport.Tests.FIRST: (BEFORE, AFTER), ItemReport.Tests.RETAKES: RETAKES}


def attempts(person_ids: Collection[int], course: str) -> dict[int, Attempt]:
    """Return the attempts of these persons, who are one, by number.

    Two histories that were joined may hold the same test twice: the one finished first counts, then
    the one begun first.
    """
    found = Attempt.objects.filter(person_id__in=person_ids, course=course)
    order = sorted(found, key=lambda one: (one.finished_at is None, one.finished_at or one.started_at, one.pk))
    return {one.number: one for one in reversed(order)}


def taken(found: dict[int, Attempt]) -> dict[int, Taken]:
    """Return attempts as the rules see them."""
    return {
        number: Taken(number, one.form, tuple(one.items), one.finished_at, one.score) for number, one in found.items()
    }


def learned(person_ids: Collection[int], course: Course) -> int:
    """Return how many answers that can be right or wrong these persons gave in the lessons of a course."""
    lines = Record.objects.filter(person_id__in=person_ids, verb=Verb.ANSWERED, score__isnull=False)
    return lines.filter(object__startswith=f"{course.id}/").count()


def passing(course: Course) -> int:
    """Return how many items must be found, by the rule of the level; a course outside the programme asks nothing."""
    level = level_of(course.id)
    return level.test.passing if level and level.test else 0


def todo(
    person_ids: Collection[int], course: Course, found: dict[int, Attempt], now: datetime
) -> tuple[steps.Step, ...]:
    """Return the tests of a course that are still to take, by these persons, who are one and took those found."""
    return steps.steps(
        taken(found),
        learned=learned(person_ids, course) if person_ids else 0,
        passing=passing(course),
        retakes=course.test.retakes if course.test else 0,
        now=now,
    )


def responses(attempt: Attempt) -> dict[str, Response]:
    """Return the responses of an attempt by item."""
    return {one.item: one for one in attempt.responses.all()}


def items(attempt: Attempt) -> tuple[BankItem, ...]:
    """Return the items of an attempt, in the order in which they are asked, as they were when it began."""
    course = courses.release_of(attempt.release)
    known = {item.id: item for item in course.items} if course else {}
    return tuple(known[name] for name in attempt.items)


def answered(attempt: Attempt | None) -> tuple[Answered, ...]:
    """Return a finished attempt as results count it; nothing for one that is missing or goes on."""
    if attempt is None or attempt.finished_at is None:
        return ()
    given = responses(attempt)
    return tuple(
        Answered(item.id, item.competence, is_right=one.is_right, confidence=one.confidence)
        if (one := given.get(item.id))
        else Answered(item.id, item.competence, is_right=False)
        for item in items(attempt)
    )


def finished(course: str, tests: ItemReport.Tests) -> QuerySet[Attempt]:
    """Return the finished attempts that an analysis of items reads, of everybody."""
    return Attempt.objects.filter(course=course, number__in=NUMBERS[tests], finished_at__isnull=False)


def export(person_ids: Collection[int]) -> list[dict[str, Any]]:
    """Return every attempt of these persons, as JSON can carry them.

    Until a test is finished, its export does not say what is right: the key comes with the results.
    """
    found = Attempt.objects.filter(person_id__in=person_ids).prefetch_related("responses").order_by("course", "number")
    return [
        {
            "cours": one.course,
            "numero": one.number,
            "forme": one.form,
            "commence_le": one.started_at.isoformat(),
            "termine_le": one.finished_at.isoformat() if one.finished_at else None,
            "trouvees": one.score,
            "reponses": [
                {"question": given.item, "reponse": given.response, "assurance": given.confidence}
                for given in one.responses.all()
            ],
        }
        for one in found
    ]
