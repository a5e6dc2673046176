"""The disk is full, or closed to writing: a clear sentence when the site starts, a clear page while it runs."""

import subprocess
import sys
from contextlib import closing
from uuid import uuid4

import pytest

from tests.robustness import breaking, oracle
from tests.robustness.conftest import copy_of
from tests.robustness.learner import Learner
from tests.support.site import ROOT

PAUSE = "Le service fait une pause"
FULL = "Le disque est plein\u00a0: libérez de la place pour le dossier {}, puis recommencez."
CLOSED = "Le dossier {} ne peut pas être écrit\u00a0: donnez-vous ce droit, ou changez CAIRE_DATA."
SOON = 60


def start(site, before=None):
    """Try to start a site that cannot be; return its exit code and what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "caire.config.serve"], cwd=ROOT, env=site.environment, preexec_fn=before,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout.strip()


@pytest.fixture
def disk(tmp_path):
    with breaking.small_disk(tmp_path / "disk") as disk:
        yield disk


def sends_until_refused(learner, question):
    """Answer again and again; return how many answers were acknowledged, the one that was not, and its refusal."""
    for acknowledged in range(SOON):
        fields = question.fields | {"key": str(uuid4()), "chosen": question.options[0]}
        reply = learner.post(question.action, fields)
        if reply.status != 303:
            return acknowledged, fields, reply
    return SOON, None, None


def test_a_disk_that_fills_up_is_said_clearly_and_what_was_acknowledged_stays(prepared, disk):
    with copy_of(prepared, disk.folder, "own", {}) as site:
        learner = Learner(site.url)
        question = learner.questions()[0]
        assert learner.post(question.action, question.fields | {"chosen": question.options[0]}).status == 303

        disk.fill(site)
        acknowledged, refused, reply = sends_until_refused(learner, question)
        site.kill()
        told = start(site, disk.before_start)
        disk.free(site)
        site.start()

        assert told == (1, FULL.format(site.data))
        if site.database:  # which is on a disk of its own: the site's own folder holds nobody up
            assert acknowledged == SOON
        else:
            assert (reply.status, reply.title, reply.headers["Retry-After"]) == (503, PAUSE, "60")
            assert learner.post(question.action, refused).status == 303
            acknowledged += 1
        assert site.rows("SELECT count(*) FROM records_record") == [(1 + acknowledged,)]
        with closing(oracle.connect(site)) as database:
            assert oracle.halves(database) == []


def test_a_folder_that_may_not_be_written_is_one_sentence(prepared, tmp_path):
    if not breaking.may_give_up_power():
        pytest.skip("root may not give up its rights here")
    with copy_of(prepared, tmp_path, "own", {}) as site:
        site.stop()
        site.data.chmod(0o555)

        told = start(site, breaking.give_up_power)
        site.data.chmod(0o700)

        assert told == (1, CLOSED.format(site.data))
