"""Checks that each question can be answered and graded: one function for each kind that has rules of its own."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from caire.courses.compiler import markdown
from caire.courses.compiler.checks.blocks import is_empty
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.source import BlockSource, ItemSource
from caire.courses.compiler.sources import Sources
from caire.courses.questions.grading import plain
from caire.courses.questions.number import NUMBER, as_text, decimal

Told = Iterator[tuple[int, str]]
STEPS = 1000


def check(sources: Sources) -> Iterator[Problem]:
    """Yield what is wrong with the sense of each question."""
    for unit in sources.units.values():
        for block in unit.blocks():
            if block.kind in KINDS:
                yield from (Problem(unit.path, line, message) for line, message in KINDS[block.kind](block))


def _ticked(block: BlockSource) -> Told:
    if block.items and not any(item.tick for item in block.items):
        yield block.line, f"« {block.kind} » n’a aucune bonne réponse : marquez-la d’un « [x] »."
    if len(block.items) > 1 and all(item.tick for item in block.items):
        yield block.line, f"tout est juste dans « {block.kind} » : ajoutez au moins une ligne « [ ] »."


def _sort(block: BlockSource) -> Told:
    targets = {item.attributes.id for item in block.items if item.marker == "+"}
    for item in block.items:
        place = item.attributes.text("in")
        if item.marker == "-" and place and place not in targets:
            known = ", ".join(sorted(targets))
            yield item.line, f"« in={place} » ne désigne aucune case « + » (cases : {known})."


def _match(block: BlockSource) -> Told:
    yield from _sort(block)
    taken = Counter(item.attributes.text("in") for item in block.items if item.marker == "-")
    for item in block.items:
        if item.marker == "+" and taken[item.attributes.id] != 1:
            count = taken[item.attributes.id]
            yield item.line, f"« {item.attributes.id} » doit recevoir un élément et un seul (trouvé : {count})."


@dataclass(frozen=True, slots=True)
class Bounds:
    """Two numbers and where they are written."""

    line: int
    low: Decimal
    high: Decimal


def bounds_of(item: ItemSource) -> Bounds | None:
    """Return the bounds of a range, None when it cannot be read."""
    low, dots, high = item.attributes.text("range").partition("..")
    if not dots or not NUMBER.fullmatch(low) or not NUMBER.fullmatch(high):
        return None
    return Bounds(item.line, decimal(low), decimal(high))


def _estimate(block: BlockSource) -> Told:
    values = [block.attributes.text(name) for name in ("min", "max", "step")]
    if not all(NUMBER.fullmatch(value) for value in values):
        return
    low, high, step = map(decimal, values)
    if low >= high or step <= 0 or (high - low) % step or (high - low) / step > STEPS:
        yield block.line, f"« min », « max » et « step » ne s’accordent pas : max = min + n × step, avec n ≤ {STEPS}."
        return
    if not any(item.attributes.text("state") == "right" for item in block.items):
        yield block.line, "aucune plage n’est juste : donnez « state=right » à l’une d’elles."
    ranges = [bounds for item in block.items if (bounds := bounds_of(item))]
    if len(ranges) == len(block.items):
        yield from _cover(block.line, sorted(ranges, key=lambda bounds: bounds.low), Bounds(0, low, high), step)


def _cover(line: int, ranges: list[Bounds], whole: Bounds, step: Decimal) -> Told:
    for one in ranges:
        if not whole.low <= one.low <= one.high <= whole.high:
            bounds = f"{as_text(whole.low)}..{as_text(whole.high)}"
            yield one.line, f"la plage est à l’envers ou sort de l’intervalle {bounds}."
        elif (one.low - whole.low) % step or (one.high - whole.low) % step:
            yield one.line, f"les bornes de la plage ne sont pas des valeurs du curseur (pas de {as_text(step)})."
    for before, after in pairwise(ranges):
        if after.low <= before.high:
            yield after.line, f"la plage recouvre celle de la ligne {before.line}."
        elif after.low - before.high > step:
            yield after.line, f"trou entre {as_text(before.high)} et {as_text(after.low)} : joignez les plages."
    if ranges and (ranges[0].low > whole.low or ranges[-1].high < whole.high):
        yield line, f"les plages ne couvrent pas tout l’intervalle {as_text(whole.low)}..{as_text(whole.high)}."


@dataclass(frozen=True, slots=True)
class Hole:
    """A `[[…]]` in the text of a question: its id and whether it holds words."""

    id: str
    line: int
    is_filled: bool


def holes_of(block: BlockSource) -> list[Hole]:
    """Return the gaps or passages of a text, in order."""
    found = list(markdown.walk(block.prose))
    return [
        Hole(token.meta["id"], line, found[at + 1][0].type != "gap_close")
        for at, (token, line) in enumerate(found)
        if token.type == "gap_open"
    ]


def _holes(block: BlockSource, what: str) -> Told:
    holes = holes_of(block)
    defined = {item.attributes.id for item in block.items}
    written = Counter(hole.id for hole in holes)
    for hole in holes:
        if hole.id not in defined:
            yield hole.line, f"le {what} « {hole.id} » n’est pas défini : ajoutez « - {{#{hole.id} …}} » à la liste."
    for item in block.items:
        name = item.attributes.id
        if name and not written[name]:
            yield item.line, f"le {what} « {name} » n’est pas dans l’énoncé : écrivez-y [[{name}…]]."
        elif written[name] > 1:
            yield item.line, f"le {what} « {name} » est deux fois dans l’énoncé : gardez-en un."


def _fill(block: BlockSource) -> Told:
    yield from _holes(block, "trou")
    for hole in holes_of(block):
        if hole.is_filled:
            yield hole.line, f"un trou s’écrit sans texte : [[{hole.id}]]."
    for item in block.items:
        yield from _gap(item)


def _gap(item: ItemSource) -> Told:
    name, accept = f"le trou « {item.attributes.id} »", item.attributes.text("accept")
    if bool(accept) == bool(item.children):
        yield item.line, f'{name} attend soit « accept="mot|autre mot" », soit une liste d’options.'
    elif accept:
        if not all(plain(word) for word in accept.split("|")):
            yield item.line, f"{name} accepte un mot vide : corrigez « accept »."
        if is_empty(item.feedback):
            yield item.line, f"{name} n’a pas de retour : ajoutez une ligne « > … » dessous."
    else:
        yield from _choice(item, name)


def _choice(item: ItemSource, name: str) -> Told:
    if len(item.children) < 2:
        yield item.line, f"{name} attend au moins deux options."
    if sum(bool(child.tick) for child in item.children) != 1:
        yield item.line, f"{name} doit avoir une bonne réponse et une seule : un seul « [x] »."
    if item.feedback:
        yield item.line, f"{name} a des options : donnez un retour à chacune, et non au trou."


def _highlight(block: BlockSource) -> Told:
    yield from _holes(block, "passage")
    yield from _ticked(block)
    for hole in holes_of(block):
        if not hole.is_filled:
            yield hole.line, f"le passage « {hole.id} » est vide : [[{hole.id}: texte]]."


KINDS: Mapping[str, Callable[[BlockSource], Told]] = {
    "check": _ticked,
    "discover": _ticked,
    "estimate": _estimate,
    "sort": _sort,
    "match": _match,
    "fill": _fill,
    "highlight": _highlight,
}
