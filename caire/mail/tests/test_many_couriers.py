"""Several processes and threads deliver at once; some are killed."""

import os
import signal
import subprocess
import sys
from collections import Counter
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from caire.mail import courier, services
from caire.mail.models import Message
from tests.support.threads import at_once

pytestmark = pytest.mark.django_db(transaction=True)

DELIVER = """
import django; django.setup()
from django.utils import timezone
from caire.mail import services
print(services.deliver(timezone.now()))
"""


def address_of_database():
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite":
        return f"sqlite://{name}"
    return os.environ["DATABASE_URL"].replace("/caire?", f"/{name}?")


def start_courier(server):
    """Start another process that delivers from the database of this test."""
    environment = os.environ | {
        "DATABASE_URL": address_of_database(),
        "CAIRE_SMTP": f"smtp://127.0.0.1:{server.port}",
        "DJANGO_SETTINGS_MODULE": "caire.config.settings",
    }
    return subprocess.Popen(
        [sys.executable, "-c", DELIVER], cwd=settings.ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )


def queue(count, **parts):
    now = timezone.now()
    for number in range(count):
        services.queue(f"{number}@exemple.fr", f"Objet {number}", "Texte", key=str(number), now=now, **parts)


def received(server):
    return Counter(message["Subject"] for message in server.accepted)


def test_eight_threads_send_each_message_once(server):
    queue(24)

    sent = at_once(*[lambda: services.deliver(timezone.now())] * 8)

    assert sum(sent) == 24
    assert received(server) == Counter(f"Objet {number}" for number in range(24))


def test_two_processes_send_each_message_once(server):
    queue(30)

    couriers = [start_courier(server) for _ in range(2)]
    sent = [int(one.communicate(timeout=60)[0]) for one in couriers]

    assert sum(sent) == 30
    assert received(server) == Counter(f"Objet {number}" for number in range(30))


def test_the_cap_holds_for_all_threads_together(server, settings):
    settings.MAIL_PER_MINUTE = 5
    now = timezone.now().replace(second=0)
    queue(12)
    Message.objects.update(not_before=now)

    sent = at_once(*[lambda: services.deliver(now)] * 4)

    assert sum(sent) == 5


def test_killed_after_the_relay_accepted_repeats_that_message_alone(server):
    queue(2)
    killed = start_courier(server)
    server.after_accepting = lambda: os.kill(killed.pid, signal.SIGKILL)
    killed.communicate(timeout=60)
    assert killed.returncode == -signal.SIGKILL
    server.after_accepting = lambda: None

    services.deliver(timezone.now())
    services.deliver(timezone.now() + timedelta(minutes=3))

    assert sorted(received(server).values()) == [1, 2]
    assert len({message["Message-ID"] for message in server.accepted}) == 2
    assert Message.objects.filter(sent_at=None).count() == 0


def test_killed_before_the_relay_accepted_loses_nothing(server):
    queue(2)
    killed = start_courier(server)

    def die():
        server.before_accepting = lambda: None
        os.kill(killed.pid, signal.SIGKILL)
        server.data_answer = "451 the client is gone"

    server.before_accepting = die
    killed.communicate(timeout=60)
    assert killed.returncode == -signal.SIGKILL
    server.data_answer = ""

    services.deliver(timezone.now())
    services.deliver(timezone.now() + timedelta(minutes=3))

    assert received(server) == Counter(["Objet 0", "Objet 1"])


def test_a_code_leaves_at_once_and_an_ordinary_message_does_not_wake_anybody(server):
    with transaction.atomic():
        queue(1)
    courier.rest()
    assert server.accepted == []

    with transaction.atomic():
        services.queue("code@exemple.fr", "Code", "123456", key="code", now=timezone.now(), is_code=True)
        assert server.accepted == []
    courier.rest()

    assert received(server) == Counter(["Code", "Objet 0"])


def test_a_storm_of_codes_wakes_one_courier_and_all_leave(server):
    def ask(number):
        with transaction.atomic():
            services.queue("a@exemple.fr", str(number), "x", key=str(number), now=timezone.now(), is_code=True)

    at_once(*[lambda number=number: ask(number) for number in range(20)])
    courier.rest(60)

    assert received(server) == Counter(str(number) for number in range(20))
