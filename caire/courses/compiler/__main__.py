"""`python -m caire.courses.compiler FOLDER`: print every problem of a course, and exit 1 if there is one."""

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from caire.courses.compiler import (
    Course,
    build,
    build_plain,
    expired_of,
    problems_of,
    problems_of_publishing,
    published_ids,
    read,
    warnings_of,
)

GLANCE_SECONDS = 0.5
USES: Mapping[str, str] = {
    "practice": "pour les révisions",
    "anchor": "pour les deux formes du test",
    "form-a": "pour la forme A",
    "form-b": "pour la forme B",
    "retake": "pour les rattrapages",
    "room": "pour la salle",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status: 0 when the course compiles, 1 when it does not, 2 for misuse."""
    parser = argparse.ArgumentParser(prog="python -m caire.courses.compiler", description="Vérifie un cours.")
    parser.add_argument("folders", type=Path, nargs="+", metavar="dossier", help="le dossier d’un cours")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), metavar="AAAA-MM-JJ")
    parser.add_argument("--watch", action="store_true", help="recommence à chaque changement, jusqu’à Ctrl-C")
    parser.add_argument("--write-ids", action="store_true", help="met à jour « ids.yml »")
    bank = os.environ.get("CAIRE_BANK") or None
    parser.add_argument("--bank", type=Path, default=bank, metavar="dossier", help="la banque privée (CAIRE_BANK)")
    given = parser.parse_args(arguments)
    for folder in (*given.folders, *([given.bank] if given.bank else ())):
        if not folder.is_dir():
            parser.error(f"{folder} n’est pas un dossier.")
    if given.watch:
        return watch(given.folders, given.today, given.bank)
    do = write_ids if given.write_ids else report
    return max(do(folder.resolve(), given.today, given.bank) for folder in given.folders)


def report(folder: Path, today: date, bank: Path | None) -> int:
    """Print problems and warnings, or lines that sum the course up."""
    found = read(folder, today, bank)
    problems = sorted({*problems_of_publishing(found), *expired_of(found)})
    for warning in warnings_of(found):
        if warning not in problems:
            print(f"{warning.path}:{warning.line}: à noter : {warning.message}")
    for problem in problems:
        print(problem)
    if problems:
        print(f"{folder.name} : {len(problems)} problème(s).")
        return 1
    course = build(found, problems)
    questions = sum(len(unit.questions) for unit in course.units)
    print(f"{course.id} : {len(course.units)} unité(s), {questions} question(s), version {course.digest[:12]}.")
    if plain := build_plain(found):
        written = sum(unit.is_plain for unit in plain.units)
        print(f"{course.id} : {written} unité(s) en langage clair, version {plain.digest[:12]}.")
    if course.items:
        print(in_bank(course, sum(item.is_private for item in found.records.items or ())))
    return 0


def in_bank(course: Course, private: int) -> str:
    """Sum the bank up in a line."""
    counts = Counter(item.bank for item in course.items)
    shares = ", ".join(f"{counts[bank]} {use}" for bank, use in USES.items() if counts[bank])
    kept = f" ({private} de la banque privée)" if private else ""
    return f"{course.id} : {len(course.items)} items{kept}, dont {shares}."


def write_ids(folder: Path, today: date, bank: Path | None) -> int:
    """Make `ids.yml` what the course publishes now, unless something is wrong; one that cannot be read is made anew."""
    found = read(folder, today, bank)
    problems = problems_of(found)
    if not found.records.published:
        problems = [problem for problem in problems if problem.path != f"{folder.name}/ids.yml"]
    for problem in problems:
        print(problem)
    if problems:
        return 1
    (folder / "ids.yml").write_text(published_ids(found), encoding="utf-8")
    print(f"{folder.name} : « ids.yml » est à jour.")
    return 0


def watch(folders: Sequence[Path], today: date, bank: Path | None) -> int:
    """Report again each time a file changes."""
    seen: dict[Path, int] = {}
    try:
        while True:
            if (now := marks([*folders, *([bank] if bank else [])])) != seen:
                seen = now
                for folder in folders:
                    report(folder.resolve(), today, bank)
                sys.stdout.flush()
            time.sleep(GLANCE_SECONDS)
    except KeyboardInterrupt:
        return 0


def marks(folders: Sequence[Path]) -> dict[Path, int]:
    """Return when each file last changed; a file that vanishes meanwhile counts for nothing."""
    found: dict[Path, int] = {}
    for folder in folders:
        for file in folder.rglob("*"):
            with suppress(OSError):
                found[file] = file.stat().st_mtime_ns
    return found


if __name__ == "__main__":
    sys.exit(main())
