"""Second phase: from the text of a unit to its tree. What cannot be read is told, and the reading goes on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it.token import Token

from caire.courses.compiler import attributes, markdown
from caire.courses.compiler.attributes import Attributes
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.source import BlockSource, ItemSource, ProseSource, SectionSource, UnitSource
from caire.courses.compiler.vocabulary import BLOCKS, GAPPED
from caire.courses.questions.grading import plain

OPENING = re.compile(r"\s*(?P<kind>[^\s{]*)\s*(?P<rest>.*)")
CLOSING = re.compile(r" {0,3}:::+\s*")
OPENS_BLOCK = re.compile(r":::+ *[a-z]+ *(\{.*)?")
TICK = re.compile(r"\[([ xX])\](?=\s|$)")
RULE = re.compile(r"-{3,}\s*")
ENOUGH = 100  # problems after which a file is not worth reading again from each block left open
LISTS = {"bullet_list_open", "ordered_list_open"}


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a section."""

    line: int
    words: str
    attributes: Attributes


Piece = Title | BlockSource | ProseSource


def read_unit(path: str, text: str) -> UnitSource:
    """Read a unit. Nothing is raised: what is wrong is among the problems of the tree."""
    return _Reading(path, text).unit()


class _Reading:
    """One reading of one file, and the problems met on the way."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.lines = text.split("\n")
        self.problems: list[Problem] = []

    def unit(self) -> UnitSource:
        try:
            tokens = self.parse(0, len(self.lines))
            front = tokens.pop(0).content if tokens and tokens[0].type == "front_matter" else None
            sections = tuple(self.sections(self.pieces(tokens)))
        except RecursionError:
            self.note(1, "trop de niveaux imbriqués : simplifiez la mise en forme")
            front, sections = None, ()
        return UnitSource(self.path, front, sections, tuple(self.problems))

    def note(self, line: int, message: str) -> None:
        self.problems.append(Problem(self.path, line, f"{message}."))

    def sections(self, pieces: Iterator[Piece]) -> Iterator[SectionSource]:
        title = Title(0, "", Attributes())
        parts: list[BlockSource | ProseSource] = []
        for piece in pieces:
            if not isinstance(piece, Title):
                parts.append(piece)
                continue
            if parts or title.line:
                yield SectionSource(title.line, title.words, title.attributes, tuple(parts))
            title, parts = piece, []
        if parts or title.line:
            yield SectionSource(title.line, title.words, title.attributes, tuple(parts))

    def pieces(self, tokens: Sequence[Token]) -> Iterator[Piece]:
        """Yield titles of sections, texts and blocks, in order."""
        prose: list[Token] = []
        for opening, element in _elements(tokens):
            is_title = opening.type == "heading_open" and opening.tag == "h2"
            if not is_title and opening.type != "colon_fence":
                prose += element
                continue
            yield from self.prose(prose)
            prose = []
            if is_title:
                yield self.title(element[1])
            else:
                yield from self.block(opening)
        yield from self.prose(prose)

    def prose(self, tokens: Sequence[Token]) -> Iterator[ProseSource]:
        if tokens:
            yield ProseSource(markdown.line_of(tokens[0]), tuple(tokens))

    def title(self, inline: Token) -> Title:
        """Read the words of a title and its braces, which stand at its end."""
        words, brace, rest = inline.content.partition("{")
        found = self.attributes(markdown.line_of(inline), brace + rest, "le titre")
        return Title(markdown.line_of(inline), words.strip(), found)

    def attributes(self, line: int, text: str, after: str) -> Attributes:
        """Read braces that nothing may follow."""
        found, rest = attributes.read(text)
        for message in found.wrong:
            self.note(line, message)
        if rest and not found.wrong:
            self.note(line, f"texte inattendu après {after} : « {rest[:30]} »")
        return found

    def block(self, fence: Token) -> Iterator[Piece]:
        """Yield a block, then what its missing end had swallowed."""
        first, last = fence.map or [0, 0]
        is_closed = last - 1 > first and bool(CLOSING.fullmatch(self.lines[last - 1]))
        end = last - 1 if is_closed else last
        if not fence.info.strip():
            self.note(first + 1, "« ::: » ne ferme aucun bloc : supprimez cette ligne, ou nommez le bloc qu’elle ouvre")
            if len(self.problems) < ENOUGH:
                yield from self.again(first + 1, last)
            return
        swallowed = next((at for at in range(first + 1, end) if OPENS_BLOCK.fullmatch(self.lines[at])), None)
        opening = OPENING.fullmatch(fence.info)
        kind, rest = (opening["kind"], opening["rest"]) if opening else ("", "")
        if swallowed is not None or not is_closed:
            self.note(first + 1, f"le bloc « {kind} » n’est pas fermé : ajoutez une ligne « ::: » à sa fin")
        yield self.body(first, end if swallowed is None else swallowed, kind, rest)
        if swallowed is not None and len(self.problems) < ENOUGH:
            yield from self.again(swallowed, last)

    def again(self, first: int, last: int) -> Iterator[Piece]:
        yield from self.pieces(self.parse(first, last))

    def body(self, first: int, end: int, kind: str, rest: str) -> BlockSource:
        """Read what a block holds: all is text, except that questions have lists and an explanation."""
        found = self.attributes(first + 1, rest, f"« {kind} »")
        if kind not in BLOCKS or not BLOCKS[kind].answered:
            return BlockSource(first + 1, kind, found, tuple(self.parse(first + 1, end)))
        rule = next((at for at in range(first + 1, end) if RULE.fullmatch(self.lines[at])), end)
        tokens = self.parse(first + 1, rule, gaps=kind in GAPPED)
        start = next((at for at, token in enumerate(tokens) if token.type in LISTS and token.level == 0), len(tokens))
        items = tuple(
            self.items(tokens[start:], "après la liste, seule une explication peut suivre, sous une ligne « --- »")
        )
        after = tuple(self.parse(rule + 1, end))
        return BlockSource(first + 1, kind, found, tuple(tokens[:start]), items, after)

    def parse(self, first: int, end: int, *, gaps: bool = False) -> list[Token]:
        """Return the tokens of some lines; the intermediate titles among them get their anchors."""
        tokens = markdown.parse("\n".join(self.lines[first:end]), first, gaps=gaps)
        for opening, inline in pairwise(tokens):
            if opening.type == "heading_open" and opening.tag == "h3":
                title = self.title(inline)
                opening.meta = {"id": title.attributes.id or slug(title.words)}
                (fresh,) = markdown.parse_inline(title.words, 1) or (inline,)
                inline.content, inline.children = title.words, fresh.children
        return tokens

    def items(self, tokens: Sequence[Token], otherwise: str) -> Iterator[ItemSource]:
        for opening, element in _elements(tokens):
            if opening.type not in LISTS:
                self.note(markdown.line_of(opening), otherwise)
                continue
            marker = "1." if opening.type == "ordered_list_open" else opening.markup
            for item, inside in _elements(element[1:-1]):
                yield self.item(markdown.line_of(item), marker, inside[1:-1])

    def item(self, line: int, marker: str, tokens: Sequence[Token]) -> ItemSource:
        """Read one line of a list: box, braces and text, then feedback and nested lines."""
        content = ""
        feedback: list[Token] = []
        children: list[ItemSource] = []
        for position, (opening, element) in enumerate(_elements(tokens)):
            if position == 0 and opening.type == "paragraph_open":
                content = element[1].content
            elif opening.type == "blockquote_open":
                feedback += element[1:-1]
            else:
                unexpected = "une ligne de liste tient en un paragraphe, suivi de son retour (« > »)"
                children += self.items(element, unexpected)
        tick = TICK.match(content)
        found, text = attributes.read(content[tick.end() :] if tick else content)
        for message in found.wrong:
            self.note(line, message)
        if tick is None and (tick := TICK.match(text)):
            text = text[tick.end() :].strip()
            self.note(line, f"la case « {tick[0]} » se place avant les accolades")
        box = None if tick is None else tick[1] != " "
        return ItemSource(line, marker, box, found, markdown.parse_inline(text, line), tuple(feedback), tuple(children))


def slug(title: str) -> str:
    """Return the anchor that a title gets when its author gives none.

    >>> slug("Et l’énergie ?")
    'et-l-energie'
    """
    return plain(title).encode("ascii", "ignore").decode().replace(" ", "-")[:60].strip("-")


def _elements(tokens: Sequence[Token]) -> Iterator[tuple[Token, Sequence[Token]]]:
    """Yield each outermost element: its first token, and all its tokens, ends included."""
    start = depth = 0
    for at, token in enumerate(tokens):
        depth += token.nesting
        if depth == 0:
            yield tokens[start], tokens[start : at + 1]
            start = at + 1
