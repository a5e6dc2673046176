"""Where the texts of a unit use the words of the glossary: the first time that it does, the word becomes a link.

Only paragraphs are marked, those of lists included: no title, no question, no experiment. Marking cuts texts without
changing a sign of them, so that what is counted and checked before is what is read after.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from markdown_it.token import Token

from caire.courses.compiler.prose import words_of
from caire.courses.compiler.source import BlockSource, ProseSource, UnitSource
from caire.courses.compiler.vocabulary import CALLOUTS

FIGURE = "figure"
MARKED = CALLOUTS | {FIGURE}
TEXT = {"text", "softbreak"}
# What stands before a word that begins a sentence.
BEGINS = re.compile(r"(?:\A|[.!?…:][\s»”)\]]*|[«“(–—]\s*)\Z")

Part = BlockSource | ProseSource


@dataclass(frozen=True, slots=True)
class Use:
    """A place of a text where a term is used."""

    start: int
    end: int
    term: str


class Finder:
    """Finds the terms of a glossary in texts; `forms` gives the term of each spelling."""

    def __init__(self, forms: Mapping[str, str]) -> None:
        self._terms = {same(form): term for form, term in forms.items()}
        longest_first = sorted(forms, key=len, reverse=True)
        self._pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(_spelled, longest_first)) or '(?!)'})(?![\w-])")

    def uses(self, text: str) -> Iterator[Use]:
        """Yield the uses of terms, the longest form where several begin.

        A capital that the form does not have is one that begins a sentence.

        >>> finder = Finder({"modèle": "modele", "modèle de langue": "langue", "IA": "ia"})
        >>> [(use.start, use.term) for use in finder.uses("Modèle ? L’IA : un modèle de langue. Le Modèle, l’ia, IAM.")]
        [(0, 'modele'), (11, 'ia'), (19, 'langue')]
        """
        for found in self._pattern.finditer(text):
            form = same(found[0])
            lowered = form[0].lower() + form[1:]
            if form in self._terms:
                yield Use(found.start(), found.end(), self._terms[form])
            elif lowered in self._terms and BEGINS.search(text, 0, found.start()):
                yield Use(found.start(), found.end(), self._terms[lowered])

    def follows(self, text: str, position: int) -> bool:
        """Say whether a use begins at a place of a text."""
        return any(use.start == position for use in self.uses(text))


def same(form: str) -> str:
    """Return what two spellings share that differ by their spaces alone.

    >>> same("modèle\\nde\u00a0langue")
    'modèle de langue'
    """
    return " ".join(form.split())


def marked(unit: UnitSource, finder: Finder) -> tuple[UnitSource, tuple[str, ...]]:
    """Return a unit where the first use of each term is marked, and the terms that are.

    A legend is folded: a term that it uses is marked there only when no other text does.
    """
    seen: dict[str, None] = {}
    done: dict[int, Part] = {}
    parts = [part for part in unit.parts() if isinstance(part, ProseSource) or part.kind in MARKED]
    for part in sorted(parts, key=lambda part: isinstance(part, BlockSource) and part.kind == FIGURE):
        done[part.line] = replace(part, prose=tuple(_paragraphs(part.prose, finder, seen)))
    sections = (
        replace(section, parts=tuple(done.get(part.line, part) for part in section.parts)) for section in unit.sections
    )
    return replace(unit, sections=tuple(sections)), tuple(sorted(seen))


def escaped(tokens: Iterable[Token]) -> Iterator[tuple[int, str, int]]:
    """Yield each `\\` before a word: its line, the text where it stands, and where the word begins there."""
    for token in tokens:
        if token.type == "inline":
            text, line = "", (token.map or [0])[0] + 1
            whole = "".join(map(words_of, token.children or ()))
            for child in token.children or ():
                if child.type == "unmarked":
                    yield line + text.count("\n"), whole, len(text)
                text += words_of(child)


def _spelled(form: str) -> str:
    first, *others = form.split()
    initial = re.escape(first[0])
    capital = f"[{initial}{re.escape(first[0].upper())}]" if first[0].islower() else initial
    return r"\s+".join([capital + re.escape(first[1:]), *map(re.escape, others)])


def _paragraphs(tokens: Sequence[Token], finder: Finder, seen: dict[str, None]) -> Iterator[Token]:
    yield from tokens[:1]
    for before, token in pairwise(tokens):
        is_paragraph = token.type == "inline" and before.type == "paragraph_open"
        yield token.copy(children=list(_marked(token.children or [], finder, seen))) if is_paragraph else token


def _marked(children: Sequence[Token], finder: Finder, seen: dict[str, None]) -> Iterator[Token]:
    text = "".join(map(words_of, children))
    free = list(_free(children))
    left_alone = {start for start, child in _placed(children) if child.type == "unmarked"}
    uses: list[Use] = []
    for use in finder.uses(text):
        is_free = any(start <= use.start and use.end <= end for start, end in free)
        if is_free and use.start not in left_alone and use.term not in seen:
            seen[use.term] = None
            uses.append(use)
    for start, child in _placed(children):
        yield from _cut(child, start, uses) if child.type == "text" else (child,)


def _placed(children: Sequence[Token]) -> Iterator[tuple[int, Token]]:
    """Yield what a paragraph is made of, and where each begins in its text."""
    start = 0
    for child in children:
        yield start, child
        start += len(words_of(child))


def _free(children: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a paragraph that hold nothing but text, outside links."""
    first, depth = 0, 0
    for start, child in _placed(children):
        depth += {"link_open": 1, "link_close": -1}.get(child.type, 0)
        if child.type not in TEXT or depth:
            yield first, start
            first = start + len(words_of(child))
    yield first, sum(len(words_of(child)) for child in children)


def _cut(token: Token, start: int, uses: Sequence[Use]) -> Iterator[Token]:
    """Yield a text in pieces, with the marks that begin or end in it; a use may go from one line to the next."""
    end, at = start + len(token.content), start
    for use in uses:
        if start <= use.start < end:
            yield token.copy(content=token.content[at - start : use.start - start])
            yield Token("term_open", "a", 1, meta={"term": use.term})
            at = use.start
        if start < use.end <= end:
            yield token.copy(content=token.content[at - start : use.end - start])
            yield Token("term_close", "a", -1)
            at = use.end
    yield token.copy(content=token.content[at - start :])
