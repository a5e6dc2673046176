"""The script that grades while the network is away says exactly what the server will say."""

import json
import random
import subprocess
from pathlib import Path

import pytest

from caire.courses.questions import (
    Check,
    Estimate,
    Fill,
    Gap,
    Highlight,
    Option,
    Order,
    Part,
    Question,
    QuestionError,
    Range,
    Reason,
    State,
)
from caire.courses.questions.placing import PlacingQuestion
from caire.courses.tests import examples
from tests.support.html import node

SCRIPT = Path(__file__).resolve().parents[1] / "static" / "learn" / "grading.js"
PROGRAM = f"""
import {{ readFileSync }} from "node:fs";
import {{ grade, parse }} from {json.dumps(SCRIPT.as_uri())};
const cases = JSON.parse(readFileSync(0, "utf-8"));
const results = cases.map(({{ table, fields, response }}) => [parse(table, fields), grade(table, response)]);
console.log(JSON.stringify(results));
"""
# The page's own controls keep these away: a slider has bounds and steps, a list its options.
KEPT_BY_THE_FORM = {Reason.NOT_A_NUMBER, Reason.OUT_OF_RANGE, Reason.OFF_STEP, Reason.UNKNOWN_OPTION, Reason.TOO_MANY}
TRIES = 200
JUNK = [
    "",
    " ",
    "oui",
    "NON",
    "x=y",
    "45",
    "=",
    "«\u00a0été\u00a0»",
    "a\x00b",
    "😀 œuf",
    "\u2003large\u2003",
    "\r\nl",
    "long" * 21,
]

BANDS = (Range("bas", "-1.5", "0", State.WRONG, "", "Bas."), Range("haut", "0.5", "2", State.RIGHT, "", "Haut."))
FOUR = tuple(Option(name, f"<p>{name}</p>", f"<p>Retour {name}.</p>", name in "ac", "idee") for name in "abcd")
HARDER: tuple[Question, ...] = (
    Check(id="quatre", prompt="", options=FOUR, multiple=True),
    Highlight(id="passages", prompt="", options=FOUR, multiple=True, parts=tuple(Part(one.id, one.id) for one in FOUR)),
    Order(id="quatre-etapes", prompt="", items=(*examples.STEPS, *examples.ITEMS)),
    Estimate(id="demi", prompt="", min="-1.5", max="2", step="0.5", ranges=BANDS),
    Fill(
        id="mots",
        prompt="",
        parts=(),
        gaps=(Gap("a", "A", ("L’œuvre d’été", "œuf"), "Retour."), Gap("ab", "B", ("45",), "Retour.")),
    ),
    Fill(id="choix", prompt="", parts=(), gaps=(Gap("b", "B", options=FOUR), Gap("c", "C", options=FOUR))),
)


def fields_of(question: Question, draw: random.Random) -> dict[str, list[str]]:
    """Return what somebody, or some machine, could put in the fields of a question."""
    table = question.table()
    values = {part for verdict in table["verdicts"] for part in (verdict["token"], *verdict["token"].split("="))}
    likely = sorted({one for gap in getattr(question, "gaps", ()) for one in gap.accept} | values - {"*"}) or JUNK
    numbers = ["-1.5", "0", "−0,5", "-0,0", "1,0", "2", "35", "45.0", "100", "007"]
    typed = [*likely, *(one.upper() for one in likely), *(f" {one}, ! " for one in likely)]
    places = list(question.places()) if isinstance(question, PlacingQuestion) else likely
    pools = draw.choice([[places], [likely], [likely, typed], [likely, typed, numbers, JUNK]])
    many = draw.choice([[1], [0, 1, 1, 2, 3]])
    return {name: draw.choices(draw.choice(pools), k=draw.choice(many)) for name in question.fields}


def tokens_of(question: Question, draw: random.Random) -> list[str]:
    """Return tokens as an old answer may hold them: known, vanished, strange."""
    known = [verdict["token"].replace("*", draw.choice(JUNK)) for verdict in question.table()["verdicts"]]
    return draw.choices([*known, *JUNK, "35", "-1"], k=draw.randrange(5))


def asked(question: Question, fields: dict[str, list[str]]) -> dict[str, object]:
    try:
        return {"response": list(question.parse(fields))}
    except QuestionError as error:
        return {"reason": error.reason}


def told(question: Question, response: list[str]) -> dict[str, object]:
    outcome = question.grade(tuple(response))
    feedback = [{"item": f.item, "label": f.label, "state": f.state, "text": f.text} for f in outcome.feedback]
    return {"score": outcome.score, "feedback": feedback}


@pytest.fixture(scope="module")
def graded():
    """Every question with random fields and tokens, beside what the script makes of them."""
    program = node()
    if program is None:
        pytest.skip("no Node here")
    draw = random.Random(22)
    cases = [
        (question, fields_of(question, draw), tokens_of(question, draw))
        for question in (*examples.QUESTIONS, *HARDER)
        for _ in range(TRIES)
    ]
    sent = [
        {
            "table": question.table(),
            "fields": [(name, value) for name, values in fields.items() for value in values],
            "response": list(asked(question, fields).get("response", tokens)),
        }
        for question, fields, tokens in cases
    ]
    done = subprocess.run(
        [program, "--input-type=module", "-e", PROGRAM],
        input=json.dumps(sent), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return list(zip(cases, sent, json.loads(done.stdout), strict=True))


def test_the_script_reads_a_form_as_the_server_does(graded):
    differing = [
        (question.id, fields, expected, parsed)
        for (question, fields, _), _, (parsed, _) in graded
        if (expected := asked(question, fields)) != parsed and expected.get("reason") not in KEPT_BY_THE_FORM
    ]

    assert differing == []


def test_the_script_grades_and_tells_what_the_server_does(graded):
    differing = [
        (question.id, sent["response"], expected, given)
        for (question, _, _), sent, (_, given) in graded
        if (expected := told(question, sent["response"])) != given
    ]

    assert differing == []


def test_the_cases_are_worth_something(graded):
    outcomes = [given for _, _, (_, given) in graded]
    reasons = {parsed.get("reason") for _, _, (parsed, _) in graded}

    assert {one["state"] for given in outcomes for one in given["feedback"]} == set(State)
    assert {0, 1, None} < {given["score"] for given in outcomes}
    assert {"empty", "incomplete", "duplicate", "too-many", "unknown-option", None} <= reasons
