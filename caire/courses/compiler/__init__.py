"""From a folder of Markdown to a course: gather → read → check → build, each phase a function of values.

`gather` reads the files, `sources` turns them into trees with their lines, `checks` lists everything that is wrong, and
`building` makes the course only when nothing is. `docs/reference/course-format.md` is what authors are promised, and
`docs/reference/item-bank.md` for the bank. A `bank` is a folder of private items, with a folder for each course.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from caire.courses.compiler import building, checks, sources
from caire.courses.compiler.gather import gather, is_private
from caire.courses.compiler.model import FORMAT, Course
from caire.courses.compiler.problems import CompileError, Problem
from caire.courses.compiler.sources import Sources

__all__ = ["FORMAT", "CompileError", "Course", "Problem", "check", "compile_course"]


def compile_course(folder: Path, today: date, bank: Path | None = None) -> Course:
    """Return the course of a folder as it stands that day, or raise `CompileError` with every problem."""
    found = read(folder, today, bank)
    return build(found, problems_of(found))


def check(folder: Path, today: date, bank: Path | None = None) -> tuple[list[Problem], list[Problem]]:
    """Return what must be corrected and what deserves a look, without building anything."""
    found = read(folder, today, bank)
    return problems_of(found), warnings_of(found)


def read(folder: Path, today: date, bank: Path | None = None) -> Sources:
    """Read a folder, whatever is wrong with it."""
    return sources.read(gather(folder.resolve(), bank), today)


def build(found: Sources, problems: Collection[Problem]) -> Course:
    """Return the course, or raise `CompileError` when there are problems."""
    if problems:
        raise CompileError(tuple(problems))
    return building.build(found)


def build_plain(found: Sources) -> Course | None:
    """Return the course in plain language, if it has units in it: `build` has found no problem in either."""
    return building.build(found.plain) if found.plain else None


def problems_of(found: Sources) -> list[Problem]:
    """Return what must be corrected, in the order of the files."""
    told = [*found.problems, *checks.problems(found)]
    if found.plain:
        told += _of_siblings(found.plain, (*found.plain.problems, *checks.problems(found.plain)))
    return _told(found, told)


def problems_of_publishing(found: Sources, held: Collection[str] = ()) -> list[Problem]:
    """Return what keeps the course from its readers: what must be corrected, and what would lose what they did.

    `held` are the ids of the release that they read now.
    """
    return sorted({*problems_of(found), *_told(found, checks.problems_of_publishing(found, held))})


def warnings_of(found: Sources) -> list[Problem]:
    """Return what deserves a look and stops nothing."""
    long = _of_siblings(found.plain, checks.structure.longer_than_said(found.plain)) if found.plain else ()
    return _told(found, (*checks.warnings(found), *long))


def expired_of(found: Sources) -> list[Problem]:
    """Return the facts whose time is over."""
    return _told(found, checks.facts.expired(found))


def published_ids(found: Sources) -> str:
    """Return what `ids.yml` should hold once the course is published as it is."""
    head = "# Les identifiants publiés, tenus par « make ids » : ne pas modifier à la main.\n"
    return head + "".join(f"- {name}\n" for name in checks.ids.to_register(found))


def _of_siblings(plain: Sources, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems of a course in plain language, under the names of the files in which they are."""
    siblings = plain.folder.siblings()
    for problem in problems:
        message = problem.message
        for path in plain.folder.plain:
            message = message.replace(path, siblings[path])
        yield Problem(siblings.get(problem.path, problem.path), problem.line, message)


def _told(found: Sources, problems: Iterable[Problem]) -> list[Problem]:
    return sorted({problem if is_private(problem.path) else _in_course(found, problem) for problem in problems})


def _in_course(found: Sources, problem: Problem) -> Problem:
    return replace(problem, path=f"{found.folder.name}/{problem.path}")
