"""What is kept of a test: one attempt, and its responses; and what all of them say of the items."""

from django.db import models


class Attempt(models.Model):
    """A person takes one test of a course. `items` are drawn at the start and never change."""

    class Form(models.TextChoices):
        """Which form of the test: the two balanced ones, or a retake."""

        A = "A"
        B = "B"
        RETAKE = "R"

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+", db_index=False)
    course = models.CharField(max_length=50)
    number = models.PositiveSmallIntegerField()  # 0 before the course, 1 after, 2 and 3 retakes
    form = models.CharField(max_length=1, choices=Form.choices)
    release = models.CharField(max_length=64)  # the digest of the course that holds the items
    items = models.JSONField()  # the ids of the items, in the order in which they are asked
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    score = models.PositiveSmallIntegerField(null=True)  # how many items were found, once finished

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "course", "number"], name="one_attempt_per_number"),
            models.CheckConstraint(condition=models.Q(number__lte=3), name="attempt_number_is_known"),
            models.CheckConstraint(
                condition=models.Q(finished_at__isnull=True, score__isnull=True)
                | models.Q(finished_at__isnull=False, score__isnull=False),
                name="a_finished_attempt_has_a_score",
            ),
        ]
        indexes = [models.Index(fields=["course", "number", "finished_at"], name="attempt_by_course")]

    def __str__(self) -> str:
        return f"{self.course} {self.number} ({self.form})"


class Response(models.Model):
    """What was answered to an item of an attempt: the last answer, until the attempt is finished."""

    attempt = models.ForeignKey(Attempt, models.CASCADE, related_name="responses", db_index=False)
    item = models.CharField(max_length=60)
    response = models.JSONField()  # the tokens of the response, sorted: ids, never positions
    is_right = models.BooleanField()
    confidence = models.PositiveSmallIntegerField(null=True)  # 1 guessing, 2 thinking, 3 sure
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["attempt", "item"], name="one_response_per_item"),
            models.CheckConstraint(
                condition=models.Q(confidence__isnull=True) | models.Q(confidence__in=[1, 2, 3]),
                name="test_confidence_has_three_levels",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item}: {self.response}"


class ItemReport(models.Model):
    """The last analysis of the items of a release, as `analysis.report` tells it: nothing in it points to a person."""

    class Tests(models.TextChoices):
        """Which tests are analysed: retakes are for those who did not pass, and have items of their own."""

        FIRST = "first", "avant et après"
        RETAKES = "retakes", "rattrapages"

    course = models.CharField("cours", max_length=50)
    release = models.CharField("version", max_length=64)
    tests = models.CharField(max_length=7, choices=Tests.choices)
    made_at = models.DateTimeField("faite le")
    rows = models.JSONField()
    summary = models.JSONField()

    class Meta:
        verbose_name = "analyse d’items"
        verbose_name_plural = "analyses d’items"
        constraints = [
            models.UniqueConstraint(fields=["course", "release", "tests"], name="one_item_report_per_release")
        ]

    def __str__(self) -> str:
        return f"{self.course} {self.release[:12]} ({self.get_tests_display()})"
