"""`manage.py restore file`: put a backup back, on SQLite or PostgreSQL, without bringing back those who left."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from caire.config import archive
from caire.people import services as people
from caire.people.services import ledger
from caire.people.services.ledger import Erased


class Command(BaseCommand):
    """Replace the database by a backup, migrate it, and erase again whoever asked to be erased since."""

    help = "Restaure une sauvegarde dans une base vide, puis efface de nouveau les personnes qui l’ont demandé depuis."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take a file, and the permissions to replace what is there and to do without the ledger."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--force", action="store_true", help="remplacer une base qui n’est pas vide")
        parser.add_argument(
            "--without-ledger",
            action="store_true",
            help="restaurer sans registre des effacements : les personnes effacées depuis reviennent",
        )

    def handle(self, *args: Any, file: Path, force: bool, without_ledger: bool, **options: Any) -> None:
        """Restore, and say what was done."""
        if not file.is_file():
            raise CommandError(f"{file} n’existe pas.")
        try:
            heading = archive.check(file)
            if not force and not archive.is_empty():
                raise CommandError("La base n’est pas vide : rien n’a été touché. Pour la remplacer, ajoutez --force.")
            erased = self.erased(without_ledger)
            archive.load(file)
        except (archive.ArchiveError, ledger.LedgerError) as error:
            raise CommandError(str(error)) from error
        found = people.replay_erasures(erased)
        self.stdout.write(f"Sauvegarde du {heading.made_at[:16]} restaurée ; {found} effacement(s) rejoué(s).")

    def erased(self, without_ledger: bool) -> Erased:
        """Return whom to erase again: those of the ledger, and those whom the database about to go knows of."""
        if not without_ledger and not ledger.path().exists():
            raise CommandError(
                f"{ledger.path()} manque : sans ce registre, des personnes effacées reviendraient. "
                "Remettez-le à sa place ou, s’il n’en existe aucune copie, ajoutez --without-ledger."
            )
        try:
            return ledger.complete()
        except OSError as error:
            raise CommandError(f"{ledger.path()} : {error.strerror}. Rien n’a été touché.") from error
