"""What is written to somebody when something happens to their registration, if they left an address."""

from datetime import datetime

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from caire.mail import services as mail
from caire.people import actors
from caire.people import queries as people
from caire.workshops import queries
from caire.workshops.models import Registration
from caire.workshops.rules import Step


def subject(step: Step) -> str:
    """Return the subject of the message about a step."""
    return {
        Step.SEATED: _("Votre place est réservée"),
        Step.QUEUED: _("Vous êtes sur la liste d’attente"),
        Step.PROMOTED: _("Une place s’est libérée : elle est à vous"),
        Step.LEFT: _("Votre désinscription est faite"),
        Step.MOVED: _("La séance change de date ou de lieu"),
        Step.CALLED_OFF: _("La séance est annulée"),
    }[step]


def address(registration: Registration) -> str:
    """Return where somebody who is registered reads us, empty when they left no address."""
    actor = actors.cluster(registration.person.canonical_id)
    return people.kept(actor.ids).email if actor else ""


def tell(registration: Registration, step: Step, line: int, now: datetime) -> None:
    """Queue the message about a step, inside the caller's transaction; `line` is the key of its audit line."""
    to = address(registration)
    if not to:
        return
    session = registration.session
    zone = session.room.venue.zone
    with override(registration.language), timezone.override(zone):
        words = {
            "registration": registration,
            "session": session,
            "slots": session.slots.all(),
            "step": step.value,
            "rank": queries.rank(registration) if step is Step.QUEUED else 0,
            "link": settings.BASE_URL + reverse("workshops:session", args=[session.key]),
        }
        text = render_to_string("workshops/mail/step.txt", words)
        mail.queue(to, subject(step), text, key=f"workshops/step/{line}", now=now)
