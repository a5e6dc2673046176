"""Third phase: everything that can be wrong in a course. Each module yields problems about one subject.

To add a check: write it in the module of its subject, with a mistake of that kind in `tests/mistakes` (for the bank, in
`tests/test_linter_items.py`).
"""

from collections.abc import Collection, Iterator

from caire.courses.compiler.checks import (
    assets,
    bank,
    blocks,
    blueprint,
    facts,
    glossary,
    ids,
    item_texts,
    items,
    language,
    markup,
    objectives,
    plain,
    questions,
    structure,
)
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.sources import Sources

SUBJECTS = (
    *(structure, ids, blocks, questions, objectives, facts, glossary, assets, markup, language, plain),
    *(items, item_texts, bank, blueprint),
)


def problems(sources: Sources) -> Iterator[Problem]:
    """Yield all that must be corrected before the course can be published."""
    for subject in SUBJECTS:
        yield from subject.check(sources)


def problems_of_publishing(sources: Sources, held: Collection[str]) -> Iterator[Problem]:
    """Yield what stops a course, correct as it is, from being published: ids to register, ids held that are gone."""
    yield from ids.unregistered(sources)
    yield from ids.vanished(sources, held)


def warnings(sources: Sources) -> Iterator[Problem]:
    """Yield what deserves a look and stops nothing."""
    yield from facts.expired(sources)
    yield from facts.soon_to_review(sources)
    yield from facts.unused(sources)
    yield from glossary.unused(sources)
    yield from structure.longer_than_said(sources)
    yield from ids.unregistered(sources)
