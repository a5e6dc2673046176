"""Markdown as courses may use it: CommonMark with tables, citations `[@fact]` and, where asked, gaps `[[id]]`.

`\\word` is a word that the glossary leaves alone: see `marking`, which makes the tokens `term_open` and `term_close`.

Raw HTML and dangerous links are recognised so that the checks can name them; the renderer escapes or drops them all
the same, so that nothing here can ever write markup that is not its own.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

CITE = re.compile(r"\[@([^\]\s]*)\]")
# What surrounds a hole in the HTML, with a sign that no text can hold: the parser replaces it everywhere.
GAP_MARK = "\x00gap:(.*?)\x00"
GAP = re.compile(r"\[\[([^\[\]:\n]*)(:[ \u00a0]?)?")
UNMARKED = re.compile(r"\\(?=[^\W\d_])")
INTERNAL = re.compile(r"(?:[a-z0-9-]+)?(?:#[a-z0-9-]+)?")
ALIGNED = {"text-align:left": "left", "text-align:center": "center", "text-align:right": "right"}


def parse(text: str, before: int = 0, *, gaps: bool = False) -> list[Token]:
    """Return the tokens of a text; `before` is the number of lines above it in its file."""
    tokens = _parser().parse(text, {"gaps": gaps})
    for token in tokens:
        if token.map:
            token.map = [token.map[0] + before, token.map[1] + before]
    return tokens


def parse_inline(text: str, line: int) -> tuple[Token, ...]:
    """Return the one inline token of a line of text (none when it is empty), as if its paragraph stood at `line`."""
    tokens = _parser().parseInline(text, {"gaps": False}) if text else []
    for token in tokens:
        token.map = [line - 1, line]
    return tuple(tokens)


def line_of(token: Token) -> int:
    """Return the line, from 1, where a token starts."""
    return token.map[0] + 1 if token.map else 1


def walk(tokens: Sequence[Token]) -> Iterator[tuple[Token, int]]:
    """Yield every token, children included, with its line."""
    line = 1
    for token in tokens:
        line = token.map[0] + 1 if token.map else line
        yield token, line
        here = line
        for child in token.children or ():
            yield child, here
            here += child.type in {"softbreak", "hardbreak"}


def cited(tokens: Sequence[Token]) -> list[tuple[str, int]]:
    """Return the facts cited, in order, with the line of each call."""
    return [(token.meta["fact"], line) for token, line in walk(tokens) if token.type == "cite"]


class Html:
    """Renders the tokens of one unit: `numbers` gives each fact its number, and anchors are never used twice."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._env: dict[str, Any] = {"numbers": numbers, "calls": {}}

    def __call__(self, tokens: Sequence[Token]) -> str:
        """Return the HTML of tokens: blocks, or the text of one line without any block around it."""
        return str(_parser().renderer.render(tokens, _parser().options, self._env)).strip()


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "xhtmlOut": False}, renderer_cls=_Renderer)
    parser.enable("table").disable(["code", "lheading", "reference"])
    parser.use(front_matter_plugin).use(colon_fence_plugin)
    parser.inline.ruler.before("link", "cite", _cite)
    parser.inline.ruler.before("cite", "gap", _gap)
    parser.inline.ruler.before("escape", "unmarked", _unmarked)
    parser.validateLink = lambda url: True  # type: ignore[method-assign] # the checks name bad links, `_href` drops them
    return parser


def _cite(state: StateInline, silent: bool) -> bool:
    found = CITE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("cite", "sup", 0).meta = {"fact": found[1]}
    state.pos = found.end()
    return True


def _gap(state: StateInline, silent: bool) -> bool:
    found = GAP.match(state.src, state.pos, state.posMax)
    end = state.src.find("]]", found.end(), state.posMax) if found else -1
    if not state.env.get("gaps") or not found or end < 0 or (not found[2] and end != found.end()):
        return False
    if not silent:
        state.push("gap_open", "span", 1).meta = {"id": found[1].strip()}
        outer, state.pos, state.posMax = state.posMax, found.end(), end
        state.md.inline.tokenize(state)
        state.posMax = outer
        state.push("gap_close", "span", -1)
    state.pos = end + 2
    return True


