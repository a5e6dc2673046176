"""Institutions, and what a person is in each of them."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caire.people.models.persons import Person

LEVELS = (1, 2, 3)


class Institution(models.Model):
    """An establishment that teaches, or a partner that sends people and receives them."""

    class Kind(models.TextChoices):
        """What it is in the programme."""

        SCHOOL = "school", _("établissement")
        PARTNER = "partner", _("partenaire")

    slug = models.SlugField("adresse", unique=True, help_text="Le mot qui le désigne dans l’adresse de ses pages.")
    name = models.CharField("nom", max_length=200)
    kind = models.CharField("genre", max_length=10, choices=Kind.choices)
    is_demonstration = models.BooleanField("démonstration", default=False)
    contact = models.EmailField("contact", blank=True)

    class Meta:
        verbose_name = "organisme"

    def __str__(self) -> str:
        return self.name


class Affiliation(models.Model):
    """That a person has a role in an institution, from a day to a last one, which still counts.

    It stays with the person to whom it was given, whoever they turn out to be: read it by every id of an actor.
    """

    class Role(models.TextChoices):
        """What one may be in an institution."""

        LEARNER = "learner", _("apprenant·e")
        TRAINER = "trainer", _("formateur ou formatrice")
        COORDINATOR = "coordinator", _("coordination")
        AUTHOR = "author", _("auteur ou autrice")

    institution = models.ForeignKey(Institution, models.CASCADE, related_name="affiliations", verbose_name="organisme")
    person = models.ForeignKey(Person, models.CASCADE, related_name="affiliations", verbose_name="personne")
    role = models.CharField("rôle", max_length=12, choices=Role.choices)
    since = models.DateField("depuis le", default=timezone.localdate)
    until = models.DateField(
        "jusqu’au",
        null=True,
        blank=True,
        help_text="Dernier jour, compris. Mettez hier pour retirer le rôle tout de suite ; rien s’il dure.",
    )
    levels = models.JSONField("niveaux", default=list, blank=True)  # those that a trainer may run, sorted

    class Meta:
        verbose_name = "rôle"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
                name="affiliation_ends_after_it_begins",
                violation_error_message="Le dernier jour est avant le premier.",
            ),
            models.UniqueConstraint(
                fields=["institution", "person", "role"],
                condition=models.Q(until__isnull=True),
                name="affiliation_runs_once",
            ),
        ]

    def __str__(self) -> str:
        # Nothing about the person: the journal of the administration keeps this text.
        return f"{self.get_role_display()}, {self.institution}"
