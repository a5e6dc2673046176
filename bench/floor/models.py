"""One table: rows that are read, rows that are inserted."""

from django.db import models


class Row(models.Model):
    """As wide as a line of the learning record."""

    key = models.UUIDField(unique=True)
    person = models.IntegerField()
    object = models.CharField(max_length=200)
    score = models.FloatField(null=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.object
