"""What is told of an item, from how many persons, and when it is flagged."""

import doctest
import json

import pytest

from caire.assessments.analysis import report, words
from caire.assessments.analysis.report import analyse
from caire.assessments.analysis.sheets import Column, Writer
from caire.assessments.rules import flags
from caire.assessments.rules.flags import Flag

pytestmark = pytest.mark.once

COLUMNS = [
    Column(name, "A1", "form-a", 0.5, (("a", True), ("b", False), ("c", False)) if name == "i0" else ())
    for name in ("i0", "i1", "i2")
]


def read(*sheets):
    """Sheets given as (person, moment, what is answered to each item asked): a token, or None."""
    writer = Writer(COLUMNS, len(sheets))
    for person, moment, given in sheets:
        row = writer.open(person, moment, "A", range(len(given)))
        for column, token in enumerate(given):
            if token:
                writer.answer(row, column, [token[0]], is_right=token[0] == "a", confidence=int(token[1:] or 0) or None)
    return writer.sheets()


def of_first(*given, others="ab"):
    """The first item, when each of these persons answered so to it, and so to two others in turn."""
    return analyse(read(*((n, 0, [token, others[n % 2], "a"]) for n, token in enumerate(given)))).rows[0]


@pytest.mark.parametrize(("persons", "share", "correlation"), [(4, None, None), (5, 0.4, None), (30, 0.5, 1.0)])
def test_nothing_is_told_of_too_few(persons, share, correlation):
    row = of_first(*("ba" * 15)[:persons], others="ba")

    assert (row.persons, row.facility, row.correlation) == (persons, share, correlation)
    assert [option.share for option in row.options] == [share, None if share is None else 1 - share, share and 0]


def test_flags_wait_for_thirty_persons():
    assert of_first(*"b" * 29).flags == ()
    assert of_first(*"b" * 30).flags == (Flag.HARD, Flag.WEAK)


@pytest.mark.parametrize(
    ("facility", "correlation", "lures", "raised"),
    [
        (0.2, 0.15, (0.05,), ()),
        (0.95, 0.15, (0.05,), ()),
        (0.199, 0.15, (), (Flag.HARD,)),
        (0.951, 0.15, (), (Flag.EASY,)),
        (0.5, 0.149, (), (Flag.APART,)),
        (0.5, -0.3, (), (Flag.APART,)),
        (0.5, None, (0.3, 0.049), (Flag.WEAK,)),
    ],
)
def test_the_rules_of_review(facility, correlation, lures, raised):
    assert flags.flags(facility, correlation, lures) == raised


def test_a_right_option_that_few_choose_is_no_lure():
    assert Flag.WEAK not in of_first(*"a", *"bc" * 20).flags


def test_somebody_who_was_asked_twice_is_one_person():
    row = analyse(read(*((n, moment, "aaa") for n in range(4) for moment in (0, 1)))).rows[0]

    assert (row.persons, row.sheets, row.facility) == (4, 8, None)


def test_each_test_has_its_facility():
    before = [(n, 0, "baa") for n in range(6)]
    after = [(n, 1, "aaa") for n in range(3)]

    row = analyse(read(*before, *after)).rows[0]

    assert (row.facility, dict(row.by_moment)) == (0.3333, {"avant": 0.0, "apres": None})


def test_what_is_left_without_an_answer_is_not_found():
    row = of_first("a", "a", "b", None, None)

    assert (row.facility, row.blank, [option.share for option in row.options]) == (0.4, 0.4, [None, None, None])


def test_a_sheet_that_was_given_up_says_nothing():
    made = analyse(read(*((n, 0, "aaa") for n in range(5)), (5, 0, ["b", None, None]), (6, 0, ["b", "b", None])))

    assert (made.sheets, made.abandoned, made.rows[0].sheets) == (6, 1, 6)


def test_confidence_is_told_apart_for_right_and_wrong():
    row = of_first(*["a3"] * 4, "a1", *["b3"] * 2, *["b2"] * 3, "b", "b")

    assert (row.sure_wrong, row.confidence_right, row.confidence_wrong) == (0.4, 2.6, 2.4)


def test_confidence_said_by_too_few_is_not_told():
    row = of_first(*["a3"] * 4, *["b3"] * 4, *"ab" * 5)

    assert (row.sure_wrong, row.confidence_right, row.confidence_wrong) == (None, None, None)


def test_each_form_has_its_reliability():
    # Whoever finds one finds all: nothing else is as reliable.
    made = analyse(read(*((n, 0, ["a", "a", "a"] if n % 2 else ["b", "b", "b"]) for n in range(30))))

    assert [(one.moment, one.form, one.sheets, one.kr20) for one in made.forms] == [("avant", "A", 30, 1.0)]


def test_no_answer_at_all_is_a_report_too():
    made = analyse(read())

    assert (made.persons, made.sheets, made.forms, [row.facility for row in made.rows]) == (0, 0, (), [None] * 3)
    assert made.as_json()["summary"]["flagged"] == 0


def test_json_tells_everything():
    made = analyse(read(*((n, 0, ["b", "ab"[n % 2], "a"]) for n in range(30))))

    told = json.loads(json.dumps(made.as_json()))

    assert told["summary"] | {"reliability": 0, "spread": 0} == {
        "persons": 30, "sheets": 30, "abandoned": 0, "spread": 0, "reliability": 0,
        "forms": [{"moment": "avant", "form": "A", "sheets": 30, "kr20": 0.0}],
        "flagged": 2, "flags": {"hard": 1, "easy": 1, "apart": 0, "weak": 1},
    }  # fmt: skip
    assert told["rows"][0] == {
        "item": "i0", "competence": "A1", "bank": "form-a", "persons": 30, "sheets": 30, "facility": 0.0,
        "by_moment": {"avant": 0.0}, "blank": 0.0, "correlation": None, "guess": 0.5, "difficulty": None, "error": None,
        "options": [
            {"token": "a", "is_right": True, "share": 0.0},
            {"token": "b", "is_right": False, "share": 1.0},
            {"token": "c", "is_right": False, "share": 0.0},
        ],
        "sure_wrong": None, "confidence_right": None, "confidence_wrong": None, "flags": ["hard", "weak"],
    }  # fmt: skip


def test_examples_hold():
    assert [doctest.testmod(module).failed for module in (flags, words, report)] == [0, 0, 0]
