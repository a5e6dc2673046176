import pytest

from caire.courses.tests import examples
from caire.people.models import Account
from caire.practice.tests.test_reviews import course as with_bank


@pytest.fixture
def course_with_bank(db):
    """A published course whose reviews may come by mail."""
    return examples.publish(with_bank())


@pytest.fixture
def nadia(course_with_bank):
    """Somebody with an account."""
    return Account.objects.create_user("nadia@exemple.fr")
