import random
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from caire.people import services
from caire.people.models import Account, Joining, Person, ResumeCode
from caire.people.rules import Reason, RuleError
from tests.support.threads import at_once


def persons(count):
    return [Person.objects.create().pk for _ in range(count)]


def state():
    return dict(Person.objects.order_by("pk").values_list("pk", "same_as_id"))


def joining_of(joined):
    return Joining.objects.get(joined=joined, undone_at=None).pk


def test_the_account_is_kept_whoever_is_named_first(nadia, person, now):
    services.join(person.pk, nadia.pk, now=now)

    assert state() == {nadia.pk: None, person.pk: nadia.pk}


def test_without_account_the_resume_code_decides_then_age(db, now):
    older, newer, coded = persons(3)
    ResumeCode.objects.create(person_id=coded, code_hash="x")

    services.join(newer, older, now=now)
    services.join(older, coded, now=now)

    assert state() == {older: coded, newer: coded, coded: None}


def test_joining_joined_histories_never_chains(nadia, now):
    first, second, third = persons(3)
    services.join(first, second, now=now)
    services.join(third, second, now=now)

    services.join(nadia.pk, third, now=now)

    assert state() == {nadia.pk: None, first: nadia.pk, second: nadia.pk, third: nadia.pk}


def test_undoing_the_last_joining_restores_the_state_before(nadia, now):
    first, second = persons(2)
    services.join(first, second, now=now)
    before = state()
    services.join(nadia.pk, first, now=now)

    services.undo(joining_of(first), nadia.pk, now=now)

    assert state() == before


def test_undoing_an_older_joining_takes_only_its_own_along(nadia, now):
    first, second, third = persons(3)
    services.join(first, second, now=now)  # second joins first
    services.join(first, third, now=now)
    services.join(nadia.pk, first, now=now)

    services.undo(joining_of(second), nadia.pk, now=now)

    assert state() == {nadia.pk: None, first: nadia.pk, second: None, third: nadia.pk}


def test_whoever_left_may_be_joined_again(nadia, person, now):
    services.join(nadia.pk, person.pk, now=now)
    services.undo(joining_of(person.pk), nadia.pk, now=now)

    services.join(nadia.pk, person.pk, now=now + timedelta(days=1))

    assert state() == {nadia.pk: None, person.pk: nadia.pk}
    assert [joining.undone_at for joining in Joining.objects.order_by("pk")] == [now, None]


def test_any_history_of_joinings_and_undoings_keeps_the_forest_right(db, now):
    dice = random.Random(7)
    people = persons(8)
    edges = {}
    for _ in range(200):
        one, other = dice.sample(people, 2)
        if edges and dice.random() < 0.4:
            joined = dice.choice(list(edges))
            services.undo(joining_of(joined), Person.objects.get(pk=joined).canonical_id, now=now)
            del edges[joined]
        else:
            try:
                joining = services.join(one, other, now=now)
                edges[joining.joined_id] = joining.kept_id
            except RuleError:
                pass
        assert state() == {one: root(one, edges) for one in people}


def root(one, edges):
    top = one
    while top in edges:
        top = edges[top]
    return None if top == one else top


def test_two_accounts_are_never_joined(nadia, now):
    other = Account.objects.create_user("autre@exemple.fr")

    with pytest.raises(RuleError) as refused:
        services.join(nadia.pk, other.pk, now=now)

    assert refused.value.reason == Reason.TWO_ACCOUNTS


def test_one_is_not_joined_to_oneself(nadia, person, now):
    services.join(nadia.pk, person.pk, now=now)

    for one, other in [(nadia.pk, nadia.pk), (nadia.pk, person.pk), (person.pk, nadia.pk)]:
        with pytest.raises(RuleError) as refused:
            services.join(one, other, now=now)
        assert refused.value.reason == Reason.SAME_PERSON


def test_nobody_undoes_what_is_not_theirs(nadia, person, now):
    services.join(nadia.pk, person.pk, now=now)
    stranger = Person.objects.create()

    for who in (stranger.pk, person.pk):
        with pytest.raises(RuleError) as refused:
            services.undo(joining_of(person.pk), who, now=now)
        assert refused.value.reason == Reason.GONE
    assert state()[person.pk] == nadia.pk


def test_a_joining_is_undone_once(nadia, person, now):
    services.join(nadia.pk, person.pk, now=now)
    joining = joining_of(person.pk)
    services.undo(joining, nadia.pk, now=now)

    with pytest.raises(RuleError):
        services.undo(joining, nadia.pk, now=now)


def test_who_is_separated_again_is_not_forgotten_at_once(nadia, person, now):
    Person.objects.filter(pk=person.pk).update(last_seen_on=now.date() - timedelta(days=300))
    services.join(nadia.pk, person.pk, now=now)

    services.undo(joining_of(person.pk), nadia.pk, now=now)
    services.forget_unclaimed(now)

    assert Person.objects.filter(pk=person.pk).exists()


def test_apps_hear_who_is_whom(nadia, person, heard, now):
    services.join(nadia.pk, person.pk, now=now)
    services.undo(joining_of(person.pk), nadia.pk, now=now)

    assert heard == [(nadia.pk, (nadia.pk, person.pk)), (nadia.pk, (nadia.pk,)), (person.pk, (person.pk,))]


def test_the_database_refuses_an_alias_of_oneself(person):
    with pytest.raises(IntegrityError), transaction.atomic():
        Person.objects.filter(pk=person.pk).update(same_as=person)


def test_the_database_refuses_to_join_somebody_twice(nadia, person, now):
    services.join(nadia.pk, person.pk, now=now)

    with pytest.raises(IntegrityError), transaction.atomic():
        Joining.objects.create(joined=person, kept=Person.objects.create(), made_at=now)


@pytest.mark.django_db(transaction=True)
def test_joinings_in_a_ring_at_once_make_no_cycle_and_no_chain(now):
    ring = persons(6)

    results = at_once(
        *[lambda place=place: services.join(ring[place], ring[place - 1], now=now) for place in range(len(ring))]
    )

    refused = [result for result in results if isinstance(result, Exception)]
    assert [refusal.reason for refusal in refused] == [Reason.SAME_PERSON]
    assert state() == {ring[0]: None} | dict.fromkeys(ring[1:], ring[0])


@pytest.mark.django_db(transaction=True)
def test_the_same_history_claimed_by_two_accounts_at_once_goes_to_one(now):
    guest = persons(1)[0]
    accounts = [Account.objects.create_user(f"{name}@exemple.fr").pk for name in ("un", "deux")]

    results = at_once(*[lambda one=one: services.join(one, guest, now=now) for one in accounts])

    refused = [result for result in results if isinstance(result, RuleError)]
    assert [refusal.reason for refusal in refused] == [Reason.TWO_ACCOUNTS]
    assert Joining.objects.count() == 1
