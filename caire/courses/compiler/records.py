"""Second phase, for YAML: the course, its modules, facts, words, items, published ids, and the heads of its units."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from caire.courses.compiler import attributes, yaml_values
from caire.courses.compiler.gather import Folder
from caire.courses.compiler.items import BankSource, read_items
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.prose import Run
from caire.courses.compiler.source import UnitSource
from caire.courses.compiler.yaml_values import Field, Node, Record, YamlError, read_record

GLOSSARY = "glossary.yml"
LONGEST_COURSE = 50  # the width of its columns: a test compares the two


def _ident(node: Node) -> str:
    if not isinstance(node.value, str) or not attributes.is_id(node.value):
        limit = f"{attributes.LONGEST} signes au plus"
        raise ValueError(f"doit être un identifiant : minuscules sans accent, chiffres et tirets, {limit}")
    return node.value


def _course_ident(node: Node) -> str:
    name = _ident(node)
    if len(name) > LONGEST_COURSE:
        raise ValueError(f"est trop long ({LONGEST_COURSE} signes au plus)")
    return name


def _language(node: Node) -> str:
    if node.value not in {"fr", "en"}:
        raise ValueError("doit être fr ou en")
    return str(node.value)


def _url(node: Node) -> str:
    address = yaml_values.text(node)
    if not address.startswith(("https://", "http://")) or any(sign in address for sign in " \"'<>"):
        raise ValueError("doit être une adresse complète, comme https://exemple.fr/page")
    return address


def _by_domain(node: Node) -> dict[str, int]:
    counts = node.value if isinstance(node.value, dict) else {"": node}
    read = yaml_values.whole(0, 50)
    if not all(len(domain) == 1 and "A" <= domain <= "Z" for domain in counts):
        raise ValueError("doit dire combien d’items par domaine : {A: 2, B: 1}")
    return {domain: read(count) for domain, count in counts.items()}


def _as_written(node: Node) -> Node:
    return node


COURSE = {
    "id": Field(_course_ident),
    "title": Field(yaml_values.text),
    "level": Field(yaml_values.whole(1, 3)),
    "language": Field(_language),
    "licence": Field(yaml_values.text),
    "audiences": Field(yaml_values.texts),
    "hours_online": Field(yaml_values.number(0, 200)),
    "hours_room": Field(yaml_values.number(0, 200)),
    "modules": Field(yaml_values.records),
    "test": Field(_as_written, required=False),
    "statement": Field(yaml_values.text, required=False),
    "renamed": Field(yaml_values.mapping, required=False),
    "removed": Field(yaml_values.texts, required=False),
}
TEST = {
    "anchors": Field(yaml_values.whole(0, 50)),
    "own": Field(_by_domain),
    "retake": Field(_by_domain),
    "retakes": Field(yaml_values.whole(0, 2)),  # as many as tests have names for
}
MODULE = {
    "id": Field(_ident),
    "title": Field(yaml_values.text),
    "summary": Field(yaml_values.text),
    "units": Field(yaml_values.records),
}
FACT = {
    "id": Field(_ident),
    "claim": Field(yaml_values.text),
    "source": Field(yaml_values.text),
    "url": Field(_url, required=False),
    "date": Field(yaml_values.day),
    "owner": Field(yaml_values.text, required=False),
    "review_before": Field(yaml_values.day),
}
TERM = {
    "id": Field(_ident),
    "term": Field(yaml_values.text),
    "forms": Field(yaml_values.texts, required=False),
    "definition": Field(yaml_values.text),
    "unit": Field(yaml_values.text, required=False),
    "sources": Field(yaml_values.texts, required=False),
}
UNIT = {
    "id": Field(_ident),
    "title": Field(yaml_values.text),
    "minutes": Field(yaml_values.whole(1, 60)),
    "competences": Field(yaml_values.texts, required=False),
    "summary": Field(yaml_values.text),
    "objectives": Field(yaml_values.records, required=False),
}
OBJECTIVE = {
    "id": Field(_ident),
    "competence": Field(yaml_values.text),
    "text": Field(yaml_values.text),
    "misconceptions": Field(yaml_values.mapping, required=False),
}


@dataclass(frozen=True, slots=True)
class ModuleSource:
    """A module and the paths of its units, each with its line."""

    record: Record
    units: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class FactSource:
    """A fact and the file that states it."""

    path: str
    record: Record

    @property
    def id(self) -> str:
        """Return its id, empty when unreadable."""
        return self.record.text("id")

    @property
    def review_before(self) -> date | None:
        """Return the day before which it must be checked again."""
        return self.record.day("review_before")


@dataclass(frozen=True, slots=True)
class TermSource:
    """A word of the glossary."""

    record: Record

    @property
    def id(self) -> str:
        """Return its id, empty when unreadable."""
        return self.record.text("id")

    def runs(self) -> Iterator[Run]:
        """Yield what is read of it, then the forms by which texts are known to use it."""
        for name in ("term", "definition"):
            yield Run(self.record.line_of(name), self.record.text(name))
        yield from (Run(self.record.line_of("forms"), form) for form in self.record.texts("forms"))


@dataclass(frozen=True, slots=True)
class Header:
    """The front matter of a unit."""

    record: Record
    objectives: tuple[Record, ...]

    def misconceptions(self, objective: str) -> Mapping[str, str]:
        """Return what an objective names, nothing when there is no such objective."""
        found = (one.mapping("misconceptions") for one in self.objectives if one.text("id") == objective)
        return next(found, {})


@dataclass(frozen=True, slots=True)
class Records:
    """All the YAML of a course. `headers` are by path; `facts` is None when some file of facts cannot be read, `items`
    likewise, `test` when the course has none, and `published` when nothing was ever published. `glossary` may be empty.
    """

    course: Record
    modules: tuple[ModuleSource, ...]
    facts: tuple[FactSource, ...] | None
    headers: Mapping[str, Header]
    published: Mapping[str, int] | None
    items: tuple[BankSource, ...] | None
    test: Record | None
    glossary: tuple[TermSource, ...]


def read_records(folder: Folder, units: Mapping[str, UnitSource]) -> tuple[Records, list[Problem]]:
    """Read every record of the course, and tell all that is wrong with each."""
    problems: list[Problem] = []
    course = _document(folder, "course.yml", problems)
    whole = _record(course, COURSE, "course.yml", "le cours", problems) if course else Record(1, {}, {})
    modules = tuple(_module(node, problems) for node in whole.nodes("modules"))
    facts = [_facts(folder, path, problems) for path in folder.facts()]
    known = None if None in facts else tuple(fact for some in facts for fact in some or ())
    headers = {path: _header(unit, problems) for path, unit in units.items()}
    items, found = read_items(folder)
    problems += found
    test = _test(whole, problems)
    published, glossary = _published(folder, problems), _glossary(folder, problems)
    return Records(whole, modules, known, headers, published, items, test, glossary), problems


def _document(folder: Folder, path: str, problems: list[Problem]) -> Node | None:
    if path not in folder.texts:
        return None
    try:
        return yaml_values.load(folder.texts[path])
    except YamlError as error:
        problems.append(Problem(path, error.line, error.message))
        return None


def _record(node: Node, fields: Mapping[str, Field], path: str, what: str, problems: list[Problem]) -> Record:
    record, found = read_record(node, fields, path, what)
    problems += found
    return record


def _test(course: Record, problems: list[Problem]) -> Record | None:
    node: Node | None = course.values.get("test")
    return _record(node, TEST, "course.yml", "le test", problems) if node else None


def _module(node: Node, problems: list[Problem]) -> ModuleSource:
    record = _record(node, MODULE, "course.yml", "un module", problems)
    units = []
    for unit in record.nodes("units"):
        if isinstance(unit.value, str):
            units.append((unit.value, unit.line))
        else:
            problems.append(Problem("course.yml", unit.line, "une unité se désigne par le chemin de son fichier."))
    return ModuleSource(record, tuple(units))


def _facts(folder: Folder, path: str, problems: list[Problem]) -> list[FactSource] | None:
    root = _document(folder, path, problems)
    if root is None:
        return None
    if not isinstance(root.value, tuple | None):
        problems.append(Problem(path, root.line, "une liste de faits est attendue : « - id: … »."))
        return None
    return [FactSource(path, _record(node, FACT, path, "un fait", problems)) for node in root.items()]


def _glossary(folder: Folder, problems: list[Problem]) -> tuple[TermSource, ...]:
    root = _document(folder, GLOSSARY, problems)
    if root and not isinstance(root.value, tuple | None):
        problems.append(Problem(GLOSSARY, root.line, "une liste de termes est attendue : « - id: … »."))
    return tuple(
        TermSource(_record(node, TERM, GLOSSARY, "un terme", problems)) for node in (root.items() if root else ())
    )


def _header(unit: UnitSource, problems: list[Problem]) -> Header:
    if unit.front is None:
        message = "l’unité doit commencer par son en-tête, entre deux lignes « --- »."
        problems.append(Problem(unit.path, 1, message))
        return Header(Record(1, {}, {}), ())
    try:
        root = yaml_values.load(unit.front, before=1)
    except YamlError as error:
        problems.append(Problem(unit.path, error.line, error.message))
        return Header(Record(1, {}, {}), ())
    record = _record(root, UNIT, unit.path, "l’en-tête", problems)
    objectives = [_record(one, OBJECTIVE, unit.path, "un objectif", problems) for one in record.nodes("objectives")]
    return Header(record, tuple(objectives))


def _published(folder: Folder, problems: list[Problem]) -> Mapping[str, int] | None:
    root = _document(folder, "ids.yml", problems)
    if root is None:
        return None
    if root.value is not None and not isinstance(root.value, tuple):
        problems.append(Problem("ids.yml", root.line, "une liste d’identifiants est attendue ; relancez « make ids »."))
    return {str(node.value): node.line for node in root.items()}
