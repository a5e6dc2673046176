"""`/healthz`: is the database there?"""

import pytest
from django.db import OperationalError, connection


@pytest.mark.django_db
def test_it_answers_when_the_database_answers(client):
    response = client.get("/healthz")

    assert (response.status_code, response.content, response["Cache-Control"]) == (200, b"ok\n", "no-store")


@pytest.mark.django_db
def test_it_fails_when_the_database_does_not(client):
    def gone(execute, sql, params, many, context):
        raise OperationalError("gone")

    with connection.execute_wrapper(gone):
        response = client.get("/healthz")

    assert (response.status_code, response.content) == (503, b"database\n")
