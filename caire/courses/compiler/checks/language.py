"""Checks of French writing: typography, length of sentences, and nothing said twice in a course."""

import re
from collections.abc import Iterable, Iterator

from caire.courses.compiler import scripts
from caire.courses.compiler.items import runs_of
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.prose import Run, Sentence, runs, sentences
from caire.courses.compiler.records import GLOSSARY, Header
from caire.courses.compiler.source import BlockSource, ItemSource, UnitSource, every
from caire.courses.compiler.sources import Sources
from caire.courses.compiler.yaml_values import Record

LONGEST = 40
SHORT = 25  # in items, whose time is counted, and in definitions, which stop the reader
SHORTEST_REPEATED = 6
READ = ("alt", "title", "credit", "label", "unit")

UNITS = "[kcmµ]?m|k?g|mg|t|[cm]?l|L|h|min|m?s|[kKMGT]o|[kMGT]?W|[kMGT]?Wh|V|Hz|[kMG]Hz|dB|°C"
TYPOGRAPHY = (
    (re.compile("'"), "apostrophe droite : écrivez « ’ »"),
    (re.compile('"'), "guillemets droits : écrivez « … », avec des espaces insécables"),
    (re.compile(r"\.\.\."), "trois points : écrivez le signe « … »"),
    (re.compile("\u202f"), "espace fine (U+202F), que la police n’a pas : utilisez l’espace insécable U+00A0"),
    (re.compile(r"(?<![\u00a0\u202f?!(\[])[?!]"), "il faut une espace insécable (U+00A0) avant « ? » et « ! »"),
    (re.compile(r"(?<![\u00a0\u202f])[;»]"), "il faut une espace insécable (U+00A0) avant « ; » et « » »"),
    (re.compile(r"(?<![\u00a0\u202f]):(?!//|(?<=\d:)\d)"), "il faut une espace insécable (U+00A0) avant « : »"),
    (re.compile(r"«(?![\u00a0\u202f])"), "il faut une espace insécable (U+00A0) après « « »"),
    (re.compile(rf"\d[ \n](?:{UNITS})(?![\w’])|\d[ \n]?[%€]"), "il faut une espace insécable (U+00A0) avant une unité"),
    (re.compile(r"(?<!\d)\d{1,3}[ \n]\d{3}(?!\d)"), "il faut une espace insécable (U+00A0) entre les milliers"),
)
# In scripts, a sign may also be code: only what no code has is told.
IN_SCRIPTS = (
    (re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])"), TYPOGRAPHY[0][1]),
    (re.compile(r"(?<=[\w)»…]) [?!;:»%](?=\s|<|$)|« "), "il faut une espace insécable (U+00A0)"),
)


def check(sources: Sources) -> Iterator[Problem]:
    """Yield what is badly written; only courses in French are read."""
    if not sources.is_french:
        return
    for path, run in _read(sources):
        yield from (Problem(path, line, message) for line, message in _typography(run, TYPOGRAPHY))
        yield from (Problem(path, line, message) for line, message in too_long(run, LONGEST))
    for path, run in _short(sources):
        yield from (Problem(path, line, message) for line, message in _typography(run, TYPOGRAPHY))
        yield from (Problem(path, line, message) for line, message in too_long(run, SHORT))
    for path, content in sources.folder.files.items():
        for line, text in scripts.texts(content.decode(errors="replace")) if path.endswith(".js") else ():
            yield from (Problem(path, at, message) for at, message in _typography(Run(line, text), IN_SCRIPTS))
    yield from _repeated(sources)


def _short(sources: Sources) -> Iterator[tuple[str, Run]]:
    """Yield the texts whose sentences are short."""
    for item in sources.records.items or ():
        yield from ((item.path, run) for run in item.runs())
    for term in sources.records.glossary:
        yield from ((GLOSSARY, run) for run in term.runs())


