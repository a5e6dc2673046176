"""Frozen dataclasses, dates and enumerations to JSON values and back, by the name of their class."""

from collections.abc import Collection, Mapping
from dataclasses import Field, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

CLASS = "$is"
DAY = "$day"
# The metadata of a field that older releases lack: at its default value it is left out, so that they keep their names.
LATER = {"later": True}


def encode(value: Any, leave_out: Collection[str] = ()) -> Any:
    """Return a value as JSON values; the dataclass fields named in `leave_out` are not kept."""
    if is_dataclass(value):
        kept = [one.name for one in fields(value) if one.name not in leave_out and not _is_silent(value, one)]
        return {CLASS: type(value).__name__} | {name: encode(getattr(value, name), leave_out) for name in kept}
    if isinstance(value, Mapping):
        return {key: encode(item, leave_out) for key, item in value.items()}
    if isinstance(value, tuple):
        return [encode(item, leave_out) for item in value]
    if isinstance(value, date):
        return {DAY: value.isoformat()}
    return {CLASS: type(value).__name__, "value": value.value} if isinstance(value, Enum) else value


def _is_silent(value: Any, field: Field[Any]) -> bool:
    return "later" in field.metadata and getattr(value, field.name) == field.default


def decode(value: Any, classes: Collection[type]) -> Any:
    """Return what `encode` was given: only the classes listed can be made."""
    known = {one.__name__: one for one in classes}

    def back(item: Any) -> Any:
        if isinstance(item, list):
            return tuple(back(one) for one in item)
        if not isinstance(item, dict):
            return item
        if item.keys() == {DAY}:
            return date.fromisoformat(item[DAY])
        if CLASS not in item:
            return {key: back(one) for key, one in item.items()}
        return known[item[CLASS]](**{key: back(one) for key, one in item.items() if key != CLASS})

    return back(value)
