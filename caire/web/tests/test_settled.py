"""An act that collides with another one starts again, and never pretends to be kept."""

import pytest
from django.db import IntegrityError

from caire.web import sql

pytestmark = pytest.mark.django_db


def colliding(times):
    """An act that collides so many times, then succeeds; and how often it was run."""
    runs = []

    def act():
        runs.append(len(runs))
        if len(runs) <= times:
            raise IntegrityError
        return "kept"

    return act, runs


def test_it_starts_again_until_it_has_its_way():
    act, runs = colliding(4)

    assert (sql.settled(act), len(runs)) == ("kept", 5)


def test_one_that_always_collides_is_not_said_to_be_kept():
    act, runs = colliding(99)

    with pytest.raises(IntegrityError):
        sql.settled(act)
    assert len(runs) == sql.TRIES


def test_another_error_is_not_tried_again():
    runs = []

    def act():
        runs.append(1)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        sql.settled(act)
    assert len(runs) == 1
