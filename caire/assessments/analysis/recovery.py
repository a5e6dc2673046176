"""How well the analysis finds known parameters again: errors over many simulated samples of one size."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from caire.assessments.analysis import simulation
from caire.assessments.analysis.report import Report, analyse
from caire.assessments.analysis.sheets import Floats, Mask
from caire.assessments.analysis.simulation import Population, Stage
from caire.assessments.rules.flags import APART, Flag

# Correlations and KR-20 have no formula here: they are taken from that many persons, apart from those who are judged.
MANY = 40_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """Typical errors (the root of the mean square) of one item in one sample of so many persons; nan when none is told.

    Difficulties are in logits: `bias` is their mean error, `likeness` their correlation with the truth, `coverage` how
    often the interval at 95 % holds the truth. `accused` is the share of items flagged as apart that are not, of those
    that are not; `missed` that of items which are and were not flagged, of those which are.
    """

    persons: int
    per_item: int
    bias: float
    difficulty: float
    likeness: float
    coverage: float
    facility: float
    options: float
    sure_wrong: float
    correlation: float
    kr20: float
    spread: float
    accused: float
    missed: float


@dataclass(frozen=True, slots=True)
class Truth:
    """What an analysis of a population without end would say of each item, as (I,), and of the forms, as (F,)."""

    difficulty: Floats  # logits, nan for an item that is found by chance
    facility: Floats
    correlation: Floats
    kr20: Floats


def truth(on: Stage, population: Population, seed: int, many: int = MANY) -> Truth:
    """Compute what can be, and take the rest from a great many persons."""
    crowd = analyse(simulation.answer(on, population, many, np.random.default_rng([seed, 0])))
    return Truth(
        np.where(on.by_chance, np.nan, on.difficulty - population.mean),
        simulation.facility(on, population),
        _of(crowd, "correlation"),
        _numbers([one.kr20 for one in crowd.forms]),
    )


def recover(on: Stage, population: Population, known: Truth, persons: int, times: int, seed: int) -> Recovery:
    """Analyse that many samples of that many persons."""
    rngs = [np.random.default_rng([seed, persons, n]) for n in range(1, times + 1)]
    made = [analyse(simulation.answer(on, population, persons, rng)) for rng in rngs]
    found, errors = _all(made, "difficulty"), _all(made, "error")
    off = found - known.difficulty
    wrong = 1 - known.facility[:, None]
    return Recovery(
        persons=persons,
        per_item=round(float(np.median([row.sheets for one in made for row in one.rows]))),
        bias=_mean(off),
        difficulty=_size(off),
        likeness=_mean(np.array([_likeness(one, known.difficulty) for one in found])),
        coverage=_mean(np.where(np.isnan(off), np.nan, np.abs(off) <= 1.96 * errors)),
        facility=_size(_all(made, "facility") - known.facility),
        options=_size(np.array([_lures(one, on) for one in made]) - np.where(on.lures > 0, on.lures * wrong, np.nan)),
        sure_wrong=_size(_all(made, "sure_wrong") - on.sure),
        correlation=_size(_all(made, "correlation") - known.correlation),
        kr20=_size(np.array([_numbers([one.kr20 for one in report.forms]) for report in made]) - known.kr20),
        spread=_mean(_numbers([one.spread for one in made])),
        **_flagged(made, known.correlation < APART),
    )


def _flagged(made: Sequence[Report], are_apart: Mask) -> dict[str, float]:
    told = np.array([[row.correlation is not None for row in one.rows] for one in made])
    flagged = np.array([[Flag.APART in row.flags for row in one.rows] for one in made])
    sound, apart = told & ~are_apart, told & are_apart
    return {
        "accused": _mean(np.where(sound, flagged, np.nan)),
        "missed": _mean(np.where(apart, ~flagged, np.nan)),
    }


def _lures(made: Report, on: Stage) -> Floats:
    shares = np.full(on.lures.shape, np.nan)
    for n, row in enumerate(made.rows):
        shares[n, : len(row.options)] = _numbers([one.share for one in row.options])
    return shares


def _likeness(found: Floats, known: Floats) -> float:
    told = ~np.isnan(found + known)
    return float(np.corrcoef(found[told], known[told])[0, 1]) if told.sum() > 1 else float("nan")


def _all(made: Sequence[Report], name: str) -> Floats:
    return np.array([_of(one, name) for one in made])


def _of(made: Report, name: str) -> Floats:
    return _numbers([getattr(row, name) for row in made.rows])


def _numbers(values: Sequence[float | None]) -> Floats:
    return np.array([np.nan if value is None else value for value in values], np.float64)


def _size(errors: Floats) -> float:
    return float(np.sqrt(_mean(errors**2)))


def _mean(values: Floats) -> float:
    told = values[~np.isnan(values)]
    return float(told.mean()) if told.size else float("nan")
