"""A course read while it is being written: compiled again at each change, shown with its problems.

Only `manage.py preview` starts it: one process, on the author's machine, with a database of its own.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import sleep

from django.conf import settings
from django.db import connection
from django.utils import timezone

from caire.courses import services
from caire.courses.compiler import CompileError, Problem

SECONDS_BETWEEN_LOOKS = 0.4

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class State:
    """What the author sees: the version being read, what keeps the next one from being, what deserves a look."""

    digest: str = ""
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()

    @property
    def version(self) -> str:
        """Return what changes whenever the author has something new to see."""
        return "\n".join([self.digest, *map(str, self.problems), *map(str, self.notes)])


class Watcher:
    """Publishes a folder whenever one of its files changes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.state = State()

    def publish(self) -> None:
        """Compile and publish the folder as it is now; with problems, the last good version stays.

        Nothing is raised: in the background, an error would end the preview without a word.
        """
        try:
            course, notes = services.show(self.folder, timezone.now())
        except CompileError as error:
            self.state = State(self.state.digest, error.problems)
        except Exception as error:
            logger.exception("The preview failed.")
            message = f"l’aperçu n’a pas pu montrer ce cours ({type(error).__name__} : {error})."
            self.state = State(self.state.digest, (Problem(self.folder.name, 1, message),))
        else:
            self.state = State(course.digest, notes=tuple(notes))

    def marks(self) -> dict[Path, int]:
        """Return when each file of the folder, or of the private bank, last changed."""
        folders = [self.folder, *([settings.BANK_DIR / self.folder.name] if settings.BANK_DIR else [])]
        paths = [path for folder in folders for path in sorted(folder.rglob("*"))]
        return {path: path.stat().st_mtime_ns for path in paths if path.is_file()}

    def watch(self, wait: Callable[[float], None] = sleep) -> None:
        """Publish at each change, for ever."""
        seen = self.marks()
        while True:
            wait(SECONDS_BETWEEN_LOOKS)
            try:
                found = self.marks()
            except OSError:  # an editor that writes by renaming, between the listing and the look
                continue
            if found != seen:
                seen = found
                self.publish()
                connection.close()

    def start(self) -> None:
        """Publish now, then watch in the background."""
        self.publish()
        threading.Thread(target=self.watch, name="preview", daemon=True).start()


watcher: Watcher | None = None
