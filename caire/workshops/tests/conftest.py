"""What the tests of half-days share."""

from datetime import timedelta

import pytest
from django.utils import timezone

from caire.workshops.tests import examples
from caire.workshops.tests.organisers import COORDINATOR, TRAINER, account_of, browser_of


@pytest.fixture
def coordinator(db):
    """The browser of a coordinator of the school."""
    return browser_of(COORDINATOR)


@pytest.fixture
def ahead():
    """A time that is to come, for pages look at the clock."""
    return timezone.now().replace(minute=0, second=0, microsecond=0) + timedelta(days=10)


@pytest.fixture
def room(db):
    """A room of the school, for twenty-four."""
    return examples.room(capacity=24)


@pytest.fixture
def trainer(db):
    """A trainer of the school for the levels 1 and 2."""
    return account_of(TRAINER, email="anne@ecole.fr", levels=[1, 2])
