"""Analyse sheets on which everybody was asked the whole bank, in memory: the most that an analysis can be given."""

import resource
import time
from typing import Any

import numpy as np

from bench import inside
from caire.assessments.analysis import report, simulation
from caire.assessments.analysis.sheets import Sheets
from caire.assessments.analysis.simulation import MADE_UP, Population


def whole(persons: int, items: int) -> Sheets:
    """Return sheets without a hole."""
    random = np.random.default_rng(1)
    on = simulation.stage(simulation.made_up(items), MADE_UP, Population(), 1)
    sheets = Sheets.blank(on.columns, persons)
    ability = np.broadcast_to(random.normal(size=(persons, 1)), sheets.scores.shape)
    sheets.scores[:] = random.random(sheets.scores.shape) < 1 / (1 + np.exp(on.difficulty - ability))
    sheets.answered[:], sheets.persons[:], sheets.forms[:] = True, np.arange(persons), "A"
    sheets.chosen[:] = np.where(sheets.scores == 1, 1, 2)
    sheets.confidence[:] = random.integers(1, 4, sheets.scores.shape)
    return sheets


def analysed(persons: int, items: int) -> dict[str, Any]:
    """Say how long it took and the most memory that this process held, in megabytes."""
    sheets = whole(persons, items)
    began = time.perf_counter()
    report.analyse(sheets)
    seconds = time.perf_counter() - began
    return {"seconds": seconds, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000}


inside.answer(analysed(**inside.given()))
