"""How often something may be done, counted in the database so that all processes count together.

Strict for an address and for a device; generous for an IP, behind which a whole campus may stand.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import wraps
from math import ceil
from typing import Any, TypeVar, cast

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.crypto import salted_hmac

from caire.people import actors, origins
from caire.people.models import Tally
from caire.people.rules import Reason, RuleError
from caire.web.http import too_many_requests

View = TypeVar("View", bound=Callable[..., HttpResponse])

TEN_MINUTES, HOUR, DAY = timedelta(minutes=10), timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `most` times per span, for one address, device or IP."""

    name: str
    most: int
    span: timedelta


# Anybody may type anybody's address: who asks again and again uses up their own allowance, not that of its owner, who
# is elsewhere. The total bounds what a mailbox receives, and how often somebody with many IPs may guess.
CODES_PER_ADDRESS_AND_IP = (Limit("code-address-ip", 5, HOUR), Limit("code-address-ip-day", 30, DAY))
CODES_PER_ADDRESS = (Limit("code-address-day", 200, DAY),)
CODES_PER_DEVICE = (Limit("code-device", 10, HOUR),)
CODES_PER_IP = (Limit("code-ip", 2000, TEN_MINUTES), Limit("code-ip-day", 10_000, DAY))
# Only failures are counted: six hundred people who type well behind one IP are no attack. Each code bears five tries
# already, so what an IP may fail is large: one person must not close the door of a whole campus.
FAILURES_PER_DEVICE = (Limit("failure-device", 20, HOUR),)
FAILURES_PER_IP = (Limit("failure-ip", 6000, TEN_MINUTES), Limit("failure-ip-day", 30_000, DAY))
PASSWORDS_PER_ADDRESS = (Limit("password-address", 10, HOUR),)
PASSWORDS_PER_IP = (Limit("password-ip", 60, HOUR),)
# What anybody may make without having been here before: each is a row or two. A campus begins in ten minutes.
NEWCOMERS_PER_IP = (Limit("newcomer-ip", 3000, TEN_MINUTES), Limit("newcomer-ip-day", 20_000, DAY))
PASSKEYS_PER_IP = (Limit("passkey-ip", 3000, TEN_MINUTES), Limit("passkey-ip-day", 20_000, DAY))
REPORTS_PER_IP = (Limit("report-ip", 600, TEN_MINUTES), Limit("report-ip-day", 3000, DAY))


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a request comes from, as far as limits are concerned; no device for a browser without cookies."""

    ip: str
    device: str | None


def take(limits: tuple[Limit, ...], who: str | None, now: datetime) -> None:
    """Count one more time, or raise RuleError with how long to wait. Nobody in particular is not counted."""
    for limit in limits if who else ():
        key, ends_at = _window(limit, who or "", now)
        if not _add(key, limit.most):
            Tally.objects.bulk_create([Tally(key=key, ends_at=ends_at)], ignore_conflicts=True)
            if not _add(key, limit.most):
                raise RuleError(Reason.TOO_OFTEN, wait=ends_at - now)


def refuse_when_full(limits: tuple[Limit, ...], who: str | None, now: datetime) -> None:
    """Raise RuleError when the limit is reached, without counting."""
    for limit in limits if who else ():
        key, ends_at = _window(limit, who or "", now)
        if Tally.objects.filter(key=key, count__gte=limit.most).exists():
            raise RuleError(Reason.TOO_OFTEN, wait=ends_at - now)


def per_ip(limits: tuple[Limit, ...], *, newcomers_only: bool = False) -> Callable[[View], View]:
    """Ask for patience (429) when too much is sent to a view from one IP; only by those not known yet, if so said."""

    def decorate(view: View) -> View:
        @wraps(view)
        def limited(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method == "POST" and not (newcomers_only and actors.acting(request)):
                try:
                    take(limits, origins.ip(request), timezone.now())
                except RuleError as error:
                    return too_many_requests(request, wait=ceil(error.wait.total_seconds()))
            return view(request, *args, **kwargs)

        return cast(View, limited)

    return decorate


def forget_old(now: datetime) -> None:
    """Delete the counts of the spans that are over."""
    Tally.objects.filter(ends_at__lt=now).delete()


def _add(key: str, most: int) -> bool:
    return bool(Tally.objects.filter(key=key, count__lt=most).update(count=F("count") + 1))


def _window(limit: Limit, who: str, now: datetime) -> tuple[str, datetime]:
    """Return the key and the end of the span in which `now` lies; no address can be read from the key."""
    span = int(limit.span.total_seconds())
    number = int(now.timestamp()) // span
    key = salted_hmac("caire.people.limits", f"{limit.name}|{number}|{who}", algorithm="sha256").hexdigest()
    return key, datetime.fromtimestamp((number + 1) * span, UTC)
