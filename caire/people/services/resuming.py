"""Take up one's history with a code printed on paper, without any address."""

from collections.abc import Collection
from datetime import datetime
from hashlib import sha256

from django.db import transaction

from caire.people import actors, limits, rules
from caire.people.limits import Origin
from caire.people.models import Account, Device, ResumeCode
from caire.people.rules import Reason, RuleError


@transaction.atomic
def make_code(person_id: int, ids: Collection[int], *, now: datetime) -> str:
    """Return a new resume code of a canonical person, to be shown once; any older one stops working.

    The code of a history that joined an account already opens nothing: it is left as it was, for who undoes that.
    """
    code = rules.draw_resume_code()
    if not Account.objects.filter(pk=person_id).exists():
        ResumeCode.objects.filter(person__in=ids).delete()
    ResumeCode.objects.update_or_create(person_id=person_id, defaults={"code_hash": digest(code), "made_at": now})
    return code


def person_of(code: str, origin: Origin, *, now: datetime) -> int:
    """Return the canonical person whose code this is, as `read_resume_code` read it, or raise RuleError.

    The paper of a history that joined an account does not open that account: it was not made for so much.
    """
    limits.refuse_when_full(limits.FAILURES_PER_IP, origin.ip, now)
    limits.refuse_when_full(limits.FAILURES_PER_DEVICE, origin.device, now)
    kept = ResumeCode.objects.select_related("person").filter(code_hash=digest(code)).first()
    actor = actors.cluster(kept.person.canonical_id) if kept else None
    if kept is None or actor is None:
        limits.take(limits.FAILURES_PER_IP, origin.ip, now)
        limits.take(limits.FAILURES_PER_DEVICE, origin.device, now)
        raise RuleError(Reason.WRONG_CODE)
    if not actor.is_guest and kept.person_id != actor.person_id:
        raise RuleError(Reason.JOINED)
    return actor.person_id


@transaction.atomic
def open_device(person_id: int, *, token: str, old_token: str | None) -> None:
    """Let a browser act as a person, under a fresh token; what its old one stood for can no longer be reached by it.

    The token is never the one that the browser came with: somebody else may have seen that one on this computer.
    """
    if old_token:
        Device.objects.filter(token_hash=actors.digest(old_token)).delete()
    Device.objects.create(token_hash=actors.digest(token), person_id=person_id)


def forget_device(token: str) -> None:
    """Make a browser's token worthless."""
    Device.objects.filter(token_hash=actors.digest(token)).delete()


def digest(code: str) -> str:
    """Return what is stored of a resume code: 75 random bits need no key, and the paper outlives the site's."""
    return sha256(code.encode()).hexdigest()
