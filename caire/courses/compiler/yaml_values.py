"""YAML read with its line numbers, then checked against the fields that a record may have."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import yaml

from caire.courses.compiler.problems import Problem


class YamlError(ValueError):
    """A text that is not YAML as we accept it."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


IN_FRENCH = {
    "mapping values are not allowed": "un deux-points de trop ; mettez le texte entre guillemets",
    "end of stream": "un guillemet n’est pas fermé",
    "expected ',' or": "il manque une virgule, un crochet ou une accolade",
    "could not find expected ':'": "il manque un deux-points après une clé",
    "alias": "les alias (*nom) sont refusés",
}


@dataclass(frozen=True, slots=True)
class Node:
    """A YAML value and the line where it starts. Lists hold nodes, mappings map texts to nodes."""

    line: int
    value: Any

    def items(self) -> tuple["Node", ...]:
        """Return the items of a list, none for anything else."""
        return self.value if isinstance(self.value, tuple) else ()


def load(text: str, before: int = 0) -> Node:
    """Read one YAML document; `before` is the number of lines above it in its file."""
    try:
        root = yaml.compose(text, Loader=_Loader)
        return Node(before + 1, None) if root is None else _node(root, before, yaml.SafeLoader(""))
    except yaml.MarkedYAMLError as error:
        unclosed = error.context_mark if "end of stream" in str(error.problem) else None
        mark = unclosed or error.problem_mark or error.context_mark
        raise YamlError(before + (mark.line + 1 if mark else 1), _in_french(str(error.problem))) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise YamlError(before + 1, "YAML illisible : vérifiez l’indentation et les guillemets.") from error


def _in_french(problem: str) -> str:
    for words, message in IN_FRENCH.items():
        if words in problem:
            return f"YAML illisible : {message}."
    return "YAML illisible : vérifiez l’indentation et les guillemets."


class _Loader(yaml.SafeLoader):
    """No aliases: a few lines of them can stand for billions of values."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(problem="alias", problem_mark=mark)
        return super().compose_node(parent, index)


def _node(node: yaml.Node, before: int, scalars: yaml.SafeLoader) -> Node:
    line = before + node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return Node(line, tuple(_node(item, before, scalars) for item in node.value))
    if isinstance(node, yaml.MappingNode):
        values: dict[str, Node] = {}
        for key, value in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
            if name in values or not name:
                message = f"la clé « {name} » est écrite deux fois." if name else "une clé doit être un mot."
                raise YamlError(before + key.start_mark.line + 1, message)
            values[name] = _node(value, before, scalars)
        return Node(line, values)
    try:
        return Node(line, scalars.construct_object(node))
    except (ValueError, yaml.YAMLError) as error:
        raise YamlError(line, f"valeur illisible : « {node.value} ».") from error


Reader = Callable[[Node], Any]


@dataclass(frozen=True, slots=True)
class Field:
    """A key that a record may have, and how its value is read (by a function that raises ValueError)."""

    read: Reader
    required: bool = True


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping whose values are checked. A missing or wrong value is absent: its problem is told once."""

    line: int
    values: Mapping[str, Any]
    lines: Mapping[str, int]

    def text(self, key: str) -> str:
        """Return a text, empty when absent."""
        return str(self.values.get(key, ""))

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty when absent."""
        return tuple(self.values.get(key, ()))

    def number(self, key: str) -> float:
        """Return a number, zero when absent."""
        return float(self.values.get(key, 0))

    def whole(self, key: str) -> int:
        """Return a whole number, zero when absent."""
        return int(self.values.get(key, 0))

    def day(self, key: str) -> date | None:
        """Return a date, None when absent."""
        return self.values.get(key)

    def nodes(self, key: str) -> tuple[Node, ...]:
        """Return the nodes of a list of records, none when absent."""
        return tuple(self.values.get(key, ()))

    def mapping(self, key: str) -> Mapping[str, str]:
        """Return a mapping of texts, empty when absent."""
        return dict(self.values.get(key, {}))

    def counts(self, key: str) -> Mapping[str, int]:
        """Return a mapping of whole numbers, empty when absent."""
        return dict(self.values.get(key, {}))

    def line_of(self, key: str) -> int:
        """Return the line of a value, or of the record when absent."""
        return self.lines.get(key, self.line)


def read_record(node: Node, fields: Mapping[str, Field], path: str, what: str) -> tuple[Record, list[Problem]]:
    """Return the values of a record and all that is wrong with it; `what` names it in messages."""
    if not isinstance(node.value, dict):
        return Record(node.line, {}, {}), [
            Problem(path, node.line, f"{what} : des lignes « clé: valeur » sont attendues.")
        ]
    problems = list(_key_problems(node, fields, path, what))
    values: dict[str, Any] = {}
    for key in node.value.keys() & fields.keys():
        try:
            values[key] = fields[key].read(node.value[key])
        except ValueError as error:
            problems.append(Problem(path, node.value[key].line, f"{what} : « {key} » {error}."))
    return Record(node.line, values, {key: value.line for key, value in node.value.items()}), problems


def _key_problems(node: Node, fields: Mapping[str, Field], path: str, what: str) -> Iterator[Problem]:
    for key, value in node.value.items():
        if key not in fields:
            yield Problem(path, value.line, f"{what} : clé inconnue « {key} » (clés possibles : {', '.join(fields)}).")
    for key, field in fields.items():
        if field.required and key not in node.value:
            yield Problem(path, node.line, f"{what} : il manque « {key} ».")


def text(node: Node) -> str:
    """Read a text that is not empty."""
    if not isinstance(node.value, str):
        raise ValueError("doit être un texte ; mettez-le entre guillemets")
    if not node.value.strip():
        raise ValueError("est vide")
    return node.value.strip()


def texts(node: Node) -> tuple[str, ...]:
    """Read a list of texts."""
    if not isinstance(node.value, tuple):
        raise ValueError("doit être une liste : [un, deux]")
    return tuple(text(item) for item in node.value)


def records(node: Node) -> tuple[Node, ...]:
    """Read a list of records, left as nodes."""
    if not isinstance(node.value, tuple):
        raise ValueError("doit être une liste, un tiret par élément")
    return node.value


def mapping(node: Node) -> dict[str, str]:
    """Read texts by key."""
    if not isinstance(node.value, dict):
        raise ValueError("doit être une suite de lignes « clé: valeur »")
    return {key: text(value) for key, value in node.value.items()}


def number(low: float, high: float) -> Reader:
    """Return a reader of numbers between two bounds."""

    def read(node: Node) -> float:
        if isinstance(node.value, bool) or not isinstance(node.value, int | float) or not low <= node.value <= high:
            raise ValueError(f"doit être un nombre entre {low:g} et {high:g}")
        return float(node.value)

    return read


def whole(low: int, high: int) -> Reader:
    """Return a reader of whole numbers between two bounds."""

    def read(node: Node) -> int:
        if isinstance(node.value, bool) or not isinstance(node.value, int) or not low <= node.value <= high:
            raise ValueError(f"doit être un nombre entier entre {low} et {high}")
        return int(node.value)

    return read


def day(node: Node) -> date:
    """Read a date without time."""
    if not isinstance(node.value, date) or isinstance(node.value, datetime):
        raise ValueError("doit être une date : 2027-06-30")
    return node.value
