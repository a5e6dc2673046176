"""Questions for the room, ballots, and the bare fact that a ballot was given to somebody."""

import uuid

from django.db import models


class Suggestion(models.Model):
    """A question that a person brings to the half-day. Once moderated, nothing says any more whose it was, or when."""

    class State(models.TextChoices):
        """What a moderator made of it."""

        PENDING = "pending", "à modérer"
        KEPT = "kept", "gardée"
        REFUSED = "refused", "écartée"

    key = models.UUIDField(unique=True)  # the same form sent twice is one question
    person = models.ForeignKey("people.Person", models.CASCADE, null=True, related_name="+")
    course = models.CharField("cours", max_length=50)
    text = models.CharField("question", max_length=300)
    state = models.CharField("état", max_length=10, choices=State.choices, default=State.PENDING)

    class Meta:
        verbose_name = "question pour la salle"
        verbose_name_plural = "questions pour la salle"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="pending") | models.Q(person__isnull=True),
                name="a_moderated_question_has_no_author",
            )
        ]

    def __str__(self) -> str:
        return self.text


class Ballot(models.Model):
    """A ballot of a pool drawn in advance: blank, or with a value. It holds no person, no time, no order."""

    token = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    poll = models.CharField(max_length=16)
    value = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(value__isnull=True) | models.Q(value__in=[1, 2, 3, 4, 5]),
                name="ballot_value_is_on_the_scale",
            )
        ]
        indexes = [models.Index(fields=["poll", "value"], name="ballot_by_poll")]

    def __str__(self) -> str:
        return self.poll


class Issued(models.Model):
    """That a person was given a ballot of a poll, so that one votes once: not which ballot, not when."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+", db_index=False)
    poll = models.CharField(max_length=16)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "poll"], name="one_ballot_per_person")]

    def __str__(self) -> str:
        return self.poll
