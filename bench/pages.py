"""The page of a unit, as a learner who has begun reads it, against the floor, in turns."""

from collections.abc import Iterator
from itertools import cycle

from bench import load, visitors
from bench.report import Figure, median
from bench.sites import Stage

PART = "La page d’une unité"
TURNS, SECONDS = 5, 3.0


def measure(stage: Stage) -> Iterator[Figure]:
    """Measure cold, then warm and in turns with the floor."""
    people, cold = visitors.crowd(stage.site.port)
    visitors.begin(stage.site.port, people)
    site, floor = turns(stage, people, cold.bytes_each)
    yield figure(stage, "requêtes SQL par page", queries(stage, people[:3]), most=5)
    yield figure(stage, "première visite de 1 000 personnes, serveur froid, p95", cold.p95, "ms")
    yield figure(stage, "p95, 16 personnes à la fois", median(run.p95 for run in site), "ms", most=60)
    yield figure(stage, "médiane, 16 personnes à la fois", median(run.median for run in site), "ms")
    least = 400 if stage.name == "postgresql" else None
    yield figure(stage, "pages par seconde", median(run.per_second for run in site), "/s", least=least)
    yield figure(stage, "plancher : pages par seconde", median(run.per_second for run in floor), "/s")
    ratio = median(a.per_second / b.per_second for a, b in zip(site, floor, strict=True))
    yield figure(stage, "part du plancher", ratio, least=0.5)
    yield figure(stage, "poids d’une page, non compressée", site[0].bytes_each / 1000, "ko")
    yield from unchanged(stage)


def turns(stage: Stage, people: list[visitors.Visitor], size: int) -> tuple[list[load.Run], list[load.Run]]:
    """Load the site and the floor in turns, after one turn that does not count."""
    site: list[load.Run] = []
    floor: list[load.Run] = []
    for turn in range(TURNS + 1):
        seconds = SECONDS if turn else 1.5
        runs = (
            load.drive(stage.site.port, visitors.pages(people, visitors.UNIT), seconds=seconds),
            load.drive(stage.floor.port, stage.floor.pages(size), seconds=seconds),
        )
        for run in runs:
            expect(run, 200)
        if turn:
            site.append(runs[0])
            floor.append(runs[1])
    return site, floor


def unchanged(stage: Stage) -> Iterator[Figure]:
    """Measure a shared page, and the same asked again by somebody who has it."""
    anybody = visitors.Visitor(0)
    for path, what in (("/", "page d’accueil"), ("/programme/", "programme")):
        answers, _ = load.collect(stage.site.port, iter([anybody.get(path)]))
        etag = (
            next(line for line in answers[0].split(b"\r\n") if line.lower().startswith(b"etag:"))[5:].strip().decode()
        )
        again = anybody.request("GET", path, b"", f"If-None-Match: {etag}")
        run = load.drive(stage.site.port, cycle([again]), seconds=2)
        expect(run, 304)
        asked = [
            [{"method": "GET", "path": path, "cookies": {}, "headings": {"If-None-Match": etag}, "statuses": [304]}] * 2
        ]
        yield figure(stage, f"{what} déjà lue : requêtes SQL", stage.inside("queries", asked=asked)[0], most=0)
        yield figure(stage, f"{what} déjà lue, par seconde", run.per_second, "/s")


def queries(stage: Stage, people: list[visitors.Visitor]) -> int:
    """Return the greatest number of queries that one of these persons costs."""
    asked = [[{"method": "GET", "path": visitors.UNIT, "cookies": person.cookies}] * 2 for person in people]
    return int(max(stage.inside("queries", asked=asked)))


def expect(run: load.Run, status: int) -> None:
    """Refuse to count answers that are not the expected ones."""
    if set(run.statuses) != {status}:
        raise RuntimeError(f"expected {status} only, got {dict(run.statuses)}")


def figure(stage: Stage, what: str, value: float, unit: str = "", **bounds: float | None) -> Figure:
    """Return one line of this part."""
    return Figure(PART, stage.name, what, value, unit, **bounds)
