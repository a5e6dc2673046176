"""Intervals for counts: how far a few answers can be trusted.

Wilson's interval for a proportion; Newcombe's for the difference of two (his method 10); Donner and Zou's for a ratio,
from the intervals of its two terms (« MOVER-R »). All at 95 %.

Sources: R. G. Newcombe, « Interval estimation for the difference between independent proportions », Statistics in
Medicine 17, 1998; A. Donner and G. Y. Zou, « Closed-form confidence intervals for functions of the normal mean and
standard deviation », Statistical Methods in Medical Research 21, 2012.
"""

from math import sqrt

Z = 1.959964

Interval = tuple[float, float]


def wilson(found: int, asked: int) -> Interval:
    """Return the interval of a proportion; of nothing asked, nothing is known.

    >>> [round(bound, 3) for bound in wilson(8, 10)]
    [0.49, 0.943]
    >>> wilson(0, 0)
    (0.0, 1.0)
    """
    if not asked:
        return 0.0, 1.0
    share = found / asked
    centre = (share + Z * Z / (2 * asked)) / (1 + Z * Z / asked)
    half = Z * sqrt(share * (1 - share) / asked + Z * Z / (4 * asked * asked)) / (1 + Z * Z / asked)
    return max(0.0, centre - half), min(1.0, centre + half)


def difference(before: tuple[int, int], after: tuple[int, int]) -> Interval:
    """Return the interval of `after − before`, two proportions given as (found, asked).

    >>> [round(bound, 4) for bound in difference((48, 80), (56, 70))]
    [0.0524, 0.3339]
    """
    (low1, high1), (low2, high2) = wilson(*before), wilson(*after)
    share1, share2 = before[0] / before[1], after[0] / after[1]
    gap = share2 - share1
    return (
        gap - sqrt((share2 - low2) ** 2 + (high1 - share1) ** 2),
        gap + sqrt((high2 - share2) ** 2 + (share1 - low1) ** 2),
    )


def normalised(before: tuple[int, int], after: tuple[int, int]) -> tuple[float, Interval | None] | None:
    """Return the normalised gain `(after − before) ÷ (1 − before)` and its interval; None when nothing was left.

    The gain is 1 minus the ratio of the two shares of misses. With too few misses at first, it has no usable interval.

    >>> gain, (low, high) = normalised((5, 15), (10, 15))
    >>> round(gain, 2), round(low, 2), round(high, 2)
    (0.5, -0.04, 0.78)
    >>> normalised((14, 15), (15, 15))
    (1.0, None)
    """
    missed1, missed2 = (before[1] - before[0], before[1]), (after[1] - after[0], after[1])
    if missed1[0] == 0:
        return None
    share1, share2 = missed1[0] / missed1[1], missed2[0] / missed2[1]
    ratio = _ratio(share2, wilson(*missed2), share1, wilson(*missed1))
    return 1 - share2 / share1, (1 - ratio[1], 1 - ratio[0]) if ratio else None


def _ratio(above: float, of_above: Interval, below: float, of_below: Interval) -> Interval | None:
    (low1, high1), (low2, high2) = of_above, of_below
    if high2 >= 2 * below:
        return None
    product = above * below
    low = product - sqrt(max(0.0, product**2 - low1 * high2 * (2 * above - low1) * (2 * below - high2)))
    high = product + sqrt(max(0.0, product**2 - high1 * low2 * (2 * above - high1) * (2 * below - low2)))
    return low / (high2 * (2 * below - high2)), high / (low2 * (2 * below - low2))
