"""Histories that turned out to be one person's."""

from django.db import models

from caire.people.models.persons import Person


class Joining(models.Model):
    """A person said that another history was theirs too. Undone, it leaves everything as if it had never been said.

    The joinings in force are the edges of a forest whose roots are the canonical persons; `Person.same_as` only repeats
    each one's root, so that reading costs nothing.
    """

    joined = models.ForeignKey(Person, models.CASCADE, related_name="joinings_away")
    kept = models.ForeignKey(Person, models.CASCADE, related_name="joinings_in")
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["joined"], condition=models.Q(undone_at__isnull=True), name="person_is_joined_once_at_a_time"
            ),
            models.CheckConstraint(condition=~models.Q(joined=models.F("kept")), name="joining_is_of_two_persons"),
        ]

    def __str__(self) -> str:
        return f"{self.joined_id} → {self.kept_id}"


class Erasure(models.Model):
    """A person asked to be erased. The reference is random and leads to nothing, except in a backup made before."""

    ref = models.UUIDField(unique=True)
    erased_on = models.DateField()

    def __str__(self) -> str:
        return f"{self.erased_on} {self.ref}"
