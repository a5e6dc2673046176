from datetime import UTC, datetime, timedelta
from itertools import permutations

from caire.progress.rules import Act, State, Total, fold, merge, unit_progress

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
KEYS = range(4)


def folded(acts):
    total = None
    for act in acts:
        total = fold(total, act)
    return total


def test_the_best_score_counts_and_every_try_is_counted():
    acts = [Act(0.5, NOON, KEYS[0]), Act(1.0, NOON + timedelta(1), KEYS[1]), Act(0.0, NOON + timedelta(2), KEYS[2])]

    total = folded(acts)

    assert total == Total(3, 1.0, NOON + timedelta(2), KEYS[2])


def test_the_order_of_acts_changes_nothing():
    acts = [
        Act(None, NOON, KEYS[3]),
        Act(0.5, NOON, KEYS[1]),
        Act(0.2, NOON + timedelta(1), KEYS[0]),
        Act(1.0, NOON - timedelta(1), KEYS[2]),
    ]

    assert {folded(order) for order in permutations(acts)} == {Total(4, 1.0, NOON + timedelta(1), KEYS[0])}


def test_two_histories_of_one_person_merge_into_what_one_history_would_be():
    first, second = Act(0.0, NOON, KEYS[0]), Act(1.0, NOON + timedelta(1), KEYS[1])

    assert merge([folded([first]), folded([second])]) == folded([first, second])


def test_a_unit_is_done_when_every_required_block_is():
    total = Total(1, 0.0, NOON, KEYS[0])

    states = [unit_progress(["a", "b"], dict.fromkeys(done, total)).state for done in ("", "a", "x", "ab", "abx")]

    assert states == [State.TODO, State.DOING, State.DOING, State.DONE, State.DONE]


def test_what_is_missing_is_told_in_page_order():
    progress = unit_progress(["c", "a", "b"], {"a": Total(1, None, NOON, KEYS[0])})

    assert (progress.missing, progress.last) == (("c", "b"), "a")
