"""A real site for the tests: the server that `make run` starts, in its own processes, on a free port.

Production settings, no demonstration; its own data folder or PostgreSQL database. It can be killed and restarted.
"""

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg

from tests.support.orphans import end_with_parent

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class LiveSite:
    """One running site: `url` to visit, `data` its folder, `environment` what its processes read."""

    module = "caire.config.serve"

    def __init__(self, data: Path, database: str = "", **settings: str) -> None:
        self.data = data
        self.database = database
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = data.parent / f"{data.name}.log"
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("CAIRE_", "DATABASE_URL"))}
        self.environment = kept | {
            "PORT": str(self.port),
            "CAIRE_DATA": str(data),
            "CAIRE_DEMO": "no",
            "DATABASE_URL": database,
            "PYTHONUNBUFFERED": "1",
            **settings,
        }
        # What a child does before its program: a test may take its powers away.
        self.before: Callable[[], None] = end_with_parent
        self.server: subprocess.Popen[bytes] | None = None

    def start(self) -> "LiveSite":
        """Start the server and wait until it answers."""
        with self.log.open("ab") as log:
            self.server = subprocess.Popen(
                [sys.executable, "-m", self.module],
                cwd=ROOT, env=self.environment, stdout=log, stderr=log, start_new_session=True,
                preexec_fn=self.before,  # noqa: PLW1509 - it calls the system, not Python
            )  # fmt: skip
        deadline = time.monotonic() + PATIENCE
        while not self.answers():
            if self.server.poll() is not None or time.monotonic() > deadline:
                self.kill()
                raise RuntimeError(f"the site does not start:\n{self.said()}")
            time.sleep(0.05)
        return self

    def answers(self) -> bool:
        """Say whether the site is up, with its database."""
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=5) as response:
                return bool(response.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def kill(self) -> None:
        """Kill every process of the site at once, as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Ask the site to stop, and wait."""
        self._end(signal.SIGTERM)

    def restart(self) -> "LiveSite":
        """Start again on the same data and the same address."""
        self.kill()
        return self.start()

    def _end(self, how: signal.Signals) -> None:
        if self.server is None:
            return
        try:
            if how == signal.SIGKILL:
                os.killpg(self.server.pid, how)
            else:
                self.server.send_signal(how)
            self.server.wait(20)
        except ProcessLookupError:
            pass
        except subprocess.TimeoutExpired:
            os.killpg(self.server.pid, signal.SIGKILL)
        self.server = None

    def said(self) -> str:
        """Return what the server printed so far."""
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def manage(self, *arguments: str) -> str:
        """Run a command of `manage.py` on this site's data and return what it printed."""
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments], cwd=ROOT, env=self.environment, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"manage.py {' '.join(arguments)}: {done.stderr or done.stdout}")
        return done.stdout

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Return what a query reads in the site's database, through a connection of its own."""
        if self.database.startswith("postgresql"):
            with psycopg.connect(self.database) as connection:
                return list(connection.execute(query.encode()).fetchall())
        path = self.database.removeprefix("sqlite://") or self.data / "caire.sqlite3"
        with sqlite3.connect(path, timeout=20) as connection:
            return connection.execute(query).fetchall()


def copied(source: Path, target: Path) -> Path:
    """Copy a prepared data folder; its key comes along, its log does not."""
    shutil.copytree(source, target)
    return target
