"""The Rasch model, calibrated by girth: how difficult each item is, on the scale of what persons are able to do.

A person of ability θ finds an item of difficulty b with probability 1 ÷ (1 + exp(b − θ)), both in logits. The mean of
the persons is 0. How much they differ is estimated, not assumed: girth's `rasch_mml` would take it to be 1 logit, so
`onepl_mml` is asked, where persons have a deviation of 1 and all items discriminate by a. Rasch's scale is a times that
one: the discrimination becomes 1, the deviation of the persons a, and the difficulties are multiplied by a.

girth reads each difficulty from the share that finds the item. This holds because forms are drawn by lot: whoever is
asked an item is anybody.
"""

from dataclasses import dataclass

import girth
import numpy as np

from caire.assessments.analysis import classical
from caire.assessments.analysis.sheets import NOT_ASKED, Floats, Mask, Scores

NODES = 61


@dataclass(frozen=True, slots=True)
class Calibration:
    """Difficulties and their standard errors in logits, as (I,), nan for an item that could not be placed.

    `spread` is the standard deviation of the persons, in logits; `reliability` the share of it that their estimated
    abilities (EAP) keep, from 0 to 1. Both are nan when nothing was calibrated.
    """

    difficulty: Floats
    error: Floats
    spread: float
    reliability: float


def calibrate(scores: Scores, enough: Mask) -> Calibration:
    """Place the items asked often `enough`, given as (I,), that some found and others not: (S, I) gives (I,)."""
    share = classical.facility(scores)
    placed = enough & (share > 0) & (share < 1)
    difficulty, error = np.full(share.shape, np.nan), np.full(share.shape, np.nan)
    asked = scores[:, placed] != NOT_ASKED
    rows = asked.sum(axis=1) > 1
    if placed.sum() < 2 or not rows.any():
        return Calibration(difficulty, error, float("nan"), float("nan"))
    # girth's own mark of a missing answer does not fit in the eight bits of a score.
    told = np.where(asked[rows], scores[np.ix_(rows, placed)].astype(np.int32), girth.INVALID_RESPONSE).T
    fit = girth.onepl_mml(told)
    spread, own = float(fit["Discrimination"]), fit["Difficulty"]
    difficulty[placed] = spread * own
    error[placed] = _errors(share[placed], asked[rows].sum(axis=0), own, spread)
    return Calibration(difficulty, error, spread, float(np.var(girth.ability_eap(told, own, spread))))


def _errors(share: Floats, asked: Floats, own: Floats, spread: float) -> Floats:
    """Return how the error of the share that finds an item becomes one of its difficulty, in logits.

    The share is the mean over persons of 1 ÷ (1 + exp(−spread·(z − own))): its slope in `spread·own` is minus the mean
    of p·(1 − p).
    """
    nodes, weights = np.polynomial.hermite_e.hermegauss(NODES)
    chances = 1 / (1 + np.exp(-spread * (nodes[:, None] - own)))
    slope = (weights / weights.sum()) @ (chances * (1 - chances))
    return np.asarray(np.sqrt(share * (1 - share) / asked) / slope, np.float64)
