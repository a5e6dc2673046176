"""What an id is called today, when it or what holds it was renamed."""

from collections.abc import Mapping

DEPTH = 3
# Where a unit would stand, in what is registered of the bank and recorded of reviews, tests and charters, and in the
# addresses of the pages of a course.
RESERVED = frozenset({"items", "revision", "test", "charte", "sources", "glossaire"})


def today(name: str, renamed: Mapping[str, str]) -> str:
    """Return the name of today of `unit`, `unit/block` or `unit/block/item`.

    A unit, then its block, then what this one holds may have been renamed in turn, each once: a new name is never an
    old one (`checks.ids` sees to it).

    >>> today("u1/quiz/oui", {"u1/quiz": "u2/question"}), today("u1", {})
    ('u2/question/oui', 'u1')
    >>> today("u0/quiz", {"u0": "u1", "u1/quiz": "u1/question"})
    'u1/question'
    """
    for _ in range(DEPTH):
        holders = [name, *(name[:at] for at in range(len(name) - 1, 0, -1) if name[at] == "/")]
        held = next((holder for holder in holders if holder in renamed), None)
        if held is None:
            return name
        name = renamed[held] + name[len(held) :]
    return name
