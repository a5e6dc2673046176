"""A module on paper: its units, experiments in text, questions to answer by hand, and the answers at the end."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from caire.assessments.rules.explained import explain
from caire.courses import queries as courses
from caire.courses.compiler.model import Block, Callout, Course, Figure, Module, Prose, QuestionBlock, Simulation, Unit
from caire.courses.questions import Fill, Order, Question, Sort
from caire.web import pdf
from caire.web.nodes import nodes

Shown = dict[str, Any]


@lru_cache(maxsize=32)
def booklet(digest: str, module_id: str, language: str) -> bytes:
    """Return the booklet of a module of a release as a PDF; it takes a fifth of a second, once for each process."""
    course = courses.release_of(digest)
    module = courses.module_of(course, module_id) if course else None
    if course is None or module is None:
        raise LookupError(f"{digest}/{module_id}")
    with override(language):
        return pdf.render("learn/booklet.typ", values(course, module), "web/nodes.typ")


def values(course: Course, module: Module) -> Shown:
    """Return what the booklet shows."""
    numbered = _Numbers()
    units = [_unit(course, unit, numbered) for unit in module.units]
    taught = {unit.id for unit in module.units}
    asked = [item.question for item in course.items if item.bank == "practice" and item.unit in taught]
    minutes = sum(unit.minutes for unit in module.units)
    return {
        "title": module.title,
        "eyebrow": course.title,
        "summary": module.summary,
        "minutes": ngettext("%(count)d minute", "%(count)d minutes", minutes) % {"count": minutes},
        "units": units,
        "practice": [_question(question, numbered) for question in asked],
        "answers": numbered.answers,
        "words": {
            "practice": _("Pour s’exercer encore"),
            "answers": _("Réponses expliquées"),
            "sources": _("Sources"),
            "question": _("Question"),
            "experiment": _("Expérience, version en texte"),
            "foot": _("CAIRE, livret du module. Licence CC BY-SA 4.0 : copiez, adaptez, citez."),
        },
    }


class _Numbers:
    """Numbers questions from one end of the booklet to the other, and keeps what their answers say."""

    def __init__(self) -> None:
        self.answers: list[Shown] = []

    def next(self, question: Question) -> int:
        number = len(self.answers) + 1
        rows = list(_answers(question))
        self.answers.append({"number": number, "rows": rows, "explanation": nodes(question.explanation)})
        return number


def _unit(course: Course, unit: Unit, numbered: _Numbers) -> Shown:
    return {
        "title": unit.title,
        "summary": unit.summary,
        "sections": [
            {
                "title": section.title,
                "blocks": [shown for block in section.blocks if (shown := _block(course, block, numbered))],
            }
            for section in unit.sections
        ],
        "sources": [f"{course.facts_by_id[fact].claim} {course.facts_by_id[fact].source}." for fact in unit.facts],
    }


def _block(course: Course, block: Block, numbered: _Numbers) -> Shown | None:
    if isinstance(block, Prose):
        return {"kind": "prose", "nodes": nodes(block.html)}
    if isinstance(block, Callout) and block.kind != "assistant":
        return {"kind": "callout", "title": block.title, "nodes": nodes(block.html)}
    if isinstance(block, Simulation):
        return {"kind": "experiment", "title": block.title, "nodes": nodes(block.equivalent)}
    if isinstance(block, Figure):
        drawing = courses.asset(course.digest, block.src) if block.src.endswith(".svg") else None
        svg = drawing.decode() if drawing else ""
        return {"kind": "figure", "svg": svg, "alt": block.alt, "credit": block.credit, "nodes": nodes(block.html)}
    if isinstance(block, QuestionBlock):
        return {"kind": "question"} | _question(block.question, numbered)
    return None


def _question(question: Question, numbered: _Numbers) -> Shown:
    seen = question.public()
    text = "".join(f"{part.html} ________ " if part.item else part.html for part in seen.parts)
    is_open = question.kind in {"write", "estimate"}
    return {
        "number": numbered.next(question),
        "prompt": nodes(question.prompt),
        "text": nodes(text if isinstance(question, Fill) else ""),
        "options": [nodes(option.text) for option in seen.options] if not is_open else [],
        "gaps": [{"label": gap.label, "options": [nodes(one.text) for one in gap.options]} for gap in seen.gaps],
        "targets": [nodes(target.text) for target in seen.targets],
        "lines": 3 if question.kind == "write" else 1 if question.kind == "estimate" else 0,
        "mark": "________ " if isinstance(question, Sort | Order) else "",
    }


def _answers(question: Question) -> Iterator[Shown]:
    """Yield each option or element with its answer and its feedback; what one writes has none."""
    told = explain(question, ())
    for row in told.rows if question.kind not in {"write", "declare"} else ():
        is_ordered = isinstance(question, Order)
        placed = f"{row.text}\u00a0: {row.expected}" if told.is_placing and not is_ordered else row.text
        yield {
            "mark": f"{row.expected}." if is_ordered else "",
            "text": nodes(placed),
            "feedback": nodes(row.feedback),
            "right": row.is_right or told.is_placing,
        }
