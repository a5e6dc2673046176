"""Which tests are read for an analysis, and that they are read as they were written."""

import random
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from caire.assessments import answer_sheets
from caire.assessments.analysis.report import analyse
from caire.assessments.models import Attempt, ItemReport, Response
from caire.assessments.tests import examples
from caire.assessments.tests.examples import sit
from caire.courses.questions import Option
from caire.courses.tests.examples import NOON, publish
from caire.people.models import Person

pytestmark = pytest.mark.django_db

FIRST, RETAKES = ItemReport.Tests.FIRST, ItemReport.Tests.RETAKES
ONE, OTHER = "A-form-a-0", "B-form-a-0"


@pytest.fixture
def course():
    return examples.publish()


def told(course, tests=FIRST):
    """The scores of each sheet by item, in the order of reading."""
    sheets = answer_sheets.read(course, tests)
    names = [column.id for column in sheets.columns]
    return [{name: int(one) for name, one in zip(names, row, strict=True) if one != -1} for row in sheets.scores]


def rewritten(course, name, **parts):
    """Publish the course with one item changed."""
    changed = {name: lambda item: replace(item, question=replace(item.question, **parts))}
    return publish(replace(course, items=tuple(changed.get(item.id, lambda one: one)(item) for item in course.items)))


def test_a_finished_test_is_read_as_it_was_written(course):
    sit({ONE: "a3", OTHER: "c"}, of=course, number=1, form="B")

    sheets = answer_sheets.read(course, FIRST)

    places = {column.id: n for n, column in enumerate(sheets.columns)}
    one, other = places[ONE], places[OTHER]
    assert sheets.asked.nonzero()[1].tolist() == [one, other]
    assert (sheets.scores[0, one], sheets.chosen[0, one], sheets.confidence[0, one]) == (1, 0b001, 3)
    assert (sheets.scores[0, other], sheets.chosen[0, other], sheets.confidence[0, other]) == (0, 0b100, 0)
    assert (sheets.answered == sheets.asked).all()
    assert (sheets.moments[0], sheets.forms[0]) == (1, "B")


def test_an_item_left_without_an_answer_was_asked(course):
    sit({ONE: "a", OTHER: ""}, of=course)

    assert told(course) == [{ONE: 1, OTHER: 0}]


def test_a_test_that_goes_on_is_not_read(course):
    sit({ONE: "a"}, of=course, at=None)

    assert told(course) == []


def test_retakes_are_read_apart(course):
    person = Person.objects.create()
    sit({ONE: "a"}, person, of=course, number=1)
    sit({"A-retake-0": "b"}, person, of=course, number=2, form="R")

    assert (told(course), told(course, RETAKES)) == ([{ONE: 1}], [{"A-retake-0": 0}])


def test_two_histories_that_were_joined_are_one_person_and_the_first_finished_counts(course):
    person = Person.objects.create()
    alias = Person.objects.create(same_as=person)
    sit({ONE: "a"}, person, of=course, at=NOON + timedelta(hours=1))
    sit({ONE: "b"}, alias, of=course, at=NOON)
    sit({OTHER: "a"}, alias, of=course, number=0)

    sheets = answer_sheets.read(course, FIRST)

    assert told(course) == [{ONE: 0}, {OTHER: 1}]
    assert len(set(sheets.persons.tolist())) == 1


def test_another_course_is_not_read(course):
    sit({ONE: "a"}, of=replace(course, id="niveau-2"))

    assert told(course) == []


@pytest.mark.parametrize(
    ("parts", "read"),
    [
        ({"prompt": "<p>Une autre question ?</p>"}, [{OTHER: 1}]),
        ({"options": (Option("a", "Juste"), Option("b", "Autre", right=True), Option("c", "Encore"))}, [{OTHER: 1}]),
        ({"explanation": "<p>Une autre idée.</p>"}, [{ONE: 1, OTHER: 1}]),
    ],
)
def test_answers_to_an_item_as_it_was_before_are_left_aside(course, parts, read):
    sit({ONE: "a", OTHER: "a"}, of=course)

    assert told(rewritten(course, ONE, **parts)) == read


def test_a_sheet_of_which_nothing_is_left_is_no_sheet(course):
    sit({ONE: "a"}, of=course)
    sit({"A-disparu": "a"}, of=course)

    today = rewritten(course, ONE, prompt="<p>Une autre question ?</p>")

    assert told(today) == []
    assert analyse(answer_sheets.read(today, FIRST)).abandoned == 0


def test_an_answer_that_comes_in_while_reading_is_left_for_the_next_time(course, monkeypatch):
    counted = sit({ONE: "a"}, of=course)
    monkeypatch.setattr(answer_sheets.queries, "finished", lambda course, tests: later(counted))

    def later(attempt):
        found = Attempt.objects.filter(pk=attempt.pk)
        monkeypatch.setattr(answer_sheets.queries, "finished", lambda course, tests: Attempt.objects.all())
        sit({OTHER: "a"}, of=course, at=NOON + timedelta(hours=1))
        return found

    assert told(course) == [{ONE: 1}]


@pytest.mark.parametrize("count", [1, 40])
def test_reading_takes_the_same_queries_for_one_and_for_many(course, django_assert_num_queries, count):
    for _ in range(count):
        sit({ONE: "a", OTHER: "b"}, of=course)

    with django_assert_num_queries(4):
        assert len(told(course)) == count


def test_the_report_counts_as_a_loop_over_the_rows_does(course):
    chance = random.Random(3)
    names = [item.id for item in course.items if item.bank in {"anchor", "form-a", "form-b"}]
    for _ in range(120):
        person = Person.objects.create()
        for number in range(chance.choice([1, 1, 2])):
            asked = chance.sample(names, 5)
            sit({name: chance.choice("aabc") + chance.choice(["", "1", "3"]) for name in asked}, person, of=course,
                number=number)  # fmt: skip

    rows = analyse(answer_sheets.read(course, FIRST)).rows

    found, asked, chosen, sure = Counter(), Counter(), Counter(), Counter()
    for one in Response.objects.all():
        asked[one.item] += 1
        found[one.item] += one.is_right
        chosen[one.item, one.response[0]] += 1
        if not one.is_right and one.confidence:
            sure[one.item, one.confidence] += 1
    assert {row.item: (row.sheets, row.facility) for row in rows} == {
        name: (asked[name], round(found[name] / asked[name], 4)) for name in names
    }
    assert {(row.item, option.token): option.share for row in rows for option in row.options} == {
        (name, token): round(chosen[name, token] / asked[name], 4) for name in names for token in "abc"
    }
    wrong = {name: sure[name, 1] + sure[name, 3] for name in names}
    assert {row.item: row.sure_wrong for row in rows if row.sure_wrong is not None}.items() <= {
        name: round(sure[name, 3] / wrong[name], 4) for name in names if wrong[name]
    }.items()
