import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from caire.web import ticks

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.fixture(autouse=True)
def jobs(monkeypatch):
    monkeypatch.setattr(ticks, "_ticks", {})


def test_a_job_runs_when_it_is_due_and_not_before():
    moments = []
    ticks.register("test.job", 10 * SECOND, moments.append)

    for seconds in (0, 9, 10, 25):
        ticks.run_due(NOON + seconds * SECOND)

    assert moments == [NOON, NOON + 10 * SECOND, NOON + 25 * SECOND]


def test_one_that_fails_does_not_stop_the_others(db):
    moments = []
    ticks.register("test.broken", SECOND, lambda now: 1 / 0)
    ticks.register("test.job", SECOND, moments.append)

    assert ticks.run_due(NOON) == {"test.broken": False, "test.job": True}
    assert moments == [NOON]


def test_the_command_says_what_failed(db):
    ticks.register("test.broken", SECOND, lambda now: 1 / 0)

    with pytest.raises(CommandError, match=r"^ont échoué : test\.broken$"):
        call_command("tick")


def test_the_command_is_quiet_when_all_is_well(capsys):
    ticks.register("test.job", SECOND, lambda now: None)

    call_command("tick")

    assert capsys.readouterr().out == ""


def test_the_loop_ends_well_when_asked_to(tmp_path):
    environment = os.environ | {"CAIRE_DATA": str(tmp_path), "DATABASE_URL": f"sqlite://{tmp_path}/empty.sqlite3"}
    log = (tmp_path / "log").open("w+")
    loop = subprocess.Popen(
        [sys.executable, "manage.py", "tick", "--loop"], cwd=settings.ROOT, env=environment, stderr=log
    )
    try:
        wait_for(lambda: "tick mail.wipe failed" in (tmp_path / "log").read_text() or loop.poll() is not None)
        loop.send_signal(signal.SIGTERM)
        assert loop.wait(20) == 0
    finally:
        loop.kill()
        log.close()


def wait_for(condition, patience=60):
    deadline = time.monotonic() + patience
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.1)
