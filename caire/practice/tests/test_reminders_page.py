"""The page that offers the reviews by mail: what it says to each, and what it does once asked."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from caire.courses.tests import examples
from caire.learn.tests.test_unit_page import form_of
from caire.people.actors import cluster
from caire.practice.models import Reminder, ReminderLink
from caire.practice.rules.reviews import by_mail, reviews
from caire.practice.tests.reminding import COURSE, receive

pytestmark = pytest.mark.django_db

PAGE = "/rappels/niveau-1/"


def choices(client):
    return re.findall(r'name="wanted" value="(\w+)"', client.get(PAGE).content.decode())


def test_nobody_is_told_that_an_account_is_needed(client, course_with_bank):
    html = client.get(PAGE).content.decode()

    assert choices(client) == []
    assert f'href="/compte/?suite={PAGE}"' in html


def test_a_guest_cannot_ask(client, course_with_bank):
    action, hidden = form_of(client.get("/revision/niveau-1/avant-m2/").content.decode(), "u1-1-0")
    client.post(action, hidden | {"chosen": "a"})

    refused = client.post(PAGE, {"wanted": "oui"})

    assert (refused.status_code, choices(client), Reminder.objects.count()) == (303, [], 0)


def test_a_holder_asks_once_however_often_they_press(client, nadia):
    client.force_login(nadia)
    offered = choices(client)

    for _ in range(2):
        answered = client.post(PAGE, {"wanted": "oui"})

    kept = Reminder.objects.get()
    assert (offered, choices(client)) == (["oui"], ["non"])
    assert (answered.status_code, answered["Location"]) == (303, f"{PAGE}#etat")
    assert (kept.person_id, kept.course, kept.language, kept.stopped_at) == (nadia.pk, COURSE, "fr", None)
    assert "nadia@exemple.fr" in client.get(PAGE).content.decode()


def test_the_messages_are_in_the_language_of_the_page(client, nadia):
    client.force_login(nadia)

    client.post(f"/en{PAGE}", {"wanted": "oui"})

    assert Reminder.objects.get().language == "en"


def test_asking_again_counts_the_days_anew_only_after_stopping(client, nadia):
    client.force_login(nadia)
    asked = []
    for wanted in ("oui", "oui", "non", "non", "oui"):
        client.post(PAGE, {"wanted": wanted})
        asked.append(Reminder.objects.values_list("asked_at", "stopped_at").get())

    assert asked[0] == asked[1]
    assert asked[2] == asked[3]
    assert asked[3][1] is not None
    assert asked[4][0] > asked[0][0]
    assert asked[4][1] is None


def test_what_was_sent_and_what_is_to_come_is_told(client, nadia):
    receive(nadia.pk)
    ReminderLink.objects.update(made_at=timezone.now() - timedelta(days=2))
    client.force_login(nadia)

    items = re.findall(r"<li>\s*(\d+ jours après votre demande), (parti le|vers le)", client.get(PAGE).content.decode())

    assert items == [
        ("3 jours après votre demande", "parti le"),
        ("10 jours après votre demande", "vers le"),
        ("30 jours après votre demande", "vers le"),
    ]


def test_nothing_is_offered_once_everything_has_left(client, nadia):
    receive(nadia.pk)
    long_ago = timezone.now() - timedelta(days=60)
    for name in ("jour-10", "jour-30"):
        ReminderLink.objects.create(
            reminder=Reminder.objects.get(), name=name, token_hash=name, made_at=long_ago, expires_at=long_ago
        )
    ReminderLink.objects.update(made_at=long_ago)
    client.force_login(nadia)

    assert choices(client) == []
    assert "Tous les messages sont partis" in client.get(PAGE).content.decode()


def test_neither_yes_nor_no_is_refused(client, nadia):
    client.force_login(nadia)

    assert client.post(PAGE, {"wanted": "peut-être"}).status_code == 400


def test_a_course_without_such_reviews_has_no_page_and_no_link(client, db):
    examples.publish()

    assert client.get(PAGE).status_code == 404
    assert PAGE not in client.get("/mon-espace/").content.decode()


def test_one_is_led_to_it_from_ones_space_and_from_the_last_review(client, nadia, course_with_bank):
    client.force_login(nadia)
    last = [review.name for review in reviews(course_with_bank) if review not in by_mail(course_with_bank)][-1]
    pages = ["/mon-espace/", f"/revision/niveau-1/{last}/", "/revision/niveau-1/avant-m2/"]

    assert [f'href="{PAGE}"' in client.get(page).content.decode() for page in pages] == [True, True, False]


def test_a_page_of_somebody_else_shows_nothing_of_nadia(client, nadia, django_user_model):
    receive(nadia.pk)
    client.force_login(django_user_model.objects.create_user("karim@exemple.fr"))

    html = client.get(PAGE).content.decode()

    assert choices(client) == ["oui"]
    assert "parti le" not in html
    assert cluster(nadia.pk) is not None
