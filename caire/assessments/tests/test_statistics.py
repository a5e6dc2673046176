"""The intervals hold what they promise: an oracle of binomial probabilities, written here, counts how often."""

from math import comb

import pytest

from caire.assessments.rules import statistics

ASKED = 15


def chances(share):
    """The probability of each score of a person who finds each item with this probability."""
    return [comb(ASKED, k) * share**k * (1 - share) ** (ASKED - k) for k in range(ASKED + 1)]


def coverage(before, after, holds):
    """How often an interval made of two scores holds the truth, over every pair of scores."""
    both = [(i, p, j, q) for i, p in enumerate(chances(before)) for j, q in enumerate(chances(after))]
    known = [(p * q, told) for i, p, j, q in both if (told := holds((i, ASKED), (j, ASKED))) is not None]
    return sum(chance for chance, told in known if told) / sum(chance for chance, _ in known)


@pytest.mark.parametrize("share", [0.3, 0.5, 0.7, 0.9])
def test_wilson_holds_the_truth_as_often_as_it_says(share):
    inside = sum(
        chance
        for k, chance in enumerate(chances(share))
        if statistics.wilson(k, ASKED)[0] <= share <= statistics.wilson(k, ASKED)[1]
    )

    assert 0.9 <= inside <= 0.99


@pytest.mark.parametrize(("before", "after"), [(0.3, 0.3), (0.4, 0.7), (0.6, 0.9), (0.8, 0.7)])
def test_the_interval_of_a_gain_holds_the_truth(before, after):
    def holds(one, other):
        low, high = statistics.difference(one, other)
        return low <= after - before <= high

    assert 0.93 <= coverage(before, after, holds) <= 0.995


@pytest.mark.parametrize(("before", "after"), [(0.3, 0.5), (0.4, 0.7), (0.5, 0.5)])
def test_the_interval_of_a_normalised_gain_holds_the_truth(before, after):
    truth = (after - before) / (1 - before)

    def holds(one, other):
        found = statistics.normalised(one, other)
        if found is None or found[1] is None:
            return None
        return found[1][0] <= truth <= found[1][1]

    assert 0.93 <= coverage(before, after, holds) <= 0.995


def test_there_is_no_normalised_gain_when_nothing_was_left_to_gain():
    assert statistics.normalised((15, 15), (15, 15)) is None


@pytest.mark.parametrize(("found", "is_told"), [(11, True), (12, False)])
def test_with_too_little_left_to_gain_no_interval_is_told(found, is_told):
    told = statistics.normalised((found, ASKED), (13, ASKED))

    assert (told[1] is not None) == is_told
