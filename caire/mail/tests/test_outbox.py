from datetime import timedelta

from django.db import transaction

from caire.mail import services
from caire.mail.models import Message, Minute

MINUTE = timedelta(minutes=1)


def queue(key, now, **parts):
    return services.queue(f"{key}@exemple.fr", f"Objet {key}", f"Texte {key}", key=key, now=now, **parts)


def subjects(server):
    return [message["Subject"] for message in server.accepted]


def test_what_is_queued_is_sent_once(db, server, now):
    queue("un", now)

    assert [services.deliver(now), services.deliver(now + MINUTE)] == [1, 0]
    assert subjects(server) == ["Objet un"]
    assert Message.objects.get().sent_at >= now


def test_the_same_key_is_one_message(db, server, now):
    first, second = queue("un", now), queue("un", now)

    assert first.pk == second.pk
    assert services.deliver(now) == 1


def test_what_is_rolled_back_never_leaves(db, server, now):
    with transaction.atomic():
        queue("un", now)
        transaction.set_rollback(True)

    assert services.deliver(now) == 0


def test_codes_go_first(db, server, now):
    queue("ordinaire", now)
    queue("code", now + MINUTE, is_code=True)

    services.deliver(now + MINUTE)

    assert subjects(server) == ["Objet code", "Objet ordinaire"]


def test_a_message_waits_for_its_time(db, server, now):
    queue("un", now, not_before=now + MINUTE)

    assert [services.deliver(now), services.deliver(now + MINUTE)] == [0, 1]


def test_every_attempt_has_the_same_identity(db, server, now):
    server.data_answer = "451 try later"
    queue("un", now)
    services.deliver(now)
    server.data_answer = ""

    services.deliver(now + 2 * MINUTE)

    message, sent = Message.objects.get(), server.accepted[0]
    assert sent["Message-ID"] == f"<{message.ref}@127.0.0.1>"
    assert sent["Date"].datetime == now
    assert (sent["To"], sent["Auto-Submitted"]) == ("un@exemple.fr", "auto-generated")


def test_a_temporary_refusal_is_tried_again_later_and_later(db, server, now):
    server.data_answer = "451 try later"
    queue("un", now)
    moments = []

    for _ in range(3):
        services.deliver(now)
        message = Message.objects.get()
        moments.append(round((message.not_before - now).total_seconds()))
        now = message.not_before

    assert moments == [60, 120, 240]
    assert (message.attempts, message.error, message.failed_at) == (3, "451 try later", None)


def test_an_address_that_does_not_exist_is_not_tried_again(db, server, now):
    server.recipient_answers["un@exemple.fr"] = "550 no such user"
    queue("un", now)
    queue("deux", now)

    assert services.deliver(now) == 1

    refused = Message.objects.get(key="un")
    assert refused.failed_at >= now
    assert refused.error == "550 no such user"
    assert services.deliver(now + timedelta(days=1)) == 0


def test_one_temporary_refusal_does_not_hold_the_others_back(db, server, now):
    server.recipient_answers["un@exemple.fr"] = "450 mailbox busy"
    queue("un", now)
    queue("deux", now)

    services.deliver(now)

    assert subjects(server) == ["Objet deux"]


def test_a_subject_that_no_header_can_hold_stops_alone(db, server, now):
    services.queue("un@exemple.fr", "deux\nlignes", "texte", key="un", now=now)
    queue("deux", now)

    services.deliver(now)

    assert subjects(server) == ["Objet deux"]
    assert Message.objects.get(key="un").failed_at >= now


def test_a_relay_that_is_away_keeps_everything_waiting(db, server, now):
    queue("un", now)
    queue("deux", now)
    server.stop()

    assert services.deliver(now) == 0

    assert list(Message.objects.order_by("pk").values_list("attempts", "failed_at")) == [(1, None), (0, None)]


def test_without_a_relay_messages_wait(db, settings, now):
    settings.EMAIL_HOST = ""
    queue("un", now)

    assert services.deliver(now) == 0
    assert Message.objects.get().attempts == 0


def test_no_more_leave_in_a_minute_than_the_relay_bears(db, server, settings, now):
    settings.MAIL_PER_MINUTE = 2
    for key in ("un", "deux", "trois"):
        queue(key, now)

    assert [services.deliver(now), services.deliver(now), services.deliver(now + MINUTE)] == [2, 0, 1]


def test_a_code_is_wiped_as_soon_as_it_is_sent(db, server, now):
    queue("code", now, is_code=True)
    queue("ordinaire", now)

    services.deliver(now)

    texts = Message.objects.order_by("pk").values_list("subject", "text")
    assert list(texts) == [("", ""), ("Objet ordinaire", "Texte ordinaire")]


def test_an_expired_code_is_not_sent_and_is_wiped(db, server, now):
    queue("code", now, is_code=True, expires_at=now + MINUTE)

    assert services.deliver(now + MINUTE) == 0

    message = Message.objects.get()
    assert (message.subject, message.text, message.error) == ("", "", "expired")


def test_an_expired_code_is_wiped_even_when_nothing_is_delivered(db, now):
    queue("code", now, is_code=True, expires_at=now + MINUTE)

    services.wipe(now + MINUTE)

    assert Message.objects.values_list("subject", "text", "failed_at").get() == ("", "", now + MINUTE)


def test_a_code_leaves_no_trace_of_the_address_a_day_after_it_expired(db, server, now):
    queue("un", now, is_code=True, expires_at=now + MINUTE)
    queue("deux", now)
    services.deliver(now)
    queue("trois", now, is_code=True, expires_at=now + MINUTE)

    services.wipe(now + timedelta(days=1))
    kept = Message.objects.count()
    services.wipe(now + timedelta(days=1) + MINUTE)

    assert (kept, Message.objects.get().key) == (3, "deux")


def test_the_words_of_a_message_that_was_given_up_are_wiped_too(db, server, settings, now):
    server.recipient_answers["un@exemple.fr"] = "550 no such user"
    queue("un", now)
    services.deliver(now)

    services.wipe(now + timedelta(days=29))
    kept = Message.objects.get().text
    services.wipe(now + timedelta(days=31))

    assert (kept, Message.objects.values_list("subject", "text").get()) == ("Texte un", ("", ""))


def test_a_message_that_waited_three_days_is_given_up(db, server, now):
    queue("un", now)

    assert services.deliver(now + timedelta(days=3)) == 0
    assert Message.objects.get().failed_at >= now


def test_what_was_sent_long_ago_is_wiped_then_forgotten(db, server, settings, now):
    queue("un", now)
    services.deliver(now)
    minutes = Minute.objects.count()

    services.wipe(now + timedelta(days=29))
    kept = Message.objects.get().text
    services.wipe(now + timedelta(days=31))
    wiped = Message.objects.get().text
    services.wipe(now + timedelta(days=366))

    assert (minutes, kept, wiped) == (1, "Texte un", "")
    assert (Message.objects.count(), Minute.objects.count()) == (0, 0)


def test_forgetting_an_address_leaves_the_others(db, now):
    queue("un", now)
    queue("deux", now)

    services.forget(["un@exemple.fr"])

    assert Message.objects.get().key == "deux"


def test_a_leased_message_is_nobody_elses(db, now):
    message = queue("un", now)

    assert services.lease(message, now)
    assert not services.lease(message, now + MINUTE)
    assert services.lease(message, now + 2 * MINUTE)
