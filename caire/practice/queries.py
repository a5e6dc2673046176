"""Reads of what was sent, each one query."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from caire.courses.compiler.model import Course
from caire.practice.models import Answer, Charter, Place, Reminder, ReminderLink
from caire.practice.rules import reminders as rules
from caire.web import sql

PLACE = """
    SELECT unit, anchor FROM practice_place WHERE person_id IN %s AND course = %s AND unit IN %s ORDER BY at DESC
"""


def place(person_ids: Collection[int], course: Course, unit: str) -> str | None:
    """Return the anchor, as it is called today, where these persons, who are one, last stopped in a unit."""
    rows = sql.rows(PLACE, list(person_ids), course.id, course.names_of(unit))
    places = (course.today(f"{then}/{anchor}").split("/") for then, anchor in rows)
    return next((anchor for found, anchor in places if found == unit), None)


def charter(person_ids: Collection[int], course: str) -> Charter | None:
    """Return the charter of these persons, who are one: the last one kept."""
    return Charter.objects.filter(person_id__in=person_ids, course=course).order_by("-kept_at").first()


def reminder(person_ids: Collection[int], course: str) -> Reminder | None:
    """Return how these persons, who are one, asked for the reviews of a course by mail: still, else the last time."""
    found = Reminder.objects.filter(person_id__in=person_ids, course=course).prefetch_related("links")
    return min(found.order_by("-asked_at"), key=lambda one: one.stopped_at is not None, default=None)


def due(course: str, review: str, now: datetime) -> QuerySet[Reminder]:
    """Return who asked for the reviews by mail and is due this one, which was not sent to them yet."""
    made = ReminderLink.objects.filter(reminder=OuterRef("pk"), name=review)
    asked_between = rules.asked_between(review, now)
    running = Reminder.objects.filter(course=course, stopped_at=None, asked_at__range=asked_between)
    return running.exclude(Exists(made)).order_by("pk")


def was_sent(person_ids: Collection[int], course: str, review: str) -> bool:
    """Say whether a review was already sent to these persons, who are one."""
    sent = ReminderLink.objects.filter(reminder__person_id__in=person_ids, reminder__course=course, name=review)
    return sent.exists()


def link(token_hash: str) -> ReminderLink | None:
    """Return the link with this token, expired or not."""
    return ReminderLink.objects.select_related("reminder__person").filter(token_hash=token_hash).first()


def export(person_ids: Collection[int]) -> dict[str, Any]:
    """Return every answer, charter, reminder and place of these persons, as JSON can carry them."""
    answers = Answer.objects.filter(record__person_id__in=person_ids).select_related("record").order_by("record_id")
    places = Place.objects.filter(person_id__in=person_ids).order_by("course", "unit")
    return {
        "reponses": [
            {
                "question": answer.record.object,
                "reponse": answer.response,
                "assurance": answer.confidence,
                "score": answer.record.score,
                "fait_le": answer.record.claimed_at.isoformat(),
            }
            for answer in answers
        ],
        "chartes": [
            {"cours": one.course, "lignes": one.lines, "gardee_le": one.kept_at.isoformat()}
            for one in Charter.objects.filter(person_id__in=person_ids).order_by("course")
        ],
        "rappels": [
            {
                "cours": one.course,
                "langue": one.language,
                "demandes_le": one.asked_at.isoformat(),
                "arretes_le": one.stopped_at.isoformat() if one.stopped_at else None,
                "envois": [
                    {
                        "revision": link.name,
                        "ecrit_le": link.made_at.isoformat(),
                        "lien_valable_jusqu_au": link.expires_at.isoformat(),
                    }
                    for link in sorted(one.links.all(), key=lambda link: link.made_at)
                ],
            }
            for one in Reminder.objects.filter(person_id__in=person_ids).order_by("course").prefetch_related("links")
        ],
        "lectures": [
            {"unite": f"{place.course}/{place.unit}", "repere": place.anchor, "le": place.at.isoformat()}
            for place in places
        ],
    }
