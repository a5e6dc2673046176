"""An answer with its feedback, durable before the reply, against one bare row inserted, in turns."""

from collections.abc import Iterator

from bench import load, visitors
from bench.pages import expect
from bench.report import Figure, median
from bench.sites import Stage

PART = "Une réponse, avec son retour"
TURNS, SECONDS = 5, 3.0


def measure(stage: Stage) -> Iterator[Figure]:
    """Measure first answers, which make persons, then answers in turns with the floor."""
    people, _ = visitors.crowd(stage.site.port)
    first = visitors.begin(stage.site.port, people)
    expect(first, 200)
    site: list[load.Run] = []
    floor: list[load.Run] = []
    for turn in range(TURNS + 1):
        seconds = SECONDS if turn else 1.5
        runs = again(stage, people, seconds), load.drive(stage.floor.port, stage.floor.inserts(), seconds=seconds)
        expect(runs[1], 200)
        if turn:
            site.append(runs[0])
            floor.append(runs[1])
    yield figure(stage, "requêtes SQL par réponse", queries(stage, people[:3]), most=10)
    yield figure(stage, "première réponse de 1 000 personnes, p95", first.p95, "ms")
    yield figure(stage, "p95, 16 personnes à la fois", median(run.p95 for run in site), "ms", most=100)
    yield figure(stage, "médiane, 16 personnes à la fois", median(run.median for run in site), "ms")
    least = 200 if stage.name == "postgresql" else None
    yield figure(stage, "réponses par seconde", median(run.per_second for run in site), "/s", least=least)
    yield figure(stage, "plancher : lignes par seconde", median(run.per_second for run in floor), "/s")
    ratio = median(a.per_second / b.per_second for a, b in zip(site, floor, strict=True))
    yield figure(stage, "part du plancher", ratio, least=0.4)


def again(stage: Stage, people: list[visitors.Visitor], seconds: float) -> load.Run:
    """Have these persons answer again and again."""
    run = load.drive(stage.site.port, visitors.answers(people), seconds=seconds)
    expect(run, 200)
    return run


def queries(stage: Stage, people: list[visitors.Visitor]) -> int:
    """Return the greatest number of queries that one answer costs."""
    asked = [[_asked(person), _asked(person)] for person in people]
    return int(max(stage.inside("queries", asked=asked)))


def _asked(person: visitors.Visitor) -> dict[str, object]:
    body = person.answer().partition(load.END)[2].decode()
    return {"method": "POST", "path": person.action, "body": body, "cookies": person.cookies}


def figure(stage: Stage, what: str, value: float, unit: str = "", **bounds: float | None) -> Figure:
    """Return one line of this part."""
    return Figure(PART, stage.name, what, value, unit, **bounds)
