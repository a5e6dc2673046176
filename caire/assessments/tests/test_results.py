from caire.assessments.rules import explained
from caire.assessments.rules.results import Answered, by_confidence, by_domain, gain, share, sure_and_wrong
from caire.assessments.tests import examples

AFTER = (
    Answered("i1", "A1", is_right=True, confidence=3),
    Answered("i2", "A3", is_right=False, confidence=3),
    Answered("i3", "C1", is_right=True, confidence=1),
    Answered("i4", "C2", is_right=False),
)
BEFORE = (Answered("j1", "A2", is_right=False, confidence=2), Answered("j2", "D1", is_right=True))


def found_of_15(count):
    return [Answered(f"i{n}", "A1", is_right=n < count) for n in range(15)]


def test_the_score_counts_what_was_found():
    assert (share(AFTER).found, share(AFTER).asked, share(AFTER).percent) == (2, 4, 50)


def test_the_profile_follows_the_last_test():
    found = [(one.letter, one.before and one.before.found, one.after.found) for one in by_domain(BEFORE, AFTER)]

    assert found == [("A", 0, 1), ("C", None, 1)]


def test_each_level_of_confidence_has_its_share():
    found = [(one.confidence, one.share.found, one.share.asked) for one in by_confidence(AFTER)]

    assert found == [(1, 1, 1), (2, 0, 0), (3, 1, 2)]


def test_what_one_was_sure_of_and_missed_is_named():
    assert [one.item for one in sure_and_wrong(AFTER)] == ["i2"]


def test_a_gain_needs_both_tests():
    assert gain((), AFTER) is None
    assert gain(BEFORE, ()) is None


def test_a_gain_is_raw_and_normalised_with_intervals():
    found = gain(found_of_15(5), found_of_15(12))

    assert (found.raw, round(found.points, 3), round(found.normalised, 2)) == (7, 0.467, 0.7)
    assert found.is_clear
    assert found.normalised_interval[0] < 0.7 < found.normalised_interval[1]


def test_a_small_gain_is_said_to_be_perhaps_chance():
    assert not gain(found_of_15(8), found_of_15(10)).is_clear


def test_a_choice_read_again_shows_every_option_with_its_feedback():
    told = explained.explain(examples.check("Q"), ("b",))

    assert (told.is_found, told.is_answered) == (False, True)
    assert [(row.feedback, row.is_right, row.is_yours) for row in told.rows] == [
        ("CLE-Q", True, False), ("LEURRE-Q", False, True), ("PIEGE-Q", False, False),
    ]  # fmt: skip


def test_what_was_placed_says_where_it_was_put_and_where_it_belongs():
    sort, order = examples.PLACED

    sorted_ = explained.explain(sort, ("x=t2", "y=t2"))
    ordered = explained.explain(order, ("1=y", "2=x"))

    assert [(row.yours, row.expected, row.is_right) for row in sorted_.rows] == [
        ("Second", "Premier", False), ("Second", "Second", True),
    ]  # fmt: skip
    assert [(row.yours, row.expected, row.is_right) for row in ordered.rows] == [("2", "1", False), ("1", "2", False)]


def test_an_item_without_an_answer_is_explained_too():
    told = explained.explain(examples.PLACED[0], ())

    assert (told.is_answered, told.is_found, [row.yours for row in told.rows]) == (False, False, ["", ""])
