"""HTML of a course as plain values, which a PDF page draws: text, or a tag with what it holds."""

from collections.abc import Sequence
from html.parser import HTMLParser
from typing import Any

# A text, or {"t": tag, "c": children}; a citation has its number as text.
Node = Any

KEPT = {"p", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "sup", "sub", "br", "h3", "h4"}
TABLE = {"table", "thead", "tbody", "tr", "th", "td", "caption"}
VOID = {"br", "hr", "img", "input", "wbr"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.top: list[Node] = []
        self._open: list[tuple[str, list[Node]]] = [("", self.top)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            if tag == "br":
                self._open[-1][1].append({"t": "br", "c": []})
            return
        inside: list[Node] = []
        if tag in KEPT | TABLE:
            self._open[-1][1].append({"t": tag, "c": inside})
        else:  # a link, a span, a division: only what it holds is printed
            inside = self._open[-1][1]
        self._open.append((tag, inside))

    def handle_endtag(self, tag: str) -> None:
        while len(self._open) > 1:
            closed, _ = self._open.pop()
            if closed == tag:
                return

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split(" ")).replace("\n", " ")
        holder = self._open[-1][0]
        if words.strip() or (words and holder in {"p", "li", "strong", "em", "td", "th", "a", "span", "sup", "sub"}):
            self._open[-1][1].append(words)


def nodes(html: str) -> list[Node]:
    """Return the tree of some HTML.

    >>> nodes("<p>Un <strong>mot</strong>.</p><ul><li>deux</li></ul>")
    [{'t': 'p', 'c': ['Un ', {'t': 'strong', 'c': ['mot']}, '.']}, {'t': 'ul', 'c': [{'t': 'li', 'c': ['deux']}]}]
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.top


def plain(found: Sequence[Node]) -> str:
    """Return the words of a tree, without its tags.

    >>> plain(nodes("<p>Un <em>mot</em></p>"))
    'Un mot'
    """
    return "".join(one if isinstance(one, str) else plain(one["c"]) for one in found)
