"""Reads of the outbox."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from caire.mail.models import Message

# See `Message.is_confidential`.
CONFIDENTIAL = Q(is_code=True) | ~Q(unsubscribe="")


def unsent(now: datetime) -> QuerySet[Message]:
    """Return the messages neither sent nor given up, and in nobody's hands."""
    return Message.objects.filter(Q(leased_until=None) | Q(leased_until__lte=now), sent_at=None, failed_at=None)


def free(now: datetime) -> QuerySet[Message]:
    """Return those of them that are due: they may be handed over now."""
    return unsent(now).filter(not_before__lte=now)


def waiting(now: datetime) -> QuerySet[Message]:
    """Return what may be handed over now, codes first, then the longest waiting."""
    return free(now).order_by("-is_code", "not_before", "pk")


def latest(limit: int) -> QuerySet[Message]:
    """Return the last messages put in the outbox."""
    return Message.objects.order_by("-pk")[:limit]


def sent_at(key: str) -> datetime | None:
    """Return when a message left; nothing when it still waits, was given up, or is no longer known."""
    return Message.objects.filter(key=key).values_list("sent_at", flat=True).first()


def export(addresses: Collection[str]) -> list[dict[str, Any]]:
    """Return the messages to these addresses, as JSON can carry them.

    Without the words of a code: whoever reads this with a printed code must not find the one that opens the account.
    Without those of any message that holds a key, for the same reason.
    """
    return [
        {
            "objet": "" if message.is_confidential else message.subject,
            "texte": "" if message.is_confidential else message.text,
            "ecrit_le": message.made_at.isoformat(),
            "envoye_le": message.sent_at.isoformat() if message.sent_at else None,
        }
        for message in Message.objects.filter(to__in=addresses).order_by("pk")
    ]
