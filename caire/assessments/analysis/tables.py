"""A report as people read it: a table for the terminal, and CSV for a spreadsheet."""

import csv
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from caire.assessments.analysis.report import Option, Report, Row
from caire.assessments.analysis.words import FLAGS, number, percent

# What makes a spreadsheet take a text for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def text(report: Report) -> str:
    """Return the report for a terminal."""
    moments = list(dict.fromkeys(moment for row in report.rows for moment in row.by_moment))
    heading = [
        "item", "pers.", "facilité", *moments, "sans rép.", "corrélation", "difficulté", "auteur", "sûrs et faux",
        "options (* : juste)", "à revoir",
    ]  # fmt: skip
    lines = [_cells(row, moments) for row in report.rows]
    return "\n".join([*_opening(report), "", *aligned([heading, *lines], left={0, len(heading) - 2, len(heading) - 1})])


def _opening(report: Report) -> Iterable[str]:
    flagged = sum(bool(row.flags) for row in report.rows)
    yield f"{report.persons} personnes, {report.sheets} copies ; {report.abandoned} abandonnées, laissées de côté."
    yield f"{len(report.rows)} items, dont {flagged} à revoir."
    for one in report.forms:
        yield f"Fiabilité (KR-20), {one.moment}, forme {one.form} : {number(one.kr20)} ({one.sheets} copies)."
    yield f"Écart type des personnes : {number(report.spread)} logit ; fiabilité EAP : {number(report.reliability)}."


def _cells(row: Row, moments: Sequence[str]) -> list[str]:
    placed = number(row.difficulty) if row.error is None else f"{number(row.difficulty)} ± {number(1.96 * row.error)}"
    return [
        row.item,
        str(row.persons),
        percent(row.facility),
        *(percent(row.by_moment.get(moment)) for moment in moments),
        percent(row.blank),
        number(row.correlation),
        placed,
        number(row.guess),
        percent(row.sure_wrong),
        " · ".join(_option(one) for one in row.options),
        ", ".join(FLAGS[flag] for flag in row.flags),
    ]


def _option(option: Option) -> str:
    return f"{option.token}{'*' if option.is_right else ''} {percent(option.share)}"


def aligned(lines: Sequence[Sequence[str]], left: set[int]) -> list[str]:
    """Return lines of cells in columns, those of `left` to the left and the others to the right."""
    widths = [max(len(line[n]) for line in lines) for n in range(len(lines[0]))]
    return [
        "  ".join(
            cell.ljust(width) if n in left else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]


def write_csv(report: Report, file: TextIO) -> None:
    """Write one line per item, as a French spreadsheet reads it; empty cells are what may not be told."""
    lines = [_fields(row) for row in report.rows]
    writer = csv.DictWriter(file, list(dict.fromkeys(name for line in lines for name in line)), delimiter=";")
    writer.writeheader()
    writer.writerows({name: cell(value) for name, value in line.items()} for line in lines)


def _fields(row: Row) -> dict[str, Any]:
    return {
        "item": row.item,
        "competence": row.competence,
        "banque": row.bank,
        "personnes": row.persons,
        "copies": row.sheets,
        "facilite": row.facility,
        **{f"facilite_{moment}": share for moment, share in row.by_moment.items()},
        "sans_reponse": row.blank,
        "correlation": row.correlation,
        "difficulte": row.difficulty,
        "erreur_type": row.error,
        "difficulte_auteur": row.guess,
        "surs_et_faux": row.sure_wrong,
        "assurance_si_juste": row.confidence_right,
        "assurance_si_faux": row.confidence_wrong,
        "options": " · ".join(_option(one) for one in row.options),
        "a_revoir": ", ".join(FLAGS[flag] for flag in row.flags),
    }


def cell(value: Any) -> Any:
    """Return a cell: a number has a decimal comma, and no text is taken for a formula.

    >>> cell("=1+1"), cell("b1"), cell(-1.5), cell(None)
    ("'=1+1", 'b1', '-1,5', None)
    """
    if isinstance(value, float):
        return str(value).replace(".", ",")
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
