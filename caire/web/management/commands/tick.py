"""Run the periodic jobs: `tick` once (from a timer), `tick --loop` until stopped (from `make run` or a service)."""

import signal
import threading
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections
from django.utils import timezone

from caire.web import ticks

PAUSE = 1.0


class Command(BaseCommand):
    """Run what is due: mail, reminders, retention."""

    help = "Fait le travail régulier qui est dû : une fois, ou sans fin avec --loop."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take `--loop`."""
        parser.add_argument("--loop", action="store_true", help="rester, et faire chaque travail à son rythme")

    def handle(self, *args: Any, loop: bool, **options: Any) -> None:
        """Run every job once, or each one again and again until SIGTERM or Ctrl-C."""
        if not loop:
            failed = [name for name, well in ticks.run_due(timezone.now()).items() if not well]
            if failed:
                raise CommandError("ont échoué : " + ", ".join(failed))
            return
        stop = threading.Event()
        signal.signal(signal.SIGTERM, lambda *_: stop.set())
        signal.signal(signal.SIGINT, lambda *_: stop.set())
        while not stop.is_set():
            ticks.run_due(timezone.now())
            close_old_connections()
            stop.wait(PAUSE)
