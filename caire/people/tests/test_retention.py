from datetime import timedelta

import pytest

from caire.mail.models import Message
from caire.people import services
from caire.people.models import Account, Device, Erasure, Person, ResumeCode


def seen(person_id, now, days_ago):
    Person.objects.filter(pk=person_id).update(last_seen_on=now.date() - timedelta(days=days_ago))


def left(now):
    """The relay took what waits."""
    Message.objects.filter(sent_at=None).update(sent_at=now)


def people():
    return set(Person.objects.values_list("pk", flat=True))


def test_a_guest_unseen_for_ninety_days_is_forgotten(person, now):
    recent = Person.objects.create().pk
    seen(person.pk, now, 91)
    seen(recent, now, 90)

    assert services.forget_unclaimed(now) == 1
    assert people() == {recent}
    assert Erasure.objects.count() == 0


def test_a_guest_with_a_resume_code_is_kept_two_years(person, now):
    services.make_code(person.pk, (person.pk,), now=now)
    seen(person.pk, now, 730)

    kept = services.forget_unclaimed(now)
    seen(person.pk, now, 731)
    forgotten = services.forget_unclaimed(now)

    assert (kept, forgotten) == (0, 1)
    assert (Person.objects.count(), ResumeCode.objects.count()) == (0, 0)


def test_a_history_that_joined_an_account_stays_with_it(nadia, person, now):
    services.join(nadia.pk, person.pk, now=now)
    seen(person.pk, now, 400)

    assert services.forget_unclaimed(now) == 0


def test_the_code_of_a_joined_history_keeps_the_whole(person, now):
    other = Person.objects.create()
    ResumeCode.objects.create(person=person, code_hash="a")
    ResumeCode.objects.create(person=other, code_hash="b")
    kept = services.join(person.pk, other.pk, now=now).kept_id
    ResumeCode.objects.filter(person=kept).delete()
    seen(kept, now, 91)

    assert services.forget_unclaimed(now) == 0


def test_more_guests_than_are_forgotten_at_once(db, now, monkeypatch):
    monkeypatch.setattr("caire.people.services.retention.AT_ONCE", 2)
    for _ in range(5):
        seen(Person.objects.create().pk, now, 91)

    assert services.forget_unclaimed(now) == 5
    assert people() == set()


def test_browsers_whose_cookie_expired_are_forgotten(person, now):
    Device.objects.create(token_hash="a", person=person, last_seen_on=now.date() - timedelta(days=91))
    Device.objects.create(token_hash="b", person=person, last_seen_on=now.date() - timedelta(days=90))

    services.forget_unclaimed(now)

    assert Device.objects.get().token_hash == "b"


def test_an_unused_account_is_warned_once_then_erased_after_a_month(nadia, now):
    seen(nadia.pk, now, 700)

    warned = [services.warn_unused(now), services.warn_unused(now + timedelta(days=1))]
    left(now)
    early = services.forget_unused(now + timedelta(days=29))
    late = services.forget_unused(now + timedelta(days=30))

    assert (warned, early, late) == ([1, 0], 0, 1)
    assert (Account.objects.count(), Message.objects.count(), Erasure.objects.count()) == (0, 0, 1)


def test_nobody_is_erased_whose_warning_has_not_left(nadia, now, caplog):
    seen(nadia.pk, now, 730)
    services.warn_unused(now)
    month = timedelta(days=30)

    unsent = services.forget_unused(now + month)
    left(now + month + timedelta(days=2))
    early = services.forget_unused(now + 2 * month)
    late = services.forget_unused(now + 2 * month + timedelta(days=2))

    assert (unsent, early, late) == (0, 0, 1)
    assert "1 unused accounts are kept another month: their warning has not left" in caplog.text
    assert "nadia" not in caplog.text


def test_a_warning_that_was_given_up_is_written_again_and_nobody_is_erased_by_the_first(nadia, now):
    seen(nadia.pk, now, 730)
    services.warn_unused(now)
    Message.objects.update(failed_at=now, error="550 no such user")

    erased = [services.forget_unused(now + timedelta(days=days)) for days in (30, 31, 59)]

    assert erased == [0, 0, 0]
    assert list(Message.objects.order_by("pk").values_list("made_at", "failed_at")) == [
        (now, now),
        (now + timedelta(days=30), None),
    ]


def test_the_warning_says_until_when(nadia, now):
    seen(nadia.pk, now, 700)

    services.warn_unused(now)

    message = Message.objects.get()
    assert message.to == "nadia@exemple.fr"
    assert message.subject == "Votre progression sur CAIRE va être effacée / Your progress on CAIRE will be erased"
    assert "seront effacés après le 22 décembre 2026" in message.text
    assert "your account and your progress will be erased after 22 December 2026" in message.text
    assert "{" not in message.text


def test_who_comes_back_after_the_warning_is_kept_and_warned_anew_next_time(nadia, now):
    seen(nadia.pk, now, 700)
    services.warn_unused(now)
    seen(nadia.pk, now, 0)
    later = now + timedelta(days=720)

    assert services.forget_unused(later + timedelta(days=20)) == 0
    assert services.warn_unused(later) == 1


@pytest.mark.parametrize("days", [800, 5000])
def test_nobody_is_erased_without_a_warning(nadia, now, days):
    seen(nadia.pk, now, days)

    assert services.forget_unused(now) == 0


def test_staff_are_not_erased(nadia, now):
    Account.objects.update(is_staff=True)
    seen(nadia.pk, now, 5000)

    assert (services.warn_unused(now), services.forget_unused(now)) == (0, 0)
