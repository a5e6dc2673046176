from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from caire.config import database

DATA = Path("/data")


def chosen(address):
    settings = database.from_address(address, DATA)
    return [settings.get(name, "") for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")]


def test_without_an_address_the_database_is_a_file_of_the_data_folder():
    assert chosen("")[0] == "/data/caire.sqlite3"


def test_a_file_may_be_named():
    assert chosen("sqlite:///srv/caire%20essai.sqlite3")[0] == "/srv/caire essai.sqlite3"


def test_a_server_is_named_by_its_address():
    assert chosen("postgresql://nadia:p%40ss@db.exemple.fr:5433/caire") == [
        "caire",
        "nadia",
        "p@ss",
        "db.exemple.fr",
        "5433",
    ]


def test_a_server_may_be_reached_by_a_socket():
    assert chosen("postgresql://caire@/caire?host=/run/postgresql")[3] == "/run/postgresql"


def test_options_go_to_the_driver_and_durability_is_asked_again():
    options = database.from_address("postgresql://db/caire?sslmode=require", DATA)["OPTIONS"]

    assert options["sslmode"] == "require"
    assert options["options"].startswith("-c synchronous_commit=on ")


def test_any_other_database_is_refused():
    with pytest.raises(ImproperlyConfigured, match="écrivez postgresql://… ou sqlite:///chemin"):
        chosen("mysql://db/caire")


@pytest.mark.django_db
def test_a_connection_is_durable():
    asked = ["PRAGMA synchronous", "PRAGMA foreign_keys"]
    if connection.vendor == "postgresql":
        asked = ["SHOW synchronous_commit", "SHOW fsync"]
    found = []
    with connection.cursor() as cursor:
        for statement in asked:
            cursor.execute(statement)
            found.append(cursor.fetchone()[0])

    assert found == {"sqlite": [2, 1], "postgresql": ["on", "on"]}[connection.vendor]
