"""Queue a message, deliver what waits, wipe what was sent.

Several processes may deliver at once. A death between the relay's acceptance and our commit repeats that one message;
a death before it loses nothing: the lease ends and another attempt begins.
"""

import logging
from collections.abc import Collection
from datetime import datetime, timedelta
from time import monotonic

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q

from caire.mail import courier, queries, rules
from caire.mail.models import Message, Minute
from caire.mail.relay import AwayError, LaterError, RefusedError, Relay, is_set

CODES_KEPT, ROWS_KEPT = timedelta(days=1), timedelta(days=365)
WIPED = {"subject": "", "text": "", "unsubscribe": ""}
logger = logging.getLogger(__name__)


def queue(  # noqa: PLR0913 - a message has this many parts
    to: str,
    subject: str,
    text: str,
    *,
    key: str,
    now: datetime,
    is_code: bool = False,
    expires_at: datetime | None = None,
    not_before: datetime | None = None,
    unsubscribe: str = "",
) -> Message:
    """Put a message in the outbox, inside the caller's transaction: it leaves if, and only if, that commits.

    The same key is the same message, queued once. A one-time code wakes the courier, and leaves within a second or two.
    A message with an address to `unsubscribe` holds a key of its reader: its words go once it has left, as a code's do.
    """
    message, made = Message.objects.get_or_create(
        key=key,
        defaults={
            "to": to,
            "subject": subject,
            "text": text,
            "is_code": is_code,
            "made_at": now,
            "not_before": not_before or now,
            "expires_at": expires_at,
            "unsubscribe": unsubscribe,
        },
    )
    if made and is_code:
        transaction.on_commit(courier.wake)
    return message


def deliver(now: datetime, limit: int = 200) -> int:
    """Hand to the relay what is due, codes first, and return how many messages it accepted."""
    if not is_set():
        return 0
    started, accepted = monotonic(), 0
    with Relay() as relay:
        for message in queries.waiting(now)[:limit]:
            moment = now + timedelta(seconds=monotonic() - started)
            if not lease(message, moment):
                continue
            if not _take_place(moment):
                _give_back(message)
                break
            try:
                accepted += _hand(relay, message, moment)
            except AwayError as error:
                logger.warning("The mail relay does not take messages: %s", error)
                _postpone(message, str(error), moment)
                break
    return accepted


def lease(message: Message, now: datetime) -> bool:
    """Reserve a message for this process; say False when another one has it, or has just sent it."""
    taken = queries.free(now).filter(pk=message.pk).update(leased_until=now + rules.LEASE, attempts=F("attempts") + 1)
    message.attempts += taken
    return bool(taken)


def wipe(now: datetime) -> None:
    """Empty the keys that will not leave any more and the messages sent or given up long ago, then forget them.

    Anybody may type anybody's address to ask for a code: such a row goes after a day. The others go after a year.
    """
    too_late = Q(expires_at__lte=now) | Q(made_at__lte=now - rules.GIVE_UP_AFTER)
    expired, long_ago = queries.CONFIDENTIAL & too_late, now - timedelta(days=settings.MAIL_KEPT_DAYS)
    old = Q(sent_at__lte=long_ago) | Q(failed_at__lte=long_ago)
    Message.objects.filter(expired, sent_at=None, failed_at=None).update(failed_at=now, error="expired")
    Message.objects.filter(expired | old).exclude(text="").update(**WIPED)
    Message.objects.filter(is_code=True, expires_at__lte=now - CODES_KEPT).delete()
    Message.objects.filter(made_at__lte=now - ROWS_KEPT).delete()
    Minute.objects.filter(starts_at__lte=now - timedelta(days=1)).delete()


def withdraw(key: str, now: datetime) -> bool:
    """Take a message back and say whether it surely did not leave; one in a courier's hands may, but only this once."""
    was_free = bool(queries.unsent(now).filter(key=key).delete()[0])
    Message.objects.filter(key=key, sent_at=None, failed_at=None).delete()
    return was_free


def forget(addresses: Collection[str]) -> None:
    """Erase every message to these addresses, sent or not."""
    Message.objects.filter(to__in=addresses).delete()


def _hand(relay: Relay, message: Message, now: datetime) -> bool:
    if rules.deadline(message.made_at, message.expires_at) <= now:
        _stop(message, message.error or "expired", now)
        return False
    try:
        relay.hand(message)
    except RefusedError as error:
        _stop(message, str(error), now)
        return False
    except LaterError as error:
        _postpone(message, str(error), now)
        return False
    wiped = WIPED if message.is_confidential else {}
    Message.objects.filter(pk=message.pk).update(sent_at=now, leased_until=None, error="", **wiped)
    return True


def _stop(message: Message, error: str, now: datetime) -> None:
    wiped = WIPED if message.is_confidential else {}
    Message.objects.filter(pk=message.pk).update(failed_at=now, leased_until=None, error=error[:300], **wiped)


def _postpone(message: Message, error: str, now: datetime) -> None:
    not_before = now + rules.pause(message.attempts, is_code=message.is_code)
    Message.objects.filter(pk=message.pk).update(not_before=not_before, leased_until=None, error=error[:300])


def _give_back(message: Message) -> None:
    """End a lease without an attempt."""
    Message.objects.filter(pk=message.pk).update(leased_until=None, attempts=F("attempts") - 1)


def _take_place(now: datetime) -> bool:
    """Count one message in this minute, unless the minute is full."""
    minute = now.replace(second=0, microsecond=0)
    Minute.objects.get_or_create(starts_at=minute)
    below = Minute.objects.filter(starts_at=minute, sent__lt=settings.MAIL_PER_MINUTE)
    return bool(below.update(sent=F("sent") + 1))
