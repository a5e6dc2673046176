"""What the glossary and the sources of a course show, as values."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from caire.courses.compiler.glossary import Term
from caire.courses.compiler.model import Course, Fact, Module, Unit


@dataclass(frozen=True, slots=True)
class Entry:
    """A word as its page explains it: the unit that does so, None when it is gone, and the facts it rests on."""

    term: Term
    unit: Unit | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ModuleSources:
    """The facts that the units of a module cite."""

    module: Module
    units: tuple[tuple[Unit, tuple[Fact, ...]], ...]

    @property
    def facts(self) -> frozenset[Fact]:
        """Return the facts of all units, each once."""
        return frozenset(fact for _, facts in self.units for fact in facts)

    @property
    def review_before(self) -> date:
        """Return the first day before which one of them must be checked again."""
        return min(fact.review_before for fact in self.facts)


def by_letter(course: Course) -> list[tuple[str, list[Entry]]]:
    """Return the words of a course under their initials, in the order of a dictionary."""
    units = {unit.id: unit for unit in course.units}
    entries = [
        Entry(term, units.get(term.unit), tuple(course.facts_by_id[fact] for fact in term.sources))
        for term in course.glossary
    ]
    return [(initial, list(group)) for initial, group in groupby(entries, key=lambda entry: entry.term.initial)]


def sources(course: Course) -> list[ModuleSources]:
    """Return the facts of each module; a module without any is left out."""
    found = (
        ModuleSources(
            module, tuple((unit, tuple(course.facts_by_id[fact] for fact in unit.facts)) for unit in module.units)
        )
        for module in course.modules
    )
    return [one for one in found if one.facts]
