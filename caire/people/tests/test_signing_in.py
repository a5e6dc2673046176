from contextlib import suppress
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError

from caire.mail.models import Message
from caire.people import actors, limits, services
from caire.people.limits import Origin
from caire.people.models import Account, Person, SignInCode
from caire.people.rules import Reason, RuleError
from caire.people.services import signing_in
from caire.people.tests.examples import code_in, request_of
from tests.support.threads import at_once

EMAIL = "nadia@exemple.fr"


def wrong(code):
    return "000000" if code != "000000" else "111111"


def reason_of(call, *args, **options):
    with pytest.raises(RuleError) as refused:
        call(*args, **options)
    return refused.value.reason


@pytest.fixture
def asked(db, here, now):
    return services.ask_code(EMAIL, here, now=now)


@pytest.fixture
def code(asked):
    return code_in(Message.objects.get())


def test_the_right_code_makes_the_account(asked, code, here, now):
    account = services.check_code(asked.ref, code, here, now=now)

    assert (account.email, account.has_usable_password(), account.is_staff) == (EMAIL, False, False)
    assert SignInCode.objects.count() == 0


def test_asking_makes_no_account_and_no_person(asked):
    assert (Account.objects.count(), Person.objects.count()) == (0, 0)


def test_the_right_code_finds_the_account_however_its_address_is_capitalised(nadia, here, now):
    asked = services.ask_code(" Nadia@Exemple.FR ", here, now=now)

    assert services.check_code(asked.ref, code_in(Message.objects.get()), here, now=now) == nadia


def test_a_known_and_an_unknown_address_are_treated_alike(nadia, here, now, django_assert_num_queries):
    services.ask_code("premier@exemple.fr", here, now=now)
    messages = []
    for email in (EMAIL, "inconnu@exemple.fr"):
        with django_assert_num_queries(19):
            asked = services.ask_code(email, here, now=now)
        message = Message.objects.latest("pk")
        code = code_in(message)
        messages.append((message.subject.replace(code, "…"), message.text.replace(code, "…"), asked.expires_at))

    assert messages[0] == messages[1]


def test_the_code_is_not_stored_and_not_in_the_name_of_the_message(asked, code):
    row = SignInCode.objects.values().get()

    assert code not in str(row)
    assert code not in Message.objects.get().key


def test_a_code_serves_once(asked, code, here, now):
    services.check_code(asked.ref, code, here, now=now)

    assert reason_of(services.check_code, asked.ref, code, here, now=now) == Reason.CODE_EXPIRED


def test_a_code_lasts_a_quarter_of_an_hour(asked, code, here, now):
    late = now + timedelta(minutes=15)

    assert reason_of(services.check_code, asked.ref, code, here, now=late) == Reason.CODE_EXPIRED


def test_a_code_bears_five_tries(asked, code, here, now):
    told = []
    for _ in range(5):
        with pytest.raises(RuleError) as refused:
            services.check_code(asked.ref, wrong(code), here, now=now)
        told.append((refused.value.reason, refused.value.tries_left))

    assert told == [(Reason.WRONG_CODE, left) for left in (4, 3, 2, 1)] + [(Reason.NO_TRY_LEFT, 0)]
    assert reason_of(services.check_code, asked.ref, code, here, now=now) == Reason.NO_TRY_LEFT


def test_a_code_opens_nothing_for_another_browser(asked, code, here, now):
    elsewhere = services.ask_code("autre@exemple.fr", here, now=now)

    assert reason_of(services.check_code, elsewhere.ref, code, here, now=now) == Reason.WRONG_CODE
    assert reason_of(services.check_code, uuid4(), code, here, now=now) == Reason.CODE_EXPIRED


def test_another_code_may_be_asked_after_a_minute_and_replaces_the_first(asked, code, here, now):
    soon, later = now + timedelta(seconds=59), now + timedelta(seconds=60)

    assert reason_of(services.ask_code, EMAIL, here, now=soon, instead_of=asked.ref) == Reason.TOO_OFTEN
    services.ask_code(EMAIL, here, now=later, instead_of=asked.ref)

    assert reason_of(services.check_code, asked.ref, code, here, now=later) == Reason.CODE_EXPIRED


def test_asking_for_somebody_elses_address_does_not_disturb_their_code(asked, code, here, now):
    services.ask_code(EMAIL, Origin("203.0.113.9", "another"), now=now)

    assert services.check_code(asked.ref, code, here, now=now).email == EMAIL


