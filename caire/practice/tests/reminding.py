"""Asking for the reviews by mail, and reading what is sent."""

import re
from datetime import timedelta

from django.utils import timezone

from caire.mail.models import Message
from caire.people.actors import cluster
from caire.practice import services

COURSE = "niveau-1"
FIRST = ["u1-2-2", "u2-2-2", "u3-2-2"]


def ask(person_id, asked_at, language="fr"):
    """Ask for the reviews, as the page does."""
    services.ask_reminders(cluster(person_id), COURSE, language, now=asked_at)


def token_in(message):
    """The token of the link that a message holds."""
    return re.search(r"/rappel/([\w-]+)/\n", message.text)[1]


def receive(person_id):
    """Send the first review to somebody who asked three days ago, and return the token of its link."""
    now = timezone.now()
    ask(person_id, now - timedelta(days=3))
    services.send_reminders(now)
    return token_in(Message.objects.latest("pk"))
