"""What the second phase makes of the text of a unit: a tree, as written, that nothing has judged yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from caire.courses.compiler import markdown
from caire.courses.compiler.attributes import Attributes
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.vocabulary import FOR_TRAINERS


@dataclass(frozen=True, slots=True)
class ItemSource:
    """One line of a list: its marker (`-`, `+` or `1.`), its box, its braces, its text, its feedback."""

    line: int
    marker: str
    tick: bool | None
    attributes: Attributes
    text: tuple[Token, ...] = ()
    feedback: tuple[Token, ...] = ()
    children: tuple["ItemSource", ...] = ()


@dataclass(frozen=True, slots=True)
class BlockSource:
    """A `:::` block: text before the first list, the lines of its lists, text after `---`."""

    line: int
    kind: str
    attributes: Attributes
    prose: tuple[Token, ...]
    items: tuple[ItemSource, ...] = ()
    after: tuple[Token, ...] = ()

    def tokens(self) -> Iterator[Token]:
        """Yield every token of the block, in the order in which it is written."""
        yield from self.prose
        for item in every(self.items):
            yield from (*item.text, *item.feedback)
        yield from self.after


@dataclass(frozen=True, slots=True)
class ProseSource:
    """Text between blocks."""

    line: int
    prose: tuple[Token, ...]

    def tokens(self) -> Iterator[Token]:
        """Yield every token."""
        yield from self.prose


@dataclass(frozen=True, slots=True)
class SectionSource:
    """A `##` title and what follows. The text before the first title is a section without title, at line 0."""

    line: int
    title: str
    attributes: Attributes
    parts: tuple[BlockSource | ProseSource, ...]


@dataclass(frozen=True, slots=True)
class UnitSource:
    """A unit as written: its front matter (YAML that starts on line 2; None when missing) and its sections."""

    path: str
    front: str | None
    sections: tuple[SectionSource, ...]
    problems: tuple[Problem, ...]

    def blocks(self) -> Iterator[BlockSource]:
        """Yield the blocks, in order."""
        yield from (part for part in self.parts() if isinstance(part, BlockSource))

    def anchors(self) -> Iterator[tuple[str, int]]:
        """Yield the ids that a link may aim at, with their lines: sections, intermediate titles, blocks."""
        for section in self.sections:
            if section.attributes.id:
                yield section.attributes.id, section.line
            for part in section.parts:
                if isinstance(part, BlockSource) and part.attributes.id:
                    yield part.attributes.id, part.line
                for token in part.tokens():
                    if token.type == "heading_open" and token.meta.get("id"):
                        yield token.meta["id"], markdown.line_of(token)

    def parts(self) -> Iterator[BlockSource | ProseSource]:
        """Yield blocks and texts, in order."""
        for section in self.sections:
            yield from section.parts

    def read_by(self, *, trainers: bool) -> Iterator[BlockSource | ProseSource]:
        """Yield what only trainers read, or what a learner does."""
        for part in self.parts():
            if (isinstance(part, BlockSource) and part.kind in FOR_TRAINERS) == trainers:
                yield part


def every(items: Sequence[ItemSource]) -> Iterator[ItemSource]:
    """Yield lines of lists and those nested in them."""
    for item in items:
        yield item
        yield from every(item.children)
