"""Who is behind a request: an account by its session, or a guest by the cookie of their browser.

A page that shows a person's own things calls `acting`. A view that records something calls `become` inside its own
transaction. A page that holds a form calls `remember_device` on its response, so that the first act finds a cookie.
"""

import re
import secrets
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from caire.people.models import Device, Person
from caire.people.models.persons import today
from caire.web import sql

COOKIE = "caire_device"
COOKIE_AGE = 60 * 60 * 24 * 90
MARKS = 8  # of the persons that turned out to be one: enough, and short
OWNER = "caire_owner"  # read by scripts: whose acts and pages this browser keeps
ACTOR, MINTED = "caire_actor", "caire_minted_device"  # kept on the request
TOKEN = re.compile(r"[A-Za-z0-9_-]{32,64}")


# Every page asks who acts: see `caire.web.sql`.
CLUSTER = """
    SELECT person.id, person.same_as_id, CAST(person.last_seen_on AS TEXT), account.is_active
    FROM people_person person LEFT JOIN people_account account ON account.person_id = person.id
    WHERE person.id = %s OR person.same_as_id = %s
"""
# The same of whoever a device stands for, with what is known of the device.
DEVICE = """
    SELECT person.id, person.same_as_id, CAST(person.last_seen_on AS TEXT), account.is_active,
        device.id, CAST(device.last_seen_on AS TEXT), coalesce(own.same_as_id, own.id), own.same_as_id
    FROM people_device device JOIN people_person own ON own.id = device.person_id
    JOIN people_person person
        ON person.id = coalesce(own.same_as_id, own.id) OR person.same_as_id = coalesce(own.same_as_id, own.id)
    LEFT JOIN people_account account ON account.person_id = person.id
    WHERE device.token_hash = %s
"""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: the canonical person, every person that turned out to be this one, and whether an account proves it."""

    person_id: int
    ids: tuple[int, ...]
    is_guest: bool


def acting(request: HttpRequest) -> Actor | None:
    """Return who acts, or nothing for somebody who has done nothing yet. Costs one query, once per request."""
    if ACTOR not in vars(request):
        keep(request, _from_session(request) or _from_device(request))
    actor: Actor | None = vars(request)[ACTOR]
    return actor


def keep(request: HttpRequest, actor: Actor | None) -> None:
    """Remember on the request who acts."""
    vars(request)[ACTOR] = actor


def look_again(request: HttpRequest) -> None:
    """Forget who acts, after signing in, resuming or leaving changed it."""
    vars(request).pop(ACTOR, None)


def become(request: HttpRequest) -> Actor:
    """Return who acts, making a guest person when nobody does yet.

    Call it inside the transaction of the first act: person and act are then kept together or not at all. The same
    cookie always gives the same person, however many requests come at once, and a transaction may be tried again.
    """
    if actor := acting(request):
        return actor
    actor = _open_device(device_token(request) or mint(request))
    look_again(request)
    # Not before the commit: a transaction that is rolled back takes its person away.
    transaction.on_commit(lambda: keep(request, actor))
    return actor


def remember_device(request: HttpRequest, response: HttpResponse) -> None:
    """Give the browser the cookie by which its first act will be recognised; nothing is stored here yet."""
    response.set_cookie(
        COOKIE,
        device_token(request) or mint(request),
        max_age=COOKIE_AGE,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def device_token(request: HttpRequest) -> str | None:
    """Return the browser's token: the one minted during this request, or the one that its cookie holds."""
    token: str = vars(request).get(MINTED) or request.COOKIES.get(COOKIE, "")
    return token if TOKEN.fullmatch(token) else None


def mint(request: HttpRequest) -> str:
    """Draw a new token for this browser; the middleware sends it with the response."""
    token = secrets.token_urlsafe(24)
    vars(request)[MINTED] = token
    return token


def was_minted(request: HttpRequest) -> bool:
    """Say whether the browser must be told its token."""
    return MINTED in vars(request)


