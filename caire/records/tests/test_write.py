from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from caire.people.models import Person
from caire.records import registry, services
from caire.records.models import EffectDone, Record, Verb

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def person() -> int:
    return Person.objects.create().pk


def write(person, **more):
    values = {"key": uuid4(), "release": "abc", "now": NOON} | more
    return services.write(person, Verb.ANSWERED, "niveau-1/u2-1/q1", **values)


def test_a_line_says_who_did_what_on_which_release(person):
    write(person, score=0.5)

    assert list(Record.objects.values_list("person", "verb", "object", "release", "score")) == [
        (person, "answered", "niveau-1/u2-1/q1", "abc", 0.5)
    ]


def test_the_same_key_is_refused_by_the_database(person):
    key = uuid4()
    write(person, key=key)

    with pytest.raises(IntegrityError), transaction.atomic():
        write(person, key=key)


def test_a_score_outside_zero_and_one_is_refused_by_the_database(person):
    with pytest.raises(IntegrityError), transaction.atomic():
        write(person, score=1.5)


@pytest.mark.parametrize(
    ("claimed", "kept"),
    [
        (NOON - timedelta(hours=3), NOON - timedelta(hours=3)),
        (NOON + timedelta(minutes=4), NOON + timedelta(minutes=4)),
        (NOON + timedelta(days=1), NOON),
        (NOON - timedelta(days=1000), NOON),
        (None, NOON),
    ],
)
def test_the_time_claimed_by_a_device_is_kept_when_it_is_plausible(person, claimed, kept):
    record = write(person, claimed_at=claimed)

    assert (record.claimed_at, record.received_at) == (kept, NOON)


def test_an_effect_happens_once_per_record_and_never_on_rebuild(person, monkeypatch):
    happened = []
    monkeypatch.setitem(registry.effects, "thank", registry.Effect(Verb.ANSWERED, happened.append))
    record = write(person)

    services.rebuild()

    assert happened == [record]
    with pytest.raises(IntegrityError), transaction.atomic():
        EffectDone.objects.create(record=record, effect="thank")


def test_an_effect_that_fails_takes_its_record_back(person, monkeypatch):
    def fail(record):
        raise RuntimeError

    monkeypatch.setitem(registry.effects, "fail", registry.Effect(Verb.ANSWERED, fail))

    with pytest.raises(RuntimeError), transaction.atomic():
        write(person)

    assert Record.objects.count() == 0


def test_erasing_a_person_leaves_the_lines_of_others(person):
    other = Person.objects.create().pk
    write(person)
    write(other)

    services.erase([person])

    assert list(Record.objects.values_list("person", flat=True)) == [other]
