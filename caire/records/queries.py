"""Reads of the record that have a name."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Min, QuerySet

from caire.records.models import Record


def of_persons(person_ids: Collection[int]) -> QuerySet[Record]:
    """Return the lines of these persons, newest first."""
    return Record.objects.filter(person_id__in=person_ids).order_by("-claimed_at", "-pk")


def counts(person_ids: Collection[int]) -> dict[str, int]:
    """Return how many lines of each verb these persons have."""
    lines = Record.objects.filter(person_id__in=person_ids)
    return dict(lines.values_list("verb").annotate(count=Count("pk")).order_by("verb"))


def spans(person_ids: Collection[int], course: str) -> dict[str, tuple[datetime, datetime]]:
    """Return when these persons, who are one, did something first and last in each unit, as it was named then."""
    lines = Record.objects.filter(person_id__in=person_ids, object__startswith=f"{course}/")
    found: dict[str, tuple[datetime, datetime]] = {}
    for name, first, last in lines.values_list("object").annotate(Min("claimed_at"), Max("claimed_at")):
        unit = name.split("/")[1]
        before, after = found.get(unit, (first, last))
        found[unit] = min(before, first), max(after, last)
    return found


def export(person_ids: Collection[int]) -> list[dict[str, Any]]:
    """Return every line of these persons, oldest first, as JSON can carry it."""
    return [
        {
            "acte": record.verb,
            "objet": record.object,
            "version": record.release,
            "score": record.score,
            "declare_par_le_navigateur": record.self_declared,
            "fait_le": record.claimed_at.isoformat(),
            "recu_le": record.received_at.isoformat(),
        }
        for record in of_persons(person_ids).reverse()
    ]
