"""`manage.py simulate_items`: how well the analysis of items finds known parameters again, and from how many persons.

Respondents are simulated; nothing is written anywhere.
"""

from math import isnan
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from caire.assessments.analysis import recovery, simulation
from caire.assessments.analysis.recovery import Recovery
from caire.assessments.analysis.simulation import Population
from caire.assessments.analysis.words import number, percent
from caire.courses import queries as courses

HEADING = (
    "personnes", "réponses par item", "difficulté : biais", "erreur", "corrélation", "couverture", "facilité",
    "options", "sûrs et faux", "item-reste", "KR-20", "signalés à tort", "manqués",
)  # fmt: skip


class Command(BaseCommand):
    """Simulate, analyse, compare. docs/how-to/analyser-les-items.md holds a table that this command printed."""

    help = "Mesure, sur des personnes simulées, comment l’analyse retrouve des paramètres connus. N’écrit rien."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take a bank, sizes, and who answers."""
        parser.add_argument("course", nargs="?", help="la banque d’un cours publié ; sans lui, une banque imaginaire")
        parser.add_argument("--bank", type=int, default=90, help="combien d’items dans la banque imaginaire (90)")
        parser.add_argument("--persons", type=int, nargs="+", default=[150, 500, 1000, 2500, 5000, 10000])
        parser.add_argument("--times", type=int, default=10, help="combien d’échantillons de chaque taille (10)")
        parser.add_argument("--seed", type=int, default=1, help="le même nombre donne la même table (1)")
        parser.add_argument("--guessing", type=float, default=0.0, help="chance de trouver sans savoir (0)")
        parser.add_argument("--noise", type=float, default=0.0, help="part des items trouvés au hasard (0)")

    def handle(self, *args: Any, course: str | None, seed: int, **options: Any) -> None:
        """Print a table in Markdown, one line per number of persons."""
        population = Population(guessing=options["guessing"], noise=options["noise"])
        bank, blueprint = simulation.made_up(options["bank"]), simulation.MADE_UP
        if course:
            found = courses.current(course)
            if found is None or found.test is None:
                raise CommandError(f"{course} : aucun cours publié de ce nom n’a de test.")
            bank, blueprint = found.items, found.test
        try:
            on = simulation.stage(bank, blueprint, population, seed)
        except LookupError as error:
            raise CommandError(f"La banque est trop petite pour ses formes : {error}") from error
        known = recovery.truth(on, population, seed)
        self.stdout.write(f"| {' | '.join(HEADING)} |\n|{'---:|' * len(HEADING)}")
        for persons in options["persons"]:
            self.stdout.write(line(recovery.recover(on, population, known, persons, options["times"], seed)))


def line(made: Recovery) -> str:
    """Return a line of the table: logits for difficulties, points for shares."""
    cells = [
        f"{made.persons:_}".replace("_", "\N{NARROW NO-BREAK SPACE}"),
        str(made.per_item),
        *map(told, (made.bias, made.difficulty, made.likeness)),
        percent(made.coverage),
        *(points(one) for one in (made.facility, made.options, made.sure_wrong)),
        *map(told, (made.correlation, made.kr20)),
        *(percent(None if isnan(one) else one) for one in (made.accused, made.missed)),
    ]
    return f"| {' | '.join(cells)} |"


def told(value: float) -> str:
    """Return a number, or a dash for nan."""
    return number(None if isnan(value) else value)


def points(value: float) -> str:
    """Return an error of a share, in points of percentage."""
    return f"{100 * value:.1f}\N{NO-BREAK SPACE}pts".replace(".", ",")
