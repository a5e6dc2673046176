"""The outbox: one row per message, kept until it is sent and a while after."""

import uuid

from django.db import models


class Message(models.Model):
    """A message to one address. The row is the truth: what is here and not sent will be sent."""

    key = models.CharField(max_length=150, unique=True)  # what it is about: queued twice, it is one message
    ref = models.UUIDField(default=uuid.uuid4, editable=False)  # its Message-ID, the same at every attempt
    to = models.EmailField("destinataire", db_index=True)
    subject = models.CharField("objet", max_length=200, blank=True)
    text = models.TextField("texte", blank=True)
    unsubscribe = models.URLField(max_length=300, blank=True)  # where one stops such messages: a key, as codes are
    is_code = models.BooleanField(default=False)  # leaves first; its words are wiped once sent or expired
    made_at = models.DateTimeField()
    not_before = models.DateTimeField()
    expires_at = models.DateTimeField(null=True, blank=True)
    leased_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField("erreur", max_length=300, blank=True)

    class Meta:
        verbose_name = "message"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sent_at__isnull=True) | models.Q(failed_at__isnull=True),
                name="message_is_sent_or_failed",
            )
        ]
        indexes = [
            models.Index(
                fields=["-is_code", "not_before"],
                name="message_waiting",
                condition=models.Q(sent_at__isnull=True, failed_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def is_confidential(self) -> bool:
        """Say whether who reads its words could act as the person they are for: they go as soon as it has left."""
        return self.is_code or bool(self.unsubscribe)


class Minute(models.Model):
    """How many messages were handed to the relay in one minute, by all processes together."""

    starts_at = models.DateTimeField(unique=True)
    sent = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.starts_at:%H:%M} {self.sent}"
