"""Take a test: start it, answer, finish it. Every verb may be sent twice and changes nothing the second time.

And keep what the analysis of the items says.
"""

import secrets
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction

from caire.assessments import queries
from caire.assessments.models import Attempt, ItemReport, Response
from caire.assessments.rules import forms, steps
from caire.assessments.rules.names import NAMES
from caire.courses.compiler.bank import BankItem
from caire.courses.compiler.model import Course
from caire.people.actors import Actor
from caire.records import services as records
from caire.records.models import Verb
from caire.web import sql


class RefusedError(Exception):
    """A test that may not be started now; `step` says why."""

    def __init__(self, step: steps.Step | None) -> None:
        super().__init__(step)
        self.step = step


class FinishedError(Exception):
    """An answer that comes after the test was finished."""


def start(become: Callable[[], Actor], course: Course, number: int, *, now: datetime) -> Attempt:
    """Start a test, or return the one already begun. Raises `RefusedError` when it may not be taken now."""
    return sql.settled(lambda: _start(become(), course, number, now))


def _start(actor: Actor, course: Course, number: int, now: datetime) -> Attempt:
    found = queries.attempts(actor.ids, course.id)
    if number in found:
        return found[number]
    taken = queries.taken(found)
    step = steps.step_of(number, queries.todo(actor.ids, course, found, now))
    if step is None or not step.may_start:
        raise RefusedError(step)
    form = steps.form_of(number, taken, secrets.choice("AB"))
    return Attempt.objects.create(
        person_id=actor.person_id,
        course=course.id,
        number=number,
        form=form,
        release=course.digest,
        items=drawn(course, form, tuple(taken.values())),
        started_at=now,
    )


def drawn(course: Course, form: str, taken: Sequence[steps.Taken]) -> list[str]:
    """Draw the items of a form, with the anchors of the other form and nothing else that was asked before."""
    if course.test is None:
        raise LookupError(f"{course.id} has no test.")
    seen = {item for one in taken for item in one.items}
    shared = [item.id for item in course.items if item.bank == forms.ANCHOR and item.id in seen]
    seed = secrets.randbits(32)
    return list(forms.draw(course.items, course.test, form, anchors=shared, seen=seen, seed=seed))


def answer(attempt: Attempt, item: BankItem, response: Sequence[str], confidence: int | None, *, now: datetime) -> None:
    """Keep an answer, in the place of an earlier one. Raises `FinishedError` when the test is over."""
    is_right = item.question.grade(tuple(response)).is_right
    with transaction.atomic():
        if Attempt.objects.select_for_update().get(pk=attempt.pk).finished_at is not None:
            raise FinishedError
        Response.objects.update_or_create(
            attempt=attempt,
            item=item.id,
            defaults={"response": list(response), "is_right": is_right, "confidence": confidence, "at": now},
        )


def finish(attempt: Attempt, *, now: datetime) -> Attempt:
    """Finish a test: count what was found, and write it in the person's record."""
    with transaction.atomic():
        kept = Attempt.objects.select_for_update().get(pk=attempt.pk)
        if kept.finished_at is not None:
            return kept
        kept.finished_at = now
        kept.score = kept.responses.filter(is_right=True).count()
        kept.save(update_fields=["finished_at", "score"])
        records.write(
            kept.person_id,
            Verb.TESTED,
            f"{kept.course}/test/{NAMES[kept.number]}",
            key=uuid5(NAMESPACE_URL, f"caire:attempt:{kept.pk}"),
            release=kept.release,
            score=kept.score / len(kept.items),
            now=now,
        )
        return kept


def erase(person_ids: Collection[int]) -> None:
    """Erase every test of these persons."""
    Attempt.objects.filter(person_id__in=person_ids).delete()


def keep_report(course: Course, tests: ItemReport.Tests, told: Mapping[str, Any], *, now: datetime) -> ItemReport:
    """Keep an analysis of the items of a release, `rows` and `summary`, in the place of the one before."""
    report, _ = ItemReport.objects.update_or_create(
        course=course.id,
        release=course.digest,
        tests=tests,
        defaults={"made_at": now, "rows": told["rows"], "summary": told["summary"]},
    )
    return report
