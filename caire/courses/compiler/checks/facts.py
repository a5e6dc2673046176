"""Checks that every fact is stated once, cited, and still fresh."""

from collections.abc import Iterator
from datetime import timedelta

from caire.courses.compiler import markdown
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.records import GLOSSARY, FactSource
from caire.courses.compiler.sources import Sources

SOON = timedelta(days=60)


def check(sources: Sources) -> Iterator[Problem]:
    """Yield unknown and repeated facts."""
    seen: dict[str, str] = {}
    for fact in sources.records.facts or ():
        place = f"{fact.path}:{fact.record.line_of('id')}"
        if fact.id and fact.id in seen:
            message = f"le fait « {fact.id} » existe déjà ({seen[fact.id]}) : gardez-en un."
            yield Problem(fact.path, fact.record.line_of("id"), message)
        seen.setdefault(fact.id, place)
    for name, (path, line) in _cited(sources) if sources.records.facts is not None else ():
        if name not in seen:
            yield Problem(path, line, f"le fait « {name} » n’existe pas : décrivez-le dans « facts.yml ».")


def expired(sources: Sources) -> Iterator[Problem]:
    """Yield the facts that nobody checked again in time: an author must, a server that starts can only say so."""
    for fact in sources.records.facts or ():
        if fact.review_before and fact.review_before <= sources.today:
            yield _dated(fact, "est périmé : vérifiez-le, puis repoussez « review_before »")


def soon_to_review(sources: Sources) -> Iterator[Problem]:
    """Yield the facts that expire within sixty days."""
    for fact in sources.records.facts or ():
        if fact.review_before and sources.today < fact.review_before <= sources.today + SOON:
            yield _dated(fact, "est à revoir bientôt")


def unused(sources: Sources) -> Iterator[Problem]:
    """Yield the facts that neither a text, an item nor the glossary cites."""
    used = {name for name, _ in _cited(sources)}
    for fact in sources.records.facts or ():
        if fact.id and fact.id not in used:
            message = f"le fait « {fact.id} » n’est cité nulle part : citez-le par « [@{fact.id}] » ou retirez-le."
            yield Problem(fact.path, fact.record.line_of("id"), message)


def _dated(fact: FactSource, message: str) -> Problem:
    line = fact.record.line_of("review_before")
    owner = fact.record.text("owner")
    whose = f" ; responsable : {owner}" if owner else ""
    return Problem(fact.path, line, f"le fait « {fact.id} » {message} ({fact.review_before}{whose}).")


def _cited(sources: Sources) -> Iterator[tuple[str, tuple[str, int]]]:
    for unit in sources.units.values():
        for part in unit.parts():
            for name, line in markdown.cited(list(part.tokens())):
                yield name, (unit.path, line)
    for item in sources.records.items or ():
        yield from ((name, (item.path, item.record.line_of("sources"))) for name in item.record.texts("sources"))
    for term in sources.records.glossary:
        yield from ((name, (GLOSSARY, term.record.line_of("sources"))) for name in term.record.texts("sources"))
