"""Five hundred persons take the last test, all at once: start, save each answer, finish, read the results."""

import re
from collections.abc import Iterator
from urllib.parse import urlencode

from bench import load
from bench.pages import expect
from bench.report import Figure, median
from bench.sites import Stage
from bench.visitors import CHOSEN, COOKIE, HOST, TOKEN, VALUE, Visitor

PART = "Un test de quinze questions, par 500 personnes"
TESTS = "/test/niveau-1/"
SELECT = re.compile(r'<select[^>]*name="(item-[^"]+)".*?</select>', re.DOTALL)
OPTION = re.compile(r'<option value="([^"]+)"')


def measure(stage: Stage) -> Iterator[Figure]:
    """Measure each step for everybody, then the next one."""
    port, people = stage.site.port, [Visitor(number) for number in range(500)]
    pages, landing = load.collect(port, (person.get(TESTS) for person in people))
    expect(landing, 200)
    for person, page in zip(people, pages, strict=True):
        see(person, page)
    starts = post(port, people, f"{TESTS}apres/commencer/", [{}] * len(people))
    yield figure(stage, "commencer, p95, 16 à la fois", starts.p95, "ms", most=300)
    reading: list[load.Run] = []
    saving: list[load.Run] = []
    for place in range(1, 16):
        path = f"{TESTS}apres/{place}/"
        pages, read = load.collect(port, (person.get(path) for person in people))
        expect(read, 200)
        given = [first_choice(see(person, page)) for person, page in zip(people, pages, strict=True)]
        reading.append(read)
        saving.append(post(port, people, path, given))
    yield figure(stage, "lire une question, p95", median(run.p95 for run in reading), "ms", most=100)
    yield figure(stage, "garder une réponse, p95, 16 à la fois", median(run.p95 for run in saving), "ms", most=150)
    yield figure(stage, "réponses gardées par seconde", median(run.per_second for run in saving), "/s")
    ends = post(port, people, f"{TESTS}apres/fin/", [{}] * len(people))
    yield figure(stage, "terminer, p95, 16 à la fois", ends.p95, "ms", most=200)
    results = load.drive(port, (person.get(f"{TESTS}apres/resultats/") for person in people))
    expect(results, 200)
    yield figure(stage, "lire ses résultats expliqués, p95, 16 à la fois", results.p95, "ms", most=400)


def see(person: Visitor, page: bytes) -> str:
    """Take the cookies and the token of a page, and return its HTML."""
    head, _, body = page.partition(load.END)
    person.cookies |= {name.decode(): value.decode() for name, value in COOKIE.findall(head)}
    html = body.decode()
    if found := TOKEN.search(html):
        person.token = found[1]
    return html


def first_choice(html: str) -> dict[str, list[str]]:
    """Answer the question of a page with what comes first, each place taken once."""
    rows = [(found[1], OPTION.findall(found[0])) for found in SELECT.finditer(html)]
    if rows:
        return {name: [choices[place % len(choices)]] for place, (name, choices) in enumerate(rows)}
    values = [found[1] for one in CHOSEN.findall(html) if (found := VALUE.search(one))]
    return {"chosen": values[:1]}


def post(port: int, people: list[Visitor], path: str, given: list[dict[str, list[str]]]) -> load.Run:
    """Send a form for each person, sixteen at a time."""
    run = load.drive(port, (form(person, path, fields) for person, fields in zip(people, given, strict=True)))
    expect(run, 303)
    return run


def form(person: Visitor, path: str, fields: dict[str, list[str]]) -> bytes:
    """Return the request of a form."""
    body = urlencode({"csrfmiddlewaretoken": [person.token], "sure": ["1"]} | fields, doseq=True).encode()
    return person.request(
        "POST", path, body, f"Origin: https://{HOST}",
        "Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}",
    )  # fmt: skip


def figure(stage: Stage, what: str, value: float, unit: str = "", **bounds: float | None) -> Figure:
    """Return one line of this part."""
    return Figure(PART, stage.name, what, value, unit, **bounds)
