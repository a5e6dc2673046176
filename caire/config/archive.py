"""One file that holds a whole installation: the rows of every table, and the schema that it was written under.

The same file is read back into SQLite and PostgreSQL, by this version or a later one: `load` builds the schema of the
backup, fills it, then migrates to today's. It holds lines of JSON, compressed: a heading, for each table its columns
then its rows, and the counts. A file that was cut short has no counts, and is refused before anything is touched.
"""

import base64
import gzip
import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple, TextIO, TypeAlias
from zlib import error as ZlibError  # noqa: N812 - it is a class

from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from caire.mail.models import Message
from caire.mail.queries import CONFIDENTIAL

FORMAT = 1
BATCH = 1000
# Django fills these by itself: an installation that has nothing else is empty.
BOOKKEEPING = {"django_migrations", "django_content_type", "auth_permission"}
DRAFT = ".partiel"
# A backup travels and is kept for weeks. With these rows, whoever reads it could act as those who are signed in, say
# who visited (the key of a day, beside what it made of addresses), or compare two days: who voted, and what was voted.
PASSING = {
    "deliberation.issued",
    "people.dailykey",
    "people.session",
    "people.signincode",
    "people.tally",
    "people.visitor",
}

Table: TypeAlias = type[models.Model]
Field: TypeAlias = "models.Field[Any, Any]"


class ArchiveError(Exception):
    """A file that cannot be restored here; the message says why, in French."""


class Heading(NamedTuple):
    """What a backup says of itself."""

    made_at: str
    database: str
    migrations: list[tuple[str, str]]


# Writing


def write(path: Path, now: datetime) -> Counter[str]:
    """Write everything as it is at one instant, while people go on working; return the number of rows of each table.

    The file takes its name once it is on the disk and has been read again to its end; a failure leaves nothing.
    """
    draft = path.with_name(path.name + DRAFT)
    draft.unlink(missing_ok=True)
    try:
        with open(draft, "xb", opener=for_the_owner) as file:
            with gzip.open(file, "wt", encoding="utf-8", compresslevel=5) as text, one_instant():
                counts = write_lines(text, now)
            file.flush()
            os.fsync(file.fileno())
        check(draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return counts


def for_the_owner(name: str, flags: int) -> int:
    """Open a file that nobody else may read, from its first byte."""
    return os.open(name, flags, 0o600)


def write_lines(text: TextIO, now: datetime) -> Counter[str]:
    """Write the heading, each table with its rows, and the counts."""
    counts: Counter[str] = Counter()
    applied = sorted(MigrationRecorder(connection).applied_migrations())
    heading = {"format": FORMAT, "made_at": now.isoformat(), "database": connection.vendor, "migrations": applied}
    text.write(json.dumps(heading) + "\n")
    for model in tables(apps.get_models(include_auto_created=True)):
        columns = [field.attname for field in stored(model)]
        text.write(json.dumps({"table": model._meta.label_lower, "columns": columns}) + "\n")
        for row in kept(model).order_by("pk").values_list(*columns).iterator(BATCH):
            text.write(json.dumps(row, default=plain, ensure_ascii=False) + "\n")
            counts[model._meta.label_lower] += 1
    text.write(json.dumps({"counts": counts}) + "\n")
    return counts


def kept(model: Table) -> models.QuerySet[Any]:
    """Return the rows of a table that a backup holds."""
    rows = model._base_manager.all()
    if model._meta.label_lower in PASSING:
        return rows.none()
    # A code or another key that has not left yet: its words open something, and restored it would leave too late.
    return rows.exclude(CONFIDENTIAL, sent_at=None, failed_at=None) if model is Message else rows


def forget_drafts(folder: Path, now: datetime) -> None:
    """Delete what dated backups left when they were killed; one that is being written is younger than a day."""
    for draft in folder.glob(f"caire-*{DRAFT}"):
        if draft.stat().st_mtime < (now - timedelta(days=1)).timestamp():
            draft.unlink(missing_ok=True)


@contextmanager
def one_instant() -> Iterator[None]:
    """Read one consistent state of the database without holding up those who write."""
    if connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
        return
    # Our own transactions take the write lock at once; in WAL mode a deferred one only pins what it reads.
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def tables(found: Iterable[Table]) -> list[Table]:
    """Return the models that own a table, in an order that never changes."""
    owners = [model for model in found if model._meta.managed and not model._meta.proxy]
    return sorted(owners, key=lambda model: model._meta.label_lower)


def stored(model: Table) -> list[Field]:
    """Return the fields that have a column which we fill."""
    return [field for field in model._meta.concrete_fields if not getattr(field, "generated", False)]


def plain(value: object) -> str:
    """Write what JSON lacks, so that the field's `to_python` reads it back."""
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(value).decode()
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, timedelta):
        return f"{value.days} {value.seconds}.{value.microseconds:06}"
    return str(value)


