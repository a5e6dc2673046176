"""`manage.py rebuild`: fold the whole record again into every projection."""

from typing import Any

from django.core.management.base import BaseCommand

from caire.records import services


class Command(BaseCommand):
    """Rebuild every projection from the learning record."""

    help = "Reconstruit les progressions à partir du journal des actes."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, then say so."""
        services.rebuild()
        self.stdout.write("Progressions reconstruites.")
