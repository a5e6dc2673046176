"""Stopping the reviews by mail: one button, or none at all for the mailbox that does it by itself."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from caire.mail.models import Message
from caire.people import services as people
from caire.people.actors import cluster
from caire.practice import services
from caire.practice.models import Reminder, ReminderLink
from caire.practice.tests.reminding import receive

pytestmark = pytest.mark.django_db

DONE = "Vous ne recevrez plus ces messages."


@pytest.fixture
def address(nadia):
    token = receive(nadia.pk)
    Message.objects.update(sent_at=timezone.now())
    return f"/rappel/{token}/arreter/"


@pytest.fixture
def mailbox():
    """What posts without having read any page of ours: no cookie, no token of a form."""
    return Client(enforce_csrf_checks=True)


def is_stopped():
    return Reminder.objects.get().stopped_at is not None


def test_reading_the_page_stops_nothing(client, address):
    html = client.get(address).content.decode()

    assert re.findall(r"<button[^>]*>([^<]+)</button>", html.partition("</main>")[0]) == [
        "Ne plus recevoir ces messages"
    ]
    assert DONE not in html
    assert not is_stopped()


def test_one_button_stops_and_says_so(client, address):
    response = client.post(address)

    assert response.status_code == 200
    assert DONE in response.content.decode()
    assert is_stopped()
    assert services.send_reminders(timezone.now() + timedelta(days=8)) == 0


def test_a_mailbox_stops_by_itself_without_a_redirect(mailbox, address):
    response = mailbox.post(address, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded")

    assert (response.status_code, is_stopped()) == (200, True)
    assert mailbox.cookies == {}


def test_a_mailbox_may_send_a_form_in_parts(mailbox, address):
    assert (mailbox.post(address, {"List-Unsubscribe": "One-Click"}).status_code, is_stopped()) == (200, True)


def test_stopping_again_says_that_it_is_done(client, address):
    client.post(address)
    first = Reminder.objects.get().stopped_at

    assert DONE in client.post(address).content.decode()
    assert DONE in client.get(address).content.decode()
    assert Reminder.objects.get().stopped_at == first


def test_an_expired_link_still_stops(mailbox, address):
    ReminderLink.objects.update(expires_at=timezone.now() - timedelta(days=300))

    assert DONE in mailbox.post(address).content.decode()
    assert is_stopped()


def test_a_link_cut_short_says_where_to_stop(mailbox, address):
    response = mailbox.post(f"{address[:-12]}/arreter/")

    assert response.status_code == 404
    assert 'href="/mon-espace/"' in response.content.decode()
    assert not is_stopped()


def test_once_erased_there_is_nothing_to_stop(mailbox, nadia, address, settings, tmp_path):
    settings.DATA = tmp_path
    people.erase(cluster(nadia.pk), now=timezone.now())

    assert mailbox.post(address).status_code == 404


def test_it_stops_the_messages_of_nobody_else(client, address, django_user_model):
    other = django_user_model.objects.create_user("karim@exemple.fr")
    services.ask_reminders(cluster(other.pk), "niveau-1", "fr", now=timezone.now())

    client.post(address)

    assert list(Reminder.objects.order_by("pk").values_list("stopped_at", flat=True))[1] is None
