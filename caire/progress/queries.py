"""Reads of progress, each one query, in the ids of today: the record keeps those of the release that was read."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from caire.courses import queries as courses
from caire.courses.compiler.model import Course
from caire.progress import rules
from caire.progress.models import BlockProgress
from caire.web import sql

UNIT = """
    SELECT done.unit, done.block, done.tries, done.best, done.last_at, done.last_id, answer.response, answer.confidence
    FROM progress_blockprogress done LEFT JOIN practice_answer answer ON answer.record_id = done.last_id
    WHERE done.person_id IN %s AND done.course = %s AND done.unit IN %s
"""

# unit → block → total
CourseTotals = dict[str, dict[str, rules.Total]]


@dataclass(frozen=True, slots=True)
class LastAnswer:
    """What a person answered last to a question."""

    response: tuple[str, ...]
    confidence: int | None


@dataclass(frozen=True, slots=True)
class UnitDone:
    """What a person has done of a unit, by block."""

    totals: dict[str, rules.Total]
    answers: dict[str, LastAnswer]


NOTHING = UnitDone({}, {})


def of_course(person_ids: Collection[int], course: Course) -> CourseTotals:
    """Return the totals of every block that these persons, who are one, have done in a course."""
    found: defaultdict[str, defaultdict[str, list[rules.Total]]] = defaultdict(lambda: defaultdict(list))
    rows = BlockProgress.objects.filter(person_id__in=person_ids, course=course.id)
    columns = ("unit", "block", "tries", "best", "last_at", "last")
    for then, block, tries, best, last_at, last in rows.values_list(*columns):
        unit, block_today = course.today(f"{then}/{block}").split("/")
        found[unit][block_today].append(rules.Total(tries, best, last_at, last))
    return {unit: merged(blocks) for unit, blocks in found.items()}


def of_unit(person_ids: Collection[int], course: Course, unit: str) -> UnitDone:
    """Return what these persons, who are one, have done of a unit, with their last answers."""
    found: defaultdict[str, list[rules.Total]] = defaultdict(list)
    answers: dict[int, LastAnswer] = {}
    rows = sql.rows(UNIT, list(person_ids), course.id, course.names_of(unit))
    for then, block, tries, best, last_at, last, response, confidence in rows:
        name = f"{then}/{block}"
        unit_today, block_today = course.today(name).split("/")
        if unit_today == unit:
            found[block_today].append(rules.Total(tries, best, sql.moment(last_at), last))
            if response is not None:
                given = courses.response_today(course, name, tuple(json.loads(response)))
                answers[last] = LastAnswer(given, confidence)
    totals = merged(found)
    return UnitDone(totals, {block: answers[total.last] for block, total in totals.items() if total.last in answers})


def merged(blocks: Mapping[str, list[rules.Total]]) -> dict[str, rules.Total]:
    """Return one total for each block, whatever the number of histories."""
    return {block: total for block, totals in blocks.items() if (total := rules.merge(totals))}


def export(person_ids: Collection[int]) -> list[dict[str, Any]]:
    """Return the progress of these persons, as JSON can carry it."""
    return [
        {
            "bloc": f"{row.course}/{row.unit}/{row.block}",
            "essais": row.tries,
            "meilleur_score": row.best,
            "dernier_essai": row.last_at.isoformat(),
        }
        for row in BlockProgress.objects.filter(person_id__in=person_ids).order_by("course", "unit", "block")
    ]
