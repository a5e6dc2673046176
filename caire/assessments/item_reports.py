"""The regular analysis of items: when it is due, and the process of its own that makes it.

That process loads the scientific libraries, and gives their memory back when it ends: nothing here imports them, nor
`analysis`. It is the command `analyse_items --keep`, which anybody may run as well.
"""

import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Max

from caire.assessments import queries
from caire.assessments.models import ItemReport
from caire.courses import queries as courses

EVERY = timedelta(days=1)
# Of the process, once: 28,000 persons take less than a minute (`make bench ONLY=items`).
PATIENCE = timedelta(minutes=10)

Analyse = Callable[[str, ItemReport.Tests], bool]


def refresh(now: datetime, analyse: Analyse | None = None) -> None:
    """Make each analysis that is due. Raises RuntimeError when one failed, once all the others are made."""
    due = [(course, tests) for course in courses.current_digests() for tests in ItemReport.Tests]
    failed = [
        f"{course} ({tests})"
        for course, tests in due
        if is_due(course, tests, now) and not (analyse or in_a_process)(course, tests)
    ]
    if failed:
        raise RuntimeError(f"no analysis of the items of {', '.join(failed)}")


def is_due(course: str, tests: ItemReport.Tests, now: datetime) -> bool:
    """Say whether a test was finished, or another release published, since an analysis that is a day old."""
    shown = courses.current(course)
    if shown is None or shown.test is None:
        return False
    finished = queries.finished(course, tests).aggregate(last=Max("finished_at"))["last"]
    last = ItemReport.objects.filter(course=course, tests=tests).order_by("made_at").last()
    if finished is None or last is None:
        return finished is not None
    is_new = finished > last.made_at or last.release != shown.digest
    return is_new and now - last.made_at >= EVERY


def in_a_process(course: str, tests: ItemReport.Tests) -> bool:
    """Analyse in a process of its own, and say whether it went well; what went wrong is in the log."""
    command = [sys.executable, str(settings.ROOT / "manage.py"), "analyse_items", course, "--keep"]
    retakes = ["--retakes"] if tests == ItemReport.Tests.RETAKES else []
    try:
        done = subprocess.run(  # noqa: S603 - our own command, on a course that is published
            [*command, *retakes], stdout=subprocess.DEVNULL, timeout=PATIENCE.total_seconds(), check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0
