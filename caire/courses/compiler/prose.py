"""The words that people read, taken out of the markup: runs of text with their lines, and sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from caire.courses.compiler.source import UnitSource

CODE = "\ufffc"  # stands for what is not prose: code, a gap
END = re.compile(r"[.!?…:]+[ \u00a0]*[»”)\]]*(?=[\s\u00a0]|$)")
NEXT = re.compile(r"\S")
WORD = re.compile(rf"[^\W_]|{CODE}")
# What a full stop follows without ending a sentence, even before a capital or a number.
ABBREVIATIONS = re.compile(
    r"art|pp?|ex|cf|mm?|dr|pr|ste?|vol|éd|env|av|apr|fig|chap|al|coll|dir|trad|t|n|nos?|réf|tél", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Run:
    """The text of one paragraph, title, line of a list or cell. Line ends are those of the source."""

    line: int
    text: str

    def line_at(self, position: int) -> int:
        """Return the line of a sign of the text."""
        return self.line + self.text.count("\n", 0, position)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its line."""

    line: int
    text: str

    @property
    def words(self) -> list[str]:
        """Return its words: what holds a letter or a digit between two spaces."""
        return [word for word in self.text.split() if WORD.search(word)]

    @property
    def key(self) -> str:
        """Return what two identical sentences share."""
        return " ".join(re.findall(r"[^\W_]+", self.text.lower()))


def runs(tokens: Sequence[Token]) -> Iterator[Run]:
    """Yield the runs of text of block tokens."""
    for token in tokens:
        if token.type == "inline":
            yield Run((token.map or [0])[0] + 1, "".join(map(words_of, token.children or ())))


def words_of(token: Token) -> str:
    """Return what a piece of a paragraph shows as text."""
    match token.type:
        case "text":
            return token.content
        case "softbreak" | "hardbreak":
            return "\n"
        case "code_inline" | "gap_close":
            return CODE
    return ""


def sentences(run: Run, *, at_colons: bool = False) -> Iterator[Sentence]:
    """Yield the sentences of a run, cut after . ! ? … but not after an abbreviation; after : too when asked.

    >>> run = Run(1, "M. Morin lit l’art. 5, p. ex. le soir. Et vous ? Moi aussi : oui.")
    >>> [one.text.replace("\\u00a0", " ") for one in sentences(run)]
    ['M. Morin lit l’art. 5, p. ex. le soir.', 'Et vous ?', 'Moi aussi : oui.']
    >>> [one.text for one in sentences(Run(1, "Moi aussi: oui."), at_colons=True)]
    ['Moi aussi:', 'oui.']
    """
    start = 0
    for end in END.finditer(run.text):
        if (at_colons or ":" not in end[0]) and not _goes_on(run.text, start, end):
            yield from _sentence(run, start, end.end())
            start = end.end()
    yield from _sentence(run, start, len(run.text))


def word_count(tokens: Sequence[Token]) -> int:
    """Count the words that tokens show."""
    return sum(len(Sentence(run.line, run.text).words) for run in runs(tokens))


def read_words(unit: UnitSource) -> int:
    """Count the words that a learner reads of a unit, titles included."""
    titles = sum(len(Sentence(section.line, section.title).words) for section in unit.sections)
    return titles + sum(word_count(list(part.tokens())) for part in unit.read_by(trainers=False))


def _sentence(run: Run, start: int, end: int) -> Iterator[Sentence]:
    text = run.text[start:end]
    if text.strip():
        yield Sentence(run.line_at(start + len(text) - len(text.lstrip())), text.strip())


def _goes_on(text: str, start: int, end: re.Match[str]) -> bool:
    if not end[0].startswith(".") or end[0].startswith(".."):
        return False
    before = re.split(r"[\s\u00a0(’'«-]", text[start : end.start()])[-1]
    following = NEXT.search(text, end.end())
    is_initial = len(before) == 1 and before.isupper()
    return bool(ABBREVIATIONS.fullmatch(before)) or is_initial or bool(following and following[0].islower())
