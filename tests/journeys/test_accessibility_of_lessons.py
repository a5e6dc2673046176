"""Every lesson and experiment, in every state, against WCAG 2.2 AA; see `test_accessibility` for the other pages."""

import pytest

from tests.journeys.judging import wrong_with
from tests.journeys.states import view_of
from tests.journeys.states.lessons import LESSONS

pytestmark = pytest.mark.once


@pytest.mark.parametrize("state", LESSONS, ids=str)
def test_a_lesson_is_accessible(state, come, axe):
    page = come(state)

    assert view_of(page) == state.view
    assert wrong_with(page, axe) == []