def marks(request: HttpRequest) -> str:
    """Return the marks of who acts, or of this browser while nobody does. One in common is one person."""
    actor, token = acting(request), device_token(request)
    named = [f"person/{person}" for person in actor.ids[:MARKS]] if actor else []
    if token and (actor is None or actor.is_guest):
        named.insert(0, f"device/{token}")
    return ".".join(salted_hmac("caire.people.owner", one, algorithm="sha256").hexdigest()[:12] for one in named)


def are_of_actor(request: HttpRequest, given: str) -> bool:
    """Say whether marks are those of who acts; a form sent without script has none."""
    return not given or not set(given.split(".")).isdisjoint(marks(request).split("."))


def show_marks(request: HttpRequest, response: HttpResponse) -> None:
    """Tell scripts who acts, by a cookie that lasts as long as the device's."""
    shown = marks(request)
    if shown and (shown != request.COOKIES.get(OWNER) or COOKIE in response.cookies):
        response.set_cookie(OWNER, shown, max_age=COOKIE_AGE, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE)


def digest(token: str) -> str:
    """Return what is stored of a token: it has 192 random bits, so a plain hash is enough."""
    return sha256(token.encode()).hexdigest()


def cluster(person_id: int) -> Actor | None:
    """Return the persons known to be this canonical one, or nothing when it is gone or its account is disabled."""
    found = _look(person_id)
    return found[0] if found else None


def guest(token: str) -> Actor | None:
    """Return the guest that a browser's token stands for.

    A browser whose guest was joined to an account no longer acts by its cookie alone: signing in does. A browser in
    which a resume code was typed is tied to the canonical person itself, and does act.
    """
    rows = sql.rows(DEVICE, digest(token))
    if not rows:
        return None
    device_id, device_seen_on, canonical_id, same_as_id = rows[0][4:]
    found = _canonical(canonical_id, rows)
    if found is None or (not found[0].is_guest and same_as_id is not None):
        return None
    actor, last_seen_on = found
    _touch(actor, last_seen_on)
    if date.fromisoformat(device_seen_on) < today():
        Device.objects.filter(pk=device_id).update(last_seen_on=today())
    return replace(actor, is_guest=True)


def _from_session(request: HttpRequest) -> Actor | None:
    person_id = request.session.get(SESSION_KEY)
    found = _look(int(person_id)) if person_id else None
    if found is None or found[0].is_guest:
        return None
    actor, last_seen_on = found
    if last_seen_on < today():
        request.session.modified = True  # who comes back stays signed in for another 90 days
    _touch(actor, last_seen_on)
    return actor


def _from_device(request: HttpRequest) -> Actor | None:
    token = device_token(request)
    return guest(token) if token else None


def _look(person_id: int) -> tuple[Actor, date] | None:
    return _canonical(person_id, sql.rows(CLUSTER, person_id, person_id))


def _canonical(person_id: int, rows: list[tuple[Any, ...]]) -> tuple[Actor, date] | None:
    own = next((row for row in rows if row[0] == person_id), None)
    if own is None or own[1] is not None or (own[3] is not None and not own[3]):
        return None
    aliases = sorted(row[0] for row in rows if row[0] != person_id)
    return Actor(person_id, (person_id, *aliases), is_guest=own[3] is None), date.fromisoformat(own[2])


def _touch(actor: Actor, last_seen_on: date) -> None:
    """Note once a day that a person still comes: retention counts from there."""
    if last_seen_on < today():
        Person.objects.filter(pk=actor.person_id).update(last_seen_on=today())


def _open_device(token: str) -> Actor:
    """Return the guest of a browser, making it when the browser is new; safe when many requests try at once."""
    try:
        with transaction.atomic():
            return _take_device(token)
    except IntegrityError:  # another request was first: its rows are committed by now
        with transaction.atomic():
            return _take_device(token)


def _take_device(token: str) -> Actor:
    device = Device.objects.select_for_update().filter(token_hash=digest(token)).first()
    if device is not None and (actor := guest(token)):
        return actor
    person = Person.objects.create()
    if device is None:
        Device.objects.create(token_hash=digest(token), person=person)
    else:  # what it stood for belongs to an account now: here begins somebody else
        Device.objects.filter(pk=device.pk).update(person=person)
    return Actor(person.pk, (person.pk,), is_guest=True)
