"""Django's SQLite for a server with several threads that keeps its connections. Two things differ.

A file that failed, or that was moved, replaced or deleted, is opened again at the next request: without this, a process
would go on acknowledging acts in a file that no longer has a name, or refusing those that it could keep again.

Those who write take turns (see `turns`).
"""

import os
import re
import sqlite3
from typing import Any

from django.db.backends.sqlite3 import base

from caire.config.sqlite.turns import Turns, turns_of

WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE|BEGIN IMMEDIATE)\b", re.IGNORECASE)


class Connection(sqlite3.Connection):
    """A connection that knows whether it is its turn to write; it keeps it until its transaction ends."""

    turns: Turns
    has_turn = False
    patience = 5.0

    def take_turn(self) -> None:
        """Wait until nobody else is writing."""
        if not self.has_turn and not self.turns.take(self.patience):
            raise sqlite3.OperationalError("database is locked by this process")
        self.has_turn = True

    def give_turn(self) -> None:
        """Let the next one write."""
        if self.has_turn:
            self.has_turn = False
            self.turns.give()

    def commit(self) -> None:
        """Commit; a commit that fails keeps the turn until the transaction is rolled back."""
        super().commit()
        self.give_turn()

    def rollback(self) -> None:
        """Roll back."""
        try:
            super().rollback()
        finally:
            self.give_turn()

    def close(self) -> None:
        """Close."""
        try:
            super().close()
        finally:
            self.give_turn()


class Cursor(base.SQLiteCursorWrapper):
    """Takes its turn for whatever writes: one statement, or the transaction that it begins."""

    connection: Connection

    def execute(self, query: str, params: Any = None) -> Any:
        """Run a statement."""
        if self.connection.in_transaction or not WRITES.match(query):
            return super().execute(query, params)
        self.connection.take_turn()
        try:
            return super().execute(query, params)
        finally:
            if not self.connection.in_transaction:
                self.connection.give_turn()


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that knows which file it opened."""

    opened: tuple[int, int] | None = None

    def get_connection_params(self) -> dict[str, Any]:
        """Have our own kind of connection made."""
        return super().get_connection_params() | {"factory": Connection}

    def get_new_connection(self, conn_params: Any) -> Any:
        """Open the file, and remember which one it was."""
        connection = super().get_new_connection(conn_params)
        connection.patience = conn_params.get("timeout", Connection.patience)
        connection.turns = turns_of(conn_params["database"])
        self.opened = self._file()
        return connection

    def create_cursor(self, name: Any = None) -> Any:
        """Return a cursor that takes turns."""
        return self.connection.cursor(factory=Cursor)

    def is_usable(self) -> bool:
        """Say whether all went well so far, and the file that was opened is still the one of that name."""
        return not self.errors_occurred and self.opened == self._file()

    def _file(self) -> tuple[int, int] | None:
        try:
            found = os.stat(self.settings_dict["NAME"])
        except OSError:
            return None
        return found.st_dev, found.st_ino
