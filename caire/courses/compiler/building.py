"""Fourth phase: from sources without any problem to the course. Nothing can fail here: the checks have passed."""

from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256

from caire.courses.compiler import asking, asking_items, images, markdown, marking, prose
from caire.courses.compiler.bank import Blueprint
from caire.courses.compiler.glossary import Term
from caire.courses.compiler.markdown import Html
from caire.courses.compiler.marking import Finder
from caire.courses.compiler.model import (
    AUTOMATIC,
    Block,
    Callout,
    Course,
    Fact,
    Figure,
    Module,
    Objective,
    Prose,
    QuestionBlock,
    Room,
    Section,
    Simulation,
    Trainer,
    Unit,
)
from caire.courses.compiler.records import FactSource, Header, TermSource
from caire.courses.compiler.source import BlockSource, ProseSource, SectionSource, UnitSource
from caire.courses.compiler.sources import Sources
from caire.courses.compiler.vocabulary import CALLOUTS
from caire.courses.compiler.yaml_values import Record


def build(sources: Sources) -> Course:
    """Build the course."""
    record = sources.records.course
    files = dict(sorted(sources.folder.files.items()))
    finder = Finder(sources.forms())
    return Course(
        id=record.text("id"),
        title=record.text("title"),
        level=record.whole("level"),
        language=record.text("language"),
        licence=record.text("licence"),
        audiences=record.texts("audiences"),
        hours_online=record.number("hours_online"),
        hours_room=record.number("hours_room"),
        modules=tuple(
            Module(
                id=module.record.text("id"),
                title=module.record.text("title"),
                summary=module.record.text("summary"),
                units=tuple(_unit(sources, path, finder) for path, _ in module.units),
            )
            for module in sources.records.modules
        ),
        facts=tuple(sorted(map(_fact, sources.records.facts or ()), key=lambda fact: fact.id)),
        renamed=record.mapping("renamed"),
        items=tuple(sorted(map(asking_items.item, sources.records.items or ()), key=lambda item: item.id)),
        test=_blueprint(sources.records.test),
        statement=record.text("statement"),
        glossary=tuple(sorted(map(_term, sources.records.glossary), key=lambda term: term.key)),
        asset_digests={path: sha256(content).hexdigest() for path, content in files.items()},
        assets=files,
    )


def _blueprint(test: Record | None) -> Blueprint | None:
    if test is None:
        return None
    return Blueprint(
        anchors=test.whole("anchors"),
        own=test.counts("own"),
        retake=test.counts("retake"),
        retakes=test.whole("retakes"),
    )


def _fact(source: FactSource) -> Fact:
    date, review_before = source.record.day("date"), source.review_before
    if date is None or review_before is None:
        raise ValueError(f"{source.path}: the checks let a fact without dates through.")
    return Fact(
        id=source.id,
        claim=source.record.text("claim"),
        source=source.record.text("source"),
        date=date,
        review_before=review_before,
        owner=source.record.text("owner"),
        url=source.record.text("url"),
    )


def _term(source: TermSource) -> Term:
    return Term(
        id=source.id,
        term=source.record.text("term"),
        definition=source.record.text("definition"),
        unit=source.record.text("unit"),
        sources=source.record.texts("sources"),
    )


def _unit(sources: Sources, path: str, finder: Finder) -> Unit:
    source, header = sources.units[path], sources.records.headers[path]
    marked, terms = marking.marked(source, finder)
    shown = list(dict.fromkeys(_cited(source, trainers=False)))
    kept_back = [fact for fact in dict.fromkeys(_cited(source, trainers=True)) if fact not in shown]
    html = Html({fact: number for number, fact in enumerate([*shown, *kept_back], start=1)})
    return Unit(
        id=header.record.text("id"),
        title=header.record.text("title"),
        minutes=header.record.whole("minutes"),
        summary=header.record.text("summary"),
        competences=header.record.texts("competences"),
        objectives=_objectives(header),
        sections=tuple(_section(section, html, sources.folder.files) for section in marked.sections),
        word_count=prose.read_words(source),
        facts=tuple(shown),
        trainer_facts=tuple(kept_back),
        terms=terms,
        is_plain=path in sources.folder.plain,
        has_plain=path in sources.folder.siblings() and not sources.folder.plain,
    )


def _objectives(header: Header) -> tuple[Objective, ...]:
    return tuple(
        Objective(
            id=objective.text("id"),
            competence=objective.text("competence"),
            text=objective.text("text"),
            misconceptions=objective.mapping("misconceptions"),
        )
        for objective in header.objectives
    )


def _cited(unit: UnitSource, *, trainers: bool) -> Iterator[str]:
    for part in unit.read_by(trainers=trainers):
        yield from (fact for fact, _ in markdown.cited(list(part.tokens())))


def _section(section: SectionSource, html: Html, files: Mapping[str, bytes]) -> Section:
    stem = f"{section.attributes.id}{AUTOMATIC}"
    blocks: list[Block] = []
    for number, part in enumerate(section.parts, start=1):
        if isinstance(part, ProseSource):
            blocks.append(Prose(id=f"{stem}{number}", html=html(part.prose)))
        else:
            blocks.append(_block(part, part.attributes.id or f"{stem}{number}", html, files))
    return Section(section.attributes.id, section.title, section.attributes.text("intent"), tuple(blocks))


def _block(block: BlockSource, name: str, html: Html, files: Mapping[str, bytes]) -> Block:
    if block.kind in asking.BUILDERS:
        return QuestionBlock(id=name, question=asking.question(block, html))
    if block.kind in CALLOUTS:
        return Callout(id=name, kind=block.kind, title=block.attributes.text("title"), html=html(block.prose))
    return BUILDERS[block.kind](block, name, html, files)


def _simulation(block: BlockSource, name: str, html: Html, files: Mapping[str, bytes]) -> Block:
    return Simulation(
        id=name,
        module=block.attributes.text("module"),
        tag=block.attributes.text("tag"),
        title=block.attributes.text("title"),
        seed=int(block.attributes.text("seed")),
        minutes=int(block.attributes.text("minutes")),
        objective=block.attributes.text("objective"),
        optional=block.attributes.has("optional"),
        equivalent=html(block.prose),
    )


def _figure(block: BlockSource, name: str, html: Html, files: Mapping[str, bytes]) -> Block:
    src = block.attributes.text("src")
    width, height = images.size(src, files[src]) or (0, 0)
    return Figure(
        id=name,
        src=src,
        alt=block.attributes.text("alt"),
        credit=block.attributes.text("credit"),
        html=html(block.prose),
        width=width,
        height=height,
    )


def _trainer(block: BlockSource, name: str, html: Html, files: Mapping[str, bytes]) -> Block:
    return Trainer(id=name, html=html(block.prose))


def _room(block: BlockSource, name: str, html: Html, files: Mapping[str, bytes]) -> Block:
    attributes = block.attributes
    return Room(id=name, minutes=int(attributes.text("minutes")), mode=attributes.text("mode"), html=html(block.prose))


BUILDERS: Mapping[str, Callable[[BlockSource, str, Html, Mapping[str, bytes]], Block]] = {
    "simulation": _simulation,
    "figure": _figure,
    "trainer": _trainer,
    "room": _room,
}
