"""Reads of questions and votes."""

from collections.abc import Collection
from typing import Any

from django.db.models import Count

from caire.deliberation.models import Ballot, Issued, Suggestion


def has_voted(person_ids: Collection[int], poll: str) -> bool:
    """Say whether a ballot was given to one of these persons, who are one."""
    return Issued.objects.filter(person_id__in=person_ids, poll=poll).exists()


def counts(poll: str) -> dict[int, int]:
    """Return how many ballots hold each value."""
    votes = Ballot.objects.filter(poll=poll, value__isnull=False)
    return dict(votes.values_list("value").annotate(count=Count("token")).order_by("value"))


def pending(person_ids: Collection[int], course: str) -> list[Suggestion]:
    """Return the questions of these persons that nobody has moderated yet."""
    return list(Suggestion.objects.filter(person_id__in=person_ids, course=course).order_by("pk"))


def export(person_ids: Collection[int]) -> dict[str, Any]:
    """Return what still belongs to these persons; what was voted belongs to nobody, and cannot be found again."""
    return {
        "questions_a_moderer": [
            {"cours": one.course, "question": one.text}
            for one in Suggestion.objects.filter(person_id__in=person_ids).order_by("pk")
        ],
        "bulletins_remis": list(
            Issued.objects.filter(person_id__in=person_ids).order_by("poll").values_list("poll", flat=True)
        ),
    }
