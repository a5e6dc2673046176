"""The ledger of erasures: a file that outlives the database, so that a restored backup brings nobody back.

One line per erased person, a date and a random reference.
"""

import fcntl
import logging
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import connection

from caire.people.models import Erasure

LINE = 64  # longer than any line
Erased = Mapping[UUID, date]
logger = logging.getLogger(__name__)


class LedgerError(Exception):
    """A ledger that must be mended before anybody relies on it; the message says where, in French."""


def path() -> Path:
    """Return the file."""
    return Path(settings.DATA) / "erasures.log"


def append(erased: Erased) -> None:
    """Write lines in the file, made when it is missing, and return once they are on the disk.

    What a crash left of a line goes first: the erasure that it belonged to was not done.
    """
    with path().open("ab+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        end = file.seek(0, os.SEEK_END)
        file.seek(max(0, end - LINE))
        rest = file.read().rpartition(b"\n")[2]
        if rest and not _is_entry(rest.decode("ascii", "replace")):
            file.truncate(end - len(rest))
        elif rest:
            file.write(b"\n")
        file.write("".join(f"{day} {ref}\n" for ref, day in erased.items()).encode("ascii"))
        file.flush()
        os.fsync(file.fileno())


def read() -> dict[UUID, date]:
    """Return who was erased, and when; raise LedgerError for a line that is none, unless it is a last one cut short."""
    *lines, last = path().read_text(encoding="ascii", errors="replace").split("\n")
    for number, line in enumerate(lines, start=1):
        if line.strip() and not _is_entry(line):
            raise LedgerError(f"{path()}, ligne {number} : « {line} » n’est pas un effacement. Corrigez cette ligne.")
    if last.strip() and not _is_entry(last):
        logger.warning("The last line of %s was cut short, and is ignored: that erasure was not done", path().name)
        last = ""
    return dict(_entry(line) for line in [*lines, last] if line.strip())


def complete() -> dict[UUID, date]:
    """Add to the file those whom only the database knows, and return everybody who was erased."""
    written, known = read() if path().exists() else {}, _of_database()
    append({ref: day for ref, day in known.items() if ref not in written})
    return written | known


def _of_database() -> dict[UUID, date]:
    """Return the erasures that the database knows; none when it holds no such table yet."""
    if Erasure._meta.db_table not in connection.introspection.table_names():
        return {}
    return dict(Erasure.objects.values_list("ref", "erased_on"))


def _entry(line: str) -> tuple[UUID, date]:
    day, ref = line.split()
    return UUID(ref), date.fromisoformat(day)


def _is_entry(line: str) -> bool:
    try:
        _entry(line)
    except ValueError:
        return False
    return True
