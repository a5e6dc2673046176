"""A site that was running keeps all it holds when a new version changes the schema."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
# The schema of the first site that ever ran.
FIRST = [
    ("people", "0002_codes_joinings_and_audience"),
    ("mail", "0001_outbox"),
    ("records", "0001_the_learning_record"),
    ("progress", "0001_progress_by_block"),
]


def migrate(targets):
    """Bring the schema there, and return the models as they are there."""
    MigrationExecutor(connection).migrate(targets)
    return MigrationExecutor(connection).loader.project_state(targets).apps


@pytest.fixture
def today():
    """Come back to the schema of today, whatever happens."""
    leaves = MigrationExecutor(connection).loader.graph.leaf_nodes()
    yield leaves
    migrate(leaves)


def written(apps):
    """What is kept of people and mail, column by column, but for columns that only one of the versions has."""
    columns = {
        "people.Person": ["ref", "made_at", "last_seen_on", "same_as"],
        "people.Account": ["person", "email", "made_at"],
        "people.Device": ["token_hash", "person"],
        "records.Record": ["key", "person", "object", "score"],
        "progress.BlockProgress": ["person", "block", "tries", "best"],
        "mail.Message": ["key", "to", "subject", "text"],
    }
    return {
        name: list(apps.get_model(name).objects.order_by("pk").values_list(*which)) for name, which in columns.items()
    }


@pytest.mark.django_db(transaction=True)
def test_the_rows_of_the_version_before_are_there_in_todays_schema(today):
    old = migrate(FIRST)
    model = old.get_model
    nadia = model("people.Person").objects.create(last_seen_on=date(2026, 11, 22), display_name="")
    guest = model("people.Person").objects.create(last_seen_on=date(2026, 11, 21), display_name="", same_as=nadia)
    model("people.Account").objects.create(person=nadia, email="nadia@exemple.fr", password="!")
    model("people.Device").objects.create(token_hash="a" * 64, person=guest, last_seen_on=date(2026, 11, 21))
    record = model("records.Record").objects.create(
        key="0" * 32, person=guest, verb="answered", object="niveau-1/u2-1/ecart", release="b" * 64, score=1.0,
        claimed_at=NOON, received_at=NOON,
    )  # fmt: skip
    model("progress.BlockProgress").objects.create(
        person=guest, course="niveau-1", unit="u2-1", block="ecart", tries=1, best=1.0, last_at=NOON, last=record
    )
    model("mail.Message").objects.create(
        key="people/1", to="nadia@exemple.fr", subject="Bonjour", text="Bonjour", made_at=NOON, not_before=NOON
    )
    before = written(old)

    new = migrate(today)

    assert written(new) == before
    assert [len(rows) for rows in before.values()] == [2, 1, 1, 1, 1, 1]
