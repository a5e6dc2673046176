from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone

from caire.people import actors, limits
from caire.people.limits import Limit
from caire.people.models import Tally
from caire.people.rules import Reason, RuleError
from caire.people.sessions import SessionStore
from tests.support.threads import at_once

TWICE = (Limit("test", 2, timedelta(minutes=10)),)


def refused(now, who="a"):
    with pytest.raises(RuleError) as error:
        limits.take(TWICE, who, now)
    return error.value


def test_the_third_time_is_refused_until_the_span_ends(db, now):
    limits.take(TWICE, "a", now)
    limits.take(TWICE, "a", now)

    error = refused(now + timedelta(minutes=4))
    limits.take(TWICE, "a", now + timedelta(minutes=10))

    assert (error.reason, error.wait) == (Reason.TOO_OFTEN, timedelta(minutes=6))


def test_everybody_is_counted_apart(db, now):
    for who in ("a", "a", "b", "b"):
        limits.take(TWICE, who, now)

    assert refused(now, "b").reason == Reason.TOO_OFTEN
    assert Tally.objects.count() == 2


def test_a_browser_without_cookies_is_counted_by_its_ip_alone(db, now):
    for _ in range(3):
        limits.take(TWICE, None, now)

    assert Tally.objects.count() == 0


def test_looking_does_not_count(db, now):
    limits.take(TWICE, "a", now)
    limits.refuse_when_full(TWICE, "a", now)
    limits.take(TWICE, "a", now)

    with pytest.raises(RuleError):
        limits.refuse_when_full(TWICE, "a", now)


def test_nobody_can_be_read_from_a_count(db, now):
    limits.take(TWICE, "nadia@exemple.fr", now)

    assert "nadia" not in str(Tally.objects.values().get())


def test_old_counts_are_forgotten(db, now):
    limits.take(TWICE, "a", now)
    limits.forget_old(now + timedelta(minutes=9))
    kept = Tally.objects.count()
    limits.forget_old(now + timedelta(minutes=11))

    assert (kept, Tally.objects.count()) == (1, 0)


@pytest.mark.django_db(transaction=True)
def test_twenty_at_once_are_counted_one_by_one():
    ten, now = (Limit("test", 10, timedelta(minutes=10)),), timezone.now()

    results = at_once(*[lambda: limits.take(ten, "a", now)] * 20)

    assert results.count(None) == 10
    assert {type(result) for result in results} == {type(None), RuleError}


def posted(view, method="post", **request):
    request = getattr(RequestFactory(), method)("/", **request)
    request.session, request.user = SessionStore(), AnonymousUser()
    return view(request)


def test_a_view_asks_for_patience_when_one_ip_sends_too_much(db):
    view = limits.per_ip(TWICE)(lambda request: HttpResponse("done"))

    statuses = [posted(view).status_code for _ in range(3)]
    refused, elsewhere, reading = posted(view), posted(view, REMOTE_ADDR="192.0.2.9"), posted(view, "get")

    assert statuses == [200, 200, 429]
    assert 0 < int(refused["Retry-After"]) <= 600
    assert [elsewhere.status_code, reading.status_code] == [200, 200]


def test_who_is_known_already_is_no_newcomer(person, device):
    view = limits.per_ip(TWICE, newcomers_only=True)(lambda request: HttpResponse("done"))

    token = device(person)

    known = [posted(view, HTTP_COOKIE=f"{actors.COOKIE}={token}").status_code for _ in range(4)]
    newcomers = [posted(view, HTTP_COOKIE=f"{actors.COOKIE}={number:032}").status_code for number in range(3)]

    assert known == [200] * 4
    assert newcomers == [200, 200, 429]
