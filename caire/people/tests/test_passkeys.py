import pytest
from django.test import Client
from django.utils import timezone

from caire.people import limits, passkeys
from caire.people.models import Session
from caire.people.tests.examples import sign_in

KEYS, OPTIONS, SIGN_IN = "/compte/cles/", "/compte/cle/options/", "/compte/cle/"
ONCE = (limits.Limit("test", 1, limits.TEN_MINUTES),)


def error_of(response):
    assert response.status_code == 400
    return response.json()["error"].replace("\u00a0", " ")


def test_who_must_sign_in_first_comes_back_to_their_keys(client, db):
    to = client.get(KEYS)["Location"]
    page = client.get(to).content.decode()

    assert to == "/compte/?suite=/compte/cles/"
    assert '<input type="hidden" name="suite" value="/compte/cles/">' in page


def test_a_key_that_proves_nothing_opens_nothing(client, db):
    response = client.post(SIGN_IN, {"credential": "{}"})

    assert error_of(response).startswith("Cette clé n’ouvre aucun compte ici.")


def test_keys_that_fail_at_once_are_refused_in_words(client, db, monkeypatch):
    monkeypatch.setattr(limits, "FAILURES_PER_IP", ONCE)

    def another_fails_meanwhile(credential):
        limits.take(ONCE, "127.0.0.1", timezone.now())
        raise passkeys.PasskeyError

    monkeypatch.setattr(passkeys, "account_of", another_fails_meanwhile)

    assert error_of(client.post(SIGN_IN, {"credential": "{}"})).startswith("Trop de demandes d’affilée.")


def test_one_ip_does_not_fill_the_table_of_sessions(db, monkeypatch):
    monkeypatch.setattr(limits, "PASSKEYS_PER_IP", ONCE)

    first, second = Client().post(OPTIONS), Client().post(OPTIONS)

    assert first.status_code == 200
    assert error_of(second).startswith("Trop de demandes d’affilée.")
    assert Session.objects.count() == 1


@pytest.mark.parametrize("address", ["/compte/cles/options/", "/compte/cles/ajouter/", "/compte/cles/1/retirer/"])
def test_nobody_touches_keys_without_an_account(client, db, address):
    assert client.post(address)["Location"].startswith("/compte/?")


def test_one_sees_that_one_has_no_key_yet(client, db):
    sign_in(client)

    assert "Aucune pour l’instant." in client.get(KEYS).content.decode()