def _typography(run: Run, faults: Iterable[tuple[re.Pattern[str], str]]) -> Iterator[tuple[int, str]]:
    for pattern, message in faults:
        found = pattern.search(run.text)
        if found:
            start, end = max(0, found.start() - 20), found.end() + 20
            excerpt = " ".join(run.text[start:end].split("\n"))
            yield run.line_at(found.start()), f"{message} (près de : {excerpt.strip()})."


def too_long(run: Run, longest: int) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a text that have too many words, with their lines."""
    for sentence in sentences(run):
        count = len(sentence.words)
        if count > longest:
            excerpt = " ".join(sentence.words[:6])
            yield sentence.line, f"phrase de {count} mots ({longest} au plus) : coupez-la (« {excerpt}… »)."


def _repeated(sources: Sources) -> Iterator[Problem]:
    seen: dict[str, tuple[str, int, int]] = {}
    for path, start, sentence in _said(sources):
        first, first_start, line = seen.setdefault(sentence.key, (path, start, sentence.line))
        if (first, first_start) != (path, start):
            yield Problem(path, sentence.line, f"phrase déjà écrite en {first}:{line} : dites-le autrement.")


def _said(sources: Sources) -> Iterator[tuple[str, int, Sentence]]:
    """Yield what must be said once, with the file and the line of the block or of the item that says it."""
    for unit in sources.units.values():
        for part in unit.parts():
            feedbacks = [runs(item.feedback) for item in every(part.items)] if isinstance(part, BlockSource) else []
            for sentence in _worth_it(runs(list(part.tokens())), feedbacks):
                yield unit.path, part.line, sentence
    for item in sources.records.items or ():
        for sentence in _worth_it(item.runs(), [runs_of(choice, "retour") for choice in item.choices]):
            yield item.path, item.line, sentence
    for term in sources.records.glossary:
        for sentence in _worth_it(term.runs(), []):
            yield GLOSSARY, term.record.line, sentence


def _worth_it(texts: Iterable[Run], feedbacks: Iterable[Iterable[Run]]) -> Iterator[Sentence]:
    """Yield the sentences that are long enough, and the feedbacks made of short ones."""
    for run in texts:
        yield from (one for one in sentences(run, at_colons=True) if len(one.words) >= SHORTEST_REPEATED)
    for feedback in feedbacks:
        said = [one for run in feedback for one in sentences(run, at_colons=True)]
        whole = Sentence(said[0].line if said else 0, " ".join(one.text for one in said))
        if len(said) > 1 and len(whole.words) >= SHORTEST_REPEATED > max(len(one.words) for one in said):
            yield whole


def _read(sources: Sources) -> Iterator[tuple[str, Run]]:
    """Yield every text that somebody will read, with the file where it stands."""
    course = sources.records.course
    yield from (("course.yml", run) for run in _fields(course, "title", "statement"))
    for module in sources.records.modules:
        yield from (("course.yml", run) for run in _fields(module.record, "title", "summary"))
    for fact in sources.records.facts or ():
        yield from ((fact.path, run) for run in _fields(fact.record, "claim"))
    for unit in sources.units.values():
        yield from ((unit.path, run) for run in of_unit(unit, sources.records.headers[unit.path]))


def _fields(record: Record, *names: str) -> Iterator[Run]:
    for name in names:
        if record.text(name):
            yield Run(record.line_of(name), record.text(name))


def of_unit(unit: UnitSource, header: Header) -> Iterator[Run]:
    """Yield every text of a unit that somebody will read, its head included."""
    yield from _fields(header.record, "title", "summary")
    for objective in header.objectives:
        yield from _fields(objective, "text")
        line = objective.line_of("misconceptions")
        yield from (Run(line, text) for text in objective.mapping("misconceptions").values())
    for section in unit.sections:
        yield Run(section.line, section.title)
        for part in section.parts:
            yield from runs(list(part.tokens()))
            if isinstance(part, BlockSource):
                yield from _attributes(part)
                for item in every(part.items):
                    yield from _attributes(item)


def _attributes(written: BlockSource | ItemSource) -> Iterator[Run]:
    for name in READ:
        if written.attributes.text(name):
            yield Run(written.line, written.attributes.text(name))
