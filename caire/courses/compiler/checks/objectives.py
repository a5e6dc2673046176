"""Checks that objectives, the questions that work on them and the misconceptions that they name hold together."""

import re
from collections.abc import Iterator

from caire.courses.compiler.attributes import is_id
from caire.courses.compiler.checks.blocks import is_empty
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.records import Header
from caire.courses.compiler.source import BlockSource, UnitSource, every
from caire.courses.compiler.sources import Sources
from caire.courses.compiler.vocabulary import BLOCKS
from caire.courses.compiler.yaml_values import Record

COMPETENCE = re.compile(r"([A-Z][0-9])\.N[1-3]")


def check(sources: Sources) -> Iterator[Problem]:
    """Yield what is wrong between the objectives of each unit and its blocks."""
    for unit, header in sources.headed():
        yield from (Problem(unit.path, line, message) for line, message in _header(header))
        yield from (Problem(unit.path, line, message) for line, message in _worked_on(unit, header))
        for block in unit.blocks():
            yield from (Problem(unit.path, line, message) for line, message in _block(block, header))


def _header(header: Header) -> Iterator[tuple[int, str]]:
    competences = header.record.texts("competences")
    seen: set[str] = set()
    for code in competences:
        if not re.fullmatch(r"[A-Z][0-9]", code):
            yield header.record.line_of("competences"), f"la compétence « {code} » s’écrit comme « A3 »."
    for objective in header.objectives:
        name = objective.text("id")
        if name and name in seen:
            message = f"l’objectif « {name} » existe déjà dans l’unité : choisissez un autre identifiant."
            yield objective.line_of("id"), message
        seen.add(name)
        yield from _objective(objective, competences)


def _objective(objective: Record, competences: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    code, line = objective.text("competence"), objective.line_of("competence")
    found = COMPETENCE.fullmatch(code)
    if code and not found:
        yield line, f"la compétence « {code} » s’écrit comme « A3.N1 »."
    elif found and found[1] not in competences:
        yield line, f"la compétence « {found[1]} » n’est pas parmi celles de l’unité : ajoutez-la."
    for misconception in objective.mapping("misconceptions"):
        if not is_id(misconception):
            yield objective.line_of("misconceptions"), f"« {misconception} » n’est pas un identifiant valable."


def _worked_on(unit: UnitSource, header: Header) -> Iterator[tuple[int, str]]:
    graded = [block for block in unit.blocks() if block.kind in BLOCKS and "objective" in BLOCKS[block.kind].required]
    for objective in header.objectives:
        name = objective.text("id")
        blocks = [block for block in graded if block.attributes.text("objective") == name]
        if name and not blocks:
            yield objective.line_of("id"), f"aucune question ne travaille l’objectif « {name} » : ajoutez-en une."
        carried = {
            item.attributes.text("misconception")
            for block in blocks
            for item in every(block.items)
            if not (item.tick or item.attributes.text("state") == "right" or is_empty(item.feedback))
        }
        for misconception in objective.mapping("misconceptions"):
            if misconception not in carried:
                message = f"aucune réponse fausse ne porte l’idée « {misconception} » avec un retour : ajoutez-en une."
                yield objective.line_of("misconceptions"), message


def _block(block: BlockSource, header: Header) -> Iterator[tuple[int, str]]:
    objective = block.attributes.text("objective")
    if objective and objective not in {one.text("id") for one in header.objectives}:
        yield block.line, f"l’objectif « {objective} » n’est pas dans l’en-tête de l’unité : ajoutez-le ou corrigez."
        return
    known = header.misconceptions(objective)
    for item in every(block.items):
        name = item.attributes.text("misconception")
        if name and name not in known:
            message = f"l’idée fausse « {name} » n’est pas nommée par l’objectif « {objective} » de la question."
            yield item.line, message
