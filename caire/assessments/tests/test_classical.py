"""Classical statistics of items against an oracle: small tables worked out by hand, then loops over plain lists."""

import random
from math import isnan, sqrt
from statistics import correlation, fmean

import numpy as np
import pytest

from caire.assessments.analysis import classical
from caire.assessments.tests.mutants import mutant

pytestmark = pytest.mark.once

# Six persons and four items. Facilities 4/6, 4/6, 3/6, 1/6; Σpq = 30/36; totals 4 3 2 2 1 0, of variance 10/6.
BY_HAND = [[1, 1, 1, 1], [1, 1, 1, 0], [1, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 0], [0, 0, 0, 0]]
FACILITY = [4 / 6, 4 / 6, 3 / 6, 1 / 6]
KR20 = 4 / 3 * (1 - (30 / 36) / (10 / 6))
# Of the first: covariance 5/18, variances 2/9 and 8/9. Of the last: 7/36, 5/36 and 41/36.
ITEM_REST = {0: 5 / 8, 3: 7 / sqrt(5 * 41)}


def drawn(seed, persons=60, items=9, asked=5):
    """Answers to a few items of a bank, more often right for some persons, in two groups; −1 where not asked."""
    chance = random.Random(seed)
    table = []
    for n in range(persons):
        able = chance.gauss(n % 2, 1)
        row = [-1] * items
        for item in chance.sample(range(items), asked):
            row[item] = int(chance.gauss(able, 1) > (item - 4) / 3)
        table.append(row)
    return table, [n % 2 for n in range(persons)]


def slow_gaps(table, groups):
    """Answers less the mean of their item in their group, by (person, item)."""
    found = {}
    for person, row in enumerate(table):
        for item, score in enumerate(row):
            if score != -1:
                alike = [one[item] for one, group in zip(table, groups, strict=True) if group == groups[person]]
                found[person, item] = score - fmean(one for one in alike if one != -1)
    return found


def slow_item_rest(table, groups, item):
    gaps = slow_gaps(table, groups)
    asked = [person for person, row in enumerate(table) if row[item] != -1]
    rest = [sum(gap for (who, what), gap in gaps.items() if who == person and what != item) for person in asked]
    return correlation([gaps[person, item] for person in asked], rest)


def slow_kr20(table):
    gaps = slow_gaps(table, [0] * len(table))
    variance = fmean(gap * gap for gap in gaps.values())
    covariance = fmean(
        gap * other for (who, what), gap in gaps.items() for (whom, which), other in gaps.items()
        if who == whom and what != which
    )  # fmt: skip
    length = fmean(sum(score != -1 for score in row) for row in table)
    return length * covariance / (variance + (length - 1) * covariance)


def judge(module):
    """Compare a module with what it should say."""
    whole, nobody = np.array(BY_HAND, np.int8), np.zeros(6, np.int8)
    assert module.facility(whole).tolist() == pytest.approx(FACILITY)
    assert module.kr20(whole) == pytest.approx(KR20)
    found = module.item_rest(whole, nobody)
    assert {item: found[item] for item in ITEM_REST} == pytest.approx(ITEM_REST)
    for seed in range(3):
        table, groups = drawn(seed)
        scores = np.array(table, np.int8)
        shares = [fmean(row[item] for row in table if row[item] != -1) for item in range(9)]
        assert module.facility(scores).tolist() == pytest.approx(shares)
        assert module.kr20(scores) == pytest.approx(slow_kr20(table))
        expected = [slow_item_rest(table, groups, item) for item in range(9)]
        assert module.item_rest(scores, np.array(groups)).tolist() == pytest.approx(expected)


def test_the_statistics_are_those_of_the_oracle():
    judge(classical)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        pytest.param("totals[rows] - own", "totals[rows]", id="the-item-is-part-of-its-own-rest"),
        pytest.param("rows = groups == group", "rows = groups == groups", id="groups-are-forgotten"),
        pytest.param("(scores == 1).sum", "(scores != 0).sum", id="what-was-not-asked-is-found"),
        pytest.param("rows = scores[:, item] != NOT_ASKED", "rows = scores[:, item] > -2", id="everybody-was-asked"),
        pytest.param("(length - 1) * covariance", "length * covariance", id="a-pair-too-many"),
        pytest.param("** 2).sum()) - squares)", "** 2).sum()))", id="an-item-is-paired-with-itself"),
        pytest.param("variance = squares / counts.sum()", "variance = squares / pairs", id="a-mean-over-pairs"),
        pytest.param("counts.mean()", "scores.shape[1]", id="as-long-as-the-bank"),
        pytest.param("(one @ one) * (other @ other)", "one @ one", id="a-covariance"),
    ],
)
def test_the_oracle_sees_a_mistake(right, wrong):
    with pytest.raises(AssertionError):
        judge(mutant(classical, right, wrong))


def test_what_was_learned_from_one_test_to_the_next_relates_no_items():
    # Two items without any relation, easier for the second group: together, they would seem to go along.
    low = [[0, 0]] * 9 + [[0, 1]] * 3 + [[1, 0]] * 3 + [[1, 1]]
    scores = np.array([*low, *([1 - a, 1 - b] for a, b in low)], np.int8)

    apart = classical.item_rest(scores, np.repeat([0, 1], 16))
    mixed = classical.item_rest(scores, np.zeros(32))

    assert (apart.round(9).tolist(), mixed.round(9).tolist()) == ([0, 0], [0.25, 0.25])


def test_drawn_forms_are_worth_what_spearman_and_brown_foresee():
    # Forty items asked of all, then ten of them drawn for each: a quarter of the length.
    random = np.random.default_rng(4)
    whole = (random.normal(size=(4000, 1)) > random.normal(size=(4000, 40))).astype(np.int8)
    kept = random.random(whole.shape).argsort(axis=1) < 10
    long = classical.kr20(whole)

    assert classical.kr20(np.where(kept, whole, -1).astype(np.int8)) == pytest.approx(
        0.25 * long / (1 - 0.75 * long), abs=0.02
    )


@pytest.mark.parametrize("scores", [np.zeros((0, 3)), np.full((4, 3), -1), np.ones((4, 3)), [[1, -1], [0, -1]]])
def test_what_never_varies_or_was_not_asked_has_no_statistics(scores):
    scores = np.array(scores, np.int8)

    assert isnan(classical.kr20(scores))
    assert np.isnan(classical.item_rest(scores, np.zeros(len(scores)))).all()
