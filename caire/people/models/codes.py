"""Codes that open a history: the one sent by mail, and the one printed on paper. Neither is stored, only its hash."""

import uuid

from django.db import models
from django.utils import timezone

from caire.people.models.persons import Person


class SignInCode(models.Model):
    """A code sent to an address, bound to the browser that asked for it. The row goes when the code is used."""

    ref = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)  # what the browser's session holds
    email = models.EmailField()
    code_hash = models.CharField(max_length=64)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)
    tries = models.PositiveSmallIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.ref)


class ResumeCode(models.Model):
    """A printed code by which a person without e-mail takes up their history again, anywhere."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="resume_code")
    code_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    def __str__(self) -> str:
        return f"{self.code_hash[:8]}…"


class Tally(models.Model):
    """How often something was done by somebody in one span of time: what limits are counted with, by all processes.

    The key is a keyed hash: no address and no IP can be read from it.
    """

    key = models.CharField(max_length=64, unique=True)
    count = models.PositiveIntegerField(default=0)
    ends_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.key[:8]}… {self.count}"
