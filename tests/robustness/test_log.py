"""What the server prints: enough to know what happened, nothing about anybody. Every other test here reads it too."""

from uuid import uuid4

import pytest

from tests.robustness.log import CANARY, leaks

LINE = (
    "2026-11-22 02:32:42,889 INFO caire.requests method=POST route=practice:answer status=303 ms=36 id=3de1a2b4c5d6e7f8"
)


@pytest.mark.parametrize(
    "line",
    [
        "INFO code sent to jeanne.durand+ia@exemple.fr",
        "INFO 192.0.2.17 asked for a page",
        "INFO 2001:db8::17 asked for a page",
        "ERROR the code 402817 is wrong",
        "INFO GET /compte/?suite=/mon-espace/",
        f"INFO name={CANARY}",
        "Traceback (most recent call last):",
    ],
)
def test_a_leak_is_seen(line):
    assert len(leaks(f"{LINE}\n{line}\n{LINE}")) == 1


def test_an_honest_line_is_no_leak():
    assert leaks(f"CAIRE vous attend : http://127.0.0.1:8000\n{LINE}") == []


def test_a_line_says_what_was_asked_and_how_it_went_and_nothing_else(busy_site, learner, question):
    before = len(busy_site.said())
    reference = uuid4().hex[:16]

    learner.post(
        f"{question.action}?mot={CANARY}",
        question.fields | {"chosen": question.options[0], "autre": f"{CANARY}@exemple.fr"},
        X_Forwarded_For="192.0.2.17",
        Referer=f"http://exemple.fr/{CANARY}",
        X_Request_Id=reference,
    )

    line = next(line for line in busy_site.said()[before:].splitlines() if reference in line)
    assert [part.partition("=")[0] for part in line.split()[4:]] == ["method", "route", "status", "ms", "id"]
    assert "method=POST route=practice:answer status=303" in line


def test_a_refusal_is_one_line(busy_site, learner, question):
    before = len(busy_site.said())
    learner.send("GET", "/", headers={"Host": f"{CANARY}.exemple.fr"})
    learner.post(question.action, {f"champ{number}": number for number in range(10_000)})

    lines = busy_site.said()[before:].splitlines()

    assert [line for line in lines if not line[:4].isdigit()] == []
