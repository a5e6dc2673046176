from collections import Counter

import pytest

from caire.assessments.rules.forms import draw
from caire.assessments.tests import examples

BANK = {item.id: item for item in examples.bank()}


def drawn(form, **more):
    return draw(BANK.values(), examples.TEST, form, **{"seed": 1} | more)


@pytest.mark.parametrize(
    ("form", "counts"), [("A", {"A": 4, "B": 1}), ("B", {"A": 4, "B": 1}), ("R", {"A": 3, "B": 2})]
)
def test_every_draw_follows_the_blueprint(form, counts):
    draws = [drawn(form, seed=seed) for seed in range(50)]

    assert [Counter(name[0] for name in names) for names in draws] == [counts] * 50
    assert [len(set(names)) for names in draws] == [5] * 50


def test_a_form_asks_its_own_bank_and_the_anchors():
    assert Counter(BANK[name].bank for name in drawn("A")) == {"anchor": 2, "form-a": 3}
    assert Counter(BANK[name].bank for name in drawn("B")) == {"anchor": 2, "form-b": 3}
    assert Counter(BANK[name].bank for name in drawn("R")) == {"retake": 5}


def test_the_same_seed_draws_the_same_form_whatever_the_order_of_the_bank():
    turned = draw(reversed(BANK.values()), examples.TEST, "A", seed=7)

    assert turned == drawn("A", seed=7)
    assert len({drawn("A", seed=seed) for seed in range(20)}) > 10


def test_forms_are_as_difficult_as_their_bank_on_the_whole():
    def mean(names):
        own = [BANK[name].difficulty for name in names if BANK[name].bank == "form-a"]
        return sum(own) / len(own)

    target = 0.375  # of -0.5 to 1.25 by quarters
    assert max(abs(mean(drawn("A", seed=seed)) - target) for seed in range(100)) <= 0.1


def test_the_other_form_has_the_same_anchors():
    more = [examples.item(f"A-ancre-{n}", "anchor") for n in range(2, 8)]
    bank = [*BANK.values(), *more]
    first = draw(bank, examples.TEST, "A", seed=3)
    anchors = [name for name in first if name.startswith("A-ancre")]

    last = draw(bank, examples.TEST, "B", anchors=anchors, seed=4)

    assert sorted(name for name in last if name.startswith("A-ancre")) == sorted(anchors)


def test_two_retakes_ask_nothing_twice():
    first = drawn("R")
    second = drawn("R", seen=first, seed=2)

    assert set(first).isdisjoint(second)


def test_a_bank_that_is_too_small_is_said():
    with pytest.raises(LookupError, match=r"2 items of domain B are wanted, 1 are left\."):
        drawn("R", seen=[f"B-retake-{n}" for n in range(7)])
    with pytest.raises(LookupError, match=r"2 anchors are wanted, the bank has 0\."):
        draw([one for one in BANK.values() if one.bank != "anchor"], examples.TEST, "A", seed=1)
