"""Which items deserve a second look, once enough persons have answered them."""

from collections.abc import Iterable
from enum import StrEnum

# From how many persons a share is told; from how many, what needs more than a count, and the flags.
FEW, ENOUGH = 5, 30
HARD, EASY = 0.20, 0.95
APART = 0.15
WEAK = 0.05


class Flag(StrEnum):
    """Why an item deserves a second look; `analysis.words` says it."""

    HARD = "hard"
    EASY = "easy"
    APART = "apart"  # whoever finds it does not find the others more often
    WEAK = "weak"  # almost nobody chooses one of its wrong options


def flags(facility: float | None, correlation: float | None, lures: Iterable[float | None]) -> tuple[Flag, ...]:
    """Return the flags of an item, from the share that finds it, its correlation with the rest and its wrong options.

    What is not known raises no flag.

    >>> flags(0.97, 0.1, (0.02, None)), flags(None, None, ())
    ((<Flag.EASY: 'easy'>, <Flag.APART: 'apart'>, <Flag.WEAK: 'weak'>), ())
    """
    held = {
        Flag.HARD: facility is not None and facility < HARD,
        Flag.EASY: facility is not None and facility > EASY,
        Flag.APART: correlation is not None and correlation < APART,
        Flag.WEAK: any(share is not None and share < WEAK for share in lures),
    }
    return tuple(flag for flag, holds in held.items() if holds)
