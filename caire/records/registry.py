"""The two registries fed by the record: projectors and effects.

A projector folds lines into a table that pages read: order must not matter, and `rebuild` replays every line. An effect
is done once because of a line (a message, a certificate) and never again on replay. Apps register theirs in `ready()`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from caire.records.models import Record, Verb


class Projector(Protocol):
    """Folds records into one table."""

    def fold(self, record: Record) -> None:
        """Take one new record into account, inside the transaction that writes it."""

    def empty(self) -> None:
        """Forget everything."""

    def replay(self, records: Iterable[Record]) -> None:
        """Fold again every record of some persons, in whatever order they come; these persons have no row left."""


@dataclass(frozen=True)
class Effect:
    """Something to do once for each record of a verb, inside the transaction that writes it."""

    verb: Verb
    run: Callable[[Record], None]


projectors: dict[str, Projector] = {}
effects: dict[str, Effect] = {}
