"""`python -m bench.floor.serve`: the floor, behind the very server of the platform; prints one session a line."""

import json
import multiprocessing
import os
from uuid import uuid4

import django
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.db import connections, transaction
from django.utils import timezone

from caire.config import environment, serve


def prepare(persons: int) -> list[str]:
    """Make the tables, and a session with its row for each person; return the sessions' keys."""
    from bench.floor.models import Row  # noqa: PLC0415 - models exist once Django is set up

    call_command("migrate", run_syncdb=True, verbosity=0)
    keys = []
    with transaction.atomic():
        for number in range(persons):
            row = Row._default_manager.create(
                key=uuid4(), person=number, object="niveau-1/u2-1/q1", score=1.0, at=timezone.now()
            )
            session = SessionStore()
            session["row"] = row.pk
            session.create()
            keys.append(str(session.session_key))
    return keys


def main() -> None:
    """Serve until stopped."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "bench.floor.settings"
    django.setup()
    with open(os.environ["FLOOR_SESSIONS"], "w", encoding="ascii") as file:
        json.dump(prepare(1000), file)
    multiprocessing.set_start_method("fork", force=True)
    application = get_wsgi_application()
    connections.close_all()
    server = serve.server("127.0.0.1", environment.number("PORT", 8000))
    server.serve(target_loader=serve.loader(os.getpid(), application), wrap_loader=False)


if __name__ == "__main__":
    main()
