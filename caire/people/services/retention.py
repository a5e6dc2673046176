"""Forget those who do not come back: guests after 90 days, accounts after two years and a warning."""

import logging
from datetime import datetime
from importlib import import_module

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from caire.mail import queries as outbox
from caire.mail import services as mail
from caire.people import personal_data, rules
from caire.people.actors import Actor
from caire.people.models import Account, Device, Person, ResumeCode
from caire.people.services import own_data

AT_ONCE = 200
logger = logging.getLogger(__name__)


def forget_unclaimed(now: datetime) -> int:
    """Erase the guests unseen for 90 days, and those unseen for two years whose only key is a resume code.

    The rows of browsers whose cookie has expired go too.
    """
    Device.objects.filter(last_seen_on__lt=now.date() - rules.GUEST_KEPT).delete()
    keys = ResumeCode.objects.filter(Q(person=OuterRef("pk")) | Q(person__same_as=OuterRef("pk")))
    guests = Person.objects.filter(same_as=None, account=None).annotate(is_claimed=Exists(keys))
    lost = guests.filter(is_claimed=False, last_seen_on__lt=now.date() - rules.GUEST_KEPT)
    unused = guests.filter(is_claimed=True, last_seen_on__lt=now.date() - rules.CLAIMED_KEPT)
    return _forget(lost) + _forget(unused)


def warn_unused(now: datetime) -> int:
    """Tell by mail the holders of accounts that will be erased in a month unless they come back."""
    longest = now.date() - rules.CLAIMED_KEPT + rules.WARNED_BEFORE
    unused = Account.objects.filter(person__last_seen_on__lte=longest, is_staff=False).select_related("person")
    warned = 0
    for account in unused.iterator():
        if rules.is_to_be_warned(account.person.last_seen_on, account.warned_at, now.date()):
            _warn(account, now)
            warned += 1
    return warned


def forget_unused(now: datetime) -> int:
    """Erase the accounts unused for two years whose holders were warned a month ago.

    A warning that did not leave (no relay, a mailbox that is gone) warned nobody: another one is written, and erasing
    waits for a month more.
    """
    unused = Account.objects.filter(person__last_seen_on__lte=now.date() - rules.CLAIMED_KEPT, is_staff=False)
    erased = postponed = 0
    for account in unused.select_related("person"):
        if not rules.is_to_be_erased(account.person.last_seen_on, account.warned_at, now):
            continue
        left_at = outbox.sent_at(_warning(account, account.warned_at or now))
        if left_at is None:
            _warn(account, now)
            postponed += 1
        elif left_at <= now - rules.WARNED_BEFORE:
            own_data.erase(Actor(account.pk, (account.pk,), is_guest=False), now=now)
            erased += 1
    if postponed:
        logger.warning("%d unused accounts are kept another month: their warning has not left", postponed)
    return erased


def clear_sessions(now: datetime) -> None:
    """Delete the sessions that ended."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()


def _forget(guests: QuerySet[Person]) -> int:
    """Erase guests a few at a time; without a ledger, for a restored backup forgets them again by the same rule.

    Who is expected somewhere stays until that is over.
    """
    erased = last = 0
    while roots := list(guests.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:AT_ONCE]):
        last = roots[-1]
        with transaction.atomic():
            persons = Person.objects.filter(Q(pk__in=roots) | Q(same_as__in=roots))
            canonical = {person.pk: person.canonical_id for person in persons}
            kept = {canonical[one] for one in personal_data.awaited(tuple(canonical))}
            own_data.erase_persons([one for one, root in canonical.items() if root not in kept])
        erased += len(set(roots) - kept)
    return erased


@transaction.atomic
def _warn(account: Account, now: datetime) -> None:
    with override(settings.LANGUAGE_CODE):
        mail.queue(
            account.email,
            _("Votre progression sur CAIRE va être effacée") + " / Your progress on CAIRE will be erased",
            render_to_string(
                "people/mail/unused.txt", {"address": settings.BASE_URL, "on": now.date() + rules.WARNED_BEFORE}
            ),
            key=_warning(account, now),
            now=now,
        )
    Account.objects.filter(pk=account.pk).update(warned_at=now)


def _warning(account: Account, at: datetime) -> str:
    """Name the message by which the holder of an account was warned."""
    return f"people/unused/{account.person.ref}/{at.date()}"
