"""Six hundred people behind one IP join at once: they receive codes and answer within ten minutes."""

from datetime import timedelta
from http.cookies import SimpleCookie

from django.test import Client
from django.utils import timezone

from caire.mail import services as mail
from caire.mail.models import Message
from caire.people import actors, limits
from caire.people.models import Account
from caire.people.tests.examples import code_in

PEOPLE = 600


def browser(number):
    """The cookies of a browser that has seen a page with a form."""
    return SimpleCookie({actors.COOKIE: f"{number:032}"})


def test_six_hundred_people_behind_one_address_all_sign_in(db):
    started = timezone.now()
    client, jars = Client(REMOTE_ADDR="192.0.2.1"), [browser(number) for number in range(PEOPLE)]

    for number, client.cookies in enumerate(jars):
        assert client.post("/compte/", {"email": f"{number}@exemple.fr"}).status_code == 303
    codes = {message.to: code_in(message) for message in Message.objects.all()}
    for number, client.cookies in enumerate(jars):
        code = codes[f"{number}@exemple.fr"]
        if number % 6 == 0:  # one in six slips first
            slip = "000000" if code != "000000" else "111111"
            assert client.post("/compte/code/", {"code": slip}).status_code == 200
        assert client.post("/compte/code/", {"code": code}).status_code == 303

    assert Account.objects.count() == PEOPLE
    assert timezone.now() - started < timedelta(minutes=10)


def test_the_outbox_lets_six_hundred_codes_out_in_less_than_ten_minutes(db, settings):
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    now = timezone.now().replace(second=0, microsecond=0)
    for number in range(PEOPLE):
        mail.queue(f"{number}@exemple.fr", "Code", "123456", key=str(number), now=now, is_code=True)

    minutes = 0
    while Message.objects.filter(sent_at=None).exists():
        mail.deliver(now + timedelta(minutes=minutes), limit=1000)
        minutes += 1

    assert minutes == PEOPLE / settings.MAIL_PER_MINUTE == 2


def test_the_limits_of_an_ip_leave_room_for_everybody_to_ask_twice_and_slip_once():
    assert [limit.most for limit in limits.CODES_PER_IP] == [2000, 10_000]
    assert [limit.most for limit in limits.FAILURES_PER_IP] == [6000, 30_000]
    for anybody in (limits.NEWCOMERS_PER_IP, limits.PASSKEYS_PER_IP):
        assert anybody[0].most / anybody[0].span.total_seconds() * 600 >= 2 * PEOPLE
