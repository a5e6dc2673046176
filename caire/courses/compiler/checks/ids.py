"""Checks of ids: each has its place in the page, and what people's acts point to lasts from one release to the next."""

from collections.abc import Collection, Iterator, Mapping

from caire.courses.compiler import renaming
from caire.courses.compiler.gather import is_private
from caire.courses.compiler.items import HOLDER
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.renaming import RESERVED
from caire.courses.compiler.source import BlockSource, UnitSource, every
from caire.courses.compiler.sources import Place, Sources
from caire.courses.compiler.vocabulary import BLOCKS
from caire.courses.compiler.yaml_values import Record

# What the page of a unit names by itself: a test compares this with the page.
OF_THE_PAGE = frozenset({"contenu", "fin", "fin-titre", "listen", "question-tables", "sources-title", "words"})
MOST_CALLS = 9  # to one source in one unit
ENDINGS: Mapping[str, tuple[str, ...]] = {
    "simulation": ("title", "done"),
    "estimate": ("number", "scale"),
    "write": ("text", "limit"),
}
TAKEN = "est pris par la page elle-même"
ROWS = frozenset({"sort", "match", "order"})


def check(sources: Sources) -> Iterator[Problem]:
    """Yield the ids that are already taken, and those that were published and are gone."""
    for module in sources.records.modules:
        name, line = module.record.text("id"), module.record.line_of("id")
        if name in OF_THE_PAGE:
            yield Problem("course.yml", line, f"l’identifiant « {name} » {TAKEN} : choisissez-en un autre.")
    for unit, header in sources.headed():
        if header.record.text("id") in RESERVED:
            name = header.record.text("id")
            message = f"l’identifiant « {name} » est réservé : choisissez-en un autre."
            yield Problem(unit.path, header.record.line_of("id"), message)
    own = frozenset(_own(sources))
    for unit in sources.units.values():
        yield from _taken(unit, own)
    # A course in plain language publishes nothing of its own: what it leaves out is in the ordinary one.
    if not sources.folder.plain:
        yield from _renamed(sources)
        yield from _removed(sources)
        yield from vanished(sources)


def in_page(unit: UnitSource) -> Iterator[tuple[str, str, int]]:
    """Yield each id that the page of a unit gets from its author, the id that gives it, and the line of that one."""
    for name, line in unit.anchors():
        yield name, name, line
    for section in unit.sections:
        yield f"{section.attributes.id}-title", section.attributes.id, section.line
    for block in unit.blocks():
        yield from ((f"{block.attributes.id}-{ending}", block.attributes.id, block.line) for ending in _endings(block))


def _own(sources: Sources) -> Iterator[str]:
    yield from OF_THE_PAGE
    for fact in sources.records.facts or ():
        yield f"source-{fact.id}"
        yield from (f"cite-{fact.id}-{call}" for call in range(1, MOST_CALLS + 1))


def _endings(block: BlockSource) -> Iterator[str]:
    yield from ENDINGS.get(block.kind, ())
    if block.kind in BLOCKS and BLOCKS[block.kind].answered:
        yield from ("prompt", "error")
        for item in every(block.items):
            yield from (item.attributes.id,) if block.kind in ROWS and item.marker != "+" else ()
            yield f"{item.attributes.id}-feedback"


def _taken(unit: UnitSource, own: Collection[str]) -> Iterator[Problem]:
    seen: dict[str, tuple[str, int]] = {}
    told: set[tuple[str, int]] = set()
    for shown, written, line in sorted(in_page(unit), key=lambda one: one[2]):
        first = seen.setdefault(shown, (written, line))
        gives = "" if shown == written else f"donne « {shown} », qui "
        wrong = TAKEN if shown in own else f"sert déjà à la ligne {first[1]}" if first != (written, line) else ""
        if written and wrong and (written, line) not in told:
            told.add((written, line))
            yield Problem(unit.path, line, f"l’identifiant « {written} » {gives}{wrong} : choisissez-en un autre.")


