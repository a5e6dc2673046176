"""Places, sessions of one or several half-days, and registrations with every step that they took."""

import uuid
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Venue(models.Model):
    """A place, and how one comes there. Times are told in its time zone."""

    institution = models.ForeignKey(
        "people.Institution", models.PROTECT, related_name="venues", verbose_name="organisme"
    )
    name = models.CharField("lieu", max_length=120)
    address = models.CharField("adresse", max_length=200)
    city = models.CharField("ville", max_length=80)
    access = models.TextField("comment venir", max_length=1000, blank=True)
    accessibility = models.TextField("accessibilité", max_length=1000, blank=True)
    time_zone = models.CharField("fuseau horaire", max_length=40, default="Europe/Paris")

    class Meta:
        verbose_name = "lieu"
        verbose_name_plural = "lieux"
        constraints = [models.UniqueConstraint(fields=["institution", "name"], name="one_venue_of_a_name")]

    def __str__(self) -> str:
        return f"{self.name}, {self.city}"

    @property
    def zone(self) -> ZoneInfo:
        """Return its time zone."""
        return ZoneInfo(self.time_zone)


class Room(models.Model):
    """A room of a venue and how many people it may hold, trainers not counted."""

    venue = models.ForeignKey(Venue, models.CASCADE, related_name="rooms")
    name = models.CharField("salle", max_length=80)
    capacity = models.PositiveSmallIntegerField("places")

    class Meta:
        verbose_name = "salle"
        constraints = [
            models.UniqueConstraint(fields=["venue", "name"], name="one_room_of_a_name"),
            models.CheckConstraint(condition=Q(capacity__gte=1), name="a_room_holds_somebody"),
        ]

    def __str__(self) -> str:
        return f"{self.venue}, {self.name}"


class Session(models.Model):
    """A half-day of a level, or several, in one room: how many come, who leads, under which regime."""

    class Status(models.TextChoices):
        """Whether one may register."""

        DRAFT = "draft", "brouillon"
        OPEN = "open", "ouverte"
        CANCELLED = "cancelled", "annulée"

    class Regime(models.TextChoices):
        """What the law makes of it: it decides sheet, certificate and retention."""

        FORMATION_PRO = "formation_pro", _("formation professionnelle")
        PERSONNEL_INTERNE = "personnel_interne", _("personnel de l’organisme")
        FORMATION_INITIALE = "formation_initiale", _("formation initiale")
        MOOC_PUBLIC = "mooc_public", _("parcours ouvert à tout public")
        EVENEMENT = "evenement", _("événement")

    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)  # also its public name
    institution = models.ForeignKey("people.Institution", models.PROTECT, related_name="sessions")
    level = models.PositiveSmallIntegerField("niveau")
    room = models.ForeignKey(Room, models.PROTECT, related_name="sessions", verbose_name="salle")
    seats = models.PositiveSmallIntegerField("places")
    minimum = models.PositiveSmallIntegerField("minimum", default=1)
    language = models.CharField("langue", max_length=10, default="fr")
    regime = models.CharField("régime", max_length=20, choices=Regime.choices, default=Regime.MOOC_PUBLIC)
    status = models.CharField("état", max_length=10, choices=Status.choices, default=Status.DRAFT)
    is_public = models.BooleanField("ouverte à tous", default=True)
    bring = models.CharField("à apporter", max_length=300, blank=True)
    referent = models.CharField("contact", max_length=200, blank=True)
    trainers = models.ManyToManyField("people.Person", related_name="+", blank=True)
    made_at = models.DateTimeField(editable=False)

    class Meta:
        verbose_name = "séance"
        constraints = [
            models.CheckConstraint(condition=Q(seats__gte=1), name="a_session_has_a_seat"),
            models.CheckConstraint(condition=Q(level__in=[1, 2, 3]), name="a_session_is_of_a_level"),
        ]

    def __str__(self) -> str:
        return f"{self.key}"


class Slot(models.Model):
    """One half-day of a session."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="slots")
    starts_at = models.DateTimeField(db_index=True)
    ends_at = models.DateTimeField()

    class Meta:
        ordering = ["starts_at"]
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="a_slot_ends_after_it_starts")
        ]

    def __str__(self) -> str:
        return f"{self.starts_at:%Y-%m-%d %H:%M}"


class Registration(models.Model):
    """That somebody comes, waits, or came off. `queued_at` is when they last took their place in the line.

    The name is what they want to be called on the list: asked here for the first time.
    """

    class State(models.TextChoices):
        """The states of `rules.State`."""

        CONFIRMED = "confirmed", "inscrit·e"
        WAITING = "waiting", "en attente"
        CANCELLED = "cancelled", "désinscrit·e"

    key = models.UUIDField(unique=True)
    session = models.ForeignKey(Session, models.CASCADE, related_name="registrations", db_index=False)
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    name = models.CharField("nom", max_length=120)
    state = models.CharField("état", max_length=10, choices=State.choices)
    language = models.CharField(max_length=10, default="fr")
    queued_at = models.DateTimeField()

    class Meta:
        verbose_name = "inscription"
        constraints = [models.UniqueConstraint(fields=["session", "person"], name="one_registration_per_session")]
        indexes = [models.Index(fields=["session", "state", "queued_at"], name="registration_line")]

    def __str__(self) -> str:
        return f"{self.session_id}: {self.state}"


class Need(models.Model):
    """What somebody needs to be able to take part. Apart from the registration, seen only by who prepares the room;
    erased when the session is over.
    """

    registration = models.OneToOneField(Registration, models.CASCADE, primary_key=True, related_name="need")
    text = models.CharField("besoin", max_length=500)

    class Meta:
        verbose_name = "besoin"

    def __str__(self) -> str:
        return str(self.registration_id)


class Step(models.Model):
    """A line of the audit: what happened to a registration, and when. Only added to."""

    registration = models.ForeignKey(Registration, models.CASCADE, related_name="steps")
    step = models.CharField(max_length=12)
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.step} {self.at:%Y-%m-%d %H:%M}"
