"""Rasch's calibration against parameters that are known, and against another way of estimating them.

The oracle is Choppin's: for two items asked of the same persons, the logarithm of how many found the one and not the
other over the reverse estimates the difference of their difficulties, whatever the persons are able to do.
"""

from math import log

import numpy as np
import pytest

from caire.assessments.analysis import rasch
from caire.assessments.tests.mutants import mutant

pytestmark = pytest.mark.once

DIFFICULTY = np.linspace(-2, 2, 24)
SPREAD = 1.5


def answers(seed, persons=3000, asked=12):
    """Scores of persons who differ by 1.5 logits, each asked half of the items."""
    random = np.random.default_rng(seed)
    ability = random.normal(0, SPREAD, persons)
    chance = 1 / (1 + np.exp(DIFFICULTY - ability[:, None]))
    found = random.random(chance.shape) < chance
    drawn = random.random(chance.shape).argsort(axis=1) < asked
    return np.where(drawn, found, -1).astype(np.int8)


def choppin(scores):
    """Difficulties by pairs of items, their mean being zero."""
    rows = scores.tolist()
    differences = [[0.0] * len(DIFFICULTY) for _ in DIFFICULTY]
    for one in range(len(DIFFICULTY)):
        for other in range(one):
            both = [(row[one], row[other]) for row in rows]
            gap = log((both.count((0, 1)) + 0.5) / (both.count((1, 0)) + 0.5))
            differences[one][other], differences[other][one] = gap, -gap
    return np.array([sum(row) / len(row) for row in differences])


def calibrated(module, scores):
    return module.calibrate(scores, np.ones(scores.shape[1], bool))


SAMPLES = [answers(seed) for seed in range(4)]
ORACLE = choppin(SAMPLES[0])


def judge(module):
    made = [calibrated(module, scores) for scores in SAMPLES]
    found = np.array([one.difficulty for one in made])
    off = found - DIFFICULTY
    # The same order and the same distances as by pairs; the same zero and the same unit as the truth.
    assert np.abs(found[0] - found[0].mean() - ORACLE).max() < 0.2
    assert np.sqrt((off**2).mean()) < 0.1
    assert abs(off.mean()) < 0.05
    assert np.mean([one.spread for one in made]) == pytest.approx(SPREAD, abs=0.05)
    # The errors are those that are made: 96 of them, of which nearly 95 % within twice what is told.
    told = np.array([one.error for one in made])
    assert 0.88 < (np.abs(off) < 1.96 * told).mean() < 0.995
    assert np.sqrt((off**2).mean()) == pytest.approx(np.sqrt((told**2).mean()), rel=0.25)


def test_known_parameters_are_found_again():
    judge(rasch)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        pytest.param("spread * own\n", "-spread * own\n", id="easy-for-difficult"),
        pytest.param("spread * own\n", "own\n", id="in-deviations-not-in-logits"),
        pytest.param("girth.onepl_mml(told)", "girth.rasch_mml(told)", id="the-spread-is-taken-for-granted"),
        pytest.param(", girth.INVALID_RESPONSE).T", ", 0).T", id="what-was-not-asked-is-not-found"),
        pytest.param("share * (1 - share) / asked", "share * (1 - share) / asked.sum()", id="errors-too-small"),
        pytest.param("spread * (nodes", "(nodes", id="the-slope-of-another-scale"),
    ],
)
def test_the_oracle_sees_a_mistake(right, wrong):
    with pytest.raises(AssertionError):
        judge(mutant(rasch, right, wrong))


def test_the_reliability_is_that_of_the_abilities():
    # Abilities estimated on a grid, against the true ones, which the same seed draws first.
    scores = answers(9, persons=6000)
    random = np.random.default_rng(9)
    ability = random.normal(0, SPREAD, 6000)
    made = calibrated(rasch, scores)
    grid = np.linspace(-6, 6, 121)
    chance = 1 / (1 + np.exp(DIFFICULTY[:, None] - grid))
    likely = np.where(scores == 1, 1.0, 0.0) @ np.log(chance) + np.where(scores == 0, 1.0, 0.0) @ np.log(1 - chance)
    likely = np.exp(likely) * np.exp(-(grid**2) / 2 / SPREAD**2)
    estimated = (likely @ grid) / likely.sum(axis=1)

    assert made.reliability == pytest.approx(np.corrcoef(estimated, ability)[0, 1] ** 2, abs=0.03)


def test_an_item_that_all_or_none_find_or_too_few_were_asked_is_not_placed():
    scores = answers(1, persons=400)
    scores[:, 0][scores[:, 0] != -1] = 1
    scores[:, 1][scores[:, 1] != -1] = 0
    enough = np.arange(24) != 2

    made = rasch.calibrate(scores, enough)

    assert np.isnan(made.difficulty).nonzero()[0].tolist() == [0, 1, 2]
    assert np.isnan(made.error).nonzero()[0].tolist() == [0, 1, 2]


@pytest.mark.parametrize("scores", [np.zeros((0, 3)), np.full((50, 3), -1), np.ones((50, 3))])
def test_nothing_to_place_is_no_failure(scores):
    made = calibrated(rasch, scores.astype(np.int8))

    assert np.isnan([*made.difficulty, *made.error, made.spread, made.reliability]).all()
