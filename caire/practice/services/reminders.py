"""Send a few reviews by mail to those who asked for them, and stop as soon as they say so.

A link and its message are made in one transaction: a death half-way leaves neither. The database holds one link per
review and the outbox one message per link, so that neither two ticks at once nor one run again send anything twice.
"""

import secrets
from collections.abc import Collection
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from caire.courses import queries as courses
from caire.courses.compiler.model import Course
from caire.mail import services as mail
from caire.people import actors
from caire.people import queries as people
from caire.people.actors import Actor
from caire.people.services import joining
from caire.practice import queries
from caire.practice.models import Reminder, ReminderLink
from caire.practice.rules import reminders as rules
from caire.practice.rules import reviews

TOKEN_BYTES = 24


@transaction.atomic
def ask_reminders(actor: Actor, course: str, language: str, *, now: datetime) -> None:
    """Send the reviews of a course to this person from now on. Asked twice is asked once; what was sent stays sent."""
    kept, made = Reminder.objects.get_or_create(
        person_id=actor.person_id, course=course, defaults={"language": language, "asked_at": now}
    )
    if not made:
        stopped = Reminder.objects.filter(pk=kept.pk, stopped_at__isnull=False)
        stopped.update(language=language, asked_at=now, stopped_at=None)


@transaction.atomic
def stop_reminders(person_ids: Collection[int], course: str, *, now: datetime) -> None:
    """Send no more reviews of a course to these persons, who are one. What waits to leave is taken back."""
    running = Reminder.objects.filter(person_id__in=person_ids, course=course, stopped_at=None).order_by("pk")
    for reminder in running.select_for_update():
        for link in reminder.links.all():
            if mail.withdraw(reminder.key_of(link.name), now):
                link.delete()
        Reminder.objects.filter(pk=reminder.pk).update(stopped_at=now)


def send_reminders(now: datetime) -> int:
    """Queue every review that is due to somebody who asked for it, to leave in the morning; return how many."""
    sent = 0
    for name in sorted(courses.current_digests()):
        course = courses.current(name)
        for review in reviews.by_mail(course) if course else ():
            for reminder in queries.due(name, review.name, now):
                sent += _send(reminder, course, review, now) if course else False
    return sent


def erase(person_ids: Collection[int]) -> None:
    """Erase the reminders of these persons: their links open nothing any more."""
    Reminder.objects.filter(person_id__in=person_ids).delete()


@transaction.atomic
def _send(due: Reminder, course: Course, review: reviews.Review, now: datetime) -> bool:
    """Make the link of a review and queue its message, unless that is no longer wanted or was done meanwhile.

    Two persons who turn out to be one may both have asked: the canonical one is held, so that one message is made.
    """
    person_id = due.person.canonical_id
    try:
        joining.hold([person_id])
    except joining.MovedError:  # joined, or erased, at this moment: the next hour sees
        return False
    actor = actors.cluster(person_id)
    reminder = Reminder.objects.select_for_update().filter(pk=due.pk, stopped_at=None).first()
    if actor is None or reminder is None or queries.was_sent(actor.ids, course.id, review.name):
        return False
    address = people.kept(actor.ids).email
    if address:
        _queue(reminder, address, course, review, now)
    return bool(address)


def _queue(reminder: Reminder, address: str, course: Course, review: reviews.Review, now: datetime) -> None:
    token = secrets.token_urlsafe(TOKEN_BYTES)
    leaves = rules.leaves_at(now)
    link = ReminderLink.objects.create(
        reminder=reminder,
        name=review.name,
        token_hash=actors.digest(token),
        made_at=now,
        expires_at=rules.link_expires_at(leaves),
    )
    names = [one.name for one in reviews.by_mail(course)]
    with override(reminder.language):
        stop = settings.BASE_URL + reverse("practice:reminder_stop", args=[token])
        words = {
            "course": course,
            "review": review,
            "number": names.index(review.name) + 1,
            "total": len(names),
            "link": settings.BASE_URL + reverse("learn:reminder", args=[token]),
            "stop": stop,
            "until": rules.last_day(link.expires_at),
        }
        mail.queue(
            address,
            _("Trois questions pour ne pas oublier"),
            render_to_string("practice/mail/reminder.txt", words),
            key=reminder.key_of(review.name),
            now=now,
            not_before=leaves,
            unsubscribe=stop,
        )
