import random
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from caire.courses.tests import examples
from caire.people.models import Person
from caire.progress import queries
from caire.progress.models import BlockProgress
from caire.records import services as records
from caire.records.models import Verb

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
COURSE = examples.course()


def write(person, block, score, minutes=0):
    now = NOON + timedelta(minutes=minutes)
    records.write(person, Verb.ANSWERED, f"niveau-1/u2-1/{block}", key=uuid4(), release="abc", score=score, now=now)


def rows():
    return sorted(BlockProgress.objects.values_list("person", "unit", "block", "tries", "best", "last_at", "last"))


def test_rebuilding_in_any_order_changes_nothing():
    people = [Person.objects.create().pk for _ in range(3)]
    for n in range(30):
        write(people[n % 3], f"q{n % 5}", (n % 4) / 3 if n % 7 else None, minutes=(n * 7) % 11)
    before = rows()

    for seed in range(3):
        records.rebuild(shuffle=random.Random(seed).shuffle)
        assert rows() == before


def test_two_persons_who_are_one_read_as_one():
    guest, account = Person.objects.create().pk, Person.objects.create().pk
    write(guest, "q1", 1.0)
    write(account, "q1", 0.0, minutes=5)
    write(guest, "q2", 0.5)

    totals = queries.of_unit([account, guest], COURSE, "u2-1").totals

    assert {block: (total.tries, total.best) for block, total in totals.items()} == {"q1": (2, 1.0), "q2": (1, 0.5)}


def test_a_person_reads_nothing_of_others():
    reader, other = Person.objects.create().pk, Person.objects.create().pk
    write(other, "q1", 1.0)

    assert queries.of_course([reader], COURSE) == {}
