"""`manage.py analyse_items niveau-1`: what the finished tests say of each item of a course. Names nobody."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from caire.assessments import answer_sheets, services
from caire.assessments.analysis import report, tables
from caire.assessments.models import ItemReport
from caire.courses import queries as courses


class Command(BaseCommand):
    """Analyse the items of a course. docs/how-to/analyser-les-items.md says how to read the table."""

    help = "Analyse les items d’un cours : facilité, corrélation, options, difficulté, fiabilité. Ne nomme personne."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take a course, which tests, and where to write."""
        parser.add_argument("course", help="l’identifiant du cours, comme niveau-1")
        parser.add_argument("--retakes", action="store_true", help="les rattrapages, au lieu des premiers tests")
        parser.add_argument("--json", type=Path, metavar="FICHIER", help="écrire aussi tout en JSON")
        parser.add_argument("--csv", type=Path, metavar="FICHIER", help="écrire aussi une ligne par item en CSV")
        parser.add_argument("--keep", action="store_true", help="garder cette analyse pour les pages de gestion")

    def handle(self, *args: Any, course: str, retakes: bool, keep: bool, **options: Any) -> None:
        """Read, analyse, write."""
        now = timezone.now()
        found = courses.current(course)
        if found is None or found.test is None:
            raise CommandError(f"{course} : aucun cours publié de ce nom n’a de test.")
        tests = ItemReport.Tests.RETAKES if retakes else ItemReport.Tests.FIRST
        made = report.analyse(answer_sheets.read(found, tests))
        told = {"course": course, "release": found.digest, "tests": str(tests), "made_at": now.isoformat()}
        told |= made.as_json()
        try:
            write(made, told, options["json"], options["csv"])
        except OSError as error:
            raise CommandError(f"{error.filename} : {error.strerror}. Rien n’a été gardé.") from error
        if keep:
            services.keep_report(found, tests, told, now=now)
        self.stdout.write(f"{course}, {tests.label}, version {found.digest[:12]}.")
        self.stdout.write(tables.text(made))


def write(made: report.Report, told: dict[str, Any], as_json: Path | None, as_csv: Path | None) -> None:
    """Write the files that are asked for. A spreadsheet knows by its first bytes that the CSV is in UTF-8."""
    if as_json:
        as_json.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    if as_csv:
        with as_csv.open("w", encoding="utf-8-sig", newline="") as file:
            tables.write_csv(made, file)