def _renamed(sources: Sources) -> Iterator[Problem]:
    record, ids = sources.records.course, sources.ids()
    for old, new in record.mapping("renamed").items():
        if old in ids:
            message = f"« {old} » est déclaré renommé mais existe encore : retirez cette ligne de « renamed »."
            yield Problem("course.yml", record.line_of("renamed"), message)
        if new not in ids:
            message = f"« {old} » est renommé en « {new} », qui n’existe pas : corrigez « renamed »."
            yield Problem("course.yml", record.line_of("renamed"), message)
        elif _kind(old) != _kind(new):
            message = f"« {old} » et « {new} » ne sont pas de même nature (unité, bloc…) : corrigez « renamed »."
            yield Problem("course.yml", record.line_of("renamed"), message)


def _kind(name: str) -> tuple[int, bool]:
    return name.count("/"), _is_of_bank(name)


def _is_of_bank(name: str) -> bool:
    return name.startswith(f"{HOLDER}/")


def _removed(sources: Sources) -> Iterator[Problem]:
    record, ids = sources.records.course, sources.ids()
    for name in record.texts("removed"):
        if name in ids:
            message = f"« {name} » est déclaré supprimé mais existe encore : retirez-le de « removed »."
            yield Problem("course.yml", record.line_of("removed"), message)


def vanished(sources: Sources, held: Collection[str] = ()) -> Iterator[Problem]:
    """Yield what is gone without a word of the ids in `ids.yml`, and of those `held` by the release being read."""
    course, ids, published = sources.records.course, sources.ids(), sources.records.published or {}
    places: dict[str, Place] = dict.fromkeys(sorted(held), ("course.yml", course.line))
    places |= {name: ("ids.yml", line) for name, line in published.items()}
    lost = {name: place for name, place in places.items() if not _is_accounted_for(name, course, ids)}
    told = [name for name in lost if name.rpartition("/")[0] not in lost and _is_read(name, sources)]
    # `ids.yml` knows nothing of a private bank: all of it is gone at once when nobody says where it is.
    private = [name for name in told if _is_of_bank(name) and name not in published]
    if private:
        message = (
            f"{len(private)} identifiant(s) de la banque privée ont disparu, dont « {private[0]} » : donnez "
            "son dossier (CAIRE_BANK), ou déclarez-les dans « course.yml », sous « removed »."
        )
        yield Problem("course.yml", course.line, message)
    for name in told:
        if name not in private:
            message = (
                f"l’identifiant publié « {name} » a disparu : rétablissez-le, ou déclarez-le dans « course.yml », "
                "sous « renamed » avec son nouveau nom, ou sous « removed »."
            )
            yield Problem(*lost[name], message)


def unregistered(sources: Sources) -> Iterator[Problem]:
    """Yield what `make ids` would add: nothing to correct, but something to do before publishing."""
    new = _public(sources) - (sources.records.published or {}).keys()
    if new:
        message = f"{len(new)} identifiant(s) à publier, dont « {min(new)} » : lancez « make ids »."
        yield Problem("ids.yml", 1, message)


def to_register(sources: Sources) -> list[str]:
    """Return what `ids.yml` should hold: the ids of today, and the published ones that are now called otherwise."""
    ids, renamed = _public(sources), sources.records.course.mapping("renamed")
    former = {name for name in sources.records.published or {} if renaming.today(name, renamed) in ids}
    return sorted(former | ids)


def _public(sources: Sources) -> set[str]:
    return {name for name, (path, _) in sources.ids().items() if not is_private(path)}


def _is_read(name: str, sources: Sources) -> bool:
    """Say whether all that could hold this id was read: what is in an unreadable file is not lost."""
    if _is_of_bank(name):
        return sources.records.items is not None
    return "/" in name or len(list(sources.headed())) == len(sources.folder.units())


def _is_accounted_for(name: str, course: Record, ids: Collection[str]) -> bool:
    now = renaming.today(name, course.mapping("renamed"))
    removed = [f"{one}/" for one in course.texts("removed")]
    return now in ids or any(f"{one}/".startswith(tuple(removed)) for one in (name, now))
