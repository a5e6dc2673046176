"""Classical statistics of items, for sheets that each ask a few of them only.

Everything is computed on gaps: how far an answer is from the mean of its item. In a group where everybody is asked the
same items, these are the textbook statistics to the last decimal. Where forms are drawn, a gap does not depend on the
difficulty of what else was drawn, and inside a group it does not depend on what was learned from one test to the next.
"""

import numpy as np
from numpy.typing import NDArray

from caire.assessments.analysis.sheets import NOT_ASKED, Floats, Scores


def facility(scores: Scores) -> Floats:
    """Return the share of sheets that find each item, of those that ask it: (S, I) gives (I,), nan where none does."""
    asked = (scores != NOT_ASKED).sum(axis=0)
    found: Floats = np.full(asked.shape, np.nan)
    np.divide((scores == 1).sum(axis=0), asked, out=found, where=asked > 0)
    return found


def gaps(scores: Scores, groups: NDArray[np.integer]) -> Floats:
    """Return each answer less the mean of its item in its group, 0 where not asked: (S, I) and (S,) give (S, I)."""
    found = np.zeros(scores.shape)
    for group in np.unique(groups):
        rows = groups == group
        inside = scores[rows]
        found[rows] = np.where(inside != NOT_ASKED, inside - np.nan_to_num(facility(inside)), 0.0)
    return found


def item_rest(scores: Scores, groups: NDArray[np.integer]) -> Floats:
    """Return the correlation of each item with the rest of its sheet, inside groups: (S, I) and (S,) give (I,).

    The rest leaves the item itself out; nan where either never varies.
    """
    apart = gaps(scores, groups)
    totals = apart.sum(axis=1)
    found = np.full(scores.shape[1], np.nan)
    for item in range(scores.shape[1]):
        rows = scores[:, item] != NOT_ASKED
        own = apart[rows, item]
        rest = totals[rows] - own
        if own.any() and np.ptp(rest) > 0:
            found[item] = _correlation(own, rest)
    return found


def _correlation(one: Floats, other: Floats) -> float:
    one, other = one - one.mean(), other - other.mean()
    return float((one @ other) / np.sqrt((one @ one) * (other @ other)))


def kr20(scores: Scores) -> float:
    """Return the reliability KR-20 of the sheets of one group, (S, I), from 0 to 1; nan when it has no meaning.

    For k items in each sheet it is k·c ÷ (v + (k − 1)·c), where v is the mean variance of an item and c the mean
    covariance of two items of one sheet. With the same items for all, that is Kuder and Richardson's formula 20; with
    forms that are drawn, it is what a form of that length is worth.
    """
    apart = gaps(scores, np.zeros(len(scores), np.int8))
    counts = (scores != NOT_ASKED).sum(axis=1)
    pairs = float((counts * (counts - 1)).sum())
    if not pairs:
        return float("nan")
    squares = float((apart**2).sum())
    variance = squares / counts.sum()
    covariance = (float((apart.sum(axis=1) ** 2).sum()) - squares) / pairs
    length = float(counts.mean())
    below = variance + (length - 1) * covariance
    return length * covariance / below if below > 0 else float("nan")
