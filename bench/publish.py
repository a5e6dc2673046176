"""`python -m bench.publish`: write `docs/reference/benchmarks.md` from the last whole `make bench`."""

import json
import os
from pathlib import Path

from bench import report
from bench.report import Figure
from tests.support.site import ROOT

PAGE = ROOT / "docs" / "reference" / "benchmarks.md"
OPENING = """# Mesures

Ce que `make bench` a mesuré, tel quel : c’est lui qui écrit ces figures, personne ne les retouche. Le générateur
de charge tourne sur la même machine que le site et compte dans ses deux cœurs. Les réglages sont ceux de la
production ; chaque page et chaque réponse vient d’une personne différente, parmi mille. Le « plancher » est mesuré à
tour de rôle avec le site, derrière le même serveur et sur la même base : une page nue avec une session en base, une
requête et le même nombre d’octets ; une vue nue qui insère une ligne durable. Chaque chiffre est la médiane de
plusieurs tours.

Pour l’échelle, sur une telle machine : Moodle 4.5, réglé, 42 pages et 24 réponses par seconde ; un Django nu
derrière un serveur WSGI, environ 1 000 pages et 620 réponses d’une ligne par seconde sur PostgreSQL.

## Conditions
"""


def main() -> None:
    """Write the page."""
    kept = json.loads((Path(os.environ.get("CAIRE_DATA") or ROOT / "var") / "bench.json").read_text(encoding="utf-8"))
    figures = [Figure(**{name: value for name, value in one.items() if name != "holds"}) for one in kept["figures"]]
    about = "\n".join(
        f"- {name}\u00a0: {value}" for name, value in ({"mesuré le": kept["made_at"]} | kept["about"]).items()
    )
    PAGE.write_text(f"{OPENING}\n{about}\n\n## Résultats\n{report.table(figures)}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
