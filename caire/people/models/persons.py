"""Persons and the browsers of those who have no account."""

import datetime
import uuid

from django.db import models
from django.utils import timezone


def today() -> datetime.date:
    """Return the date of now, in UTC: retention is counted in days, not in hours."""
    return timezone.now().date()


class Person(models.Model):
    """Somebody who did something here, with or without an account.

    Two persons found to be one keep their rows: `same_as` names the canonical one. It never chains: the person that
    it names has none itself. `services.joining` keeps that true; nobody else writes `same_as`.
    """

    ref = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)  # what the erasure ledger keeps
    same_as = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="aliases")
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    last_seen_on = models.DateField(default=today, db_index=True)

    class Meta:
        verbose_name = "personne"
        constraints = [
            models.CheckConstraint(condition=~models.Q(same_as=models.F("id")), name="person_is_not_its_own_alias")
        ]

    def __str__(self) -> str:
        return str(self.ref)

    @property
    def canonical_id(self) -> int:
        """The id of the person that this one turned out to be; its own when it is canonical."""
        return self.same_as_id or self.pk


class Device(models.Model):
    """A browser that acts without an account. Only the hash of its cookie is stored."""

    token_hash = models.CharField(max_length=64, unique=True)
    person = models.ForeignKey(Person, models.CASCADE, related_name="devices")
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    last_seen_on = models.DateField(default=today)

    class Meta:
        verbose_name = "poste"

    def __str__(self) -> str:
        return f"{self.token_hash[:8]}…"