# Reading


def check(path: Path) -> Heading:
    """Read a backup from end to end and return its heading; raise ArchiveError when a part of it is missing."""
    counts: Counter[str] = Counter()
    table, counted = "", None
    heading: dict[str, Any] = {}
    for line in lines(path):
        if isinstance(line, list):
            counts[table] += 1
        elif "format" in line:
            heading = line
        elif "table" in line:
            table = line["table"]
        else:
            counted = line.get("counts")
    if heading.get("format") != FORMAT:
        raise ArchiveError(f"{path} n’est pas une sauvegarde que cette version sait lire.")
    if counted != counts:
        raise ArchiveError(f"{path} est incomplet : la sauvegarde a été interrompue. Prenez-en une autre.")
    return Heading(heading["made_at"], heading["database"], [(app, name) for app, name in heading["migrations"]])


def lines(path: Path) -> Iterator[Any]:
    """Yield each line of a backup, decoded."""
    try:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)
    except (gzip.BadGzipFile, EOFError, ZlibError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise ArchiveError(f"{path} est abîmé ou incomplet : prenez une autre sauvegarde.") from error


def is_empty() -> bool:
    """Say whether the database holds nothing that a restoration would erase."""
    with connection.cursor() as cursor:
        for name in set(connection.introspection.table_names(cursor)) - BOOKKEEPING:
            cursor.execute(f"SELECT 1 FROM {connection.ops.quote_name(name)} LIMIT 1")  # noqa: S608 - a table's name
            if cursor.fetchone():
                return False
    return True


def load(path: Path) -> None:
    """Replace the whole database by a backup, then bring it to today's schema."""
    heading = check(path)
    targets = ends(heading)
    drop_everything()
    state = MigrationExecutor(connection).migrate(targets)
    with transaction.atomic():
        fill(
            {model._meta.label_lower: model for model in tables(state.apps.get_models(include_auto_created=True))}, path
        )
    call_command("migrate", verbosity=0, interactive=False)


def ends(heading: Heading) -> list[tuple[str, str]]:
    """Return the last migration of each app at the time of the backup; refuse one that this version does not know."""
    graph = MigrationExecutor(connection).loader.graph
    known = set(heading.migrations)
    if unknown := sorted(known - set(graph.nodes)):
        raise ArchiveError(f"Cette sauvegarde vient d’une version plus récente (elle connaît {'/'.join(unknown[0])}).")
    followed = {parent.key for node in known for parent in graph.node_map[node].parents if parent.key[0] == node[0]}
    return sorted(known - followed)


def drop_everything() -> None:
    """Drop every table."""
    with connection.constraint_checks_disabled(), connection.cursor() as cursor:
        end = " CASCADE" if connection.vendor == "postgresql" else ""
        for name in connection.introspection.table_names(cursor):
            cursor.execute(f"DROP TABLE {connection.ops.quote_name(name)}{end}")


def fill(found: dict[str, Table], path: Path) -> None:
    """Load every row; inside one transaction, references are checked at its end."""
    for model in found.values():
        model._base_manager.all()._raw_delete(using=connection.alias)
    for (table, columns), rows in groupby(rows_of(path), key=itemgetter(0, 1)):
        model = found[table]
        fields = [field_of(model, name) for name in columns]
        while batch := list(islice(rows, BATCH)):
            model._base_manager.bulk_create([made(model, fields, row) for _, _, row in batch])
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(found.values())):
            cursor.execute(statement)


def rows_of(path: Path) -> Iterator[tuple[str, tuple[str, ...], list[Any]]]:
    """Yield each row with its table and its columns."""
    table, columns = "", ()
    for line in lines(path):
        if isinstance(line, list):
            yield table, columns, line
        elif "table" in line:
            table, columns = line["table"], tuple(line["columns"])


def made(model: Table, fields: list[Field], row: list[Any]) -> models.Model:
    """Return the object that a row describes."""
    return model(**{field.attname: field.to_python(value) for field, value in zip(fields, row, strict=True)})


def field_of(model: Table, column: str) -> Field:
    """Return the field of a column, without the habit of writing the time of now."""
    field = next(field for field in stored(model) if field.attname == column)
    for habit in ("auto_now", "auto_now_add"):
        if getattr(field, habit, False):
            setattr(field, habit, False)
    return field