def test_an_address_receives_five_codes_an_hour_asked_from_one_ip(db, here, now):
    for number in range(5):
        services.ask_code(EMAIL, Origin(here.ip, f"device {number}"), now=now)

    refused = reason_of(services.ask_code, "NADIA@exemple.fr", Origin(here.ip, "device 9"), now=now)
    services.ask_code("autre@exemple.fr", Origin(here.ip, "device 9"), now=now)

    assert refused == Reason.TOO_OFTEN
    assert Message.objects.filter(to=EMAIL).count() == 5


def test_strangers_who_ask_all_day_for_an_address_do_not_lock_its_owner_out(db, here, now):
    asked = 0
    for hour in range(10):
        for _ in range(6):
            with suppress(RuleError):
                services.ask_code(EMAIL, Origin("203.0.113.9", None), now=now + timedelta(hours=hour))
                asked += 1

    services.ask_code(EMAIL, here, now=now + timedelta(hours=9))

    assert asked == 30


def test_an_address_receives_no_more_than_so_many_codes_from_everywhere(db, monkeypatch, now):
    monkeypatch.setattr(limits, "CODES_PER_ADDRESS", (limits.Limit("code-address-day", 3, limits.DAY),))
    for number in range(3):
        services.ask_code(EMAIL, Origin(f"192.0.2.{number}", None), now=now)

    assert reason_of(services.ask_code, EMAIL, Origin("192.0.2.9", None), now=now) == Reason.TOO_OFTEN


def test_somebody_who_types_six_hundred_wrong_codes_does_not_close_their_campus(asked, code, here, now):
    for _ in range(600):
        limits.take(limits.FAILURES_PER_IP, here.ip, now)

    assert services.check_code(asked.ref, code, here, now=now).email == EMAIL


def test_a_device_asks_for_ten_codes_an_hour(db, here, now):
    for number in range(10):
        services.ask_code(f"{number}@exemple.fr", here, now=now)

    assert reason_of(services.ask_code, "encore@exemple.fr", here, now=now) == Reason.TOO_OFTEN
    services.ask_code("encore@exemple.fr", here, now=now + timedelta(hours=1))


def test_an_ip_that_fails_too_often_is_stopped_before_it_tries(asked, code, monkeypatch, here, now):
    monkeypatch.setattr(limits, "FAILURES_PER_IP", (limits.Limit("failure-ip", 2, limits.TEN_MINUTES),))
    for device in ("a", "b"):
        reason_of(services.check_code, asked.ref, wrong(code), Origin(here.ip, device), now=now)

    assert reason_of(services.check_code, asked.ref, code, Origin(here.ip, "c"), now=now) == Reason.TOO_OFTEN
    assert services.check_code(asked.ref, code, Origin("203.0.113.9", "c"), now=now).email == EMAIL


def test_a_disabled_account_is_not_opened(nadia, asked, code, here, now):
    Account.objects.update(is_active=False)

    assert reason_of(services.check_code, asked.ref, code, here, now=now) == Reason.DISABLED


def test_codes_that_nobody_typed_are_forgotten(asked, now):
    signing_in.forget_old(now + timedelta(minutes=14))
    kept = SignInCode.objects.count()
    signing_in.forget_old(now + timedelta(minutes=15))

    assert (kept, SignInCode.objects.count()) == (1, 0)


def test_the_database_refuses_an_address_in_capitals(nadia):
    with pytest.raises(IntegrityError):
        Account.objects.filter(pk=nadia.pk).update(email="Nadia@exemple.fr")


@pytest.mark.django_db(transaction=True)
def test_the_right_code_sent_ten_times_at_once_opens_once(now):
    asked = services.ask_code(EMAIL, Origin("192.0.2.1", None), now=now)
    code = code_in(Message.objects.get())

    results = at_once(*[lambda: services.check_code(asked.ref, code, Origin("192.0.2.1", None), now=now)] * 5)

    assert [result.email for result in results if isinstance(result, Account)] == [EMAIL]
    assert Account.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_one_address_proved_in_two_browsers_at_once_is_one_account(now):
    refs = [services.ask_code(EMAIL, Origin("192.0.2.1", None), now=now).ref for _ in range(4)]
    codes = [code_in(message) for message in Message.objects.order_by("pk")]

    accounts = at_once(
        *[
            lambda ref=ref, code=code: services.check_code(ref, code, Origin("192.0.2.1", None), now=now)
            for ref, code in zip(refs, codes, strict=True)
        ]
    )

    assert accounts == [Account.objects.get()] * 4
    assert Person.objects.count() == 1


def test_a_session_opened_in_the_administration_acts_as_that_person(client, nadia):
    client.force_login(nadia)

    assert actors.acting(request_of(account=nadia)).person_id == nadia.pk
