import re
from datetime import timedelta
from unittest.mock import Mock

import pytest
from django.test import Client

from caire.mail.models import Message
from caire.people import services
from caire.people.models import Account
from caire.people.rules import Reason, RuleError
from caire.people.tests.examples import begin, code_in, sign_in

PAGE, CODE, RESEND = "/compte/", "/compte/code/", "/compte/code/renvoyer/"


@pytest.fixture
def visitor(client, db):
    client.get(PAGE)
    return client


def asked(client, email="nadia@exemple.fr", **more):
    response = client.post(PAGE, {"email": email} | more)
    return response, code_in(Message.objects.latest("pk"))


def error_of(response):
    """What is told about a field, and the id by which the field points to it."""
    page = response.content.decode()
    found = re.search(r'<p class="field-error" id="([^"]+)">.*?<span>([^<]+)</span>', page)
    assert re.search(rf'aria-describedby="[^"]*{found[1]}[^"]*"', page)
    assert 'aria-invalid="true"' in page
    return found[2].replace("\u00a0", " ")


def test_signing_in_leads_to_ones_space(visitor):
    first, code = asked(visitor)
    second = visitor.post(CODE, {"code": f" {code[:3]} {code[3:]} "})

    assert (first.status_code, first["Location"]) == (303, CODE)
    assert (second.status_code, second["Location"]) == (303, "/mon-espace/")
    assert Account.objects.get().last_login is not None


def test_signing_in_leads_back_to_where_one_came_from(visitor):
    page = visitor.get(PAGE + "?suite=/cours/niveau-1/u2-1/").content.decode()
    _, code = asked(visitor, suite="/cours/niveau-1/u2-1/")

    assert '<input type="hidden" name="suite" value="/cours/niveau-1/u2-1/">' in page
    assert visitor.post(CODE, {"code": code})["Location"] == "/cours/niveau-1/u2-1/"


@pytest.mark.parametrize("elsewhere", ["https://ailleurs.example/", "//ailleurs.example", "javascript:alert(1)"])
def test_nobody_is_sent_to_another_site(visitor, elsewhere):
    _, code = asked(visitor, suite=elsewhere)

    assert visitor.post(CODE, {"code": code})["Location"] == "/mon-espace/"


def test_the_page_is_the_same_for_a_known_and_an_unknown_address(nadia):
    pages = []
    for email in ("nadia@exemple.fr", "inconnu@exemple.fr"):
        client = Client()
        response, _ = asked(client, email)
        page = client.get(CODE).content.decode().replace(email, "…")
        pages.append((response.status_code, re.sub(r'value="[A-Za-z0-9]{64}"', "", page)))

    assert pages[0] == pages[1]


def test_an_incomplete_address_is_explained_and_kept(visitor):
    response = visitor.post(PAGE, {"email": "nadia@"})

    assert error_of(response) == "Cette adresse n’est pas complète : elle ressemble à prenom@exemple.fr."
    assert 'value="nadia@"' in response.content.decode()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("12345", "Le code compte six chiffres, vous en avez tapé 5."),
        ("12 34 5O", "Le code ne contient que des chiffres."),
        ("", "Tapez le code à six chiffres du message."),
    ],
)
def test_a_slip_is_explained_kept_and_costs_no_try(visitor, typed, told):
    _, code = asked(visitor)
    for _ in range(6):
        response = visitor.post(CODE, {"code": typed})

    assert error_of(response) == told
    assert not typed or f'value="{typed}"' in response.content.decode()
    assert visitor.post(CODE, {"code": code}).status_code == 303


def test_a_wrong_code_says_how_many_tries_are_left(visitor):
    _, code = asked(visitor)

    response = visitor.post(CODE, {"code": "000000" if code != "000000" else "111111"})

    assert error_of(response) == "Ce n’est pas encore le bon code. Il vous reste 4 essais."


def test_a_new_code_is_refused_for_a_minute(visitor):
    asked(visitor)

    response = visitor.post(RESEND)

    told = response.content.decode()
    assert re.search(r"Trop de demandes d’affilée. Réessayez dans (1 minute|\d\d secondes).", told)
    assert Message.objects.count() == 1


def test_who_must_wait_for_long_is_told_the_other_ways_in(visitor, monkeypatch):
    asked(visitor)
    told = []
    for wait in (timedelta(seconds=60), timedelta(hours=1)):
        too_often = Mock(side_effect=RuleError(Reason.TOO_OFTEN, wait=wait))
        monkeypatch.setattr(services, "ask_code", too_often)
        monkeypatch.setattr(services, "check_code", too_often)
        told.append(
            [error_of(visitor.post(PAGE, {"email": "a@exemple.fr"})), error_of(visitor.post(CODE, {"code": "123456"}))]
        )

    assert told[0] == ["Trop de demandes d’affilée. Réessayez dans 1 minute."] * 2
    assert (
        told[1]
        == [
            "Trop de demandes d’affilée. Réessayez dans 1 heure."
            " Si vous en avez, une clé d’accès ou un code de reprise ouvre aussi votre progression."
        ]
        * 2
    )


def test_fields_say_what_they_hold(visitor):
    account = visitor.get(PAGE).content.decode()
    asked(visitor)
    code = visitor.get(CODE).content.decode()

    assert 'autocomplete="email"' in account
    assert 'autocomplete="one-time-code"' in code
    assert 'inputmode="numeric"' in code


def test_without_a_code_asked_there_is_no_page_to_type_it(visitor):
    assert [visitor.get(CODE)["Location"], visitor.post(RESEND)["Location"]] == [PAGE, PAGE]


def test_signed_in_the_page_shows_how_ones_history_is_kept(visitor):
    sign_in(visitor)

    page = visitor.get(PAGE).content.decode()

    assert "<strong>nadia@exemple.fr</strong>" in page
    assert visitor.post(PAGE, {"email": "autre@exemple.fr"}).status_code == 200
    assert Message.objects.count() == 1


def test_a_guest_sees_what_there_is_to_keep(client, db):
    begin(client, things=3)

    assert "<li>3 réponses</li>" in client.get(PAGE).content.decode()


def test_no_page_of_an_account_is_kept_by_the_browser(visitor):
    assert "no-store" in visitor.get(PAGE)["Cache-Control"]


def test_the_code_is_asked_in_the_language_of_the_page(client, db):
    assert client.post("/en/compte/", {"email": "nadia@exemple.fr"})["Location"] == "/en/compte/code/"


def test_the_session_changes_its_name_when_one_signs_in(visitor):
    asked(visitor)
    before = visitor.session.session_key
    visitor.post(CODE, {"code": code_in(Message.objects.latest("pk"))})

    assert visitor.session.session_key != before


def test_a_post_without_token_is_refused(db):
    client = Client(enforce_csrf_checks=True)

    assert client.post(PAGE, {"email": "nadia@exemple.fr"}).status_code == 403
    assert Message.objects.count() == 0


def test_the_page_on_privacy_names_every_cookie(client, db):
    begin(client)
    sign_in(client)
    client.get("/mon-espace/")
    client.post("/confort/", {"size": "large"})

    named = re.findall(r"<dt><code>(\w+)</code></dt>", client.get("/donnees-personnelles/").content.decode())

    assert sorted(named) == sorted(client.cookies)
