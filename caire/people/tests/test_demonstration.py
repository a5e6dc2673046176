from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from caire.people.models import Account


def test_demonstration_accounts_are_made_once_and_printed(db, settings):
    settings.DEMO = True
    told = [StringIO(), StringIO()]

    for out in told:
        call_command("demo", stdout=out)

    assert list(Account.objects.order_by("email").values_list("email", "is_staff")) == [
        ("apprenant@caire.example", False),
        ("apprenante@caire.example", False),
        ("gestion@caire.example", True),
    ]
    assert told[0].getvalue() == told[1].getvalue()
    assert "/demonstration/courrier/" in told[0].getvalue()


def test_there_are_none_elsewhere(db, settings):
    settings.DEMO = False

    with pytest.raises(CommandError):
        call_command("demo")
    assert Account.objects.count() == 0
