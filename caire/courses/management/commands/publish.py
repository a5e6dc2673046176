"""`manage.py publish`: compile every course of the content folder and make it what everybody reads."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from caire.courses import compiler, services
from caire.courses.compiler import CompileError


class Command(BaseCommand):
    """Publish courses; one that has problems keeps its previous release."""

    help = "Compile et publie les cours ; un cours qui a des problèmes garde sa version précédente."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take folders; by default, every course of the content folder."""
        parser.add_argument("folders", nargs="*", type=Path)

    def handle(self, *args: Any, folders: list[Path], **options: Any) -> None:
        """Publish each folder, print every problem, and fail if there was one."""
        folders = folders or sorted(path.parent for path in settings.CONTENT_DIR.glob("*/course.yml"))
        now = timezone.now()
        problems = 0
        for folder in folders:
            found = services.read(folder, now)
            try:
                course = services.publish_sources(found, now)
            except CompileError as error:
                problems += len(error.problems)
                for problem in error.problems:
                    self.stderr.write(str(problem))
            else:
                self.stdout.write(f"{course.id} : version {course.digest[:12]} publiée.")
                for fact in compiler.expired_of(found):
                    self.stderr.write(f"{fact} Le cours est publié quand même.")
        if problems:
            raise CommandError(f"{problems} problème(s) : rien n’a été publié pour les cours concernés.")
