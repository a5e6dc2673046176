"""What a person did, in a few short lines: shown before two histories are joined and before leaving a shared computer.

In an app's `AppConfig.ready`: `summaries.register(callable)`, where `callable(ids)` returns lines such as
« 3 réponses » or « 1 unité terminée », and none when there is nothing to tell.
"""

from collections.abc import Callable, Iterable

Ids = tuple[int, ...]
Summary = Callable[[Ids], Iterable[str]]

_summaries: list[Summary] = []


def register(summary: Summary) -> None:
    """Add lines to what is told of a person."""
    if summary not in _summaries:
        _summaries.append(summary)


def of(ids: Ids) -> list[str]:
    """Return what these persons did, one line a subject, in the reader's language."""
    return [line for summary in _summaries for line in summary(ids)]
