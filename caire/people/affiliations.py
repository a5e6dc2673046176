"""What a person is, on a day, in which institution. Whoever acts is several persons: give every id of the actor.

A page that belongs to an institution asks `access.institution_or_404`; the day is an argument, as everywhere.
"""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from caire.people.models import Affiliation, Institution

Role = Affiliation.Role


def running(on: date, prefix: str = "") -> Q:
    """Return the condition that an affiliation runs on a day; `prefix` is the way to it from another model."""
    lasts = Q(**{f"{prefix}until": None}) | Q(**{f"{prefix}until__gte": on})
    return Q(**{f"{prefix}since__lte": on}) & lasts


def roles(person_ids: Collection[int], on: date) -> dict[Institution, set[Role]]:
    """Return the roles that a person has that day, by institution, in the order of their names. One query."""
    held: dict[Institution, set[Role]] = {}
    for one in _held(person_ids, on).select_related("institution").order_by("institution__name", "institution", "pk"):
        held.setdefault(one.institution, set()).add(Role(one.role))
    return held


def institutions_where(person_ids: Collection[int], role: Role, on: date) -> list[Institution]:
    """Return the institutions where a person has a role that day, by name."""
    found = Institution.objects.filter(
        running(on, "affiliations__"), affiliations__person__in=person_ids, affiliations__role=role
    )
    return list(found.distinct().order_by("name", "pk"))


def is_(person_ids: Collection[int], institution: Institution, roles: Collection[Role], on: date) -> bool:
    """Say whether a person has one of these roles in an institution that day."""
    return _held(person_ids, on).filter(institution=institution, role__in=roles).exists()


def may_run(person_ids: Collection[int], institution: Institution, level: int, on: date) -> bool:
    """Say whether a person is that day a trainer of an institution for a level."""
    held = _held(person_ids, on).filter(institution=institution, role=Role.TRAINER)
    # Not in the query: SQLite cannot look into a JSON list.
    return any(level in levels for levels in held.values_list("levels", flat=True))


def export(person_ids: Collection[int]) -> list[dict[str, Any]]:
    """Return every role that a person has or had, in words, as JSON can carry them."""
    held = Affiliation.objects.filter(person__in=person_ids).select_related("institution").order_by("since", "pk")
    return [
        {
            "organisme": one.institution.name,
            "role": str(Role(one.role).label),
            "depuis_le": one.since.isoformat(),
            "jusqu_au": one.until.isoformat() if one.until else None,
        }
        | ({"niveaux": one.levels} if one.role == Role.TRAINER else {})
        for one in held
    ]


def _held(person_ids: Collection[int], on: date) -> QuerySet[Affiliation]:
    return Affiliation.objects.filter(running(on), person__in=person_ids)
