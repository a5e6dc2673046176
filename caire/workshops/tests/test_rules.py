"""Who gets a seat, decided without a database."""

from datetime import timedelta

import pytest

from caire.workshops import rules
from caire.workshops.rules import Span, State, Step
from caire.workshops.tests.examples import EIGHT, HALF_DAY

MORNING = Span(EIGHT, EIGHT + HALF_DAY)
FOLLOWED = {
    (None, "seated"): "confirmed",
    (None, "queued"): "waiting",
    ("cancelled", "seated"): "confirmed",
    ("cancelled", "queued"): "waiting",
    ("waiting", "promoted"): "confirmed",
    ("waiting", "left"): "cancelled",
    ("waiting", "moved"): "waiting",
    ("confirmed", "moved"): "confirmed",
    ("waiting", "called_off"): "cancelled",
    ("confirmed", "left"): "cancelled",
    ("confirmed", "called_off"): "cancelled",
}
EVERY_STEP = [(state, step) for state in (None, *State) for step in Step]


@pytest.mark.parametrize(("state", "step"), [one for one in EVERY_STEP if one in FOLLOWED])
def test_a_step_of_the_table_leads_where_it_says(state, step):
    assert rules.state_after(state, step) == FOLLOWED[state, step]


@pytest.mark.parametrize(("state", "step"), [one for one in EVERY_STEP if one not in FOLLOWED])
def test_a_step_outside_the_table_is_refused(state, step):
    with pytest.raises(ValueError, match=f"^A registration that is {state} cannot be {step}.$"):
        rules.state_after(state, step)


@pytest.mark.parametrize(
    ("seats", "confirmed", "waiting", "step"),
    [
        pytest.param(2, 0, 0, "seated", id="the-first"),
        pytest.param(2, 1, 0, "seated", id="the-last-seat"),
        pytest.param(2, 2, 0, "queued", id="full"),
        pytest.param(2, 1, 1, "queued", id="somebody-waits-for-the-seat-that-is-free"),
        pytest.param(2, 3, 0, "queued", id="more-than-full"),
    ],
)
def test_who_registers_sits_when_a_seat_is_free_and_nobody_waits(seats, confirmed, waiting, step):
    assert rules.entry(seats, confirmed, waiting) == step


@pytest.mark.parametrize(
    ("seats", "confirmed", "promoted"),
    [(3, 3, []), (3, 2, [7]), (3, 1, [7, 8]), (9, 1, [7, 8, 9]), (3, 5, [])],
)
def test_seats_that_are_free_go_to_the_first_who_wait(seats, confirmed, promoted):
    assert rules.to_promote(seats, confirmed, [7, 8, 9]) == promoted


@pytest.mark.parametrize(
    ("begins_after", "lasts", "overlap"),
    [
        pytest.param(-1, 1, False, id="ends-as-the-other-begins"),
        pytest.param(-1, 2, True, id="ends-inside"),
        pytest.param(1, 1, True, id="inside"),
        pytest.param(-1, 6, True, id="around"),
        pytest.param(2, 4, True, id="begins-inside"),
        pytest.param(3, 1, False, id="begins-as-the-other-ends"),
    ],
)
def test_two_half_days_overlap_when_they_share_a_moment(begins_after, lasts, overlap):
    begins = EIGHT + timedelta(hours=begins_after)
    other = Span(begins, begins + timedelta(hours=lasts))

    assert (MORNING.overlaps(other), other.overlaps(MORNING)) == (overlap, overlap)
    assert rules.clash([MORNING], [other]) == overlap


def test_nothing_clashes_with_nothing():
    assert (rules.clash([], [MORNING]), rules.clash([MORNING], [])) == (False, False)
