"""Reviews by mail: when they are due, that each leaves once, and what they say."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from caire.mail import services as mail
from caire.mail.models import Message
from caire.people import services as people
from caire.people.actors import cluster
from caire.people.models import Account, Person
from caire.practice import queries, services
from caire.practice.models import Reminder, ReminderLink
from caire.practice.rules import reminders as rules
from caire.practice.tests.reminding import COURSE, ask, token_in
from tests.support.threads import at_once

pytestmark = pytest.mark.django_db

ASKED = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def sent():
    return [message.key.rpartition("/")[2] for message in Message.objects.order_by("pk")]


def test_three_reviews_leave_each_at_its_time(nadia):
    ask(nadia.pk, ASKED)

    for hour in range(40 * 24):
        services.send_reminders(ASKED + hour * HOUR)

    made = ReminderLink.objects.order_by("pk").values_list("name", "made_at")
    assert list(made) == [("jour-3", ASKED + 3 * DAY), ("jour-10", ASKED + 10 * DAY), ("jour-30", ASKED + 30 * DAY)]
    assert sent() == ["jour-3", "jour-10", "jour-30"]


@pytest.mark.parametrize(
    ("now", "leaves"),
    [
        (datetime(2026, 11, 25, 12, tzinfo=UTC), datetime(2026, 11, 26, 8, tzinfo=UTC)),
        (datetime(2026, 11, 26, 7, 59, tzinfo=UTC), datetime(2026, 11, 26, 8, tzinfo=UTC)),
        (datetime(2026, 11, 26, 8, tzinfo=UTC), datetime(2026, 11, 26, 8, tzinfo=UTC)),
        (datetime(2027, 3, 27, 12, tzinfo=UTC), datetime(2027, 3, 28, 7, tzinfo=UTC)),  # that night the clocks change
    ],
)
def test_a_message_leaves_at_nine_in_the_morning(nadia, now, leaves):
    ask(nadia.pk, now - 3 * DAY)

    services.send_reminders(now)

    assert Message.objects.get().not_before == leaves


def test_a_link_works_for_thirty_days_the_last_one_whole(nadia):
    ask(nadia.pk, ASKED)

    services.send_reminders(ASKED + 3 * DAY)

    link = ReminderLink.objects.get()
    assert link.expires_at == datetime(2026, 12, 26, 23, tzinfo=UTC)
    assert rules.last_day(link.expires_at) == date(2026, 12, 26)
    assert "jusqu’au 26 décembre 2026" in Message.objects.get().text


def test_after_a_long_outage_what_is_too_late_is_not_sent(nadia):
    ask(nadia.pk, ASKED)

    services.send_reminders(ASKED + 17 * DAY + HOUR)

    assert sent() == ["jour-10"]


def test_the_last_moment_is_not_too_late(nadia):
    ask(nadia.pk, ASKED)

    services.send_reminders(ASKED + 17 * DAY)

    assert sorted(sent()) == ["jour-10", "jour-3"]


def test_who_stopped_receives_nothing(nadia):
    ask(nadia.pk, ASKED)
    services.stop_reminders([nadia.pk], COURSE, now=ASKED + DAY)

    assert services.send_reminders(ASKED + 3 * DAY) == 0
    assert sent() == []


def test_stopping_takes_back_what_waits_for_the_morning(nadia):
    ask(nadia.pk, ASKED)
    services.send_reminders(ASKED + 3 * DAY)

    services.stop_reminders([nadia.pk], COURSE, now=ASKED + 3 * DAY + HOUR)

    assert (Message.objects.count(), ReminderLink.objects.count()) == (0, 0)


def test_what_was_taken_back_is_sent_when_asked_for_again_and_what_left_is_not(nadia):
    ask(nadia.pk, ASKED)
    services.send_reminders(ASKED + 3 * DAY)
    Message.objects.update(sent_at=ASKED + 4 * DAY)
    services.send_reminders(ASKED + 10 * DAY)
    services.stop_reminders([nadia.pk], COURSE, now=ASKED + 10 * DAY)
    again = ASKED + 20 * DAY
    ask(nadia.pk, again)

    for days in (3, 10, 30):
        services.send_reminders(again + days * DAY)

    assert sent() == ["jour-3", "jour-10", "jour-30"]


def test_a_message_in_the_hands_of_a_courier_is_not_tried_again_once_stopped(nadia):
    ask(nadia.pk, ASKED)
    services.send_reminders(ASKED + 3 * DAY)
    morning = ASKED + 4 * DAY
    assert mail.lease(Message.objects.get(), morning)

    services.stop_reminders([nadia.pk], COURSE, now=morning)

    assert (Message.objects.count(), ReminderLink.objects.count()) == (0, 1)


def test_two_persons_found_to_be_one_receive_one_message(nadia):
    guest = Person.objects.create()
    ask(nadia.pk, ASKED)
    ask(guest.pk, ASKED + HOUR)
    people.join(nadia.pk, guest.pk, now=ASKED + DAY)

    made = [services.send_reminders(ASKED + 3 * DAY + hours * HOUR) for hours in (1, 2)]

    assert made == [1, 0]
    assert [message.to for message in Message.objects.all()] == ["nadia@exemple.fr"]


def test_stopping_as_one_stops_for_all_that_one_is(nadia):
    guest = Person.objects.create()
    ask(nadia.pk, ASKED)
    ask(guest.pk, ASKED)
    people.join(nadia.pk, guest.pk, now=ASKED + DAY)

    services.stop_reminders([nadia.pk, guest.pk], COURSE, now=ASKED + DAY)

    assert services.send_reminders(ASKED + 3 * DAY) == 0
    assert queries.reminder([nadia.pk, guest.pk], COURSE).stopped_at == ASKED + DAY


def test_nobody_without_an_address_or_with_a_disabled_account_receives_anything(nadia):
    ask(Person.objects.create().pk, ASKED)
    ask(nadia.pk, ASKED)
    Account.objects.update(is_active=False)

    assert services.send_reminders(ASKED + 3 * DAY) == 0
    assert (Message.objects.count(), ReminderLink.objects.count()) == (0, 0)


def test_a_death_between_the_link_and_its_message_leaves_neither_and_the_next_hour_mends_it(nadia, monkeypatch):
    ask(nadia.pk, ASKED)

    def die(*args, **parts):
        raise KeyboardInterrupt

    with monkeypatch.context() as context:
        context.setattr("caire.practice.services.reminders.mail.queue", die)
        with pytest.raises(KeyboardInterrupt):
            services.send_reminders(ASKED + 3 * DAY)
    left = (Message.objects.count(), ReminderLink.objects.count())

    assert left == (0, 0)
    assert services.send_reminders(ASKED + 3 * DAY + HOUR) == 1
    assert sent() == ["jour-3"]


@pytest.mark.django_db(transaction=True)
def test_two_ticks_at_once_send_one_message(nadia):
    ask(nadia.pk, ASKED)

    made = at_once(*[lambda: services.send_reminders(ASKED + 3 * DAY)] * 4)

    assert sorted(made) == [0, 0, 0, 1]
    assert (Message.objects.count(), ReminderLink.objects.count()) == (1, 1)


def test_a_message_says_how_to_answer_and_to_stop_and_asks_no_question(nadia, settings, course_with_bank):
    settings.BASE_URL = "https://ia.exemple.fr"
    ask(nadia.pk, ASKED)

    services.send_reminders(ASKED + 3 * DAY)

    message = Message.objects.get()
    token = token_in(message)
    lines = message.text.splitlines()
    assert (message.to, message.subject) == ("nadia@exemple.fr", "Trois questions pour ne pas oublier")
    assert f"https://ia.exemple.fr/rappel/{token}/" in lines
    assert f"https://ia.exemple.fr/rappel/{token}/arreter/" in lines
    assert "C’est le message 1 sur 3." in message.text
    assert message.unsubscribe == f"https://ia.exemple.fr/rappel/{token}/arreter/"
    assert [item.id for item in course_with_bank.items if item.question.id in message.text] == []
    assert "{" not in message.text


def test_who_reads_english_receives_english_addresses(nadia):
    ask(nadia.pk, ASKED, language="en")

    services.send_reminders(ASKED + 3 * DAY)

    assert "/en/rappel/" in Message.objects.get().text
    assert "26 December 2026" in Message.objects.get().text


def test_only_a_hash_of_the_token_is_kept_once_the_message_has_left(nadia):
    ask(nadia.pk, ASKED)
    services.send_reminders(ASKED + 3 * DAY)
    token = token_in(Message.objects.get())
    Message.objects.update(made_at=timezone.now() - 3 * DAY)

    mail.wipe(timezone.now())

    kept = [list(model.objects.values()) for model in (Reminder, ReminderLink, Message)]
    assert len(token) == 32
    assert token not in repr(kept)


def test_everything_is_exported_and_erased(nadia, settings, tmp_path):
    settings.DATA = tmp_path
    ask(nadia.pk, ASKED)
    services.send_reminders(ASKED + 3 * DAY)

    exported = queries.export([nadia.pk])["rappels"]
    people.erase(cluster(nadia.pk), now=ASKED + 5 * DAY)

    assert exported == [
        {
            "cours": COURSE,
            "langue": "fr",
            "demandes_le": ASKED.isoformat(),
            "arretes_le": None,
            "envois": [
                {
                    "revision": "jour-3",
                    "ecrit_le": (ASKED + 3 * DAY).isoformat(),
                    "lien_valable_jusqu_au": "2026-12-26T23:00:00+00:00",
                }
            ],
        }
    ]
    assert [model.objects.count() for model in (Reminder, ReminderLink, Message)] == [0, 0, 0]
