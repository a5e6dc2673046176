"""Fourth phase, for the bank: from an item without any problem to the question that it asks.

To add a type of item: write its function here and add it to `BUILDERS`.
"""

from collections.abc import Callable, Mapping
from typing import Any

from markdown_it.common.utils import escapeHtml

from caire.courses.compiler.bank import BankItem
from caire.courses.compiler.items import BANKS, BankSource
from caire.courses.compiler.yaml_values import Record
from caire.courses.questions import Check, Item, Label, Option, Order, Question, Sort


def item(source: BankSource) -> BankItem:
    """Build an item. Only reviews are formative: what counts for a result never leaves the server."""
    record, bank = source.record, BANKS[source.bank]
    common = {
        "id": source.id.lower(),
        "prompt": _paragraphs(record, "enonce"),
        "explanation": _paragraphs(record, "explication"),
        "confidence": bool(record.values.get("confiance", True)),
        "summative": bank != "practice",
        "line": source.line,
    }
    return BankItem(
        id=source.id,
        unit=record.text("unite"),
        competence=record.text("competence"),
        bank=bank,
        bloom=record.text("bloom"),
        difficulty=record.number("difficulte"),
        question=BUILDERS[source.type](source, common),
        facts=record.texts("sources"),
        twin_of=record.text("jumeau_de"),
    )


def _check(source: BankSource, common: Mapping[str, Any]) -> Question:
    options = tuple(
        Option(
            id=_id(option),
            text=_line(option),
            feedback=_paragraphs(option, "retour"),
            right=bool(option.values.get("correct")),
            misconception=option.text("conception"),
        )
        for option in source.choices
    )
    return Check(**common, options=options, multiple=source.type == "qcm_multiple", shuffle=True)


def _order(source: BankSource, common: Mapping[str, Any]) -> Question:
    return Order(**common, items=tuple(map(_placed, source.choices)))


def _sort(source: BankSource, common: Mapping[str, Any]) -> Question:
    targets = tuple(Label(_id(category), _line(category)) for category in source.categories)
    return Sort(**common, items=tuple(map(_placed, source.choices)), targets=targets, shuffle=True)


def _placed(part: Record) -> Item:
    return Item(
        id=_id(part),
        text=_line(part),
        feedback=_paragraphs(part, "retour"),
        place=part.text("categorie").lower(),
    )


def _id(part: Record) -> str:
    return part.text("cle").lower()


def _line(part: Record) -> str:
    return escapeHtml(part.text("texte"))


def _paragraphs(record: Record, name: str) -> str:
    lines = record.text(name).splitlines()
    return "\n".join(f"<p>{escapeHtml(line.strip())}</p>" for line in lines if line.strip())


BUILDERS: Mapping[str, Callable[[BankSource, Mapping[str, Any]], Question]] = {
    "qcm_unique": _check,
    "qcm_multiple": _check,
    "ordre": _order,
    "appariement": _sort,
}
