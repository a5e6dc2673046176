"""`make bench`: measure, print the table, write `var/bench.json`; `make bench ONLY="pages sqlite"`: a part."""

import os
import platform
import sqlite3
import sys
import time
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

from bench import answers, items, pages, report, scale, sites, taking, weight
from bench.report import Figure
from tests.support import chromium
from tests.support.site import ROOT

ON_DATABASES: dict[str, ModuleType] = {
    "pages": pages,
    "answers": answers,
    "scale": scale,
    "taking": taking,
    "items": items,
}
DATABASES = ("sqlite", "postgresql")


def main(only: list[str]) -> int:
    """Run the parts; a promise that does not hold is said, not hidden and not a failure of the command."""
    unknown = set(only) - {*ON_DATABASES, *DATABASES, "weight"}
    if unknown:
        print(
            f"ONLY={' '.join(sorted(unknown))} : les parties sont {', '.join(ON_DATABASES)} et weight.", file=sys.stderr
        )
        return 2
    began = time.monotonic()
    about = sites.machine() | versions()
    figures: list[Figure] = []
    parts = set(only) - set(DATABASES)
    wanted = [part for title, part in ON_DATABASES.items() if not parts or title in parts]
    for name in [name for name in DATABASES if wanted and (name in only or not set(DATABASES) & set(only))]:
        say(f"Préparation, {name}…")
        with sites.stage(name) as stage:
            about[f"durabilité {name}"] = ", ".join(f"{k}={v}" for k, v in sites.durable(stage).items())
            about |= {"PostgreSQL": stage.version} if stage.version else {}
            for part in wanted:
                say(f"{part.PART}, {name}…")
                figures += part.measure(stage)
    if not only or "weight" in parts:
        say("Poids, mémoire, démarrage…")
        figures += weight.measure()
    about["charge à la fin"] = " ".join(f"{load:.2f}" for load in os.getloadavg())
    about["durée"] = f"{time.monotonic() - began:.0f} s"
    print("\n".join(f"- {name} : {value}" for name, value in about.items()))
    print(report.table(figures), flush=True)
    report.keep(Path(os.environ.get("CAIRE_DATA") or ROOT / "var") / "bench.json", about, figures)
    broken = sum(figure.holds is False for figure in figures)
    print(f"\n{broken} promesse(s) non tenue(s)." if broken else "\nToutes les promesses sont tenues.")
    return 0


def versions() -> dict[str, str]:
    """Return what runs."""
    return {
        "système": f"{platform.system()} {platform.release()}",
        "Python": platform.python_version(),
        "Django": version("Django"),
        "granian": f"{version('granian')}, WSGI, 2 processus de {sites.SETTINGS.get('THREADS', '8')} fils",
        "SQLite": sqlite3.sqlite_version,
        "Chromium": chromium.version(),
    }


def say(line: str) -> None:
    """Tell what is going on, apart from the results."""
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
