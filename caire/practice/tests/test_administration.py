from uuid import uuid4

import pytest

from caire.courses.tests.examples import NOON
from caire.people.models import Account
from caire.practice.models import Problem

PROBLEMS = "/gestion/practice/problem/"


def reported(text, **parts):
    return Problem.objects.create(
        key=uuid4(),
        release="a" * 64,
        course="c1",
        unit="u1",
        block="q1",
        kind="access",
        text=text,
        sent_at=NOON,
        **parts,
    )


@pytest.fixture
def staff(client, db):
    client.force_login(Account.objects.create_superuser("gestion@exemple.fr"))


@pytest.fixture
def problems(db):
    return [reported("Un point ambigu"), reported("Déjà corrigé", closed_at=NOON)]


def page(client, address=PROBLEMS, **query):
    return client.get(address, query).content.decode()


def test_a_problem_is_read_with_all_that_the_reader_said(client, staff, problems):
    shown = page(client, f"{PROBLEMS}{problems[0].pk}/change/")

    assert all(part in shown for part in ("a" * 64, "c1", "u1", "q1", "Un point ambigu", "Une difficulté d’accès"))
    assert "<textarea" not in shown


@pytest.mark.parametrize(
    ("query", "seen"), [({}, [True, True]), ({"etat": "a-traiter"}, [True, False]), ({"etat": "clos"}, [False, True])]
)
def test_what_is_still_to_be_dealt_with_is_shown_apart(client, staff, problems, query, seen):
    shown = page(client, **query)

    assert [problem.text in shown for problem in problems] == seen


def test_closing_notes_when_and_does_not_change_what_was_closed_before(client, staff, problems):
    client.post(PROBLEMS, {"action": "close", "_selected_action": [problem.pk for problem in problems]})

    first, second = Problem.objects.order_by("pk")
    assert first.closed_at > NOON
    assert second.closed_at == NOON


def test_nobody_adds_one_or_deletes_one_that_is_open(client, staff, problems):
    statuses = [
        client.get(f"{PROBLEMS}add/").status_code,
        client.post(f"{PROBLEMS}{problems[0].pk}/delete/", {"post": "yes"}).status_code,
        client.post(f"{PROBLEMS}{problems[1].pk}/delete/", {"post": "yes"}).status_code,
    ]

    assert statuses == [403, 403, 302]
    assert list(Problem.objects.all()) == problems[:1]


def test_choosing_all_to_delete_deletes_nothing_while_one_is_open(client, staff, problems):
    chosen = {"action": "delete_selected", "_selected_action": [problem.pk for problem in problems], "post": "yes"}

    client.post(PROBLEMS, chosen)

    assert Problem.objects.count() == 2
