"""The line in the log, and clear pages where Django gives none."""

import errno
import logging
import sqlite3

import pytest
from django.db import OperationalError

from caire.web import failures

pytestmark = pytest.mark.urls("caire.web.tests.troubles")


def heading(response) -> str:
    return response.content.decode().split("<h1>")[1].split("</h1>")[0].replace("\xa0", " ")


@pytest.mark.parametrize("address", ["/locked", "/full"])
def test_a_failing_database_or_disk_gives_a_clear_page(client, address):
    response = client.get(address)

    assert (response.status_code, response["Retry-After"], response["Cache-Control"], heading(response)) == (
        503,
        "60",
        "no-store",
        "Le service fait une pause",
    )


def test_a_database_that_fails_outside_of_a_view_gives_the_same_page(client, settings):
    client.raise_request_exception = False
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "caire.web.tests.troubles.locked"]

    response = client.get("/aide/")

    assert (response.status_code, heading(response)) == (503, "Le service fait une pause")


def test_a_mistake_of_ours_is_owned_and_shows_nothing(client):
    client.raise_request_exception = False

    response = client.get("/mistake")

    assert (response.status_code, heading(response)) == (500, "Une erreur de notre côté")
    assert "jeanne@exemple.fr" not in response.content.decode()


def test_the_page_of_an_error_carries_the_reference_of_its_line(client, caplog):
    client.raise_request_exception = False
    caplog.set_level(logging.INFO, "caire.requests")

    response = client.get("/mistake", headers={"X-Request-Id": "0123456789abcdef"})

    assert "<code>0123456789abcdef</code>" in response.content.decode()
    assert caplog.records[-1].getMessage().endswith("id=0123456789abcdef")


def test_a_broken_template_still_gives_a_sentence(client, settings):
    client.raise_request_exception = False
    settings.TEMPLATES = []

    response = client.get("/mistake")

    assert (response.status_code, "Le service ne répond pas." in response.content.decode()) == (500, True)


def test_a_wrong_method_gives_a_clear_page(client):
    response = client.get("/only-post")

    assert (response.status_code, response["Allow"], heading(response)) == (
        405,
        "POST",
        "Cette adresse ne s’ouvre pas ainsi",
    )


def test_a_line_tells_the_view_and_never_the_address(client, caplog):
    caplog.set_level(logging.INFO, "caire.requests")

    client.get("/aide/?code=SECRET", REMOTE_ADDR="192.0.2.7", headers={"X-Request-Id": "abcdefgh"})

    (line,) = [record.getMessage() for record in caplog.records if record.name == "caire.requests"]
    assert line.split(" ms=")[0] == "method=GET route=web:help status=200"
    assert line.split(" ")[-1] == "id=abcdefgh"


@pytest.mark.parametrize("given", ["", "trop\ncourt", "é" * 20, "x" * 65])
def test_a_reference_that_could_forge_a_line_is_not_taken(client, caplog, given):
    caplog.set_level(logging.INFO, "caire.requests")

    client.get("/aide/", HTTP_X_REQUEST_ID=given)

    reference = caplog.records[-1].getMessage().split("id=")[1]
    assert (len(reference), set(reference) <= set("0123456789abcdef")) == (16, True)


@pytest.mark.parametrize(
    ("error", "of_storage"),
    [
        (OperationalError("database is locked"), True),
        (OSError(errno.EROFS, "Read-only file system"), True),
        (OSError(errno.ENOENT, "No such file"), False),
        (sqlite3.OperationalError("disk I/O error"), False),
        (ValueError("x"), False),
        (None, False),
    ],
)
def test_what_counts_as_a_failing_storage(error, of_storage):
    assert failures.is_of_storage(error) is of_storage


def test_an_error_caused_by_a_failing_storage_counts():
    error = RuntimeError("x")
    error.__cause__ = OperationalError("disk full")

    assert failures.is_of_storage(error) is True


def test_a_transaction_that_may_only_read_counts():
    error = RuntimeError("cannot execute INSERT in a read-only transaction")
    error.sqlstate = "25006"

    assert failures.is_of_storage(error) is True
