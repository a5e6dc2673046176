"""From one address to Django's database settings, with the durability that we promise.

An acknowledged act survives a crash: SQLite runs with `synchronous=FULL` in WAL mode and immediate transactions;
PostgreSQL keeps its own default, `synchronous_commit=on`, set here so that no role default can lower it.

Connections are kept, and checked at the beginning of each request: a database that went away and came back is found
again. One that stays locked is waited for a few seconds only; then a page says so.
"""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

# Less than the ten seconds after which a browser's script stops waiting for its answer.
PATIENCE = 8
PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000;"


def from_address(address: str, data: Path) -> dict[str, Any]:
    """Return the settings of `postgresql://…`, `sqlite:///path` or, for an empty address, of `<data>/caire.sqlite3`."""
    if not address:
        return sqlite(data / "caire.sqlite3")
    parts = urlsplit(address)
    if parts.scheme == "sqlite":
        return sqlite(Path(unquote(parts.path)))
    if parts.scheme in {"postgres", "postgresql"}:
        return postgresql(address)
    raise ImproperlyConfigured("DATABASE_URL : écrivez postgresql://… ou sqlite:///chemin.")


def sqlite(path: Path) -> dict[str, Any]:
    """Return the settings of an embedded database in one file."""
    return {
        "ENGINE": "caire.config.sqlite",
        "NAME": str(path),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": PATIENCE, "init_command": PRAGMAS},
    }


def postgresql(address: str) -> dict[str, Any]:
    """Return the settings of a PostgreSQL server; options such as `?sslmode=require` go to the driver."""
    parts = urlsplit(address)
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    host = options.pop("host", None) or unquote(parts.hostname or "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.removeprefix("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "connect_timeout": 5,
            "server_side_binding": True,
            "prepare_threshold": 3,
            "options": f"-c synchronous_commit=on -c lock_timeout={PATIENCE}s",
        }
        | options,
    }
