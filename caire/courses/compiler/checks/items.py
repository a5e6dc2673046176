"""Checks of each item of the bank by itself: what it belongs to, and whether it can be answered and graded."""

from collections.abc import Iterator, Mapping

from caire.courses.compiler.items import HOLDER, ID, LISTS, BankSource
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.records import Header
from caire.courses.compiler.sources import Sources
from caire.courses.compiler.yaml_values import Record

ROOM = "salle"
# How many things each list may hold.
BOUNDS: Mapping[str, tuple[str, int, int]] = {
    "options": ("options", 3, 4),
    "elements": ("éléments", 3, 5),
    "categories": ("catégories", 2, 5),
    "paires": ("paires", 3, 6),
}
Told = Iterator[tuple[int, str]]


def check(sources: Sources) -> Iterator[Problem]:
    """Yield what is wrong with the sense of each item."""
    items = sources.records.items or ()
    banks = {item.id: item.bank for item in items}
    headers = {header.record.text("id"): header for _, header in sources.headed()}
    level = sources.records.course.whole("level")
    yield from _unique(sources)
    for item in items:
        for told in (_level(item, level), _unit(item, headers), _twin(item, banks), _answers(item)):
            yield from (Problem(item.path, line, message) for line, message in told)


def _unique(sources: Sources) -> Iterator[Problem]:
    published = sources.records.published or {}
    seen: dict[str, str] = {}
    for item in sources.records.items or ():
        line = item.record.line_of("id")
        if item.id and item.id in seen:
            message = f"l’item « {item.id} » existe déjà ({seen[item.id]}) : donnez un autre numéro à l’un des deux."
            yield Problem(item.path, line, message)
        elif item.is_private and (public := published.get(f"{HOLDER}/{item.id}")):
            message = f"« {item.id} » est un item public (ids.yml:{public}) : donnez un autre numéro à l’item privé."
            yield Problem(item.path, line, message)
        seen.setdefault(item.id, f"{item.path}:{line}")


def _level(item: BankSource, level: int) -> Told:
    found = ID.fullmatch(item.id)
    if found and level and int(found[1]) != level:
        message = f"l’item est de niveau {found[1]}, et le cours de niveau {level} : corrigez « id »."
        yield item.record.line_of("id"), message


def _unit(item: BankSource, headers: Mapping[str, Header]) -> Told:
    record, unit = item.record, item.record.text("unite")
    if unit and unit not in headers:
        yield record.line_of("unite"), f"l’unité « {unit} » n’existe pas dans ce cours."
    if unit not in headers:
        return
    competences = headers[unit].record.texts("competences")
    if record.text("competence") and record.text("competence") not in competences:
        message = f"la compétence « {record.text('competence')} » n’est pas parmi celles de l’unité « {unit} »"
        yield record.line_of("competence"), f"{message} ({', '.join(competences)})."
    named = {name for objective in headers[unit].objectives for name in objective.mapping("misconceptions")}
    for choice in item.choices:
        name = choice.text("conception")
        if name and name not in named:
            message = f"l’idée fausse « {name} » n’est nommée par aucun objectif de l’unité « {unit} »."
            yield choice.line_of("conception"), message


def _twin(item: BankSource, banks: Mapping[str, str]) -> Told:
    twin, line = item.record.text("jumeau_de"), item.record.line_of("jumeau_de")
    if item.bank == ROOM and not twin:
        yield item.record.line_of("banque"), "un item de salle dit de quel item il est le jumeau (« jumeau_de »)."
    elif twin and item.bank != ROOM:
        yield line, "« jumeau_de » n’a de sens que dans la banque « salle » : retirez-le."
    elif twin and twin not in banks:
        yield line, f"l’item « {twin} » n’existe pas : corrigez « jumeau_de »."
    elif twin and banks[twin] == ROOM:
        yield line, f"l’item « {twin} » est lui aussi de salle : prenez pour jumeau un item d’une autre banque."


def _answers(item: BankSource) -> Told:
    for name in LISTS.get(item.type, ()):
        what, least, most = BOUNDS[name]
        count = len(item.categories if name == "categories" else item.choices)
        if name in item.record.values and not least <= count <= most:
            yield item.record.line_of(name), f"« {item.type} » attend de {least} à {most} {what} (trouvé : {count})."
    yield from _keys(item)
    yield from _texts(item.choices)
    yield from _texts(item.categories)
    yield from _right(item)
    yield from _placed(item)


def _keys(item: BankSource) -> Told:
    seen: dict[str, int] = {}
    for part in (*item.categories, *item.choices):
        key, line = part.text("cle").lower(), part.line_of("cle")
        if key and key in seen:
            yield line, f"la clé « {part.text('cle')} » sert déjà dans cet item, à la ligne {seen[key]}."
        seen.setdefault(key, line)


def _texts(parts: tuple[Record, ...]) -> Told:
    seen: dict[str, int] = {}
    for part in parts:
        words, line = " ".join(part.text("texte").lower().split()), part.line_of("texte")
        if words and words in seen:
            yield line, f"ce texte est déjà celui de la ligne {seen[words]} : changez l’un des deux."
        seen.setdefault(words, line)


def _right(item: BankSource) -> Told:
    line, count = item.record.line_of("options"), len(item.right)
    if item.type == "qcm_unique" and item.choices and count != 1:
        yield line, f"« qcm_unique » attend une bonne réponse et une seule (trouvé : {count})."
    if item.type == "qcm_multiple" and item.choices and not 2 <= count < len(item.choices):
        yield line, f"« qcm_multiple » attend au moins deux bonnes réponses et une mauvaise (bonnes : {count})."
    for option in item.right:
        if option.text("conception"):
            yield option.line_of("conception"), "une bonne réponse ne porte pas d’idée fausse : retirez « conception »."


def _placed(item: BankSource) -> Told:
    known = {category.text("cle"): category for category in item.categories}
    for pair in item.choices:
        name = pair.text("categorie")
        if name and item.type == "appariement" and name not in known:
            yield pair.line_of("categorie"), f"la catégorie « {name} » n’existe pas (catégories : {', '.join(known)})."
