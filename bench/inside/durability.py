"""Say how durable a connection of the site is."""

from django.db import connection

from bench import inside

SQLITE = ["PRAGMA journal_mode", "PRAGMA synchronous"]
POSTGRESQL = ["SHOW fsync", "SHOW synchronous_commit", "SHOW full_page_writes"]

with connection.cursor() as cursor:
    found = {}
    for statement in SQLITE if connection.vendor == "sqlite" else POSTGRESQL:
        cursor.execute(statement)
        found[statement.split()[1]] = str(cursor.fetchone()[0])
inside.answer(found)
