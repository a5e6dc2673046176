from datetime import UTC, datetime

import pytest

from caire.people import actors, limits, personal_data, summaries
from caire.people.models import Account, Device, Person
from caire.people.tests.examples import done_by


@pytest.fixture
def person(db):
    return Person.objects.create()


@pytest.fixture
def nadia(db):
    """Somebody with an account."""
    return Account.objects.create_user("nadia@exemple.fr")


@pytest.fixture(autouse=True)
def something_done(monkeypatch):
    """A person has done as many things as `done_by` says, whatever other apps would tell."""
    done_by.clear()
    monkeypatch.setattr(summaries, "_summaries", [])
    summaries.register(
        lambda ids: [f"{sum(done_by[one] for one in ids)} réponses"] if any(done_by[i] for i in ids) else []
    )


@pytest.fixture(autouse=True)
def ledger(settings, tmp_path):
    settings.DATA = tmp_path
    return tmp_path / "erasures.log"


@pytest.fixture
def now():
    return datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def heard(monkeypatch):
    """What an app hears when persons are regrouped."""
    told = []
    monkeypatch.setattr(personal_data, "_holders", dict(personal_data._holders))
    personal_data.register(
        "web", export=list, erase=list, on_merge=lambda person_id, ids: told.append((person_id, ids))
    )
    return told


@pytest.fixture
def here():
    return limits.Origin("192.0.2.1", "device")


@pytest.fixture
def device():
    """Makes the device of a person, and returns its token."""

    def make(person, token="d" * 32):
        Device.objects.create(token_hash=actors.digest(token), person=person)
        return token

    return make
