"""What a person did, one line each.

Lines are only ever added; everything that a page shows about progress is folded from them (see `registry`).
"""

from django.db import models


class Verb(models.TextChoices):
    """What can be done."""

    ANSWERED = "answered"
    SIMULATED = "simulated"
    TESTED = "tested"
    DEPOSITED = "deposited"


class Record(models.Model):
    """One act. `object` is a path of stable ids: course/unit/block."""

    key = models.UUIDField(unique=True)  # the same act sent twice is one line
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    verb = models.CharField(max_length=20, choices=Verb.choices)
    object = models.CharField(max_length=200)
    release = models.CharField(max_length=64)  # the digest of what the person had before their eyes
    score = models.FloatField(null=True)  # 0 to 1; null when there is no right answer
    self_declared = models.BooleanField(default=False)  # said by the browser, not graded by the server
    claimed_at = models.DateTimeField()  # when the device says that it happened
    received_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["person", "claimed_at"], name="record_by_person")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(score__isnull=True) | models.Q(score__gte=0, score__lte=1),
                name="record_score_is_a_share",
            )
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.object}"


class EffectDone(models.Model):
    """The proof that an effect of a record has happened, so that it never happens twice."""

    record = models.ForeignKey(Record, models.CASCADE, related_name="+")
    effect = models.CharField(max_length=50)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "effect"], name="an_effect_happens_once")]

    def __str__(self) -> str:
        return f"{self.effect} of {self.record_id}"
