"""Checks that blocks say what their kind may say, by the tables of `vocabulary`."""

from collections.abc import Iterator, Mapping, Sequence

from markdown_it.token import Token

from caire.courses.compiler import prose
from caire.courses.compiler.attributes import Attributes
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.source import BlockSource, ItemSource, every
from caire.courses.compiler.sources import Sources
from caire.courses.compiler.vocabulary import BLOCKS, GAPPED, Items, Kind, Value

Told = Iterator[tuple[int, str]]
SHORTEST = 3  # words of a feedback that says something


def check(sources: Sources) -> Iterator[Problem]:
    """Yield what is wrong with the form of each block."""
    for unit in sources.units.values():
        for block in unit.blocks():
            yield from (Problem(unit.path, line, message) for line, message in _block(block))


def is_empty(tokens: Sequence[Token]) -> bool:
    """Say whether tokens show nothing."""
    return not any(token.content.strip() for token in tokens)


def prompt_of(block: BlockSource) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Return the prompt of a question and, for a text with gaps or passages, that text."""
    if block.kind not in GAPPED:
        return block.prose, ()
    start = 0
    for at, token in enumerate(block.prose):
        if token.level == 0 and token.nesting >= 0:
            start = at
        if any(child.type == "gap_open" for child in token.children or ()):
            return block.prose[:start], block.prose[start:]
    return block.prose, ()


def _block(block: BlockSource) -> Told:
    kind = BLOCKS.get(block.kind)
    if kind is None:
        yield block.line, f"bloc inconnu « {block.kind} » (blocs possibles : {', '.join(BLOCKS)})."
        return
    what = f"le bloc « {block.kind} »"
    for wrong in _attributes(block.attributes, kind.attributes, kind.required):
        yield block.line, f"{what} {wrong}."
    if kind.needs_id and not block.attributes.id:
        yield block.line, f"{what} doit porter un identifiant : ::: {block.kind} {{#identifiant …}}."
    yield from _body(block, kind)
    yield from _lists(block, kind)
    yield from _own_ids(block)
    yield from _own_texts(block)


def _attributes(found: Attributes, allowed: Mapping[str, Value], required: frozenset[str]) -> Iterator[str]:
    for name, value in found.values.items():
        if name not in allowed:
            known = f" (attributs possibles : {', '.join(allowed)})" if allowed else ""
            yield f"a un attribut inconnu, « {name} »{known}"
        elif wrong := allowed[name](value):
            yield f"a un attribut mal écrit : « {name} » {wrong}"
    for name in sorted(required - found.values.keys()):
        yield f"doit avoir l’attribut « {name}=… »"


def _body(block: BlockSource, kind: Kind) -> Told:
    prompt, text = prompt_of(block)
    if kind.answered and is_empty(prompt) and (block.kind != "fill" or is_empty(text)):
        yield block.line, "la question n’a pas d’énoncé : écrivez-le avant la liste."
    if kind.body and not kind.answered and is_empty(block.prose):
        if block.kind == "simulation":
            yield block.line, "la simulation n’a pas d’équivalent en texte : écrivez-le dans le bloc."
        else:
            yield block.line, f"le bloc « {block.kind} » est vide."
    if kind.explained and is_empty(block.after):
        yield block.line, f"« {block.kind} » doit donner une explication, après une ligne « --- »."


def _lists(block: BlockSource, kind: Kind) -> Told:
    rules = {rule.marker: rule for rule in kind.items}
    for item in block.items:
        if item.marker in rules:
            yield from _item(item, rules[item.marker])
        else:
            known = " ou ".join(f"« {marker} »" for marker in rules)
            yield item.line, f"une ligne « {item.marker} » n’a pas de place dans « {block.kind} » : utilisez {known}."
    for rule in kind.items:
        count = sum(item.marker == rule.marker for item in block.items)
        if count < rule.at_least:
            least = f"{rule.at_least} {rule.name}{'s' * (rule.at_least > 1)} « {rule.marker} »"
            yield block.line, f"« {block.kind} » attend au moins {least} (trouvé : {count})."


def _item(item: ItemSource, rule: Items) -> Told:
    name = f"l’élément « {item.attributes.id} »" if item.attributes.id else f"un élément ({rule.name})"
    if not item.attributes.id and not item.attributes.wrong:
        yield item.line, f"{name} doit porter un identifiant : {rule.marker} {{#identifiant}} …"
    for wrong in _attributes(item.attributes, rule.attributes, rule.required):
        yield item.line, f"{name} {wrong}."
    if rule.tick and item.tick is None:
        yield item.line, f"{name} doit avoir une case : « [x] » s’il est juste, « [ ] » sinon."
    if rule.tick is False and item.tick is not None:
        yield item.line, f"{name} a une case, mais ici rien n’est juste ou faux : retirez ses crochets."
    yield from _words(item, rule, name)
    yield from _nested(item, rule, name)


def _words(item: ItemSource, rule: Items, name: str) -> Told:
    if rule.text and is_empty(item.text):
        yield item.line, f"{name} n’a pas de texte."
    if rule.text is False and not is_empty(item.text):
        yield item.line, f"{name} n’attend pas de texte après ses accolades : il est déjà dans l’énoncé."
    yield from _feedback(item, rule, name)


def _feedback(item: ItemSource, rule: Items, name: str) -> Told:
    if rule.feedback is False:
        if item.feedback:
            yield item.line, f"{name} n’attend pas de retour : retirez la ligne « > »."
    elif is_empty(item.feedback):
        if rule.feedback:
            yield item.line, f"{name} n’a pas de retour : ajoutez une ligne « > … » dessous."
    elif rule.name != "carte" and prose.word_count(item.feedback) < SHORTEST:
        yield item.line, f"{name} a un retour de moins de {SHORTEST} mots : dites pourquoi, en une phrase."


def _nested(item: ItemSource, rule: Items, name: str) -> Told:
    if item.children and rule.children is None:
        yield item.children[0].line, f"{name} n’attend pas de liste imbriquée : une ligne par élément."
    if rule.children is not None:
        for child in item.children:
            yield from _item(child, rule.children)


def _own_ids(block: BlockSource) -> Told:
    seen: dict[str, int] = {}
    for item in every(block.items):
        if item.attributes.id in seen:
            first = seen[item.attributes.id]
            yield item.line, f"l’identifiant « {item.attributes.id} » sert déjà dans ce bloc, à la ligne {first}."
        if item.attributes.id:
            seen.setdefault(item.attributes.id, item.line)


def _own_texts(block: BlockSource) -> Told:
    for items in (block.items, *(item.children for item in block.items)):
        seen: dict[tuple[str, str], int] = {}
        for item in items:
            words = " ".join("".join(token.content for token in item.text).lower().split())
            first = seen.setdefault((item.marker, words), item.line)
            if words and first != item.line:
                yield item.line, f"ce texte est déjà celui de la ligne {first} : changez l’un des deux."
