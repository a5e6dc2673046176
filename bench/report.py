"""Figures: their medians, the bounds that we promise, the table and the file."""

import json
import statistics
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: what was measured, on what, how much, and what is promised."""

    part: str
    on: str
    what: str
    value: float
    unit: str = ""
    least: float | None = None
    most: float | None = None

    @property
    def holds(self) -> bool | None:
        """Say whether the promise holds; nothing where none is made."""
        if self.least is None and self.most is None:
            return None
        return (self.least is None or self.value >= self.least) and (self.most is None or self.value <= self.most)

    def row(self) -> str:
        """Return the line, in Markdown."""
        value = f"{self.value:,.0f}" if self.value >= 100 else f"{self.value:.3g}"
        shown = f"{value} {self.unit}".strip().replace(",", "\u00a0").replace(".", ",")
        promise = "" if self.holds is None else (f"≥ {self.least:g}" if self.least is not None else f"≤ {self.most:g}")
        verdict = {None: "", True: "tenu", False: "**non tenu**"}[self.holds]
        return f"| {self.on} | {self.what} | {shown} | {promise.replace('.', ',')} | {verdict} |"


def median(values: Iterable[float]) -> float:
    """Return the median of repeats."""
    return statistics.median(values)


def table(figures: list[Figure]) -> str:
    """Return the whole table, part by part."""
    lines: list[str] = []
    for part in dict.fromkeys(figure.part for figure in figures):
        lines += ["", f"### {part}", "", "| sur | mesure | médiane | promis | |", "|---|---|---:|---:|---|"]
        lines += [figure.row() for figure in figures if figure.part == part]
    return "\n".join(lines)


def keep(path: Path, about: dict[str, Any], figures: list[Figure]) -> None:
    """Write everything as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {
        "made_at": datetime.now().astimezone().isoformat(timespec="seconds"),
        "about": about,
        "figures": [asdict(figure) | {"holds": figure.holds} for figure in figures],
    }
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
