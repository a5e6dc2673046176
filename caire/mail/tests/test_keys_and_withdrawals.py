"""Messages that hold a key of their reader: told how to unsubscribe, wiped early; and messages taken back."""

from datetime import timedelta

from caire.mail import queries, services
from caire.mail.models import Message

MINUTE = timedelta(minutes=1)
HEADERS = ("List-Unsubscribe", "List-Unsubscribe-Post")


def queue(key, now, **parts):
    return services.queue(f"{key}@exemple.fr", f"Objet {key}", f"Texte {key}", key=key, now=now, **parts)


def test_a_mailbox_is_told_how_to_unsubscribe_by_itself(db, server, now):
    address = f"https://ia.exemple.fr/en/rappel/{'k' * 32}/arreter/"
    queue("rappel", now, unsubscribe=address)
    queue("ordinaire", now)

    services.deliver(now)

    told = [{name: one[name].strip() for name in HEADERS if name in one} for one in server.accepted]
    assert told == [dict(zip(HEADERS, (f"<{address}>", "List-Unsubscribe=One-Click"), strict=True)), {}]


def test_a_message_that_holds_a_key_is_wiped_as_soon_as_it_is_sent(db, server, now):
    queue("rappel", now, unsubscribe="https://ia.exemple.fr/cle/")

    services.deliver(now)

    message = Message.objects.get()
    assert (message.subject, message.text, message.unsubscribe, message.sent_at >= now) == ("", "", "", True)


def test_a_key_that_the_relay_refuses_for_good_is_wiped(db, server, now):
    server.recipient_answers["rappel@exemple.fr"] = "550 no such user"
    queue("rappel", now, unsubscribe="https://ia.exemple.fr/cle/")

    services.deliver(now)

    assert Message.objects.values_list("text", "unsubscribe").get() == ("", "")


def test_a_key_that_cannot_leave_any_more_is_wiped_even_when_nothing_is_delivered(db, now):
    queue("rappel", now, unsubscribe="https://ia.exemple.fr/cle/")
    late = now + timedelta(days=3)

    services.wipe(late - MINUTE)
    kept = Message.objects.get().text
    services.wipe(late)

    message = Message.objects.get()
    assert (kept, message.text, message.unsubscribe) == ("Texte rappel", "", "")
    assert (message.failed_at, message.error) == (late, "expired")


def test_the_row_of_a_key_stays_a_year_as_those_of_ordinary_messages(db, server, now):
    queue("rappel", now, unsubscribe="https://ia.exemple.fr/cle/")
    services.deliver(now)

    services.wipe(now + timedelta(days=364))
    kept = Message.objects.count()
    services.wipe(now + timedelta(days=365))

    assert (kept, Message.objects.count()) == (1, 0)


def test_the_words_of_a_key_are_not_exported(db, now):
    queue("rappel", now, unsubscribe="https://ia.exemple.fr/cle/")

    [exported] = queries.export(["rappel@exemple.fr"])

    assert (exported["objet"], exported["texte"]) == ("", "")


def test_a_message_is_taken_back_unless_it_has_left(db, server, now):
    queue("un", now)
    queue("deux", now)
    services.deliver(now, limit=1)

    assert [services.withdraw(key, now) for key in ("un", "deux", "trois")] == [False, True, False]
    assert Message.objects.get().key == "un"


def test_a_message_in_the_hands_of_a_courier_is_taken_back_without_a_promise(db, now):
    services.lease(queue("un", now), now)

    assert services.withdraw("un", now) is False
    assert not Message.objects.exists()
