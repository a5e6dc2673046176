"""Checks of the units in plain language: what people did in the ordinary one counts in them, and they are easy to read.

A sibling has the sections, the questions and the answers of its ordinary unit; only their words are others.
"""

from collections.abc import Iterator

from caire.courses.compiler.checks import language
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.records import Header
from caire.courses.compiler.source import BlockSource, ItemSource, SectionSource, UnitSource
from caire.courses.compiler.sources import Sources
from caire.courses.compiler.vocabulary import BLOCKS

LONGEST = 15  # words in a sentence; most have twelve or fewer

Written = tuple[object, ...]


def check(sources: Sources) -> Iterator[Problem]:
    """Yield what is wrong between the units in plain language and the ordinary ones, then what is hard to read."""
    siblings = sources.folder.siblings()
    for path, sibling in siblings.items() if sources.plain else ():
        if path not in sources.units:
            yield Problem(sibling, 1, f"l’unité ordinaire « {path} » n’existe pas : corrigez le nom de ce fichier.")
    for path in sorted(sources.folder.plain):
        yield from (Problem(path, line, message) for line, message in _hard_to_read(sources, path))
    if sources.plain is None:
        return
    for path in sorted(sources.plain.folder.plain):
        ordinary, plain = sources.units[path], sources.plain.units[path]
        heads = sources.records.headers[path], sources.plain.records.headers[path]
        for line, message in (*_header(*heads), *_sections(ordinary, plain), *_blocks(ordinary, plain)):
            yield Problem(siblings[path], line, message)


def _hard_to_read(sources: Sources, path: str) -> Iterator[tuple[int, str]]:
    if sources.is_french:
        for run in language.of_unit(sources.units[path], sources.records.headers[path]):
            yield from language.too_long(run, LONGEST)
    for section in sources.units[path].sections:
        yield from _crowded(section)


def _crowded(section: SectionSource) -> Iterator[tuple[int, str]]:
    """Yield the questions and experiments that share a title: a screen has one aim."""
    is_taken = False
    for part in section.parts:
        if not isinstance(part, BlockSource):
            is_taken = is_taken and not any(token.type == "heading_open" for token in part.tokens())
        elif _is_done(part):
            if is_taken:
                yield part.line, "deux questions sous un même titre : placez celle-ci sous un titre « ### » à elle."
            is_taken = True


def _header(ordinary: Header, plain: Header) -> Iterator[tuple[int, str]]:
    for name in ("id", "title", "minutes", "competences"):
        if ordinary.record.values.get(name) != plain.record.values.get(name) and plain.record.values:
            yield plain.record.line_of(name), f"« {name} » doit être celui de l’unité ordinaire."
    if _aims(ordinary) != _aims(plain) and plain.record.values:
        message = "les objectifs doivent garder les identifiants, les compétences et les idées fausses de l’ordinaire."
        yield plain.record.line_of("objectives"), message


def _aims(header: Header) -> list[Written]:
    return [(one.text("id"), one.text("competence"), tuple(one.mapping("misconceptions"))) for one in header.objectives]


def _sections(ordinary: UnitSource, plain: UnitSource) -> Iterator[tuple[int, str]]:
    def outline(unit: UnitSource) -> list[Written]:
        return [(one.attributes.id, one.attributes.text("intent")) for one in unit.sections]

    if outline(ordinary) != outline(plain):
        kept = ", ".join(one.attributes.id for one in ordinary.sections)
        yield 1, f"les sections doivent être celles de l’unité ordinaire, avec leurs intentions : {kept}."


def _blocks(ordinary: UnitSource, plain: UnitSource) -> Iterator[tuple[int, str]]:
    models = {block.attributes.id: block for block in ordinary.blocks() if _is_done(block)}
    written = {block.attributes.id: block for block in plain.blocks() if _is_done(block)}
    for name, block in written.items():
        if name not in models:
            yield block.line, f"« {name} » n’est pas dans l’unité ordinaire : retirez ce bloc."
        elif _block(block) != _block(models[name]):
            message = f"« {name} » doit garder le type, les attributs et les réponses de l’ordinaire"
            yield block.line, f"{message} ({ordinary.path}:{models[name].line})."
    for name, block in models.items():
        if name not in written and not block.attributes.has("optional"):
            yield 1, f"« {name} » manque ({ordinary.path}:{block.line}) : seul ce qui est facultatif peut manquer."


def _is_done(block: BlockSource) -> bool:
    return block.kind in BLOCKS and BLOCKS[block.kind].needs_id


def _block(block: BlockSource) -> Written:
    return (block.kind, _attributes(block), tuple(map(_item, block.items)))


def _item(item: ItemSource) -> Written:
    return (item.marker, item.tick, item.attributes.id, _attributes(item), tuple(map(_item, item.children)))


def _attributes(written: BlockSource | ItemSource) -> Written:
    values = written.attributes.values
    return tuple(sorted((name, value or "") for name, value in values.items() if name not in language.READ))
