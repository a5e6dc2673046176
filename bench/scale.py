"""28,000 persons who have done a whole module: size, rebuilding, the course map, and the cost of one more answer."""

import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from bench import answers, load, visitors
from bench.pages import expect
from bench.report import Figure, median
from bench.sites import Stage

PART = "28 000 personnes, un module entier"
PERSONS, LINES_EACH = 28_000, 36
TURNS, SECONDS = 3, 3.0


def measure(stage: Stage) -> Iterator[Figure]:
    """Measure answers on an almost empty record, fill it, rebuild, and measure again."""
    people, _ = visitors.crowd(stage.site.port)
    visitors.begin(stage.site.port, people)
    few = median(answers.again(stage, people, SECONDS).median for _ in range(TURNS))
    filled = stage.inside("crowd", persons=PERSONS, each=LINES_EACH, course="niveau-1", unit="u2-1")
    started = time.perf_counter()
    stage.site.manage("rebuild")
    rebuilt = time.perf_counter() - started
    many = median(answers.again(stage, people, SECONDS).median for _ in range(TURNS))
    yield figure(stage, "lignes du journal", filled["lines"])
    yield figure(stage, "taille de la base", size(stage) / 1e6, "Mo")
    yield figure(
        stage, "taille par ligne du journal, progression et réponses comprises", size(stage) / filled["lines"], "o"
    )
    yield figure(stage, "reconstruction de la progression", rebuilt, "s")
    yield figure(stage, "une réponse sur un journal de quelques milliers de lignes, médiane", few, "ms")
    yield figure(stage, "une réponse sur ce journal, médiane", many, "ms")
    yield figure(stage, "rapport des deux", many / few, most=1.25)
    crowd = [visitors.Visitor(number, {"caire_device": token}) for number, token in enumerate(filled["tokens"])]
    runs = [
        load.drive(stage.site.port, cycle([one.get(visitors.MAP) for one in crowd]), seconds=SECONDS)
        for _ in range(TURNS)
    ]
    for run in runs:
        expect(run, 200)
    yield figure(stage, "plan du cours, p95, 16 personnes à la fois", median(run.p95 for run in runs), "ms", most=60)
    yield figure(stage, "plan du cours, par seconde", median(run.per_second for run in runs), "/s")
    asked = [[{"method": "GET", "path": visitors.MAP, "cookies": one.cookies}] * 2 for one in crowd[:3]]
    yield figure(stage, "plan du cours, requêtes SQL", max(stage.inside("queries", asked=asked)), most=5)


def size(stage: Stage) -> int:
    """Return the size of the database, journal included."""
    if stage.name == "postgresql":
        return int(stage.site.rows("SELECT pg_database_size(current_database())")[0][0])
    return sum(path.stat().st_size for path in Path(stage.site.data).glob("caire.sqlite3*"))


def figure(stage: Stage, what: str, value: float, unit: str = "", **bounds: float | None) -> Figure:
    """Return one line of this part."""
    return Figure(PART, stage.name, what, value, unit, **bounds)