def _unmarked(state: StateInline, silent: bool) -> bool:
    found = UNMARKED.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("unmarked", "", 0)
    state.pos = found.end()
    return True


class _Renderer(RendererHTML):
    def term_open(self, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
        """Write a link to a word of the glossary, from the page of a unit."""
        name = escapeHtml(tokens[at].meta["term"])
        return f'<a class="term" href="../glossaire/#{name}" data-term="{name}">'

    def unmarked(self, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
        """Write nothing: the word that follows is as any other."""
        return ""

    def cite(self, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
        """Write a call to a source."""
        fact = escapeHtml(tokens[at].meta["fact"])
        number = env["numbers"].get(tokens[at].meta["fact"], 0)
        call = env["calls"][fact] = env["calls"].get(fact, 0) + 1
        return (
            f'<sup class="cite"><a href="#source-{fact}" id="cite-{fact}-{call}" aria-label="Source {number}">'
            f"{number}</a></sup>"
        )

    def gap_open(self, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
        """Mark where a gap starts, with a sign that no text can hold."""
        return f"\x00gap:{escapeHtml(tokens[at].meta['id'])}\x00"

    def gap_close(self, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
        """Mark where a gap ends."""
        return "\x00gap:\x00"

    def html_block(self, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
        """Write markup as text."""
        return escapeHtml(tokens[at].content)

    def html_inline(self, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
        """Write markup as text."""
        return escapeHtml(tokens[at].content)

    def image(self, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
        """Write nothing but the words: images are figures."""
        return escapeHtml(tokens[at].content)

    def link_open(self, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
        """Write a link to another place of the course; any other address is dropped."""
        return f'<a href="{escapeHtml(_href(str(tokens[at].attrs.get("href", ""))))}">'

    def heading_open(self, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
        """Write an intermediate title with its anchor."""
        anchor = tokens[at].meta.get("id", "")
        return f'<{tokens[at].tag} id="{escapeHtml(anchor)}">' if anchor else f"<{tokens[at].tag}>"

    def table_open(self, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
        """Write a table that scrolls by itself on a narrow screen, with the keyboard too."""
        close = next(n for n in range(at, len(tokens)) if tokens[n].type == "thead_close")
        heads = ["".join(leaf.content for leaf in token.children or ()) for token in tokens[at:close]]
        name = escapeHtml("Tableau : " + ", ".join(head for head in heads if head))
        return f'<section class="table-scroll" tabindex="0" aria-label="{name}"><table>\n'

    def table_close(self, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
        """Close the table and its region."""
        return "</table></section>\n"

    def th_open(self, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
        """Write the head of a column; an empty corner heads nothing."""
        aligned = ALIGNED.get(str(tokens[at].attrs.get("style", "")))
        name = 'th scope="col"' if tokens[at].tag == "th" and tokens[at + 1].content else "td"
        return f'<{name} class="align-{aligned}">' if aligned else f"<{name}>"

    td_open = th_open

    def th_close(self, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
        """Close the head of a column."""
        return "</th>\n" if tokens[at - 1].content else "</td>\n"


def _href(url: str) -> str:
    """Return where a link inside the course goes: `#place`, `unit` or `unit#place`, from the page of a unit.

    >>> _href("#predire"), _href("u2-1"), _href("u2-1#predire"), _href("javascript:alert(1)")
    ('#predire', '../u2-1/', '../u2-1/#predire', '#')
    """
    if not url or not INTERNAL.fullmatch(url):
        return "#"
    parts = urlsplit(url)
    place = f"#{parts.fragment}" if parts.fragment else ""
    return f"../{parts.path}/{place}" if parts.path else place
