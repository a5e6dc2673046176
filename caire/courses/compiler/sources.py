"""Everything known of a course once it is read: what the checks look at, and what is built when they find nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from caire.courses.compiler.gather import Folder
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.reading import read_unit
from caire.courses.compiler.records import Header, Records, read_records
from caire.courses.compiler.source import UnitSource, every

Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Sources:
    """A course as written: its files, its records, its units by path, and the day on which it is compiled.

    `plain` is the same course with the units in plain language that it has, under the paths of the ordinary ones.
    """

    folder: Folder
    records: Records
    units: Mapping[str, UnitSource]
    today: date
    problems: tuple[Problem, ...]
    plain: "Sources | None" = None

    @property
    def is_french(self) -> bool:
        """Say whether the rules of French writing apply."""
        return self.records.course.text("language") == "fr"

    def forms(self) -> dict[str, str]:
        """Return the term of each form by which texts use the words of the glossary."""
        return {form: term.id for term in self.records.glossary for form in term.record.texts("forms")}

    def headed(self) -> Iterator[tuple[UnitSource, Header]]:
        """Yield the units with their front matter, those whose front matter can be read."""
        for path, unit in self.units.items():
            if self.records.headers[path].record.values:
                yield unit, self.records.headers[path]

    def ids(self) -> dict[str, Place]:
        """Return the ids that must never vanish: `unit`, `unit/block`, `unit/section`, `unit/block/option`.

        Of the bank: `items/<item>`, then `items/<item>/<option>`.
        """
        found: dict[str, Place] = {}
        for unit, header in self.headed():
            name = header.record.text("id")
            found[name] = (unit.path, header.record.line_of("id"))
            for section in unit.sections:
                found[f"{name}/{section.attributes.id}"] = (unit.path, section.line)
            for block in unit.blocks():
                found[f"{name}/{block.attributes.id}"] = (unit.path, block.line)
                for item in every(block.items):
                    found[f"{name}/{block.attributes.id}/{item.attributes.id}"] = (unit.path, item.line)
        for one in self.records.items or ():
            found |= {id_: (one.path, line) for id_, line in one.ids()}
        return {id_: place for id_, place in found.items() if all(id_.split("/"))}


def read(folder: Folder, today: date) -> Sources:
    """Read all the texts of a folder."""
    units = {path: read_unit(path, folder.texts[path]) for path in folder.units() if path in folder.texts}
    records, problems = read_records(folder, units)
    told = (*folder.problems, *problems, *(problem for unit in units.values() for problem in unit.problems))
    has_plain = folder.siblings() and not folder.plain
    return Sources(folder, records, units, today, told, read(folder.in_plain(), today) if has_plain else None)
