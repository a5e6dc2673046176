"""Kill -9 in the middle of a storm of answers: what was acknowledged is there, and nothing is there twice."""

from contextlib import closing
from dataclasses import dataclass
from typing import Any

import pytest

from tests.robustness import oracle
from tests.robustness.conftest import copy_of
from tests.robustness.storm import Storm
from tests.support.site import LiveSite

KILLED_AT = (40, 110)


@dataclass
class Stormed:
    """A site that was killed again and again while people answered, and what the oracle said after each kill."""

    site: LiveSite
    storm: Storm
    after_kills: list[list[str]]

    def judged(self, *falsehoods: str) -> list[str]:
        """Return what the oracle says of the database, once falsified; nothing of it stays."""
        with closing(oracle.connect(self.site)) as database:
            for falsehood in falsehoods:
                database.execute(falsehood)
            told = oracle.complaints(database, self.storm.ledger)
            database.rollback()
        return told


@pytest.fixture(scope="module")
def stormed(prepared: LiveSite, tmp_path_factory: pytest.TempPathFactory) -> Any:
    with copy_of(prepared, tmp_path_factory.mktemp("stormed"), "stormed", {"WORKERS": "2"}) as site:
        stormed = Stormed(site, Storm(site.url, crowd=8, browsers=5, acts=5).start(), [])
        for acknowledged in KILLED_AT:
            stormed.storm.wait_for(acknowledged)
            site.kill()
            stormed.after_kills.append(stormed.judged())
            site.start()
        stormed.storm.end()
        site.stop()
        yield stormed


def test_what_was_acknowledged_is_there_right_after_each_kill_and_nothing_is_half_written(stormed):
    assert stormed.after_kills == [[], []]


def test_the_kills_did_cut_people_short(stormed):
    assert stormed.storm.cuts > len(KILLED_AT)


def test_what_was_not_acknowledged_is_sent_again_and_counts_once(stormed):
    assert stormed.storm.trouble == []
    assert stormed.storm.ledger.count == len(stormed.storm.ledger.sent) == stormed.storm.expected
    assert stormed.judged() == []
    assert len(stormed.site.rows("SELECT key FROM records_record")) == stormed.storm.expected


# Each falsehood is what a bug would do to the database; the oracle must name it, and name nothing else.
LAST = "(SELECT max(id) FROM records_record)"
COPIED = "person_id, verb, object, release, score, self_declared, claimed_at, received_at"
UNFOLDED = "progress that differs from the record"


@pytest.mark.parametrize(
    ("falsehoods", "named"),
    [
        pytest.param(
            [
                f"DELETE FROM practice_answer WHERE record_id = {LAST}",
                f"UPDATE progress_blockprogress SET last_id = 1 WHERE last_id = {LAST}",
                f"DELETE FROM records_record WHERE id = {LAST}",
            ],
            ["lost", UNFOLDED],
            id="a-line-is-lost",
        ),
        pytest.param(
            [
                f"INSERT INTO records_record (key, {COPIED}) SELECT '{1:032x}', {COPIED}"
                f" FROM records_record WHERE id = {LAST}",
                f"INSERT INTO practice_answer (record_id, response) SELECT {LAST}, response"
                " FROM practice_answer WHERE record_id = (SELECT max(record_id) FROM practice_answer)",
            ],
            ["doubled", UNFOLDED],
            id="a-line-is-doubled",
        ),
        pytest.param(
            [f"UPDATE practice_answer SET response = '[\"autre\"]' WHERE record_id = {LAST}"],
            ["lost", "unknown"],
            id="something-else-was-kept",
        ),
        pytest.param(
            [
                "UPDATE records_record SET person_id = (SELECT person_id FROM records_record WHERE id = 1)"
                f" WHERE id = {LAST}"
            ],
            ["lost", "unknown", UNFOLDED],
            id="somebody-else-got-it",
        ),
        pytest.param(
            [f"DELETE FROM practice_answer WHERE record_id = {LAST}"],
            ["lost", "unknown", "a line of the record without its answer"],
            id="the-answer-is-missing",
        ),
        pytest.param(
            ["INSERT INTO practice_answer (record_id, response) VALUES (1000000, '[]')"],
            ["an answer without its line of the record"],
            id="the-line-is-missing",
        ),
        pytest.param(
            [
                "INSERT INTO people_person (ref, made_at, last_seen_on)"
                f" VALUES ('{2:032x}', '2026-11-22 10:00:00+00:00', '2026-11-22')"
            ],
            ["a guest without an act"],
            id="the-guest-stayed-alone",
        ),
        pytest.param(
            ["UPDATE progress_blockprogress SET tries = tries + 1 WHERE id = 1"], [UNFOLDED], id="folded-twice"
        ),
    ],
)
def test_the_oracle_names_what_is_false(stormed, falsehoods, named):
    assert [told.partition(":")[0] for told in stormed.judged(*falsehoods)] == named


def test_a_falsehood_leaves_no_trace(stormed):
    stormed.judged("DELETE FROM progress_blockprogress")

    assert stormed.judged() == []
