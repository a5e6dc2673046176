from uuid import uuid4

import pytest
from django.core.management import call_command

from caire.courses.models import Asset
from caire.courses.tests import examples
from caire.people.actors import Actor
from caire.people.models import Account, Person
from caire.practice import access, services
from tests.support.fixtures import made_database
from tests.support.site import LiveSite


@pytest.fixture
def lived_in():
    """An installation where two persons did things; the second has an account and joined the first."""
    digest = examples.publish().digest
    asked = access.question_or_404(digest, "u1", "q1")
    Asset.objects.create(digest="f" * 64, content=bytes(range(256)))
    account = Account.objects.create_user("nadia@exemple.fr")
    guest = Person.objects.create(same_as=account.person)
    for person in (account.person, guest):
        who = Actor(person.pk, (person.pk,), is_guest=True)
        services.submit_answer(lambda who=who: who, asked, ("oui",), form_key=uuid4(), now=examples.NOON)
    return account


@pytest.fixture
def backup(lived_in, tmp_path):
    path = tmp_path / "backup.jsonl.gz"
    call_command("backup", path, verbosity=0)
    return path


def empty(folder, address=""):
    """An installation that never started, with a ledger: nobody was erased."""
    folder.mkdir()
    (folder / "erasures.log").touch()
    return LiveSite(folder, address, CAIRE_SECRET_KEY="elsewhere-only-" + "0123456789" * 5)


@pytest.fixture
def elsewhere(tmp_path):
    """An empty installation on the database that the tests run on."""
    return empty(tmp_path / "elsewhere", made_database("elsewhere"))


@pytest.fixture
def embedded(tmp_path):
    """An empty installation on SQLite."""
    return empty(tmp_path / "embedded")
