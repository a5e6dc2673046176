"""The registry of personal data: every app that points to a person says how to export it and how to erase it.

In an app's `AppConfig.ready`: `personal_data.register("records", export=…, erase=…)`. A test fails for any model that
reaches a person and that no registered app answers for.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

Ids = tuple[int, ...]
Export = Callable[[Ids], Any]
Erase = Callable[[Ids], None]
OnMerge = Callable[[int, Ids], None]
Awaited = Callable[[Ids], Collection[int]]


@dataclass(frozen=True, slots=True)
class Holder:
    """An app that holds personal data, and what it can do with it.

    `export` returns what JSON can hold, with keys that a person can read. `erase` deletes it, inside the caller's
    transaction. `on_merge(person_id, ids)` hears that from now on exactly `ids` are the canonical `person_id`: it is
    called once when two persons are joined, and once for each side when that is undone. `awaited(ids)` returns those
    of `ids` who are expected somewhere: they are not forgotten for having been away.
    """

    app: str
    export: Export
    erase: Erase
    on_merge: OnMerge | None
    covers: tuple[str, ...]
    awaited: Awaited | None


_holders: dict[str, Holder] = {}


def register(
    app: str,
    *,
    export: Export,
    erase: Erase,
    on_merge: OnMerge | None = None,
    covers: tuple[str, ...] = (),
    awaited: Awaited | None = None,
) -> None:
    """Answer for the personal data of an app, and of the library apps named in `covers`."""
    _holders[app] = Holder(app, export, erase, on_merge, covers, awaited)


def holders() -> Iterator[Holder]:
    """Return every registered app, those that are imported by others last: what points to a row goes before it."""
    yield from sorted(_holders.values(), key=lambda holder: holder.app == "people")


def covered() -> set[str]:
    """Return the labels of the apps that somebody answers for."""
    return {label for holder in _holders.values() for label in (holder.app, *holder.covers)}


def awaited(ids: Ids) -> set[int]:
    """Return those of these persons who are expected somewhere."""
    return {one for holder in _holders.values() if holder.awaited for one in holder.awaited(ids)}
