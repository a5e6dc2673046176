"""How many people came and which pages they saw, without a cookie and without keeping anything about them."""

from django.db import models


class DailyKey(models.Model):
    """The random key of one day, shared by all processes; deleted when the day is over."""

    day = models.DateField(unique=True)
    key = models.CharField(max_length=64)

    def __str__(self) -> str:
        return str(self.day)


class Visitor(models.Model):
    """Somebody seen on a day, under a name that only that day's key could make; deleted with it."""

    day = models.DateField()
    mark = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "mark"], name="visitor_is_counted_once_a_day")]

    def __str__(self) -> str:
        return f"{self.day} {self.mark[:8]}…"


class Visit(models.Model):
    """How often a page was shown on a day. The row without a page holds the number of different visitors."""

    day = models.DateField()
    page = models.CharField(max_length=100, blank=True)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "total d’audience"
        verbose_name_plural = "totaux d’audience"
        constraints = [models.UniqueConstraint(fields=["day", "page"], name="visit_is_one_row_per_day_and_page")]

    def __str__(self) -> str:
        return f"{self.day} {self.page} {self.count}"
