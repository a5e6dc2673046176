"""A bank written for one test: an item of each type, and whole banks, balanced unless the test says otherwise."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from caire.courses.compiler import check
from caire.courses.tests import folders

UNIT = (folders.UNIT + folders.QUESTION).replace("{#non}", "{#non misconception=panne}")
UNIT = UNIT.replace("un modèle.\n", 'un modèle.\n    misconceptions: {panne: "Un texte qui change est une panne."}\n')
FACTS = '- id: essai\n  claim: "Un fait."\n  source: "Une revue"\n  date: 2026-01-01\n  review_before: 2030-01-01\n'

CHOICE = """\
- id: CAIRE-N1-A3-001
  unite: u1
  competence: A3
  bloom: analyser
  difficulte: -0.5
  type: qcm_unique
  banque: formative
  enonce: "Le même assistant vous répond deux fois autrement. Pourquoi ?"
  options:
  - cle: A
    texte: "Le réseau est en panne"
    conception: panne
    retour: "On y pense d’abord ; une panne couperait la réponse."
  - cle: B
    texte: "Une part est au hasard"
    correct: true
    retour: "Chaque mot est tiré au sort entre plusieurs suites."
  - cle: C
    texte: "Il retient vos essais"
    retour: "Cela y ressemble ; il ne garde rien d’une fois à l’autre."
  explication: "Un texte tiré au sort se vérifie à chaque fois."
"""
SEVERAL = """\
- id: CAIRE-N1-A3-002
  unite: u1
  competence: A3
  bloom: évaluer
  difficulte: 0.5
  type: qcm_multiple
  banque: ancre
  confiance: false
  sources: [essai]
  enonce: "Quels sont les DEUX signes ?"
  options:
  - {cle: A, texte: "La source existe", correct: true, retour: "On peut donc l’ouvrir."}
  - {cle: B, texte: "Le ton est ferme", retour: "Le ton ne mesure rien."}
  - {cle: C, texte: "La date est là", correct: true, retour: "Elle dit quand c’était vrai."}
  explication: "Une source < deux sources & une date."
"""
ORDER = """\
- id: CAIRE-N1-A3-003
  unite: u1
  competence: A3
  bloom: appliquer
  difficulte: 0
  type: ordre
  banque: test_A
  enonce: "Remettez les gestes dans l’ordre."
  elements:
  - {cle: A, texte: "Repérer", retour: "On sait alors quoi chercher."}
  - {cle: B, texte: "Chercher", retour: "Il faut savoir quoi."}
  - {cle: C, texte: "Décider", retour: "Tout est sur la table."}
  explication: |
    Décider vient en dernier.

    Toujours.
"""
SORT = """\
- id: CAIRE-N1-A3-004
  unite: u1
  competence: A3
  bloom: comprendre
  difficulte: 1
  type: appariement
  banque: salle
  jumeau_de: CAIRE-N1-A3-001
  enonce: "Rangez chaque outil."
  categories:
  - {cle: c1, texte: "Règle écrite"}
  - {cle: c2, texte: "Appris"}
  paires:
  - {cle: A, texte: "Une minuterie", categorie: c1, retour: "Tout y est écrit d’avance."}
  - {cle: B, texte: "Un anti-spam", categorie: c2, retour: "Il suit des exemples."}
  - {cle: C, texte: "Une sonnette", categorie: c1, retour: "Elle suit un bouton."}
  explication: "On demande ce qu’il faut changer."
"""
EVERY_TYPE = CHOICE + SEVERAL + ORDER + SORT

# One item in a balanced bank: its options differ by no more than two signs.
MANY = """\
- id: CAIRE-N1-{competence}-{number}
  unite: {unit}
  competence: {competence}
  bloom: {bloom}
  difficulte: {difficulty}
  type: qcm_unique
  banque: {bank}
  enonce: "Énoncé {number} ?"
  options:
{options}  explication: "Idée {number}."
"""
OPTION = (
    '  - {{cle: {key}, texte: "Choix {number} {key}{more}", correct: {right}, retour: "Retour {number} {key} ici."}}\n'
)
BLOOM = ("mémoriser", "comprendre", "comprendre", "comprendre", *("appliquer", "analyser", "évaluer") * 2)
BANKS = ("formative", "test_A", "test_B", "rattrapage", "ancre")
BALANCED: dict[str, Callable[[int], Any]] = {
    "unit": lambda number: "u1",
    "competence": lambda number: "A3",
    "bloom": lambda number: BLOOM[number % len(BLOOM)],
    "difficulty": lambda number: 0,
    "bank": lambda number: BANKS[number % len(BANKS)],
    "key": lambda number: "ABCD"[number % 4],
    "is_longest": lambda number: number // 4 % 4 == 0,
}


def many(count: int = 40, **instead: Callable[[int], Any]) -> str:
    """Return a bank of that many items, balanced but for what is given instead, each a function of the number."""
    return "".join(
        _item(number, {name: of(number) for name, of in (BALANCED | instead).items()}) for number in range(count)
    )


def _item(number: int, of: dict[str, Any]) -> str:
    options = "".join(
        OPTION.format(
            number=100 + number,
            key=key,
            right=str(key == of["key"]).lower(),
            more=" !" if key == of["key"] and of["is_longest"] else "",
        )
        for key in "ABCD"
    )
    return MANY.format(number=100 + number, options=options, **of)


def write(folder: Path, items: str = EVERY_TYPE, files: dict[str, str | bytes] | None = None) -> Path:
    """Write a course with this bank and return its folder."""
    return folders.write(folder, {"m1/u1.md": UNIT, "facts.yml": FACTS, "items/u1.yml": items} | (files or {}))


def write_broken(folder: Path, item: str, old: str, new: str) -> tuple[Path, int]:
    """Write a bank with a mistake in this item; return the course and how many lines stand before the item."""
    before = "" if item is CHOICE else CHOICE
    return write(folder, before + item.replace(old, new, 1)), before.count("\n")


def write_private(folder: Path, items: str, files: dict[str, str] | None = None) -> Path:
    """Write a private bank for that course and return its folder, which holds one folder for each course."""
    for path, content in ({"u1.yml": items} | (files or {})).items():
        file = folder / "banque" / "essai" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return folder / "banque"


def problems(folder: Path, bank: Path | None = None) -> list[str]:
    """Return the problems of a course as they are printed."""
    return [str(problem) for problem in check(folder, folders.TODAY, bank)[0]]
