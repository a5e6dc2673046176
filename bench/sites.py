"""What is measured: the real site and the floor, side by side, on one database, with the same server."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

from bench.visitors import HOST
from tests.support import postgresql
from tests.support.site import ROOT, LiveSite

SETTINGS = {
    "WORKERS": "2",
    "CAIRE_HTTPS": "yes",
    "CAIRE_PROXIES": "1",
    "CAIRE_HOSTS": f"{HOST},127.0.0.1",
    "CAIRE_URL": f"https://{HOST}",
    "CAIRE_SECRET_KEY": "bench-only-" + "0123456789" * 5,
}


class Floor(LiveSite):
    """The bare Django of `bench.floor`, started as the site is."""

    module = "bench.floor.serve"

    @property
    def _sessions_file(self) -> Path:
        return self.data / "sessions.json"

    def start(self) -> "Floor":
        """Start, with a thousand sessions."""
        self.data.mkdir(parents=True, exist_ok=True)
        self.environment["FLOOR_SESSIONS"] = str(self._sessions_file)
        super().start()
        return self

    def pages(self, size: int) -> Iterator[bytes]:
        """Ask for a page of that many bytes, each time as another person."""
        keys = json.loads(self._sessions_file.read_text())
        return cycle(
            [f"GET /page/{size} HTTP/1.1\r\nHost: {HOST}\r\nCookie: sessionid={key}\r\n\r\n".encode() for key in keys]
        )

    def inserts(self) -> Iterator[bytes]:
        """Insert a row again and again."""
        body = b"chosen=a"
        heading = f"POST /insert HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: {len(body)}\r\n"
        request = heading.encode() + b"Content-Type: application/x-www-form-urlencoded\r\n\r\n" + body
        return cycle([request])


@dataclass(frozen=True, slots=True)
class Stage:
    """One database with everything that runs on it."""

    name: str
    site: LiveSite
    floor: Floor
    version: str

    def inside(self, module: str, **given: Any) -> Any:
        """Run one of our modules beside the site, on its data, and return what it printed as JSON."""
        environment = self.site.environment | {"DJANGO_SETTINGS_MODULE": "caire.config.settings"}
        command = [sys.executable, "-m", f"bench.inside.{module}", json.dumps(given)]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{module}: {done.stderr}")
        return json.loads(done.stdout.splitlines()[-1])


@contextmanager
def stage(name: str) -> Iterator[Stage]:
    """Build the site and the floor on SQLite or PostgreSQL, run them, and leave nothing behind."""
    folder = Path(tempfile.mkdtemp(prefix="caire-bench-"))
    cluster = postgresql.start() if name == "postgresql" else None
    addresses = [cluster.create(database) for database in ("site", "floor")] if cluster else ["", ""]
    site = LiveSite(folder / "site", addresses[0], **SETTINGS)
    floor = Floor(folder / "floor", addresses[1], **SETTINGS)
    try:
        site.start()
        floor.start()
        built = Stage(name, site, floor, cluster.version if cluster else "")
        durable(built)
        yield built
    finally:
        site.stop()
        floor.stop()
        if cluster:
            cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)


def durable(built: Stage) -> dict[str, str]:
    """Return the durability settings that a connection of the site really has; refuse to measure with weaker ones."""
    found: dict[str, str] = built.inside("durability")
    wanted = {
        "sqlite": {"journal_mode": "wal", "synchronous": "2"},
        "postgresql": {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"},
    }[built.name]
    if found != wanted:
        raise RuntimeError(f"{built.name} runs with {found}, not with {wanted}")
    return found


def machine() -> dict[str, str]:
    """Say on what and under which load this is measured."""
    model = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if "model name" in line
        ),
        "?",
    )
    return {
        "processeur": f"{model}, {os.cpu_count()} cœurs",
        "charge au début": " ".join(f"{load:.2f}" for load in os.getloadavg()),
    }
