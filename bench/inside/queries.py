"""Count the queries of requests, each asked twice: the second time, what is kept in memory is warm."""

from typing import Any

from django.db import connection
from django.test import Client

from bench import inside


def count(asked: dict[str, Any]) -> int:
    """Return the number of queries of one request, transactions and savepoints included."""
    counted: list[str] = []

    def note(execute: Any, sql: str, *rest: Any) -> Any:
        counted.append(sql)
        return execute(sql, *rest)

    client = Client(
        SERVER_NAME="bench.example", headers={"X-Forwarded-Proto": "https", "Origin": "https://bench.example"}
    )
    for name, value in asked["cookies"].items():
        client.cookies[name] = value
    with connection.execute_wrapper(note):
        response = client.generic(
            asked["method"], asked["path"], asked.get("body", ""), "application/x-www-form-urlencoded",
            headers={"X-Fragment": "1"} | asked.get("headings", {}),
        )  # fmt: skip
    if response.status_code not in asked.get("statuses", [200]):
        raise RuntimeError(f"{asked['path']}: {response.status_code}")
    return len(counted)


inside.answer([[count(asked) for asked in pair][-1] for pair in inside.given()["asked"]])
