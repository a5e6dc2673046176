"""Judge the database by what browsers sent and were told, with plain SQL: nothing of the judged code is imported.

Each act carries a moment of its own, to the millisecond: that is how a line is known to be that act, and no other.
"""

import json
import sqlite3
import threading
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import psycopg

from tests.support.site import LiveSite

Connection = Any

LINES = """
    SELECT device.token_hash, record.object, answer.response, record.claimed_at
    FROM records_record AS record
    LEFT JOIN practice_answer AS answer ON answer.record_id = record.id
    LEFT JOIN people_device AS device ON device.person_id = record.person_id
    WHERE record.verb = 'answered'
"""
TOLD = "SELECT person_id, object, count(*), max(score) FROM records_record GROUP BY person_id, object"
FOLDED = "SELECT person_id, course || '/' || unit || '/' || block, tries, best FROM progress_blockprogress"
# What a half-written act would leave behind, and the sentence for it.
HALVES = {
    "an answer without its line of the record": """
        SELECT count(*) FROM practice_answer WHERE record_id NOT IN (SELECT id FROM records_record)""",
    "a line of the record without its answer": """
        SELECT count(*) FROM records_record
        WHERE verb = 'answered' AND id NOT IN (SELECT record_id FROM practice_answer)""",
    "a guest without an act": """
        SELECT count(*) FROM people_person
        WHERE id NOT IN (SELECT person_id FROM records_record) AND id NOT IN (SELECT person_id FROM people_account)""",
    "a browser without a person": """
        SELECT count(*) FROM people_device WHERE person_id NOT IN (SELECT id FROM people_person)""",
    "progress that differs from the record": f"""
        SELECT count(*) FROM (
            SELECT * FROM ({TOLD} EXCEPT {FOLDED}) AS missing
            UNION ALL
            SELECT * FROM ({FOLDED} EXCEPT {TOLD}) AS surplus
        ) AS differences""",
}


@dataclass(frozen=True)
class Act:
    """One answer as it left a browser: whose, to which question, what, and when."""

    device: str
    object: str
    response: tuple[str, ...]
    moment: datetime

    def __str__(self) -> str:
        return f"{self.object} {','.join(self.response)} at {self.moment:%H:%M:%S.%f}"


@dataclass
class Ledger:
    """What browsers sent, and which of it the server said that it kept. Many threads write in it."""

    sent: set[Act] = field(default_factory=set)
    acknowledged: set[Act] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def send(self, act: Act) -> None:
        """Note that an act leaves a browser."""
        with self._lock:
            self.sent.add(act)

    def acknowledge(self, act: Act) -> None:
        """Note that the server said that it kept an act."""
        with self._lock:
            self.acknowledged.add(act)

    @property
    def count(self) -> int:
        """How many acts the server acknowledged so far."""
        with self._lock:
            return len(self.acknowledged)


def connect(site: LiveSite) -> Connection:
    """Open the site's database, whether its server runs or not."""
    if site.database:
        return psycopg.connect(site.database)
    return sqlite3.connect(site.data / "caire.sqlite3", timeout=20)


def complaints(connection: Connection, ledger: Ledger) -> list[str]:
    """Return what is wrong with the database: lost, doubled, unknown and half-written acts."""
    kept = Counter(_lines(connection))
    sent, acknowledged = _named(ledger.sent), _named(ledger.acknowledged)
    lost = [f"lost: {acknowledged[line]}" for line in acknowledged if line not in kept]
    doubled = [f"doubled: {sent[line]}" for line, times in kept.items() if times > 1 and line in sent]
    unknown = [f"unknown: {line[1]} {line[2]}" for line in kept if line not in sent]
    return sorted(lost + doubled + unknown) + halves(connection)


def halves(connection: Connection) -> list[str]:
    """Return what is half-written."""
    return [told for told, query in HALVES.items() if connection.execute(query).fetchone()[0]]


def _named(acts: Iterable[Act]) -> dict[tuple[str, str, tuple[str, ...], int], Act]:
    return {
        (sha256(act.device.encode()).hexdigest(), act.object, act.response, _milliseconds(act.moment)): act
        for act in acts
    }


def _lines(connection: Connection) -> list[tuple[str, str, tuple[str, ...], int]]:
    return [
        (device, block, tuple(json.loads(response) if isinstance(response, str) else response or ()), _read(moment))
        for device, block, response, moment in connection.execute(LINES).fetchall()
    ]


def _read(moment: str | datetime) -> int:
    read = datetime.fromisoformat(moment).replace(tzinfo=UTC) if isinstance(moment, str) else moment
    return _milliseconds(read)


def _milliseconds(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)
