"""Checks of the whole: the units that a course lists, and their sections."""

from collections.abc import Iterator

from caire.courses.compiler import prose
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.source import SectionSource, UnitSource
from caire.courses.compiler.sources import Place, Sources
from caire.courses.compiler.vocabulary import INTENTS

WORDS_A_MINUTE = 150
TOO_LONG = 1.5


def check(sources: Sources) -> Iterator[Problem]:
    """Yield what is wrong with the structure of the course."""
    yield from _listed(sources)
    yield from _unique_names(sources)
    for unit in sources.units.values():
        yield from _sections(unit)


def longer_than_said(sources: Sources) -> Iterator[Problem]:
    """Yield the units that take more than half as long again as they say: read aloud, experiments played, not read."""
    for unit, header in sources.headed():
        played = [block for block in unit.blocks() if block.kind == "simulation"]
        words = prose.read_words(unit) - sum(prose.word_count(list(block.tokens())) for block in played)
        whole = [int(minutes) for block in played if (minutes := block.attributes.text("minutes")).isdecimal()]
        said, real = header.record.whole("minutes"), words / WORDS_A_MINUTE + sum(whole)
        if said and real > said * TOO_LONG:
            message = (
                f"l’unité annonce {said} minutes et en demande environ {round(real)}, expérience comprise et à "
                f"{WORDS_A_MINUTE} mots lus par minute : coupez-la, ou corrigez « minutes »."
            )
            yield Problem(unit.path, header.record.line_of("minutes"), message)


def _listed(sources: Sources) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for module in sources.records.modules:
        for path, line in module.units:
            if path in seen:
                yield Problem("course.yml", line, f"l’unité « {path} » est déjà citée à la ligne {seen[path]}.")
            elif path not in sources.units and path not in sources.folder.unread:
                yield Problem("course.yml", line, f"le fichier « {path} » n’existe pas : corrigez son chemin.")
            seen.setdefault(path, line)
    for path in sources.folder.units() if sources.records.modules else ():
        if path not in seen:
            yield Problem(path, 1, "aucun module de « course.yml » ne cite cette unité : ajoutez-la ou retirez-la.")


def _unique_names(sources: Sources) -> Iterator[Problem]:
    modules = [
        (module.record.text("id"), ("course.yml", module.record.line_of("id"))) for module in sources.records.modules
    ]
    units = [(header.record.text("id"), (unit.path, header.record.line_of("id"))) for unit, header in sources.headed()]
    yield from _twice(modules, "le module")
    yield from _twice(units, "l’unité")


def _twice(named: list[tuple[str, Place]], what: str) -> Iterator[Problem]:
    seen: dict[str, Place] = {}
    for name, place in named:
        if name and name in seen:
            first = f"{seen[name][0]}:{seen[name][1]}"
            yield Problem(*place, f"{what} « {name} » existe déjà ({first}) : donnez-lui un autre identifiant.")
        seen.setdefault(name, place)


def _sections(unit: UnitSource) -> Iterator[Problem]:
    if not any(section.line for section in unit.sections):
        message = "l’unité n’a aucune section : ajoutez un titre « ## Titre {#identifiant intent=predict} »."
        yield Problem(unit.path, 1, message)
    for section in unit.sections:
        if section.line:
            yield from (Problem(unit.path, section.line, message) for message in _section(section))
        elif any(one.line for one in unit.sections):
            message = "ce texte précède la première section : placez-le sous un titre « ## »."
            yield Problem(unit.path, section.parts[0].line, message)


def _section(section: SectionSource) -> Iterator[str]:
    intent = section.attributes.text("intent")
    if not section.title:
        yield "la section n’a pas de titre."
    if not section.attributes.id:
        yield f"la section « {section.title} » doit porter un identifiant : {{#identifiant intent=…}}."
    if intent not in INTENTS:
        yield f"la section « {section.title} » doit dire son intention (intent=…) : {', '.join(INTENTS)}."
    for name in section.attributes.values:
        if name != "intent":
            yield f"attribut inconnu « {name} » : une section n’a que « intent »."
