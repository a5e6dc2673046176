"""Periodic work: each app registers its jobs, the command `tick` runs those that are due.

In an app's `AppConfig.ready`: `ticks.register("mail.deliver", timedelta(seconds=5), deliver)`. A job takes the time of
now. It may run in several processes at once and must bear it; it must also bear having missed a week.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import close_old_connections

Job = Callable[[datetime], object]
logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Tick:
    """A job and how often it runs."""

    name: str
    every: timedelta
    job: Job
    ran_at: datetime | None = None

    def is_due(self, now: datetime) -> bool:
        """Say whether the job never ran in this process, or long enough ago."""
        return self.ran_at is None or now - self.ran_at >= self.every


_ticks: dict[str, Tick] = {}


def register(name: str, every: timedelta, job: Job) -> None:
    """Have a job run at least this far apart. The name, `app.verb`, is unique."""
    _ticks[name] = Tick(name, every, job)


def names() -> list[str]:
    """Return the names of the registered jobs, in alphabetical order."""
    return sorted(_ticks)


def run_due(now: datetime) -> dict[str, bool]:
    """Run every job that is due and return, by name, which went well. One that fails does not stop the others."""
    return {tick.name: _run(tick, now) for tick in list(_ticks.values()) if tick.is_due(now)}


def _run(tick: Tick, now: datetime) -> bool:
    tick.ran_at = now
    try:
        tick.job(now)
    except Exception:  # whatever it is, the other jobs must run, and this one again at its time
        logger.exception("tick %s failed", tick.name)
        close_old_connections()
        return False
    return True
