from datetime import UTC, datetime, timedelta

import pytest

from caire.assessments.rules.steps import Reason, Step, Taken, form_of, steps

NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def taken(number, *, score=None, hours=0.0, form="A"):
    return Taken(number, form, (), None if score is None else NOW - hours * HOUR, score)


def todo(*attempts, learned=0):
    found = steps({one.number: one for one in attempts}, learned=learned, passing=10, retakes=2, now=NOW)
    return {step.number: step for step in found}


def test_a_newcomer_may_take_either_test():
    assert todo() == {0: Step(0), 1: Step(1), 2: Step(2, Reason.FINAL_FIRST)}


def test_who_has_learned_first_only_loses_the_first_test():
    found = todo(learned=10)

    assert (found[0].reason, found[1].may_start) == (Reason.LEARNED, True)
    assert todo(learned=9)[0].may_start


def test_a_test_that_was_begun_is_gone_on_with():
    found = todo(taken(0))

    assert (found[0].is_open, found[0].may_start, found[1].may_start) == (True, False, True)


def test_the_first_test_cannot_come_after_the_last():
    assert todo(taken(1, score=8))[0].reason == Reason.FINAL_DONE


@pytest.mark.parametrize(
    ("attempts", "number", "reason"),
    [
        ([taken(1, score=10)], 1, Reason.PASSED),
        ([taken(1, score=9, hours=23.9)], 2, Reason.TOO_SOON),
        ([taken(1, score=9, hours=24)], 2, None),
        ([taken(1, score=9, hours=60), taken(2, score=10, hours=30)], 2, Reason.PASSED),
        ([taken(1, score=9, hours=60), taken(2, score=3, hours=23)], 3, Reason.TOO_SOON),
        ([taken(1, score=9, hours=60), taken(2, score=3, hours=25)], 3, None),
        ([taken(1, score=9), taken(2, score=3), taken(3, score=0)], 3, Reason.NO_MORE),
    ],
)
def test_two_retakes_at_a_day_from_one_another(attempts, number, reason):
    last = list(todo(*attempts).values())[-1]

    assert (last.number, last.reason) == (number, reason)


def test_it_says_from_when():
    assert todo(taken(1, score=9, hours=1))[2].from_when == NOW + 23 * HOUR


def test_the_other_form_comes_at_the_other_end():
    assert [form_of(1, {0: taken(0, form=form)}, "A") for form in "AB"] == ["B", "A"]
    assert [form_of(0, {}, form) for form in "AB"] == ["A", "B"]
    assert form_of(3, {0: taken(0)}, "A") == "R"


def test_a_course_may_allow_fewer_retakes():
    found = {1: taken(1, score=9, hours=60), 2: taken(2, score=3, hours=30)}

    [last] = [step for step in steps(found, learned=0, passing=10, retakes=1, now=NOW) if step.number >= 2]

    assert (last.number, last.reason) == (2, Reason.NO_MORE)
