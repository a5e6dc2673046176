"""Checks of the bank as a whole: nothing in it betrays an answer, it asks to think, and covers what the course teaches.

A bank that is being written cannot be balanced yet: below `ENOUGH` items, nothing is told.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import fmean

from caire.courses.compiler.checks import blueprint
from caire.courses.compiler.items import BankSource
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.source import UnitSource
from caire.courses.compiler.sources import Sources
from caire.courses.compiler.vocabulary import BLOCKS

ENOUGH = 40
LEAST_LONGEST, MOST_LONGEST = 15, 35  # per cent
MOST_OF_A_LETTER = 35  # per cent
LESS_RECALLED = 15  # per cent
MOST_APART = 0.25  # logits, between the means of two forms
RECALLED, THOUGHT = "mémoriser", {"appliquer", "analyser", "évaluer", "créer"}
NEEDED = (
    ("de révision (formative)", frozenset({"formative"})),
    ("de test (ancre, test_A, test_B ou rattrapage)", frozenset({"ancre", "test_A", "test_B", "rattrapage"})),
)


def check(sources: Sources) -> Iterator[Problem]:
    """Yield what is wrong with the bank, told at its first file."""
    items = sources.records.items or ()
    if len(items) >= ENOUGH:
        for subject in (_keys(items), _bloom(items), _forms(items), _covered(sources), blueprint.shortages(sources)):
            yield from (Problem(items[0].path, 1, message) for message in subject)


def _keys(items: Sequence[BankSource]) -> Iterator[str]:
    asked = [item for item in items if item.type == "qcm_unique" and len(item.right) == 1]
    if not asked:
        return
    longest = sum(map(_is_key_longest, asked))
    if not LEAST_LONGEST * len(asked) <= longest * 100 <= MOST_LONGEST * len(asked):
        yield (
            f"la bonne réponse est la plus longue dans {_share(longest, len(asked))} des questions à un seul choix "
            f"({longest} sur {len(asked)}) : il en faut de {LEAST_LONGEST} à {MOST_LONGEST} %."
        )
    for letter, count in sorted(Counter(item.right[0].text("cle").upper() for item in asked).items()):
        if count * 100 > MOST_OF_A_LETTER * len(asked):
            yield (
                f"{letter} est la bonne réponse dans {_share(count, len(asked))} des questions à un seul choix "
                f"({count} sur {len(asked)}) : {MOST_OF_A_LETTER} % au plus, changez l’ordre des options."
            )


def _is_key_longest(item: BankSource) -> bool:
    (right,) = item.right
    return all(len(option.text("texte")) < len(right.text("texte")) for option in item.choices if option is not right)


def _share(count: int, total: int) -> str:
    return f"{round(100 * count / total)} %"


def _bloom(items: Sequence[BankSource]) -> Iterator[str]:
    counts = Counter(item.record.text("bloom") for item in items)
    recalled, thought, total = counts[RECALLED], sum(counts[word] for word in THOUGHT), len(items)
    if recalled * 100 >= LESS_RECALLED * total:
        yield f"{recalled} items sur {total} demandent de mémoriser : il en faut moins de {LESS_RECALLED} %."
    if thought * 2 < total:
        yield f"{thought} items sur {total} demandent au moins d’appliquer : il en faut la moitié."


def _forms(items: Sequence[BankSource]) -> Iterator[str]:
    forms = [[item.record.number("difficulte") for item in items if item.bank == form] for form in ("test_A", "test_B")]
    if all(forms):
        first, second = map(fmean, forms)
        if round(abs(first - second), 6) > MOST_APART:
            yield (
                f"la difficulté moyenne est {_decimal(first)} en test_A et {_decimal(second)} en test_B : "
                f"{_decimal(MOST_APART)} d’écart au plus."
            )


def _decimal(number: float) -> str:
    return f"{number:.2f}".replace(".", ",").replace("-", "−")


def _covered(sources: Sources) -> Iterator[str]:
    taught = {one for _, header in sources.headed() for one in header.record.texts("competences")}
    for what, banks in NEEDED:
        asked = [item.record for item in sources.records.items or () if item.bank in banks]
        units = {record.text("unite") for record in asked}
        yield from (f"l’unité « {unit} » n’a aucun item {what}." for unit in _tested(sources) if unit not in units)
        for competence in sorted(taught - {record.text("competence") for record in asked}):
            yield f"la compétence « {competence} » n’a aucun item {what}."


def _tested(sources: Sources) -> Iterator[str]:
    """Yield the units with questions, but for those of a module that the bank leaves out: the welcome."""
    chosen = {item.record.text("unite") for item in sources.records.items or ()}
    for module in sources.records.modules:
        paths = [path for path, _ in module.units if path in sources.units]
        names = {path: sources.records.headers[path].record.text("id") for path in paths}
        if chosen & set(names.values()):
            yield from (name for path, name in names.items() if _asks(sources.units[path]))


def _asks(unit: UnitSource) -> bool:
    return any(block.kind in BLOCKS and BLOCKS[block.kind].answered for block in unit.blocks())
