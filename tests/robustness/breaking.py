"""Ways to take the database or the disk away from a running site, and to give it back."""

import os
import resource
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import psycopg

from tests.robustness import oracle
from tests.support import postgresql
from tests.support.orphans import end_with_parent, prctl
from tests.support.site import LiveSite
from tests.support.threads import at_once

WRITTEN = "records_record, people_person, people_device, people_signincode, people_tally, practice_problem"
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE = 24, 1


@contextmanager
def locked(site: LiveSite) -> Iterator[None]:
    """Hold the tables of what people do, as another program would that forgot to end its transaction."""
    with closing(oracle.connect(site)) as database:
        database.execute(f"LOCK TABLE {WRITTEN} IN ACCESS EXCLUSIVE MODE" if site.database else "BEGIN EXCLUSIVE")
        yield
        database.rollback()


@contextmanager
def without_its_file(site: LiveSite) -> Iterator[None]:
    """Move the embedded database away, and leave a folder in its place."""
    away = site.data / "ailleurs"
    away.mkdir()
    for path in site.data.glob("caire.sqlite3*"):
        path.rename(away / path.name)
    (site.data / "caire.sqlite3").mkdir()
    yield
    (site.data / "caire.sqlite3").rmdir()
    for path in away.iterdir():
        path.rename(site.data / path.name)


def replaced_by_a_copy(site: LiveSite) -> None:
    """Put a copy in the place of the embedded database, as who restores a file does."""
    file = site.data / "caire.sqlite3"
    copy = site.data / "copie"
    with closing(oracle.connect(site)) as database:
        database.execute(f"VACUUM INTO '{copy}'")
    for path in site.data.glob("caire.sqlite3-*"):
        path.unlink()
    copy.replace(file)


@contextmanager
def stopped(cluster: postgresql.Cluster) -> Iterator[None]:
    """Stop a PostgreSQL server at once, as a crash would, then start it again."""
    cluster.server.send_signal(signal.SIGQUIT)
    cluster.server.wait(20)
    yield
    with (cluster.folder / "log").open("ab") as log:
        cluster.server = subprocess.Popen(
            cluster.server.args, stdout=log, stderr=log, cwd=cluster.folder, **postgresql._someone(cluster.folder)
        )
    postgresql._wait(cluster)


def cut_connections(site: LiveSite) -> None:
    """End every connection of the site to PostgreSQL, as a restart of the server does."""
    with psycopg.connect(site.database, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@contextmanager
def read_only(site: LiveSite) -> Iterator[None]:
    """Let the database be read and not written."""
    with _read_only_server(site) if site.database else _read_only_file(site):
        yield


@contextmanager
def _read_only_file(site: LiveSite) -> Iterator[None]:
    """Take away the right to write in the folder and in the file. The site must run without root's power."""
    replaced_by_a_copy(site)
    file = site.data / "caire.sqlite3"
    file.chmod(0o444)
    site.data.chmod(0o555)
    yield
    site.data.chmod(0o700)
    file.chmod(0o644)


@contextmanager
def _read_only_server(site: LiveSite) -> Iterator[None]:
    """Have PostgreSQL refuse to write, as a standby or a server whose disk is nearly full does."""
    name = psycopg.conninfo.conninfo_to_dict(site.database)["dbname"]
    for state in ("on", "off"):
        with psycopg.connect(site.database, autocommit=True, options="-c default_transaction_read_only=off") as admin:
            admin.execute(f'ALTER DATABASE "{name}" SET default_transaction_read_only = {state}'.encode())
        cut_connections(site)
        if state == "on":
            yield


def processes_of(site: LiveSite) -> list[int]:
    """Return the processes of a running site."""
    found = [site.server.pid] if site.server else []
    for pid in found:
        for children in Path(f"/proc/{pid}/task").glob("*/children"):
            with suppress(OSError):
                found += [int(child) for child in children.read_text().split()]
    return found


class SmallDisk:
    """A file system of its own, that can be filled to the last byte."""

    before_start: Callable[[], None] | None = None

    def __init__(self, folder: Path) -> None:
        self.folder, self.filler = folder, folder / "filler"

    def fill(self, site: LiveSite) -> None:
        """Leave no room at all."""
        with self.filler.open("wb", buffering=0) as file, suppress(OSError):
            for size in (2**20, 2**12, 1):
                with suppress(OSError):
                    while True:
                        file.write(b"\0" * size)

    def free(self, site: LiveSite) -> None:
        """Make room again."""
        self.filler.unlink()


class Quota:
    """Where mounting is not allowed: no process of the site may make a file longer, or write in one."""

    before_start: Callable[[], None] | None = None

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def fill(self, site: LiveSite) -> None:
        """Leave no room at all."""
        self.before_start = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
        for pid in processes_of(site):
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))

    def free(self, site: LiveSite) -> None:
        """Make room again."""
        self.before_start = None
        for pid in processes_of(site):
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


@contextmanager
def small_disk(folder: Path) -> Iterator[SmallDisk | Quota]:
    """Yield a disk that can be filled, by the best way that this machine allows."""
    folder.mkdir()
    mounted = _mounts(folder)
    yield SmallDisk(folder) if mounted else Quota(folder)
    if mounted:
        subprocess.run(["umount", "--lazy", folder], check=True)


def _mounts(folder: Path) -> bool:
    if os.geteuid() or not shutil.which("mount"):
        return False
    command = ["mount", "-t", "tmpfs", "-o", "size=64m", "none", folder]
    return not subprocess.run(command, capture_output=True, check=False).returncode


def give_up_power() -> None:
    """Give up, for this thread and what it starts, root's right to write anywhere: call it in a child."""
    if not os.geteuid() and prctl and prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE):
        raise PermissionError("root may not give up its rights here")


def may_give_up_power() -> bool:
    """Say whether this machine lets root give up its rights."""
    return at_once(give_up_power) == [None]


def start_without_power(site: LiveSite) -> None:
    """Start a site whose processes may write only what the modes of files allow, even those of root."""

    def before() -> None:
        end_with_parent()
        give_up_power()

    site.before = before
    site.start()
