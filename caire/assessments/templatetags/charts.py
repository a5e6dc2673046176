"""Where things stand in the pictures of a result: coordinates, in the units of each drawing."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from django import template

from caire.assessments.rules.results import Gain, OfDomain, OfLevel

register = template.Library()

LEFT, WIDTH = 10, 300
TOP, HEIGHT = 12, 150
COLUMNS = {1: 90, 2: 178, 3: 266}


@register.filter
def percent(share: float) -> str:
    """Write a share in percent, with a real minus sign.

    >>> percent(-0.04), percent(0.666)
    ('−4', '67')
    """
    rounded = round(100 * share)
    return f"−{-rounded}" if rounded < 0 else str(rounded)


@register.simple_tag
def gain_chart(gain: Gain) -> dict[str, Any]:
    """Return where the two scores stand on a line from nothing found to everything found."""
    asked = gain.after.asked
    return {
        "before": _across(gain.before.found / gain.before.asked),
        "after": _across(gain.after.found / asked),
        "ticks": [{"x": _across(one / asked), "words": one} for one in range(0, asked + 1, 5)],
    }


@register.simple_tag
def calibration_chart(levels: Sequence[OfLevel]) -> dict[str, Any]:
    """Return a point for each level of confidence that was used, with its interval."""
    used = [one for one in levels if one.share.asked]
    shares = [one.share.found / one.share.asked for one in used]
    points = [
        {
            "x": COLUMNS[one.confidence],
            "y": _up(share),
            "low": _up(one.share.interval[0]),
            "high": _up(one.share.interval[1]),
        }
        for one, share in zip(used, shares, strict=True)
    ]
    return {
        "points": points,
        "path": " ".join(f"{point['x']},{point['y']}" for point in points),
        "lines": [{"y": _up(one / 100), "text_y": _up(one / 100, 5), "words": f"{one}\u00a0%"} for one in (0, 50, 100)],
        "is_compared": len(shares) > 1,
        "rises": shares[:1] < shares[-1:] and all(low <= high for low, high in pairwise(shares)),
    }


@register.simple_tag
def best_and_rest(domains: Sequence[OfDomain]) -> dict[str, Any]:
    """Return the domains in which least was found, or that everything was."""
    shares = {one.letter: one.after.percent for one in domains}
    lowest = min(shares.values(), default=100)
    rest = [letter for letter, share in shares.items() if share == lowest]
    return {"all": lowest == 100, "rest": rest if lowest < 100 and len(rest) < len(shares) else []}


def _across(share: float) -> str:
    return f"{LEFT + WIDTH * share:.1f}"  # not a number: a French page would write it with a comma


def _up(share: float, below: float = 0) -> str:
    return f"{TOP + HEIGHT * (1 - share) + below:.1f}"
