"""`manage.py backup [file]`: keep everything in one file, while the site runs."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from caire.config import archive
from caire.people.services import ledger


class Command(BaseCommand):
    """Write a backup, read it again from end to end, then remove the oldest ones."""

    help = "Sauvegarde toute l’installation dans un fichier daté, relu jusqu’au bout avant d’être annoncé."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take a file, and how many dated backups to keep."""
        parser.add_argument(
            "file", nargs="?", type=Path, help="par défaut, un fichier daté du dossier backups/ des données"
        )
        parser.add_argument("--keep", type=int, default=0, help="n’en garder que ce nombre, les plus récentes")

    def handle(self, *args: Any, file: Path | None, keep: int, **options: Any) -> None:
        """Back up, and say how much."""
        now = timezone.now()
        folder = settings.DATA / "backups"
        path = file or folder / f"caire-{now:%Y%m%d-%H%M%S}.jsonl.gz"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            archive.forget_drafts(folder, now)
            rows = sum(archive.write(path, now).values())
        except OSError as error:
            raise CommandError(f"{path} : {error.strerror}. Rien n’a été sauvegardé.") from error
        except archive.ArchiveError as error:
            raise CommandError(f"{error} Rien n’a été sauvegardé.") from error
        if keep:
            for old in sorted(folder.glob("caire-*.jsonl.gz"))[:-keep]:
                old.unlink()
        self.keep_ledger()
        self.stdout.write(f"{path} : {rows} lignes, {path.stat().st_size / 1e6:.1f} Mo, relue jusqu’au bout.")

    def keep_ledger(self) -> None:
        """See to it that there is a ledger of erasures to copy beside the backup, even when nobody was erased."""
        try:
            ledger.complete()
        except (ledger.LedgerError, OSError) as error:
            self.stderr.write(str(error))
