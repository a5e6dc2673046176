"""What people send from a lesson."""

from django.db import models


class Answer(models.Model):
    """What was answered: the content behind one line of the record. Every try is kept; the best one counts."""

    record = models.OneToOneField("records.Record", models.CASCADE, primary_key=True, related_name="answer")
    response = models.JSONField()  # the tokens of the response, sorted: ids, never positions
    confidence = models.PositiveSmallIntegerField(null=True)  # 1 guessing, 2 thinking, 3 sure

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(confidence__isnull=True) | models.Q(confidence__in=[1, 2, 3]),
                name="confidence_has_three_levels",
            )
        ]

    def __str__(self) -> str:
        return f"{self.record_id}: {self.response}"


class Place(models.Model):
    """Where a person stopped reading a unit."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+", db_index=False)
    course = models.CharField(max_length=50)
    unit = models.CharField(max_length=60)
    anchor = models.CharField(max_length=60)  # the id of a section or a block
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "course", "unit"], name="one_place_per_unit")]

    def __str__(self) -> str:
        return f"{self.unit}#{self.anchor}"


class Charter(models.Model):
    """The rules that a person gives themselves, in a few lines: kept for them alone."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+", db_index=False)
    course = models.CharField(max_length=50)
    lines = models.JSONField()
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "course"], name="one_charter_per_course")]

    def __str__(self) -> str:
        return f"{self.course}: {len(self.lines)}"


class Reminder(models.Model):
    """A person asked for the reviews of a course by mail, until they stop them. Asking again counts the days anew."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+", db_index=False)
    course = models.CharField(max_length=50)
    language = models.CharField(max_length=10)
    asked_at = models.DateTimeField()
    stopped_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "course"], name="one_reminder_per_course")]
        indexes = [
            models.Index(fields=["asked_at"], name="reminder_running", condition=models.Q(stopped_at__isnull=True))
        ]

    def __str__(self) -> str:
        return f"{self.course}: {self.asked_at:%Y-%m-%d}"

    def key_of(self, review: str) -> str:
        """Name the message that brings a review: in the outbox once, whatever happens."""
        return f"practice/reminder/{self.pk}/{review}"


class ReminderLink(models.Model):
    """A review sent by mail. Its link opens these questions without a password: only a hash of its token is stored."""

    reminder = models.ForeignKey(Reminder, models.CASCADE, related_name="links", db_index=False)
    name = models.CharField(max_length=60)  # of the review
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["reminder", "name"], name="one_link_per_review")]

    def __str__(self) -> str:
        return f"{self.token_hash[:8]}… {self.name}"


class Problem(models.Model):
    """A problem that a reader reports on a block, for the authors. It does not say who wrote it."""

    class Kind(models.TextChoices):
        """What the problem is about."""

        CONTENT = "content"
        QUESTION = "question"
        ACCESS = "access"
        TECHNICAL = "technical"
        OTHER = "other"

    key = models.UUIDField(unique=True)
    release = models.CharField(max_length=64)
    course = models.CharField(max_length=50)
    unit = models.CharField(max_length=60)
    block = models.CharField(max_length=60)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    text = models.TextField(max_length=2000)
    sent_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "signalement"
        indexes = [models.Index(fields=["course", "unit", "block"], name="problem_by_block")]

    def __str__(self) -> str:
        return f"{self.unit}/{self.block}: {self.kind}"
