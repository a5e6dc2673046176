import doctest
from datetime import UTC, datetime, timedelta

from caire.config import relay
from caire.mail import rules

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_the_examples_are_true():
    assert [doctest.testmod(module).failed for module in (rules, relay)] == [0, 0]


def test_a_code_is_worth_sending_until_it_expires():
    assert rules.deadline(NOON, NOON + timedelta(minutes=15)) == NOON + timedelta(minutes=15)


def test_another_message_is_worth_sending_for_three_days():
    assert rules.deadline(NOON, None) == NOON + timedelta(days=3)
