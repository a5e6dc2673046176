"""Who writes next: the threads of a process, then the processes of a machine, take turns.

SQLite's own way of waiting is to sleep and try again: in a crowd it leaves the lock unused while everybody sleeps, and
somebody out for many seconds. Safety is still SQLite's: where a turn cannot be had, one goes without.
"""

import fcntl
import os
import threading
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

GLANCE = 0.0003  # seconds between two looks at a lock that another process holds


class Turns:
    """The turns of one database file. Call `take`, and `give` from the same thread.

    Between processes there are two locks. Who waits for the second one holds the first, so that a process which has
    just written cannot write again before one that waited.
    """

    def __init__(self, database: str) -> None:
        self._place = Path(database).with_suffix(".turns")
        self._threads = threading.Lock()
        self._locks: tuple[int, int] | None = None
        self._opened_by = 0

    def take(self, patience: float) -> bool:
        """Wait until nobody else writes, and say whether it is one's turn."""
        deadline = time.monotonic() + patience
        if not self._threads.acquire(timeout=patience):
            return False
        for lock in self._files():
            if not _lock(lock, deadline):
                break
        if locks := self._locks:
            fcntl.flock(locks[0], fcntl.LOCK_UN)
        return True

    def give(self) -> None:
        """Let the next one write."""
        if self._locks:
            fcntl.flock(self._locks[1], fcntl.LOCK_UN)
        self._threads.release()

    def _files(self) -> tuple[int, ...]:
        """Open the locks once for each process: a child that used its parent's would hold what the parent holds."""
        if self._opened_by != os.getpid() and self._place.is_absolute():
            self._opened_by, self._locks = os.getpid(), None
            with suppress(OSError):  # a folder that may not be written: SQLite will say so better
                self._locks = self._open("1"), self._open("2")
        return self._locks or ()

    def _open(self, name: str) -> int:
        return os.open(f"{self._place}{name}", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)


turns_of = cache(Turns)


def _lock(file: int, deadline: float) -> bool:
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > deadline:
                return False
            time.sleep(GLANCE)
        else:
            return True
