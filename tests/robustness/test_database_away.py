"""The database is locked, gone, replaced or read-only: a clear page, nothing half-written, and it comes back itself."""

import threading
import time
from contextlib import closing
from uuid import uuid4

import pytest

from tests.robustness import breaking, oracle
from tests.robustness.conftest import copy_of
from tests.robustness.learner import Learner
from tests.support import postgresql
from tests.support.threads import at_once

PAUSE = "Le service fait une pause"
TABLES = [
    "records_record", "practice_answer", "people_person", "people_device", "progress_blockprogress", "practice_problem",
    "mail_message", "people_signincode",
]  # fmt: skip


def said(reply):
    """Return what a refusal tells a person and a machine."""
    return reply.status, reply.title, reply.headers["Retry-After"], 'lang="fr"' in reply.text


CLEARLY = (503, PAUSE, "60", True)


def health(learner):
    return learner.get("/healthz").status


def rows(site):
    """Return how many rows each table has."""
    return {table: site.rows(f"SELECT count(*) FROM {table}")[0][0] for table in TABLES}


def half_written(site):
    with closing(oracle.connect(site)) as database:
        return oracle.halves(database)


def answers(learner, question, **changes):
    """Return a function that sends one and the same answer each time."""
    fields = question.fields | {"key": str(uuid4()), "chosen": question.options[0]} | changes
    return lambda: learner.post(question.action, fields)


@pytest.fixture
def own_server(request):
    """A PostgreSQL server for one test alone, which may stop it."""
    if request.config.getoption("database") == "sqlite":
        yield None
    else:
        cluster = postgresql.start()
        yield cluster
        cluster.stop()


def test_a_database_locked_for_long_is_said_clearly_and_nothing_is_half_written(busy_site, learner, question):
    about = question.action.replace("repondre", "signaler")
    [report] = [form for form in learner.forms(about) if "key" in form.fields]
    problem = report.fields | {"kind": "other", "text": "La page se fige."}
    wanted = question.fields | {"email": f"{uuid4().hex}@exemple.fr"}
    sends = [
        answers(learner, question),
        lambda: learner.post(about, problem),
        lambda: learner.post("/compte/", wanted),
    ]
    before = rows(busy_site)

    with breaking.locked(busy_site):
        started = time.monotonic()
        refused = at_once(*sends)
        waited = time.monotonic() - started
    after = rows(busy_site)
    taken = [send().status for send in sends]

    assert [said(reply) for reply in refused] == [CLEARLY] * len(sends)
    assert waited < 20
    assert after == before
    assert taken == [303, 200, 303]
    assert half_written(busy_site) == []


def test_a_database_locked_for_a_moment_is_waited_for(busy_site, learner, question):
    send = answers(learner, question)
    held = threading.Event()  # tables taken one by one among answers on their way would make a deadlock, not a wait

    def lock():
        with breaking.locked(busy_site):
            held.set()
            time.sleep(2)

    def send_when_held():
        assert held.wait(20)
        return send()

    replies = at_once(lock, *[send_when_held] * 4)

    assert [reply.status for reply in replies[1:]] == [303] * 4


def test_a_database_that_is_gone_is_said_clearly_and_is_found_again_by_itself(prepared, tmp_path, own_server):
    with copy_of(prepared, tmp_path, "own", {}) as site:
        if own_server:
            move(site, own_server)
        learner = Learner(site.url)
        question = learner.questions()[0]
        sends = [answers(tab, question) for tab in [learner.other_tab() for _ in range(12)]]
        before = [reply.status for reply in at_once(*sends[:6])]

        with breaking.stopped(own_server) if own_server else breaking.without_its_file(site):
            refused = [said(reply) for reply in at_once(*sends[6:], lambda: learner.get("/cours/niveau-1/u2-1/"))]
            ill = health(learner)
        well = health(learner)
        after = [reply.status for reply in at_once(*sends[6:], *sends)]

        assert before == [303] * 6
        assert refused == [CLEARLY] * 7
        assert (ill, well) == (503, 200)
        assert after == [303] * 18
        assert rows(site)["records_record"] == 12
        assert half_written(site) == []
        site.stop()


def move(site, cluster):
    """Serve the same data folder from a PostgreSQL server of its own."""
    site.stop()
    site.database = site.environment["DATABASE_URL"] = cluster.create("caire")
    site.start()


def test_a_database_that_was_replaced_is_the_one_that_is_written(site_with):
    site = site_with()
    learner = Learner(site.url)
    question = learner.questions()[0]
    first, second = answers(learner, question), answers(learner, question)
    assert first().status == 303

    if site.database:
        breaking.cut_connections(site)
    else:
        breaking.replaced_by_a_copy(site)
    statuses = [reply.status for reply in at_once(*[second] * 8, *[first] * 8)]

    assert statuses == [303] * 16
    assert rows(site)["records_record"] == 2
    assert half_written(site) == []


def test_a_database_that_may_only_be_read_is_said_clearly_and_is_written_again_by_itself(site_with):
    site = site_with()
    site.stop()
    if not breaking.may_give_up_power():
        pytest.skip("root may not give up its rights here")
    breaking.start_without_power(site)
    learner = Learner(site.url)
    question = learner.questions()[0]
    send, late = answers(learner, question), answers(learner, question)
    assert send().status == 303

    with breaking.read_only(site):
        refused = [said(reply) for reply in at_once(*[late] * 12)]
    after = [reply.status for reply in at_once(*[late] * 12, *[send] * 12)]

    assert refused == [CLEARLY] * 12
    assert after == [303] * 24
    assert rows(site)["records_record"] == 2
    assert half_written(site) == []
