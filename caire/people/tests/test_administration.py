from contextlib import suppress

import pytest
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from caire.mail import services as mail
from caire.people import limits
from caire.people.models import Account, Visit
from caire.people.rules import RuleError

ACCOUNTS = "/gestion/people/account/"


@pytest.fixture
def staff(client, db):
    account = Account.objects.create_superuser("gestion@exemple.fr", "a long password")
    client.force_login(account)
    return account


def test_an_account_is_found_by_its_address_and_deactivated(client, staff, nadia):
    found = client.get(ACCOUNTS, {"q": "nadia"}).content.decode()
    client.post(ACCOUNTS, {"action": "deactivate", "_selected_action": [nadia.pk, staff.pk]})

    assert "nadia@exemple.fr" in found
    assert list(Account.objects.order_by("pk").values_list("email", "is_active")) == [
        ("gestion@exemple.fr", True),
        ("nadia@exemple.fr", False),
    ]


def test_staff_who_change_accounts_do_not_touch_superusers(client, staff, nadia):
    helper = Account.objects.create_user("aide@exemple.fr", is_staff=True)
    helper.user_permissions.add(Permission.objects.get(codename="change_account"))
    boss, asleep = staff, Account.objects.create_superuser("absente@exemple.fr", is_active=False)
    client.force_login(helper)
    chosen = [boss.pk, asleep.pk, nadia.pk]

    refused = client.post(f"{ACCOUNTS}{boss.pk}/change/", {"is_active": ""}).status_code
    changed = client.post(f"{ACCOUNTS}{nadia.pk}/change/", {"is_active": ""}).status_code
    client.post(ACCOUNTS, {"action": "deactivate", "_selected_action": chosen})
    closed = set(Account.objects.filter(is_active=False))
    client.post(ACCOUNTS, {"action": "reactivate", "_selected_action": chosen})

    assert (refused, changed) == (403, 302)
    assert closed == {nadia, asleep}
    assert set(Account.objects.filter(is_active=False)) == {asleep}


def test_a_person_is_found_by_the_address_of_their_account(client, staff, nadia):
    page = client.get("/gestion/people/person/", {"q": "nadia@exemple.fr"}).content.decode()

    assert str(nadia.person.ref) in page
    assert str(staff.person.ref) not in page


def test_staff_never_read_a_code(client, staff):
    message = mail.queue("a@exemple.fr", "123456", "123456", key="x", now=timezone.now(), is_code=True)

    pages = [client.get("/gestion/mail/message/"), client.get(f"/gestion/mail/message/{message.pk}/change/")]

    assert [page.status_code for page in pages] == [200, 200]
    assert not any("123456" in page.content.decode() for page in pages)


def test_totals_are_read_and_not_changed(client, staff):
    Visit.objects.create(day="2026-11-22", page="learn:home", count=3)

    assert "learn:home" in client.get("/gestion/people/visit/").content.decode()
    assert client.get("/gestion/people/visit/add/").status_code == 403


def test_answers_keys_and_codes_are_not_in_the_administration(client, staff):
    shown = client.get("/gestion/").content.decode()

    assert "Authenticator" not in shown
    assert "EmailAddress" not in shown
    assert "resumecode" not in shown


def test_who_is_not_staff_is_sent_to_the_password_page(client, nadia):
    client.force_login(nadia)

    assert client.get(ACCOUNTS)["Location"].startswith("/gestion/login/")


def test_passwords_are_tried_ten_times_an_hour(staff):
    client = Client()

    def log_in(password):
        return client.post("/gestion/login/", {"username": "Gestion@exemple.fr", "password": password})

    for _ in range(limits.PASSWORDS_PER_ADDRESS[0].most):
        log_in("wrong")

    assert "Trop de demandes d’affilée" in log_in("a long password").content.decode()


def test_passwords_tried_at_once_are_refused_in_words(staff, monkeypatch):
    def others_fail_meanwhile(form):
        with suppress(RuleError):
            for _ in range(limits.PASSWORDS_PER_ADDRESS[0].most):
                limits.take(limits.PASSWORDS_PER_ADDRESS, staff.email, timezone.now())
        raise ValidationError("wrong")

    monkeypatch.setattr(AdminAuthenticationForm, "clean", others_fail_meanwhile)

    page = Client().post("/gestion/login/", {"username": staff.email, "password": "wrong"})

    assert (page.status_code, page.context["form"].non_field_errors()) == (200, ["wrong"])


def test_one_ip_does_not_try_the_passwords_of_everybody(staff, monkeypatch):
    monkeypatch.setattr(limits, "PASSWORDS_PER_IP", (limits.Limit("password-ip", 2, limits.DAY),))
    pages = [
        Client().post("/gestion/login/", {"username": f"{number}@exemple.fr", "password": "wrong"}).content.decode()
        for number in range(3)
    ]

    assert ["Trop de demandes d’affilée" in page for page in pages] == [False, False, True]


def test_staff_may_sign_in_with_a_password(staff):
    client = Client()

    response = client.post("/gestion/login/", {"username": "Gestion@exemple.fr", "password": "a long password"})

    assert response["Location"] == "/mon-espace/"
