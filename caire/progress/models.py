"""What is folded from the record: one row per person and block."""

from django.db import models


class BlockProgress(models.Model):
    """What a person has done with one block: never written by hand, always rebuilt from the record."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+", db_index=False)
    course = models.CharField(max_length=50)
    unit = models.CharField(max_length=60)
    block = models.CharField(max_length=60)
    tries = models.PositiveIntegerField()
    best = models.FloatField(null=True)  # 0 to 1; null when there is no right answer
    last_at = models.DateTimeField()
    last = models.ForeignKey("records.Record", models.CASCADE, related_name="+", db_index=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "course", "unit", "block"], name="one_progress_per_block")
        ]

    def __str__(self) -> str:
        return f"{self.unit}/{self.block}: {self.tries}"
