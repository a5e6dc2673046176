"""What the pictures of results say in words."""

import pytest
from django.template.loader import render_to_string

from caire.assessments.rules.results import OfLevel, Share

RISES, SAME, NO = "elle vous informe", "toujours donné la même assurance", "ne suit pas la justesse"


@pytest.mark.parametrize(
    ("guessing", "thinking", "sure", "said"),
    [
        ((1, 4), (3, 5), (6, 6), RISES),
        ((1, 4), (0, 0), (6, 6), RISES),
        ((0, 0), (0, 0), (11, 15), SAME),
        ((4, 4), (3, 5), (2, 6), NO),
        ((2, 4), (0, 0), (5, 10), NO),
        ((1, 4), (5, 5), (3, 6), NO),
    ],
)
def test_confidence_is_said_to_inform_only_where_it_does(guessing, thinking, sure, said):
    shares = enumerate((guessing, thinking, sure), start=1)
    levels = [OfLevel(level, Share(found, asked)) for level, (found, asked) in shares]

    html = render_to_string("assessments/_calibration.html", {"levels": levels})

    assert [one for one in (RISES, SAME, NO) if one in html] == [said]
