"""Checks of the markup that a text may use: no raw HTML, no image without its block, no link to another site."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from caire.courses.compiler import markdown
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.source import BlockSource, every
from caire.courses.compiler.sources import Sources
from caire.courses.compiler.vocabulary import BLOCKS

DEEPEST = 12  # the parser drops what is nested much deeper
RAW_HTML = "le HTML brut est refusé : utilisez Markdown, ou mettez le code à montrer entre accents graves."
TAG = re.compile(r"</?[a-zA-Z!?]")
Told = Iterator[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Places:
    """Where a link of one unit may go: the anchors of that unit, and those of every unit of the course."""

    here: frozenset[str]
    units: dict[str, frozenset[str]]

    def has(self, url: str) -> bool:
        """Say whether a link leads somewhere."""
        unit, _, anchor = url.partition("#")
        anchors = self.units.get(unit) if unit else self.here
        return anchors is not None and (not anchor or anchor in anchors) and bool(unit or anchor)


def check(sources: Sources) -> Iterator[Problem]:
    """Yield the markup that is refused."""
    anchors = {path: frozenset(name for name, _ in unit.anchors()) for path, unit in sources.units.items()}
    units = {header.record.text("id"): anchors[unit.path] for unit, header in sources.headed()}
    for path, unit in sources.units.items():
        places = Places(anchors[path], units)
        for part in unit.parts():
            found = {*_tokens(list(part.tokens()), places), *_titles(part.tokens(), part)}
            if isinstance(part, BlockSource):
                found |= set(_options(part))
            yield from (Problem(path, line, message) for line, message in found)


def _tokens(tokens: Sequence[Token], places: Places) -> Told:
    for token, line in markdown.walk(tokens):
        if token.level > DEEPEST:
            yield line, "trop de niveaux imbriqués : simplifiez cette liste ou cette citation."
        match token.type:
            case "html_block" | "html_inline":
                yield line, RAW_HTML
            case "image":
                yield line, "image nue : utilisez un bloc « ::: figure », avec texte alternatif et crédit."
            case "colon_fence":
                yield (
                    line,
                    "un bloc « ::: » se place au début d’une ligne, hors d’une liste, d’une citation ou d’un bloc.",
                )
            case "link_open":
                yield from ((line, message) for message in _link(str(token.attrs.get("href", "")), places))
            case "text":
                yield from ((line, message) for message in _text(token.content))


def _link(url: str, places: Places) -> Iterator[str]:
    scheme = url.partition(":")[0].lower() if ":" in url else ""
    if scheme in {"javascript", "vbscript", "data", "file"}:
        yield f"lien dangereux « {url[:40]} » : retirez-le."
    elif scheme or url.startswith("//"):
        yield f"lien externe « {url[:60]} » : citez une source par « [@fait] », avec son adresse dans « facts.yml »."
    elif not places.has(url):
        yield f"le lien « {url[:40]} » ne mène nulle part : « #identifiant », « unité » ou « unité#identifiant »."


def _text(text: str) -> Iterator[str]:
    if TAG.search(text):
        yield RAW_HTML
    if "[[" in text:
        yield "« [[ » n’a de sens que dans « fill » ([[trou]]) et « highlight » ([[passage: texte]])."
    if "[@" in text:
        yield "appel de source mal écrit : « [@identifiant-du-fait] », un seul fait par appel."


def _titles(tokens: Iterator[Token], part: object) -> Told:
    in_question = isinstance(part, BlockSource) and part.kind in BLOCKS and BLOCKS[part.kind].answered
    for token in tokens:
        if token.type != "heading_open":
            continue
        if token.tag == "h2":
            yield markdown.line_of(token), "un titre de section « ## » ne se place pas dans un bloc."
        elif token.tag != "h3":
            message = "niveau de titre refusé : « ## » pour une section, « ### » pour un intertitre."
            yield markdown.line_of(token), message
        elif in_question:
            yield markdown.line_of(token), "une question ne contient pas de titre."


def _options(block: BlockSource) -> Told:
    for item in every(block.items):
        if markdown.cited(item.text) or any(token.type == "link_open" for token, _ in markdown.walk(item.text)):
            yield (
                item.line,
                "ni lien ni appel de source dans ce que l’on choisit : placez-le dans le retour.",
            )
