"""Second phase, for the bank: its items as written, one question each, outside any lesson.

To add a type of item: name its lists here, then its rules in `checks.items` and its question in `asking_items`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from caire.courses.compiler import yaml_values
from caire.courses.compiler.gather import Folder, is_private
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.prose import Run
from caire.courses.compiler.yaml_values import Field, Node, Reader, Record, YamlError, read_record

HOLDER = "items"  # where a unit would stand, in the ids of the bank
ID = re.compile(r"CAIRE-N([1-3])-[A-Z][0-9]-[0-9]{3}")
KEY = re.compile(r"[A-Za-z][0-9]?")
BLOOM = ("mémoriser", "comprendre", "appliquer", "analyser", "évaluer", "créer")
BANKS: Mapping[str, str] = {
    "formative": "practice",
    "ancre": "anchor",
    "test_A": "form-a",
    "test_B": "form-b",
    "rattrapage": "retake",
    "salle": "room",
}
LISTS: Mapping[str, tuple[str, ...]] = {
    "qcm_unique": ("options",),
    "qcm_multiple": ("options",),
    "ordre": ("elements",),
    "appariement": ("categories", "paires"),
}


def _matching(pattern: re.Pattern[str], example: str) -> Reader:
    def read(node: Node) -> str:
        if not isinstance(node.value, str) or not pattern.fullmatch(node.value):
            raise ValueError(f"s’écrit comme {example}")
        return node.value

    return read


def _one_of(*words: str) -> Reader:
    def read(node: Node) -> str:
        if node.value not in words:
            raise ValueError(f"doit être l’un de ces mots : {', '.join(words)}")
        return str(node.value)

    return read


def _yes_or_no(node: Node) -> bool:
    if not isinstance(node.value, bool):
        raise ValueError("doit être true ou false")
    return node.value


_KEY = Field(_matching(KEY, "A ou c1"))
_TEXT = Field(yaml_values.text)
ITEM = {
    "id": Field(_matching(ID, "CAIRE-N1-A1-101")),
    "unite": _TEXT,
    "competence": _TEXT,
    "bloom": Field(_one_of(*BLOOM)),
    "difficulte": Field(yaml_values.number(-3, 3)),
    "type": Field(_one_of(*LISTS)),
    "banque": Field(_one_of(*BANKS)),
    "confiance": Field(_yes_or_no, required=False),
    "jumeau_de": Field(yaml_values.text, required=False),
    "chiffres": Field(_one_of("fictifs"), required=False),
    "enonce": _TEXT,
    "explication": _TEXT,
    "sources": Field(yaml_values.texts, required=False),
}
PARTS: Mapping[str, tuple[str, Mapping[str, Field]]] = {
    "options": (
        "une option",
        {
            "cle": _KEY,
            "texte": _TEXT,
            "correct": Field(_yes_or_no, required=False),
            "conception": Field(yaml_values.text, required=False),
            "retour": _TEXT,
        },
    ),
    "elements": ("un élément", {"cle": _KEY, "texte": _TEXT, "retour": _TEXT}),
    "categories": ("une catégorie", {"cle": _KEY, "texte": _TEXT}),
    "paires": ("une paire", {"cle": _KEY, "texte": _TEXT, "categorie": _KEY, "retour": _TEXT}),
}


@dataclass(frozen=True, slots=True)
class BankSource:
    """An item and the file that holds it. `choices` are its options, elements or pairs; pairs go into `categories`."""

    path: str
    record: Record
    choices: tuple[Record, ...]
    categories: tuple[Record, ...]

    @property
    def id(self) -> str:
        """Return its id, empty when unreadable."""
        return self.record.text("id")

    @property
    def type(self) -> str:
        """Return its type, as written."""
        return self.record.text("type")

    @property
    def bank(self) -> str:
        """Return its bank, as written."""
        return self.record.text("banque")

    @property
    def line(self) -> int:
        """Return the line where it starts."""
        return self.record.line

    @property
    def is_private(self) -> bool:
        """Say whether it belongs to the private bank."""
        return is_private(self.path)

    @property
    def right(self) -> tuple[Record, ...]:
        """Return the options that are right."""
        return tuple(choice for choice in self.choices if choice.values.get("correct"))

    def ids(self) -> Iterator[tuple[str, int]]:
        """Yield the ids that must never vanish, with their lines: `items/<item>`, `items/<item>/<key>`."""
        yield f"{HOLDER}/{self.id}", self.record.line_of("id")
        for part in (*self.choices, *self.categories):
            yield f"{HOLDER}/{self.id}/{part.text('cle').lower()}", part.line

    def runs(self) -> Iterator[Run]:
        """Yield every text that somebody will read, in the order in which it is written."""
        yield from runs_of(self.record, "enonce")
        for part in (*self.categories, *self.choices):
            yield from runs_of(part, "texte", "retour")
        yield from runs_of(self.record, "explication")


def runs_of(record: Record, *names: str) -> Iterator[Run]:
    """Yield the texts of a record that are written."""
    for name in names:
        if record.text(name):
            yield Run(record.line_of(name), record.text(name))


def read_items(folder: Folder) -> tuple[tuple[BankSource, ...] | None, list[Problem]]:
    """Read the bank, and tell what is wrong with each item; None when some of its files cannot be read."""
    problems: list[Problem] = []
    files = [_file(folder, path, problems) for path in folder.items()]
    return None if None in files else tuple(item for file in files for item in file or ()), problems


def _file(folder: Folder, path: str, problems: list[Problem]) -> list[BankSource] | None:
    if path not in folder.texts:
        return None
    try:
        root = yaml_values.load(folder.texts[path])
    except YamlError as error:
        problems.append(Problem(path, error.line, error.message))
        return None
    if not isinstance(root.value, tuple | None):
        problems.append(Problem(path, root.line, "une liste d’items est attendue : « - id: … »."))
        return None
    return [_item(node, path, problems) for node in root.items()]


def _item(node: Node, path: str, problems: list[Problem]) -> BankSource:
    kind = node.value.get("type") if isinstance(node.value, dict) else None
    lists = LISTS.get(str(kind.value), ()) if kind else ()
    # Of an item whose type is unknown, any list is let through: the type is the only mistake to tell.
    fields = ITEM | {name: Field(yaml_values.records, required=bool(lists)) for name in lists or PARTS}
    record, found = read_record(node, fields, path, "un item")
    problems += found
    parts = {name: _parts(record.nodes(name), name, path, problems) for name in lists}
    categories = parts.pop("categories", ())
    return BankSource(path, record, tuple(part for some in parts.values() for part in some), categories)


def _parts(nodes: Sequence[Node], name: str, path: str, problems: list[Problem]) -> tuple[Record, ...]:
    what, fields = PARTS[name]
    read = [read_record(node, fields, path, what) for node in nodes]
    for _, found in read:
        problems += found
    return tuple(record for record, _ in read)
