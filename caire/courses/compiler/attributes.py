"""`{#id name=value flag}`, the one way to say something about a section, a block or an option."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

LONGEST = 60
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PIECE = re.compile(
    r"""\s*(?:
        \#(?P<id>[^\s{}"=]*) |
        (?P<name>[a-z][a-z_]*)(?P<equals>=(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s{}"]*)))?(?=[\s}]|\Z) |
        (?P<end>\})
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Attributes:
    """What is written between braces. A flag has the value None; `wrong` says what could not be read."""

    id: str = ""
    values: Mapping[str, str | None] = field(default_factory=dict)
    wrong: tuple[str, ...] = ()

    def text(self, name: str, default: str = "") -> str:
        """Return a value, or the default when absent."""
        return self.values.get(name) or default

    def has(self, name: str) -> bool:
        """Say whether a flag or a value is written."""
        return name in self.values


def is_id(text: str) -> bool:
    """Say whether a text can be an id: lower case, digits, single hyphens, and no longer than its column."""
    return bool(ID.fullmatch(text)) and len(text) <= LONGEST


def read(text: str) -> tuple[Attributes, str]:
    """Read the braces at the start of a text, if any; return them and the rest of the text.

    >>> read('{#tri unit="g CO₂" shuffle} Rangez.')
    (Attributes(id='tri', values={'unit': 'g CO₂', 'shuffle': None}, wrong=()), 'Rangez.')
    >>> read('{#Tri x} y')[0].wrong
    ('l’identifiant « Tri » n’est pas valable : minuscules sans accent, chiffres et tirets seulement',)
    """
    if not text.lstrip().startswith("{"):
        return Attributes(), text.strip()
    at = text.index("{") + 1
    found = ""
    values: dict[str, str | None] = {}
    wrong: list[str] = []
    while piece := PIECE.match(text, at):
        at = piece.end()
        if piece["end"]:
            return Attributes(found, values, tuple(wrong)), text[at:].strip()
        if piece["name"]:
            wrong += _repeated(piece["name"], values)
            values[piece["name"]] = None if piece["equals"] is None else piece["quoted"] or piece["bare"] or ""
        else:
            wrong += _bad_id(piece["id"], found)
            found = found or piece["id"]
    return Attributes(found, values, (*wrong, _unreadable(text, at))), text.partition("}")[2].strip()


def _repeated(name: str, values: Mapping[str, str | None]) -> list[str]:
    return [f"l’attribut « {name} » est écrit deux fois"] if name in values else []


def _bad_id(text: str, found: str) -> list[str]:
    if found:
        return [f"deux identifiants, « {found} » et « {text} » : gardez-en un"]
    if is_id(text):
        return []
    if len(text) > LONGEST:
        return [f"l’identifiant « {text[:20]}… » est trop long ({LONGEST} signes au plus) : raccourcissez-le"]
    return [f"l’identifiant « {text} » n’est pas valable : minuscules sans accent, chiffres et tirets seulement"]


def _unreadable(text: str, at: int) -> str:
    place = text[at:].strip().split("\n")[0][:20]
    if not place:
        return "l’accolade « } » qui ferme les attributs manque"
    return f"attributs illisibles à partir de « {place} » : écrivez {{#identifiant nom=valeur drapeau}}"
