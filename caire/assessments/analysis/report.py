"""What may be told of each item, and of the test as a whole.

A share is told from `FEW` persons on; statistics that need more, and the flags, from `ENOUGH`.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from caire.assessments.analysis import classical, rasch
from caire.assessments.analysis.sheets import Column, Mask, Scores, Sheets
from caire.assessments.rules import flags
from caire.assessments.rules.flags import ENOUGH, FEW, Flag
from caire.assessments.rules.names import NAMES
from caire.assessments.rules.results import SURE


@dataclass(frozen=True, slots=True)
class Option:
    """An option, and the share of those who answered that chose it."""

    token: str
    is_right: bool
    share: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An item. Shares and correlations from 0 (or −1) to 1, difficulties in logits; None for what may not be told.

    `facility` is the share that found it, `by_moment` the same in each test, `blank` the share that left it without an
    answer, `correlation` that with the rest of the test. Among those who said how sure they were: `sure_wrong` is the
    share who were sure, of those who were wrong; the two others, mean confidence from 1 to 3.
    """

    item: str
    competence: str
    bank: str
    persons: int
    sheets: int
    facility: float | None
    by_moment: Mapping[str, float | None]
    blank: float | None
    correlation: float | None
    guess: float
    difficulty: float | None
    error: float | None
    options: tuple[Option, ...]
    sure_wrong: float | None
    confidence_right: float | None
    confidence_wrong: float | None
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class Reliability:
    """The KR-20 of a form at one moment."""

    moment: str
    form: str
    sheets: int
    kr20: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Every item, and the test as a whole. `abandoned` sheets had half of their items answered at most."""

    rows: tuple[Row, ...]
    persons: int
    sheets: int
    abandoned: int
    spread: float | None  # the standard deviation of the persons, in logits
    reliability: float | None  # of the estimated abilities
    forms: tuple[Reliability, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the report as values that JSON can carry: `rows`, and `summary` for the rest."""
        summary = asdict(self)
        rows = summary.pop("rows")
        raised = Counter(flag for row in self.rows for flag in row.flags)
        summary |= {"flagged": sum(bool(row.flags) for row in self.rows), "flags": {str(f): raised[f] for f in Flag}}
        return {"summary": summary, "rows": rows}


def analyse(read: Sheets) -> Report:
    """Return what these sheets say of each item; a sheet that was given up says nothing, and is left out."""
    kept = read.answered.sum(axis=1) * 2 > read.asked.sum(axis=1)
    sheets = read.keep(kept)
    persons = np.array([sheets.people(rows) for rows in sheets.asked.T], np.int64)
    correlations = classical.item_rest(sheets.scores, sheets.moments)
    placed = rasch.calibrate(sheets.scores, persons >= ENOUGH)
    return Report(
        rows=tuple(_row(sheets, n, column, correlations[n], placed) for n, column in enumerate(sheets.columns)),
        persons=int(np.unique(sheets.persons).size),
        sheets=len(sheets),
        abandoned=int((~kept).sum()),
        spread=_told(placed.spread),
        reliability=_told(placed.reliability),
        forms=tuple(_forms(sheets)),
    )


def _row(sheets: Sheets, n: int, column: Column, correlation: float, placed: rasch.Calibration) -> Row:
    asked, answered = sheets.asked[:, n], sheets.answered[:, n]
    found, wrong = asked & (sheets.scores[:, n] == 1), answered & (sheets.scores[:, n] == 0)
    confidence = sheets.confidence[:, n]
    persons = sheets.people(asked)
    is_enough = persons >= ENOUGH
    facility = _mean(sheets, found, asked)
    related = _told(correlation) if is_enough else None
    options = tuple(
        Option(token, is_right, _mean(sheets, answered & (sheets.chosen[:, n] >> bit & 1 == 1), answered))
        for bit, (token, is_right) in enumerate(column.options)
    )
    lures = [one.share for one in options if not one.is_right]
    return Row(
        item=column.id,
        competence=column.competence,
        bank=column.bank,
        persons=persons,
        sheets=int(asked.sum()),
        facility=facility,
        by_moment={
            NAMES[moment]: _mean(sheets, found & (sheets.moments == moment), asked & (sheets.moments == moment))
            for moment in np.unique(sheets.moments)
        },
        blank=_mean(sheets, asked & ~answered, asked),
        correlation=related,
        guess=column.guess,
        difficulty=_told(placed.difficulty[n]),
        error=_told(placed.error[n]),
        options=options,
        sure_wrong=_mean(sheets, wrong & (confidence == SURE), wrong & (confidence > 0)),
        confidence_right=_mean(sheets, confidence, found & (confidence > 0)),
        confidence_wrong=_mean(sheets, confidence, wrong & (confidence > 0)),
        flags=flags.flags(facility, related, lures) if is_enough else (),
    )


def _forms(sheets: Sheets) -> list[Reliability]:
    found = []
    for moment in np.unique(sheets.moments):
        for form in np.unique(sheets.forms[sheets.moments == moment]):
            rows = (sheets.moments == moment) & (sheets.forms == form)
            worth = classical.kr20(sheets.scores[rows]) if sheets.people(rows) >= ENOUGH else float("nan")
            found.append(Reliability(NAMES[moment], str(form), int(rows.sum()), _told(worth)))
    return found


def _mean(sheets: Sheets, values: Mask | Scores, among: Mask) -> float | None:
    """Return the mean of what is true or counted, of (S,), among some sheets: a share when it is true or false."""
    return _told(values[among].mean()) if sheets.people(among) >= FEW else None


def _told(value: float) -> float | None:
    return None if np.isnan(value) else round(float(value), 4)
