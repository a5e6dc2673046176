"""Simulated persons: they are what is asked for, and their parameters are found again."""

import re

import numpy as np
import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from caire.assessments.analysis import recovery, simulation
from caire.assessments.analysis.simulation import MADE_UP, Population
from caire.assessments.models import Attempt, Response
from caire.assessments.tests import examples

pytestmark = pytest.mark.once

SEED = 5


def stage(population=Population(), size=60):  # noqa: B008 - it is frozen
    return simulation.stage(simulation.made_up(size), MADE_UP, population, SEED)


def answers(persons, population=Population(), on=None):  # noqa: B008 - same
    return simulation.answer(on or stage(population), population, persons, np.random.default_rng(SEED))


def test_forms_are_those_of_real_tests():
    sheets = answers(200)
    banks = np.array([column.bank for column in sheets.columns])

    for row, form in enumerate(sheets.forms):
        of = banks[sheets.asked[row]].tolist()
        assert sorted(of) == ["anchor"] * 5 + [f"form-{form.lower()}"] * 10


def test_the_second_test_is_the_other_form_with_the_same_anchors():
    sheets = answers(200)
    anchors = np.array([column.bank == "anchor" for column in sheets.columns])
    both = [np.flatnonzero(sheets.persons == person) for person in sheets.persons[sheets.moments == 1]]

    assert 80 < len(both) < 160
    for first, second in both:
        assert {sheets.forms[first], sheets.forms[second]} == {"A", "B"}
        shared = sheets.asked[first] & sheets.asked[second]
        assert (shared == (sheets.asked[first] & anchors)).all()


def test_the_same_seed_gives_the_same_answers():
    one, other = answers(50), answers(50)

    assert (one.scores == other.scores).all()
    assert (one.chosen == other.chosen).all()


def test_what_is_found_and_chosen_agrees():
    sheets = answers(300)
    right = np.array([sum(is_right << n for n, (_, is_right) in enumerate(one.options)) for one in sheets.columns])

    assert ((sheets.chosen == right) == (sheets.scores == 1))[sheets.asked].all()
    assert (sheets.chosen[sheets.asked] > 0).all()


@pytest.mark.parametrize("population", [Population(), Population(spread=1.5, guessing=0.25, noise=0.2)])
def test_facilities_are_those_of_a_crowd(population):
    on = stage(population)

    sheets = answers(60_000, population, on)

    found = (sheets.scores == 1).sum(axis=0) / sheets.asked.sum(axis=0)
    assert np.abs(found - simulation.facility(on, population)).max() < 0.02


def recovered(population, persons=2500, times=2):
    on = stage(population)
    known = recovery.truth(on, population, SEED, many=10_000)
    return recovery.recover(on, population, known, persons, times, SEED)


def test_known_parameters_are_found_again():
    made = recovered(Population())

    assert made.per_item > 500
    assert (abs(made.bias) < 0.05, made.difficulty < 0.15, made.likeness > 0.99) == (True, True, True)
    assert 0.9 < made.coverage < 0.99
    assert (made.facility < 0.025, made.options < 0.02, made.sure_wrong < 0.04) == (True, True, True)
    assert (made.correlation < 0.06, made.kr20 < 0.04, made.accused < 0.02) == (True, True, True)


def test_items_that_are_found_by_chance_are_seen():
    made = recovered(Population(noise=0.2))

    assert (made.missed, made.accused < 0.05) == (0, True)


def test_guessing_moves_difficulties_and_hardly_their_order():
    made = recovered(Population(guessing=0.25))

    assert (made.bias < -0.4, made.likeness > 0.97, made.coverage < 0.5) == (True, True, True)


def figures(line):
    """The numbers of a line of the table."""
    cells = [re.sub(r"[^\d,−]", "", cell) for cell in line.split("|")[1:-1]]
    return [float(cell.replace(",", ".").replace("−", "-")) for cell in cells if cell]


def test_anybody_may_run_it_and_the_documentation_shows_what_it_prints(django_assert_num_queries, db, capsys):
    with django_assert_num_queries(0):
        call_command("simulate_items", "--persons", "500")

    heading, rule, found = capsys.readouterr().out.splitlines()
    shown = (settings.ROOT / "docs" / "how-to" / "analyser-les-items.md").read_text().splitlines()
    line = next(line for line in shown if line.startswith("| 500 |"))
    assert shown[shown.index(heading) + 1] == rule
    # To the digit on one machine; a library of numbers may round otherwise elsewhere.
    assert figures(found) == pytest.approx(figures(line), rel=0.1, abs=0.02)


def test_it_knows_the_bank_of_a_course(db, capsys):
    examples.publish()

    call_command("simulate_items", "niveau-1", "--persons", "300", "--times", "1")

    assert capsys.readouterr().out.splitlines()[2].startswith("| 300 |")
    assert not Attempt.objects.exists()
    assert not Response.objects.exists()


def test_a_bank_that_is_too_small_is_said():
    with pytest.raises(CommandError, match=r"^La banque est trop petite pour ses formes : 5 anchors are wanted"):
        call_command("simulate_items", "--bank", "8")
