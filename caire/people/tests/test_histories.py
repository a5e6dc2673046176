import re

import pytest
from django.test import Client
from django.utils import timezone

from caire.mail.models import Message
from caire.people import actors, services
from caire.people.models import Account, Joining, Person
from caire.people.tests.examples import begin, code_in, request_of, say, sign_in

ASK, HISTORIES = "/compte/est-ce-bien-vous/", "/compte/historique/"


def account_of(client):
    return Account.objects.get(pk=client.session["_auth_user_id"])


def test_signing_in_on_a_device_with_a_history_asks_about_it(client, db):
    guest = begin(client, things=3)

    response = sign_in(client)

    assert response["Location"] == ASK
    assert "<li>3 réponses</li>" in client.get(ASK).content.decode()
    assert Person.objects.get(pk=guest).same_as_id is None


def test_signing_in_on_a_device_where_nothing_was_done_asks_nothing(client, db):
    begin(client, things=0)

    assert sign_in(client)["Location"] == "/mon-espace/"


def test_yes_joins_the_history_and_moves_nothing(client, db):
    guest = begin(client)
    sign_in(client)

    response = say(client, "yes")

    account = account_of(client)
    assert response["Location"] == "/mon-espace/"
    assert actors.acting(request_of(account=account)).ids == (account.pk, guest)


def test_no_leaves_the_history_and_asks_no_more(client, db):
    guest = begin(client)
    sign_in(client)

    say(client, "no")

    assert Person.objects.get(pk=guest).same_as_id is None
    assert client.get(ASK)["Location"] == "/compte/"


def test_an_answer_that_is_neither_changes_nothing(client, db):
    begin(client)
    sign_in(client)

    assert client.post(ASK, {"answer": "maybe"}).status_code == 200
    assert Joining.objects.count() == 0


def test_an_answer_is_to_the_history_that_was_shown(client, db):
    begin(client)
    sign_in(client)
    read = re.search(r'name="asked" value="([^"]+)"', client.get(ASK).content.decode())[1]
    another = Client()
    begin(another, things=7)
    client.cookies[actors.COOKIE] = another.cookies[actors.COOKIE].value

    page = client.post(ASK, {"answer": "yes", "asked": read}).content.decode()

    assert "Entre-temps, il s’agit d’un autre historique." in page
    assert "<li>7 réponses</li>" in page
    assert Joining.objects.count() == 0


def test_an_answer_is_of_the_account_that_was_asked(client, db):
    begin(client)
    sign_in(client)
    read = re.search(r'name="asked" value="([^"]+)"', client.get(ASK).content.decode())[1]
    client.force_login(Account.objects.create_user("autre@exemple.fr"))

    client.post(ASK, {"answer": "yes", "asked": read})

    assert Joining.objects.count() == 0


@pytest.mark.parametrize("has_code", [True, False])
def test_one_is_told_that_the_code_of_a_joined_history_sleeps(client, db, has_code):
    begin(client)
    if has_code:
        client.post("/compte/code-de-reprise/", {"before": ""})
    sign_in(client)

    told = "Son code de reprise ne servira plus tant qu’il est réuni à un compte." in client.get(ASK).content.decode()

    assert told == has_code


def test_the_question_waits_on_the_page_of_the_account(client, db):
    begin(client)
    sign_in(client)

    assert f'href="{ASK}"' in client.get("/compte/").content.decode()


def test_one_goes_on_to_where_one_was_going(client, db):
    begin(client)
    client.post("/compte/", {"email": "nadia@exemple.fr", "suite": "/programme/"})
    client.post("/compte/code/", {"code": code_in(Message.objects.latest("pk"))})

    assert say(client, "yes")["Location"] == "/programme/"


def test_nobody_is_asked_without_a_question(client, db):
    assert client.get(ASK)["Location"] == "/compte/"
    assert client.post(ASK, {"answer": "yes"})["Location"] == "/compte/"


def test_a_joined_history_is_listed_and_taken_back(client, db):
    guest = begin(client, things=4)
    sign_in(client)
    say(client, "yes")
    page = client.get(HISTORIES).content.decode()

    client.post(HISTORIES, {"joining": re.search(r'name="joining" value="(\d+)"', page)[1]})

    assert "<li>4 réponses</li>" in page
    assert Person.objects.get(pk=guest).same_as_id is None


def test_nobody_takes_back_the_joining_of_somebody_else(client, db):
    begin(client)
    sign_in(client)
    say(client, "yes")
    stranger = Client()
    sign_in(stranger, "autre@exemple.fr")

    page = stranger.post(HISTORIES, {"joining": Joining.objects.get().pk}).content.decode()

    assert "Ce n’est plus possible" in page
    assert Joining.objects.get().undone_at is None


def test_the_list_costs_the_same_for_one_and_three(client, db, django_assert_num_queries):
    sign_in(client)
    account = account_of(client)
    for expected in (1, 3):
        while Joining.objects.count() < expected:
            services.join(account.pk, Person.objects.create().pk, now=timezone.now())
        with django_assert_num_queries(3):
            client.get(HISTORIES)
