import doctest
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caire.people import rules, wording
from caire.people.rules import Slip
from caire.people.templatetags import readable

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = NOON.date()
CODES = st.text(rules.SIGNS, min_size=15, max_size=15).map(lambda signs: signs + rules.check_sign(signs))


@pytest.mark.parametrize("module", [rules, wording, readable])
def test_the_examples_are_true(module):
    assert doctest.testmod(module).failed == 0


def test_a_drawn_code_is_right_and_never_the_same():
    codes = {rules.draw_resume_code() for _ in range(200)}

    assert len(codes) == 200
    assert {rules.slip(code) for code in codes} == {None}


def test_a_resume_code_has_seventy_five_random_bits_and_five_of_check():
    assert len(rules.SIGNS) ** (rules.LENGTH - 1) == 2**75
    assert not set("ILOU") & set(rules.SIGNS)


@given(CODES, st.integers(0, 15), st.sampled_from(rules.SIGNS))
def test_one_wrong_sign_is_always_seen(code, place, sign):
    typed = code[:place] + sign + code[place + 1 :]

    assert (rules.slip(typed) is None) == (typed == code)


@given(CODES, st.integers(0, 13))
def test_two_neighbours_swapped_are_seen_but_for_those_sixteen_apart(code, place):
    one, other = code[place], code[place + 1]
    typed = code[:place] + other + one + code[place + 2 :]
    apart = abs(rules.SIGNS.index(one) - rules.SIGNS.index(other))

    assert (rules.slip(typed) is None) == (apart in {0, 16})


@given(CODES)
def test_a_code_is_read_as_it_is_printed_or_copied_by_hand(code):
    by_hand = rules.grouped(code).lower().replace("0", "o").replace("1", "l").replace("-", " ")

    assert rules.read_resume_code(by_hand) == code


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", Slip.TOO_SHORT),
        ("0123-4567-89AB-CDE", Slip.TOO_SHORT),
        ("0123-4567-89AB-CDEFG", Slip.TOO_LONG),
        ("U123-4567-89AB-CDEF", Slip.UNKNOWN_SIGN),
        ("É123-4567-89AB-CDEF", Slip.UNKNOWN_SIGN),
        ("0123-4567-89AB-CDEF", Slip.MISTYPED),
    ],
)
def test_what_is_wrong_is_named(typed, found):
    assert rules.slip(rules.read_resume_code(typed)) == found


def test_a_sign_in_code_always_has_six_figures():
    assert {len(rules.draw_sign_in_code()) for _ in range(500)} == {6}


@pytest.mark.parametrize(("age", "wait"), [(0, 60), (59, 1), (60, 0), (3600, 0)])
def test_another_code_may_be_asked_after_a_minute(age, wait):
    assert rules.may_ask_again(NOON - timedelta(seconds=age), NOON) == timedelta(seconds=wait)


@pytest.mark.parametrize(
    ("unseen", "warned_ago", "warn", "erase"),
    [
        (699, None, False, False),
        (700, None, True, False),
        (700, 1, False, False),
        (730, None, True, False),
        (730, 29, False, False),
        (730, 30, False, True),
        (800, 900, True, False),  # they came back after that warning
    ],
)
def test_accounts_go_after_two_years_and_a_warning(unseen, warned_ago, warn, erase):
    last_seen_on = TODAY - timedelta(days=unseen)
    warned_at = None if warned_ago is None else NOON - timedelta(days=warned_ago)

    assert rules.is_to_be_warned(last_seen_on, warned_at, TODAY) == warn
    assert rules.is_to_be_erased(last_seen_on, warned_at, NOON) == erase


def test_a_value_of_the_export_becomes_words():
    values = (None, "", True, False, 3, "2026-11-22T12:00:00+00:00", "2026-texte")

    assert [readable.leaf(value) for value in values] == [
        "–", "–", "oui", "non", "3", "22 novembre 2026, 13:00", "2026-texte",
    ]  # fmt: skip


def test_days_are_compared_with_days():
    assert rules.is_to_be_warned(date(2020, 1, 1), None, TODAY)
