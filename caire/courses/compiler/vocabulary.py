"""The words of the course language: kinds of block, their attributes, what their lists may hold.

The checks read these tables; `docs/reference/course-format.md` shows them to authors, and a test compares the two.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from caire.courses.compiler.attributes import is_id
from caire.courses.questions.number import NUMBER

INTENTS = ("predict", "explore", "understand", "practise", "retain", "further")
MODES = ("alone", "pairs", "groups", "together")

Value = Callable[[str | None], str]
"""Given what is written after `=` (None for a flag), return what is wrong with it, or nothing."""


def flag(value: str | None) -> str:
    """Accept a word alone."""
    return "" if value is None else "s’écrit seul, sans valeur"


def text(value: str | None) -> str:
    """Accept any text that is not empty."""
    return "" if value and value.strip() else "attend un texte entre guillemets"


def ident(value: str | None) -> str:
    """Accept an id."""
    return "" if value and is_id(value) else "attend un identifiant"


def number(value: str | None) -> str:
    """Accept a decimal number."""
    return "" if value and NUMBER.fullmatch(value) else "attend un nombre"


def whole(low: int, high: int) -> Value:
    """Return what accepts a whole number between two bounds."""

    def accept(value: str | None) -> str:
        if value and re.fullmatch(r"[0-9]{1,9}", value) and low <= int(value) <= high:
            return ""
        return f"attend un nombre entier entre {low} et {high}"

    return accept


def one_of(*words: str) -> Value:
    """Return what accepts a word of a list."""
    return lambda value: "" if value in words else f"attend l’un de ces mots : {', '.join(words)}"


def matching(pattern: str, example: str) -> Value:
    """Return what accepts a text of a given form."""
    return lambda value: "" if value and re.fullmatch(pattern, value) else f"s’écrit comme « {example} »"


@dataclass(frozen=True, slots=True)
class Items:
    """What a list holds. `tick`, `text` and `feedback`: True when needed, False when refused, None if free."""

    marker: str
    name: str
    at_least: int
    tick: bool | None = False
    text: bool | None = True
    feedback: bool | None = True
    attributes: Mapping[str, Value] = field(default_factory=dict)
    required: frozenset[str] = frozenset()
    children: "Items | None" = None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of block. `body`: True when it must hold text (of a question: a prompt), None if it may."""

    attributes: Mapping[str, Value]
    required: frozenset[str] = frozenset()
    items: tuple[Items, ...] = ()
    body: bool | None = True
    answered: bool = False
    explained: bool = False

    @property
    def needs_id(self) -> bool:
        """Say whether records point to such blocks."""
        return self.answered or "tag" in self.attributes


AIM: Mapping[str, Value] = {"objective": ident, "confidence": flag, "optional": flag, "summative": flag}
BETRAYS: Mapping[str, Value] = {"misconception": ident}


def _graded(*items: Items, needs: frozenset[str] = frozenset(), **more: Value) -> Kind:
    return Kind({**AIM, **more}, frozenset({"objective"}) | needs, items, answered=True)


def _open(*items: Items, **more: Value) -> Kind:
    return Kind({"objective": ident, "optional": flag, **more}, items=items, answered=True)


_TICKED = Items("-", "option", 2, tick=True, attributes=BETRAYS)
_TARGETS = Items("+", "case", 2, feedback=False)
_PLACED = Items("-", "élément", 2, attributes={"in": ident, **BETRAYS}, required=frozenset({"in"}))
_RANGES = Items(
    "-",
    "plage",
    2,
    text=None,
    attributes={
        "range": matching(rf"{NUMBER.pattern}\.\.{NUMBER.pattern}", "range=0..30"),
        "state": one_of("right", "close", "far"),
        **BETRAYS,
    },
    required=frozenset({"range", "state"}),
)
_GAPS = Items(
    "-",
    "trou",
    1,
    text=False,
    feedback=None,
    attributes={"accept": text, "label": text},
    required=frozenset({"label"}),
    children=_TICKED,
)

BLOCKS: Mapping[str, Kind] = {
    "check": replace(_graded(_TICKED, multiple=flag, shuffle=flag), explained=True),
    "discover": _graded(_TICKED, multiple=flag, shuffle=flag),
    "declare": _open(Items("-", "option", 2, feedback=None, attributes=BETRAYS), multiple=flag, shuffle=flag),
    "estimate": _graded(
        _RANGES, needs=frozenset({"min", "max", "step"}), min=number, max=number, step=number, unit=text
    ),
    "sort": _graded(_TARGETS, _PLACED, shuffle=flag),
    "match": _graded(_TARGETS, _PLACED, shuffle=flag),
    "order": _graded(Items("1.", "étape", 2)),
    "fill": _graded(_GAPS),
    "highlight": _graded(Items("-", "passage", 2, tick=True, text=False, attributes=BETRAYS)),
    "write": _open(Items("-", "repère", 0, feedback=False), max=whole(20, 2000)),
    "cards": _open(Items("-", "carte", 1)),
    "simulation": Kind(
        {
            "module": matching(r"simulations/[a-z0-9./_-]+\.js", "simulations/suites.js"),
            "tag": matching(r"[a-z][a-z0-9]*(-[a-z0-9]+)+", "caire-suites"),
            "title": text,
            "seed": whole(0, 999_999_999),
            "minutes": whole(1, 60),
            "objective": ident,
            "optional": flag,
        },
        frozenset({"module", "tag", "title", "seed", "minutes"}),
    ),
    "figure": Kind(
        {
            "src": matching(r"images/[a-z0-9./_-]+\.(svg|png|webp)", "images/trigrammes.svg"),
            "alt": text,
            "credit": text,
        },
        frozenset({"src", "alt", "credit"}),
        body=None,
    ),
    "example": Kind({"title": text}, frozenset({"title"})),
    "key": Kind({"title": text}),
    "warning": Kind({"title": text}),
    "assistant": Kind({}),
    "trainer": Kind({}),
    "room": Kind({"minutes": whole(1, 240), "mode": one_of(*MODES)}, frozenset({"minutes", "mode"})),
}

FOR_TRAINERS = frozenset({"trainer", "room"})
CALLOUTS = frozenset({"example", "key", "warning", "assistant"})
GAPPED = frozenset({"fill", "highlight"})
