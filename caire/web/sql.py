"""Hand-written SQL, for the few reads that every lesson page makes and the few lines that every answer adds.

The ORM takes longer to write these queries than the database to answer them (about 0.3 ms of processor each, a tenth of
it by hand). Everything else goes through the ORM.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeVar

from django.db import IntegrityError, connection, models, transaction

T = TypeVar("T")

# Many first acts of one browser may come at once: each time, one of them has its way.
TRIES = 5


def rows(query: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """Return the rows of a query written for both databases; each list among the parameters fills a `IN %s`."""
    for value in parameters:
        if isinstance(value, list):
            query = query.replace("IN %s", f"IN ({', '.join(['%s'] * len(value))})", 1)
    flat = [one for value in parameters for one in (value if isinstance(value, list) else [value])]
    with connection.cursor() as cursor:
        cursor.execute(query, flat)
        found: Sequence[tuple[Any, ...]] = cursor.fetchall()
    return list(found)


def settled(act: Callable[[], T]) -> T:
    """Run an act in one transaction; when another one was first, run it again, and let it find what that one left.

    Raises IntegrityError when it still collides: nothing is then said to be kept that is not.
    """
    for _ in range(TRIES - 1):
        with suppress(IntegrityError), transaction.atomic():
            return act()
    with transaction.atomic():
        return act()


def moment(value: datetime | str) -> datetime:
    """Return a time as the database gave it: aware from PostgreSQL, UTC text from SQLite."""
    return datetime.fromisoformat(value).replace(tzinfo=UTC) if isinstance(value, str) else value


def insert(row: models.Model) -> None:
    """Insert a row and fill in the key that the database gave it: no defaults, no signals, no second look.

    Raises IntegrityError as `save` does.
    """
    statement, fields = _insertion(type(row), connection.vendor)
    values = [field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields]
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        row.pk = cursor.fetchone()[0]


@cache
def _insertion(model: type[models.Model], vendor: str) -> tuple[str, list[Any]]:
    fields = [field for field in model._meta.concrete_fields if not isinstance(field, models.AutoField)]
    columns = ", ".join(connection.ops.quote_name(str(field.column)) for field in fields)
    table, key = (connection.ops.quote_name(str(name)) for name in (model._meta.db_table, model._meta.pk.column))
    marks = ", ".join(["%s"] * len(fields))
    return f"INSERT INTO {table} ({columns}) VALUES ({marks}) RETURNING {key}", fields  # noqa: S608 - our own names
