"""A course folder written for one test: the least that compiles, and what the test adds to it."""

import re
from datetime import date
from pathlib import Path

from caire.courses.compiler import check

TODAY = date(2026, 11, 22)
DOCS = Path(__file__).resolve().parents[3] / "docs"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>'

COURSE = """\
id: essai
title: "Un cours d’essai"
level: 1
language: fr
licence: CC-BY-SA-4.0
audiences: [tout public]
hours_online: 1
hours_room: 0.5
modules:
  - id: m1
    title: "Le module"
    summary: "Il sert aux tests."
    units: [m1/u1.md]
"""
UNIT = """\
---
id: u1
title: L’unité
minutes: 11
competences: [A3]
summary: "Elle sert aux tests."
objectives:
  - id: decrire
    competence: A3.N1
    text: Décrire ce que fait un modèle.
---

## S’exercer {#exercer intent=practise}

"""
QUESTION = """\
::: check {#question objective=decrire}
Est-ce une question\u00a0?

- [x] {#oui} Oui
  > On y répond.
- [ ] {#non} Non
  > Elle en a pourtant l’air.
---
Elle est là pour que l’objectif ait la sienne.
:::
"""
IDS = "- u1\n- u1/exercer\n- u1/question\n- u1/question/non\n- u1/question/oui\n"
REFERENCE = (DOCS / "reference" / "course-format.md").read_text(encoding="utf-8")
BANK = (DOCS / "reference" / "item-bank.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```markdown\n(::: .*?)```", REFERENCE, re.DOTALL)
EVERY_KIND = "m2-modele-de-langue/u2-1-deviner-la-suite.md"
FIRST_LINE = UNIT.count("\n") + 1


def write(folder: Path, files: dict[str, str | bytes] | None = None) -> Path:
    """Write a course that compiles, then these files over it; return its folder."""
    for path, content in ({"course.yml": COURSE, "m1/u1.md": UNIT + QUESTION} | (files or {})).items():
        file = folder / "essai" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            file.write_bytes(content)
        else:
            file.write_text(content, encoding="utf-8")
    return folder / "essai"


def write_body(folder: Path, body: str, files: dict[str, str | bytes] | None = None) -> Path:
    """Write a course whose only unit holds one question, then this text."""
    return write(folder, {"m1/u1.md": UNIT + QUESTION + "\n" + body} | (files or {}))


def write_every_kind(folder: Path, files: dict[str, str | bytes] | None = None) -> Path:
    """Write the course of the reference pages, with every block and item that they show, then these files over it."""
    written = write(folder, every_kind() | (files or {}))
    (written / "m1" / "u1.md").unlink()
    return written


def every_kind() -> dict[str, str]:
    """Return the files of the course of the reference pages."""
    course, facts, glossary = re.findall(r"```yaml\n(.*?)```", REFERENCE, re.DOTALL)
    unit = re.findall(r"```markdown\n(---\n.*?)```", REFERENCE, re.DOTALL)[0]
    return {
        "course.yml": re.sub("(renamed|removed): .*", "", course),
        "facts.yml": facts,
        "glossary.yml": glossary,
        "items/u2-1.yml": "".join(re.findall(r"```yaml\n(.*?)```", BANK, re.DOTALL)),
        "images/trigrammes.svg": SVG,
        "simulations/suites.js": "export {};",
        EVERY_KIND: unit + "\nUn fait [@ebu-2025].\n\n" + "\n".join(EXAMPLES),
    }


def problems(folder: Path) -> list[str]:
    """Return the problems of a course as they are printed."""
    return [str(problem) for problem in check(folder, TODAY)[0]]


def messages(folder: Path) -> list[str]:
    """Return what the problems of a course say, without their places."""
    return [problem.message for problem in check(folder, TODAY)[0]]
