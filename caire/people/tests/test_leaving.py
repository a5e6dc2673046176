import pytest

from caire.people import actors
from caire.people.models import Device
from caire.people.tests.examples import begin, request_of, sign_in

PAGE = "/quitter/"
LOST = "Votre progression n’est gardée nulle part ailleurs."


@pytest.fixture
def guest(client, db):
    return begin(client, things=2)


def page(client):
    return client.get(PAGE).content.decode().replace("\u00a0", " ")


def test_a_guest_is_warned_and_shown_the_two_ways_to_keep(client, guest):
    shown = page(client)

    assert LOST in shown
    assert "<li>2 réponses</li>" in shown
    assert 'href="/compte/"' in shown
    assert 'href="/compte/code-de-reprise/"' in shown


def test_who_has_a_resume_code_is_not_warned(client, guest):
    client.post("/compte/code-de-reprise/", {"before": ""})

    shown = page(client)

    assert LOST not in shown
    assert "votre code de reprise, créé le" in shown


def test_who_has_an_account_is_told_their_address(client, db):
    sign_in(client)

    assert "votre adresse nadia@exemple.fr" in page(client)


def test_a_history_that_was_not_joined_is_told_of(client, guest):
    sign_in(client)

    assert "Cet appareil garde aussi un historique sans compte" in page(client)


def test_who_did_nothing_is_told_so(client, db):
    assert "Rien n’est enregistré à votre nom pour l’instant." in page(client)


def test_the_page_has_a_place_for_acts_that_wait_on_the_device(client, db):
    assert "data-waiting-acts hidden" in page(client)


def test_leaving_forgets_everything(client, guest):
    token = client.cookies[actors.COOKIE].value
    sign_in(client)

    response = client.post(PAGE)

    assert response.status_code == 200
    assert response["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert "data-forget" in response.content.decode()
    assert {cookie.value for cookie in response.cookies.values()} == {""}
    assert actors.acting(request_of(token)) is None
    assert Device.objects.count() == 0


def test_after_leaving_the_next_person_is_somebody_else(client, guest):
    client.post(PAGE)

    assert begin(client) != guest
