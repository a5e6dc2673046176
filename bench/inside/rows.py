"""Rows by the hundred thousand, by the fastest way that each database has."""

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django.db import connection, models, transaction
from django.db.models import Max

BEGINNING = datetime(2026, 9, 1, 9, tzinfo=UTC)


def insert(model: type[models.Model], columns: list[str], rows: Iterable[tuple[Any, ...]]) -> None:
    """Insert rows of plain values: COPY on PostgreSQL, one prepared statement on SQLite."""
    table, names = model._meta.db_table, ", ".join(f'"{name}"' for name in columns)
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            marks = ", ".join("?" for _ in columns)
            cursor.connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)


def plain(value: Any) -> Any:
    """Return a value as SQLite stores it; PostgreSQL takes it as it is."""
    if connection.vendor == "postgresql":
        return value
    if isinstance(value, uuid.UUID):
        return value.hex
    return value.isoformat(sep=" ").removesuffix("+00:00") if isinstance(value, datetime) else value


def first_free(model: type[models.Model]) -> int:
    """Return the first key after those of a table."""
    return (model._default_manager.aggregate(last=Max("pk"))["last"] or 0) + 1


def settle(model: type[models.Model], last: int) -> None:
    """Have PostgreSQL number the next rows after these, and know how many there are."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('{model._meta.db_table}', 'id'), {last})")
            cursor.execute("ANALYZE")
