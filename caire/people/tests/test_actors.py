from datetime import timedelta

import pytest
from django.db import transaction
from django.http import HttpResponse

from caire.people import actors, services
from caire.people.actors import Actor
from caire.people.middleware import device as device_middleware
from caire.people.models import Account, Device, Person
from caire.people.models.persons import today
from caire.people.tests.examples import request_of
from tests.support.threads import at_once

TOKEN = "t" * 32


def test_somebody_who_did_nothing_is_nobody(db):
    assert actors.acting(request_of(TOKEN)) is None
    assert Person.objects.count() == 0


def test_the_first_act_makes_one_person_and_the_next_ones_find_it(db):
    first = actors.become(request_of(TOKEN))
    second = actors.become(request_of(TOKEN))

    assert first == second == Actor(Person.objects.get().pk, (first.person_id,), is_guest=True)


def test_a_guest_costs_one_query_once_per_request(db, django_assert_num_queries):
    actors.become(request_of(TOKEN))
    request = request_of(TOKEN)

    with django_assert_num_queries(1):
        actors.acting(request)
        actors.acting(request)


def test_an_account_costs_one_query_besides_its_session(nadia, django_assert_num_queries):
    request = request_of(account=nadia)

    with django_assert_num_queries(1):
        assert actors.acting(request) == Actor(nadia.pk, (nadia.pk,), is_guest=False)


def test_an_account_goes_before_the_device(nadia, person, device):
    request = request_of(device(person), nadia)

    assert actors.acting(request).person_id == nadia.pk


def test_all_the_persons_that_are_one_are_named(nadia, person, now):
    services.join(nadia.pk, person.pk, now=now)

    assert actors.acting(request_of(account=nadia)).ids == (nadia.pk, person.pk)


def test_a_disabled_account_acts_as_nobody(nadia):
    nadia.is_active = False
    nadia.save()

    assert actors.acting(request_of(account=nadia)) is None


def test_an_erased_person_acts_as_nobody(nadia, now):
    services.erase(actors.acting(request_of(account=nadia)), now=now)

    assert actors.acting(request_of(account=nadia)) is None


def test_a_device_whose_history_joined_an_account_does_not_open_it_alone(nadia, person, device, now):
    token = device(person)
    services.join(nadia.pk, person.pk, now=now)

    assert actors.acting(request_of(token)) is None


def test_after_that_a_first_act_on_the_device_begins_somebody_else(nadia, person, device, now):
    token = device(person)
    services.join(nadia.pk, person.pk, now=now)

    begun = actors.become(request_of(token))

    assert begun.person_id not in {nadia.pk, person.pk}
    assert actors.acting(request_of(token)) == begun


def test_a_device_opened_by_a_resume_code_acts_for_the_account_as_a_guest(nadia):
    services.open_device(nadia.pk, token=TOKEN, old_token=None)

    assert actors.acting(request_of(TOKEN)) == Actor(nadia.pk, (nadia.pk,), is_guest=True)


def test_coming_back_is_noted_once_a_day(person, device, django_assert_num_queries):
    token = device(person)
    yesterday = today() - timedelta(days=1)
    Person.objects.update(last_seen_on=yesterday)
    Device.objects.update(last_seen_on=yesterday)

    with django_assert_num_queries(3):
        actors.acting(request_of(token))

    with django_assert_num_queries(1):
        actors.acting(request_of(token))
    assert [Person.objects.get().last_seen_on, Device.objects.get().last_seen_on] == [today(), today()]


@pytest.mark.parametrize("cookie", ["", "short", "é" * 32, "x" * 65, "' OR 1=1 --" * 4])
def test_a_forged_cookie_is_no_token(db, cookie):
    request = request_of(cookie)

    assert actors.device_token(request) is None
    assert actors.acting(request) is None


def test_a_person_rolled_back_is_not_remembered(db):
    request = request_of(TOKEN)
    with transaction.atomic():
        actors.become(request)
        transaction.set_rollback(True)

    actor = actors.become(request)

    assert list(Person.objects.values_list("pk", flat=True)) == [actor.person_id]


def test_who_comes_without_a_cookie_receives_the_one_that_the_act_was_kept_under(db):
    request = request_of()

    def view(request):
        actors.become(request)
        return HttpResponse()

    cookie = device_middleware(view)(request).cookies[actors.COOKIE]

    assert actors.acting(request_of(cookie.value)) == actors.acting(request)
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", 90 * 24 * 60 * 60)


def test_remembering_a_device_stores_nothing(db, django_assert_num_queries):
    request, response = request_of(), HttpResponse()

    with django_assert_num_queries(0):
        actors.remember_device(request, response)

    assert actors.TOKEN.fullmatch(response.cookies[actors.COOKIE].value)


@pytest.mark.django_db(transaction=True)
def test_twenty_first_acts_at_once_make_one_person():
    def act():
        with transaction.atomic():
            return actors.become(request_of(TOKEN))

    results = at_once(*[act] * 20)

    only = Person.objects.get()
    assert results == [Actor(only.pk, (only.pk,), is_guest=True)] * 20


@pytest.mark.django_db(transaction=True)
def test_twenty_acts_at_once_on_a_device_whose_history_left_make_one_new_person(now):
    guest = Person.objects.create()
    Device.objects.create(token_hash=actors.digest(TOKEN), person=guest)
    account = Account.objects.create_user("nadia@exemple.fr")
    services.join(account.pk, guest.pk, now=now)

    def act():
        with transaction.atomic():
            return actors.become(request_of(TOKEN)).person_id

    results = set(at_once(*[act] * 20))

    assert len(results) == 1
    assert not results & {guest.pk, account.pk}
