"""`manage.py preview FOLDER`: read a course while writing it; the page reloads at each change."""

import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.servers.basehttp import WSGIServer, get_internal_wsgi_application, run

from caire.courses import preview

HOST = "127.0.0.1"


class Command(BaseCommand):
    """Serve a course on this machine, with its problems, as its author types."""

    help = "Relire un cours pendant qu’on l’écrit : http://127.0.0.1:8001/apercu/"

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the folder and the port."""
        parser.add_argument("folder", type=Path)
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8001")))

    def handle(self, *args: Any, folder: Path, port: int, **options: Any) -> None:
        """Prepare a database, start the watcher, serve."""
        if not settings.PREVIEW:
            raise CommandError("Lancez l’aperçu par « make preview » : il a sa propre base de données.")
        if not (folder / "course.yml").is_file():
            raise CommandError(f"{folder} : ce dossier n’a pas de course.yml.")
        settings.DATA.mkdir(parents=True, exist_ok=True)
        call_command("migrate", verbosity=0)
        preview.watcher = preview.Watcher(folder.resolve())
        preview.watcher.start()
        self.stdout.write(f"Aperçu : http://{HOST}:{port}/apercu/  (Ctrl-C pour arrêter)")
        handler = StaticFilesHandler(get_internal_wsgi_application())
        try:
            run(HOST, port, handler, threading=True, server_cls=WSGIServer)
        except OSError as error:
            raise CommandError(f"Le port {port} n’est pas libre ({error.strerror}) : choisissez PORT=…") from error
