"""How many people come, and to which pages: no cookie, nothing kept about anybody, no query while a page is answered.

A visitor of a day is a keyed hash of address, browser and host; the key is random, lives for that day and is deleted
with the hashes: only totals stay, and nothing can be worked out again from them. Who asks not to be tracked (DNT,
Global Privacy Control) is not counted. Pages that a shared cache serves are not counted either.
"""

import hmac
import logging
import secrets
import threading
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import connections, transaction
from django.db.models import F
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from caire.people import origins
from caire.people.models import DailyKey, Visit, Visitor

FLUSH_SECONDS = 20
LATE = timedelta(minutes=10)  # what was seen before midnight is written by then

_lock = threading.Lock()
_pages: Counter[tuple[date, str]] = Counter()
_visitors: set[tuple[date, str]] = set()
_timers: list[threading.Timer] = []  # the running one, if any
logger = logging.getLogger(__name__)


def middleware(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Count the pages shown, in memory."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if settings.AUDIENCE and counts(request, response):
            note(request, timezone.localdate())
        return response

    return answer


def counts(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Say whether this is a page shown to somebody who did not ask to be left alone."""
    return (
        request.method == "GET"
        and response.status_code == 200
        and request.resolver_match is not None
        and response.get("Content-Type", "").startswith("text/html")
        and "X-Fragment" not in request.headers
        and request.headers.get("DNT") != "1"
        and request.headers.get("Sec-GPC") != "1"
        and not request.resolver_match.view_name.startswith("admin:")
    )


def note(request: HttpRequest, day: date) -> None:
    """Remember a page and its visitor until the next flush."""
    match = request.resolver_match
    who = "\n".join([origins.ip(request), request.headers.get("User-Agent", ""), request.get_host()])
    with _lock:
        _pages[day, match.view_name if match else ""] += 1
        _visitors.add((day, who))
        if not _timers:
            timer = threading.Timer(FLUSH_SECONDS, _flush_in_background)
            timer.daemon = True
            _timers.append(timer)
            timer.start()


def flush(today: date) -> None:
    """Write what this process counted since the last time."""
    with _lock:
        pages, visitors = dict(_pages), set(_visitors)
        _pages.clear()
        _visitors.clear()
        _timers.clear()
    with transaction.atomic():
        for (day, page), count in sorted(pages.items()):
            Visit.objects.get_or_create(day=day, page=page[:100])
            Visit.objects.filter(day=day, page=page[:100]).update(count=F("count") + count)
        for day in sorted({day for day, _ in visitors}):
            if key := _key(day, today):
                marks = sorted(hmac.digest(key, who.encode(), "sha256").hex() for seen, who in visitors if seen == day)
                Visitor.objects.bulk_create([Visitor(day=day, mark=mark) for mark in marks], ignore_conflicts=True)


def close_days(now: datetime) -> None:
    """Freeze the totals of the days that are over, and delete their keys and their visitors."""
    today = timezone.localdate(now - LATE)
    for day in DailyKey.objects.filter(day__lt=today).values_list("day", flat=True):
        with transaction.atomic():
            if DailyKey.objects.filter(day=day).delete()[0]:  # another process may be closing it too
                visitors = Visitor.objects.filter(day=day)
                Visit.objects.update_or_create(day=day, page="", defaults={"count": visitors.count()})
                visitors.delete()


def _key(day: date, today: date) -> bytes | None:
    """Return the key of a day; none for one that is closed already."""
    if day < today:
        kept = DailyKey.objects.filter(day=day).first()
        return kept.key.encode() if kept else None
    return DailyKey.objects.get_or_create(day=day, defaults={"key": secrets.token_urlsafe(32)})[0].key.encode()


def _flush_in_background() -> None:
    try:
        flush(timezone.localdate())
    except Exception:  # counting is not worth more than a line in the log
        logger.exception("the audience of the last seconds is lost")
    finally:
        connections.close_all()
