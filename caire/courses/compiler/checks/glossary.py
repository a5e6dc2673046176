"""Checks of the glossary: each word explained once, in few words, and found in the texts."""

import re
from collections.abc import Iterator

from caire.courses.compiler import marking
from caire.courses.compiler.checks.ids import OF_THE_PAGE, TAKEN
from caire.courses.compiler.marking import Finder
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.prose import Run, runs, sentences
from caire.courses.compiler.records import GLOSSARY, TermSource
from caire.courses.compiler.sources import Sources

MOST_SENTENCES = 2
FORM = re.compile(r"\w(.*\w)?")


def check(sources: Sources) -> Iterator[Problem]:
    """Yield what is wrong in the glossary, and the words that texts ask it to leave alone although it has them not."""
    units = {header.record.text("id") for _, header in sources.headed()}
    seen: dict[str, int] = {}
    for term in sources.records.glossary:
        line = term.record.line_of("id")
        if term.id in OF_THE_PAGE:
            yield Problem(GLOSSARY, line, f"l’identifiant « {term.id} » {TAKEN} : choisissez-en un autre.")
        if term.id and seen.setdefault(term.id, line) != line:
            place = f"{GLOSSARY}:{seen[term.id]}"
            yield Problem(GLOSSARY, line, f"le terme « {term.id} » existe déjà ({place}) : gardez-en un.")
        unit = term.record.text("unit")
        if unit and unit not in units:
            message = f"l’unité « {unit} » n’existe pas : nommez celle qui explique « {term.id} », ou retirez la ligne."
            yield Problem(GLOSSARY, term.record.line_of("unit"), message)
        yield from _definition(term)
    yield from _forms(sources)
    yield from _left_alone(sources)


def unused(sources: Sources) -> Iterator[Problem]:
    """Yield the terms that no text uses."""
    finder = Finder(sources.forms())
    parts = [part for unit in sources.units.values() for part in unit.read_by(trainers=False)]
    used = {use.term for part in parts for run in runs(list(part.tokens())) for use in finder.uses(run.text)}
    for term in sources.records.glossary:
        if term.id not in used and term.record.texts("forms"):
            message = f"aucun texte du cours n’emploie le terme « {term.id} » : ajoutez une forme, ou retirez-le."
            yield Problem(GLOSSARY, term.record.line_of("forms"), message)


def _definition(term: TermSource) -> Iterator[Problem]:
    line = term.record.line_of("definition")
    count = len(list(sentences(Run(line, term.record.text("definition")))))
    if count > MOST_SENTENCES:
        message = f"la définition de « {term.id} » compte {count} phrases : {MOST_SENTENCES} au plus."
        yield Problem(GLOSSARY, line, message)


def _forms(sources: Sources) -> Iterator[Problem]:
    seen: dict[str, TermSource] = {}
    for term in sources.records.glossary:
        line = term.record.line_of("forms")
        forms = term.record.texts("forms")
        for form in forms:
            if not FORM.fullmatch(form):
                message = f"la forme « {form} » doit commencer et finir par une lettre ou un chiffre."
                yield Problem(GLOSSARY, line, message)
            first = seen.setdefault(marking.same(form).lower(), term)
            if first is not term or forms.count(form) > 1:
                whose = f"celle du terme « {first.id} » (ligne {first.record.line_of('forms')})"
                yield Problem(GLOSSARY, line, f"la forme « {form} » est déjà {whose} : retirez-la d’un côté.")


def _left_alone(sources: Sources) -> Iterator[Problem]:
    finder = Finder(sources.forms())
    for unit in sources.units.values():
        for part in unit.parts():
            for line, text, at in marking.escaped(part.tokens()):
                if not finder.follows(text, at):
                    word = text[at:].split()[0][:30]
                    message = f"« \\{word} » : le glossaire n’a pas ce mot, retirez la barre « \\ »."
                    yield Problem(unit.path, line, message)
