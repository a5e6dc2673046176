from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from caire.people import audience
from caire.people.models import DailyKey, Visit, Visitor

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY, TOMORROW = NOON.date(), NOON.date() + timedelta(days=1)


class Timer:
    """A timer that never rings."""

    def __init__(self, seconds, job):
        self.daemon = False

    def start(self):
        pass


@pytest.fixture(autouse=True)
def counted(settings, monkeypatch, db):
    settings.AUDIENCE = True
    monkeypatch.setattr(audience.threading, "Timer", Timer)
    yield
    audience._pages.clear()
    audience._visitors.clear()
    audience._timers.clear()


def totals():
    return dict(Visit.objects.values_list("page", "count"))


def visit(address="/reprendre/", **headers):
    return Client(**headers).get(address)


def test_pages_and_visitors_are_counted():
    visit()
    visit()
    visit("/compte/", HTTP_USER_AGENT="another browser")

    audience.flush(timezone.localdate())

    assert totals() == {"people:resume": 2, "people:account": 1}
    assert Visitor.objects.count() == 2


def test_a_visitor_is_one_in_every_process_of_a_day():
    for _ in range(2):
        visit()
        audience.flush(timezone.localdate())

    assert (totals(), Visitor.objects.count(), DailyKey.objects.count()) == ({"people:resume": 2}, 1, 1)


def test_counting_asks_nothing_of_the_database(django_assert_num_queries):
    client = Client()
    client.get("/reprendre/")

    with django_assert_num_queries(0):
        client.get("/reprendre/")


@pytest.mark.parametrize(
    "headers", [{"HTTP_DNT": "1"}, {"HTTP_SEC_GPC": "1"}, {"HTTP_X_FRAGMENT": "1"}], ids=["DNT", "GPC", "fragment"]
)
def test_who_asks_to_be_left_alone_is_not_counted(headers):
    visit(**headers)

    assert not audience._pages


@pytest.mark.parametrize("address", ["/rien-ici/", "/mes-donnees/donnees.json", "/gestion/", "/healthz"])
def test_only_pages_are_counted(address):
    visit(address)

    assert not audience._pages


def test_it_can_be_switched_off(settings):
    settings.AUDIENCE = False
    visit()

    assert not audience._pages


def test_a_day_that_is_over_leaves_totals_and_nothing_else():
    seen_by(["a", "b", "a"], TODAY)
    audience.flush(TODAY)

    audience.close_days(NOON)
    open_still = DailyKey.objects.count()
    audience.close_days(NOON + timedelta(days=1))

    assert (open_still, DailyKey.objects.count(), Visitor.objects.count()) == (1, 0, 0)
    assert totals() == {"web:help": 3, "": 2}


def test_a_closed_day_is_not_counted_anew():
    seen_by(["a"], TODAY)
    audience.flush(TODAY)
    audience.close_days(NOON + timedelta(days=1))
    seen_by(["b"], TODAY)
    audience.flush(TOMORROW)
    audience.close_days(NOON + timedelta(days=1))

    assert (totals()[""], Visitor.objects.count(), DailyKey.objects.count()) == (1, 0, 0)


def test_the_same_person_has_another_name_the_next_day():
    for day in (TODAY, TOMORROW):
        seen_by(["a"], day)
        audience.flush(day)

    assert len(set(Visitor.objects.values_list("mark", flat=True))) == 2


def test_what_is_stored_says_nothing_of_anybody():
    visit(REMOTE_ADDR="192.0.2.77", HTTP_USER_AGENT="a rare browser")
    audience.flush(timezone.localdate())

    stored = str([*Visitor.objects.values(), *Visit.objects.values(), *DailyKey.objects.values()])
    assert "192.0.2.77" not in stored
    assert "a rare browser" not in stored


def seen_by(visitors, day):
    """Note visits to one page, as the middleware does."""
    for who in visitors:
        audience._pages[day, "web:help"] += 1
        audience._visitors.add((day, who))
