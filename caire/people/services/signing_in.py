"""Sign in with a code sent by mail. The account is made when the code is right, never before."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F
from django.template.loader import render_to_string
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _

from caire.mail import services as mail
from caire.people import limits, rules
from caire.people.limits import Origin
from caire.people.models import Account, SignInCode
from caire.people.models.accounts import normal
from caire.people.rules import Reason, RuleError


def ask_code(email: str, origin: Origin, *, now: datetime, instead_of: UUID | None = None) -> SignInCode:
    """Send a code to an address, known or not: what is done, shown and sent is the same.

    `instead_of` is the code that this browser asked for before: it stops working, and must be a minute old.
    """
    before = SignInCode.objects.filter(ref=instead_of).first() if instead_of else None
    if before and (wait := rules.may_ask_again(before.asked_at, now)):
        raise RuleError(Reason.TOO_OFTEN, wait=wait)
    limits.take(limits.CODES_PER_IP, origin.ip, now)
    limits.take(limits.CODES_PER_DEVICE, origin.device, now)
    limits.take(limits.CODES_PER_ADDRESS_AND_IP, f"{normal(email)} {origin.ip}", now)
    limits.take(limits.CODES_PER_ADDRESS, normal(email), now)
    code = rules.draw_sign_in_code()
    with transaction.atomic():
        if before:
            before.delete()
        asked = SignInCode(email=normal(email), asked_at=now, expires_at=now + rules.CODE_LIFE)
        asked.code_hash = digest(asked.ref, code)
        asked.save()
        mail.queue(
            asked.email,
            _("%(code)s est votre code pour CAIRE") % {"code": code},
            render_to_string("people/mail/code.txt", {"code": code, "minutes": rules.CODE_LIFE.seconds // 60}),
            key=f"people/code/{asked.ref}",
            now=now,
            is_code=True,
            expires_at=asked.expires_at,
        )
    return asked


def check_code(ref: UUID, typed: str, origin: Origin, *, now: datetime) -> Account:
    """Return the account of the address that a code was sent to, making it if need be, or raise RuleError.

    Not one transaction: a wrong try is counted, whatever follows.
    """
    limits.refuse_when_full(limits.FAILURES_PER_IP, origin.ip, now)
    limits.refuse_when_full(limits.FAILURES_PER_DEVICE, origin.device, now)
    alive = SignInCode.objects.filter(ref=ref, expires_at__gt=now)
    if not alive.filter(tries__lt=rules.CODE_TRIES).update(tries=F("tries") + 1):
        raise RuleError(Reason.NO_TRY_LEFT if alive.exists() else Reason.CODE_EXPIRED)
    asked = alive.first()
    if asked is None:
        raise RuleError(Reason.CODE_EXPIRED)
    if not constant_time_compare(asked.code_hash, digest(ref, typed)):
        limits.take(limits.FAILURES_PER_IP, origin.ip, now)
        limits.take(limits.FAILURES_PER_DEVICE, origin.device, now)
        left = rules.CODE_TRIES - asked.tries
        raise RuleError(Reason.WRONG_CODE if left else Reason.NO_TRY_LEFT, tries_left=left)
    return _open_account(asked)


def forget_old(now: datetime) -> None:
    """Delete the codes that nobody typed in time."""
    SignInCode.objects.filter(expires_at__lte=now).delete()


def digest(ref: UUID, code: str) -> str:
    """Return what is stored of a code: with the secret key, for six figures are soon guessed."""
    return salted_hmac("caire.people.sign-in-code", f"{ref}{code}", algorithm="sha256").hexdigest()


@transaction.atomic
def _open_account(asked: SignInCode) -> Account:
    if not SignInCode.objects.filter(pk=asked.pk).delete()[0]:  # the same code, sent twice at once
        raise RuleError(Reason.CODE_EXPIRED)
    account = Account.objects.filter(email=asked.email).first()
    if account is None:
        try:
            account = Account.objects.create_user(asked.email)
        except IntegrityError:  # the same address, proved in another browser at the same moment
            account = Account.objects.get(email=asked.email)
    if not account.is_active:
        raise RuleError(Reason.DISABLED)
    return account
