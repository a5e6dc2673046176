"""The analysis of items for 28,000 persons and a bank of 150: the whole command, then the largest table of all."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator

from bench.report import Figure, median
from bench.sites import Stage
from tests.support.site import ROOT

PART = "L’analyse des items"
COURSE = "banc"
PERSONS, ITEMS, TURNS = 28_000, 150, 3


def measure(stage: Stage) -> Iterator[Figure]:
    """Have a crowd take the tests, and run the command that authors run."""
    filled = stage.inside("sheets", persons=PERSONS, items=ITEMS, course=COURSE)
    runs = [command(stage) for _ in range(TURNS)]
    size = f"{PERSONS:_} personnes, {ITEMS} items".replace("_", "\u00a0")
    yield figure(stage, f"{size} : copies", filled["sheets"])
    yield figure(stage, f"{size} : réponses", filled["responses"])
    yield figure(stage, f"{size} : la commande entière", median(run[0] for run in runs), "s", most=60)
    yield figure(stage, f"{size} : mémoire la plus haute", max(run[1] for run in runs), "Mo", most=1000)
    if stage.name == "sqlite":  # no database has anything to do with it
        whole = stage.inside("matrix", persons=PERSONS, items=ITEMS)
        what = f"{size}, tous posés à tous, en mémoire"
        yield figure(stage, f"{what} : l’analyse", whole["seconds"], "s", most=60)
        yield figure(stage, f"{what} : mémoire la plus haute", whole["megabytes"], "Mo", most=1000)


def command(stage: Stage) -> tuple[float, float]:
    """Run `analyse_items` in a process of its own; return its seconds and the most memory it held, in megabytes."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "manage.py", "analyse_items", COURSE],
        cwd=ROOT,
        env=stage.site.environment,
        stdout=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"analyse_items ends with {process.returncode}")
    return time.perf_counter() - began, used.ru_maxrss / 1000


def figure(stage: Stage, what: str, value: float, unit: str = "", **bounds: float | None) -> Figure:
    """Return one line of this part."""
    return Figure(PART, stage.name, what, value, unit, **bounds)
