import json
from datetime import timedelta
from uuid import uuid4

import pytest

from caire.courses.tests import examples
from caire.people.actors import Actor
from caire.people.models import Person
from caire.practice import access, queries, services
from caire.practice.models import Answer
from caire.progress.models import BlockProgress
from caire.records.models import Record

pytestmark = pytest.mark.django_db

NOON = examples.NOON


@pytest.fixture
def asked():
    digest = examples.publish().digest
    return access.question_or_404(digest, "u1", "q1")


def actor():
    person = Person.objects.create().pk
    return Actor(person, (person,), is_guest=True)


def submit(who, asked, response, key=None, now=NOON, **more):
    return services.submit_answer(lambda: who, asked, response, form_key=key or uuid4(), now=now, **more)


def test_an_answer_is_graded_kept_and_recorded(asked):
    who = actor()

    submit(who, asked, ("oui",), confidence=3)

    record = Record.objects.get()
    answer = Answer.objects.get()
    assert (record.person_id, record.object, record.score) == (who.person_id, "niveau-1/u1/q1", 1.0)
    assert (answer.record_id, answer.response, answer.confidence) == (record.pk, ["oui"], 3)


def test_every_try_is_kept_and_the_best_counts(asked):
    who = actor()
    for minute, option in enumerate(["oui", "non"]):
        submit(who, asked, (option,), now=NOON + timedelta(minutes=minute))

    assert [record.score for record in Record.objects.order_by("pk")] == [1.0, 0.0]
    assert list(BlockProgress.objects.values_list("tries", "best")) == [(2, 1.0)]


def test_the_same_answer_sent_twice_is_one_line(asked):
    who, key = actor(), uuid4()

    first, second = (submit(who, asked, ("oui",), key) for _ in range(2))

    assert first == second
    assert (Record.objects.count(), Answer.objects.count()) == (1, 1)


def test_one_form_with_two_different_answers_is_two_tries(asked):
    who, key = actor(), uuid4()

    for option in ("oui", "non"):
        submit(who, asked, (option,), key)

    assert Record.objects.count() == 2


def test_one_form_sent_by_two_people_is_an_answer_of_each(asked):
    key, people = uuid4(), [actor(), actor()]

    for who in people * 2:
        submit(who, asked, ("oui",), key)

    assert sorted(Record.objects.values_list("person", flat=True)) == sorted(who.person_id for who in people)


def test_an_answer_resent_after_joining_an_account_is_still_one(asked):
    guest, key = actor(), uuid4()
    submit(guest, asked, ("oui",), key)
    account = actor()
    joined = Actor(account.person_id, (account.person_id, guest.person_id), is_guest=False)

    submit(joined, asked, ("oui",), key)

    assert Record.objects.count() == 1


def test_a_person_takes_their_answers_away(asked):
    who = actor()
    submit(who, asked, ("non",), confidence=1)

    assert json.loads(json.dumps(queries.export(who.ids)))["reponses"] == [
        {
            "question": "niveau-1/u1/q1",
            "reponse": ["non"],
            "assurance": 1,
            "score": 0.0,
            "fait_le": "2026-11-22T12:00:00+00:00",
        }
    ]


def test_erasing_a_person_leaves_the_answers_of_others(asked):
    who, other = actor(), actor()
    for one in (who, other):
        submit(one, asked, ("oui",))

    services.erase(who.ids)

    assert list(Answer.objects.values_list("record__person", flat=True)) == [other.person_id]
