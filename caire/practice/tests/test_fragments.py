import doctest

import pytest

from caire.courses.tests import examples
from caire.practice import fragments


def test_what_the_docstrings_show_is_true():
    assert doctest.testmod(fragments).failed == 0


@pytest.mark.parametrize("tag", ["pre", "textarea", "script"])
def test_what_is_shown_as_written_keeps_its_spaces(tag):
    written = f"<{tag} a>\n  un\n\n    deux  \n</{tag}>"

    assert fragments.tidy(f"<p>\n    {written}\n\n    fin") == f"<p>\n{written}\nfin"


def test_a_no_break_space_is_not_indentation():
    assert fragments.tidy("Oui\n\u00a0!") == "Oui\n\u00a0!"


@pytest.mark.django_db
def test_a_text_of_ones_own_comes_back_with_its_lines():
    course = examples.publish()
    text = "Une ligne.\n\n    Une autre."

    html = fragments.question(course.digest, "u1", "ma-phrase", "fr", fragments.Given((text,), None))

    assert f">{text}</textarea>" in html


@pytest.mark.django_db
def test_a_line_that_says_nothing_yet_is_empty():
    course = examples.publish()

    html = fragments.question(course.digest, "u1", "q1", "fr", None)

    assert '<p class="send-state" data-state=""></p>' in html
    assert '<div class="question-result" role="status" tabindex="-1"></div>' in html
