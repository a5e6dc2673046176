"""Fourth phase, for questions: from a block without any problem to the question that it asks.

To add a kind of question: write its function here and add it to `BUILDERS`.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markdown_it.token import Token

from caire.courses.compiler.checks.blocks import prompt_of
from caire.courses.compiler.checks.questions import bounds_of
from caire.courses.compiler.markdown import GAP_MARK, Html
from caire.courses.compiler.source import BlockSource, ItemSource
from caire.courses.questions import (
    Cards,
    Check,
    Declare,
    Discover,
    Estimate,
    Fill,
    Gap,
    Highlight,
    Item,
    Label,
    Match,
    Option,
    Order,
    Part,
    Question,
    Range,
    Sort,
    State,
    Write,
)
from caire.courses.questions.number import as_text, decimal

STATES = {"right": State.RIGHT, "close": State.CLOSE, "far": State.WRONG}
DEFAULT_LIMIT = 500
FILL_PROMPT = "<p>Complétez le texte.</p>"


def question(block: BlockSource, html: Html) -> Question:
    """Build the question of a block."""
    common = {
        "id": block.attributes.id,
        "prompt": html(prompt_of(block)[0]),
        "explanation": html(block.after),
        "objective": block.attributes.text("objective"),
        "confidence": block.attributes.has("confidence"),
        "optional": block.attributes.has("optional"),
        "summative": block.attributes.has("summative"),
        "line": block.line,
    }
    return BUILDERS[block.kind](block, html, common)


def _choice(kind: type[Check] | type[Discover] | type[Declare] | type[Cards]) -> "Builder":
    def build(block: BlockSource, html: Html, common: Mapping[str, Any]) -> Question:
        several = sum(bool(item.tick) for item in block.items) > 1 or kind is Cards
        return kind(
            **common,
            options=tuple(_option(item, html) for item in block.items),
            multiple=several or block.attributes.has("multiple"),
            shuffle=block.attributes.has("shuffle"),
        )

    return build


def _option(item: ItemSource, html: Html) -> Option:
    return Option(
        id=item.attributes.id,
        text=html(item.text),
        feedback=html(item.feedback),
        right=bool(item.tick),
        misconception=item.attributes.text("misconception"),
    )


def _estimate(block: BlockSource, html: Html, common: Mapping[str, Any]) -> Question:
    unit = block.attributes.text("unit")
    return Estimate(
        **common,
        min=as_text(decimal(block.attributes.text("min"))),
        max=as_text(decimal(block.attributes.text("max"))),
        step=as_text(decimal(block.attributes.text("step"))),
        unit=unit,
        ranges=tuple(_range(item, html, unit) for item in block.items),
    )


def _range(item: ItemSource, html: Html, unit: str) -> Range:
    bounds = bounds_of(item)
    if bounds is None:
        raise ValueError(f"line {item.line}: the checks let an unreadable range through.")
    low, high = as_text(bounds.low), as_text(bounds.high)
    written = low if low == high else f"{low}–{high}"
    return Range(
        id=item.attributes.id,
        min=low,
        max=high,
        state=STATES[item.attributes.text("state")],
        label=html(item.text) or f"{written}\u00a0{unit}".strip(),
        feedback=html(item.feedback),
        misconception=item.attributes.text("misconception"),
    )


def _sort(kind: type[Sort] | type[Match]) -> "Builder":
    def build(block: BlockSource, html: Html, common: Mapping[str, Any]) -> Question:
        return kind(
            **common,
            targets=tuple(_label(item, html) for item in block.items if item.marker == "+"),
            items=tuple(_item(item, html) for item in block.items if item.marker == "-"),
            shuffle=block.attributes.has("shuffle"),
        )

    return build


def _label(item: ItemSource, html: Html) -> Label:
    return Label(item.attributes.id, html(item.text))


def _item(item: ItemSource, html: Html) -> Item:
    return Item(
        id=item.attributes.id,
        text=html(item.text),
        feedback=html(item.feedback),
        place=item.attributes.text("in"),
        misconception=item.attributes.text("misconception"),
    )


def _order(block: BlockSource, html: Html, common: Mapping[str, Any]) -> Question:
    return Order(**common, items=tuple(_item(item, html) for item in block.items))


def _fill(block: BlockSource, html: Html, common: Mapping[str, Any]) -> Question:
    parts = tuple(Part(before, name) for before, name, _ in _pieces(prompt_of(block)[1], html))
    prompt = common["prompt"] or FILL_PROMPT
    return Fill(**{**common, "prompt": prompt}, parts=parts, gaps=tuple(_gap(item, html) for item in block.items))


def _gap(item: ItemSource, html: Html) -> Gap:
    return Gap(
        id=item.attributes.id,
        label=item.attributes.text("label"),
        accept=tuple(word.strip() for word in item.attributes.text("accept").split("|") if word.strip()),
        feedback=html(item.feedback),
        options=tuple(_option(child, html) for child in item.children),
    )


def _highlight(block: BlockSource, html: Html, common: Mapping[str, Any]) -> Question:
    pieces = _pieces(prompt_of(block)[1], html)
    texts = {name: text for _, name, text in pieces}
    return Highlight(
        **common,
        multiple=True,
        parts=tuple(Part(before, name) for before, name, _ in pieces),
        options=tuple(
            Option(
                id=item.attributes.id,
                text=texts[item.attributes.id],
                feedback=html(item.feedback),
                right=bool(item.tick),
                misconception=item.attributes.text("misconception"),
            )
            for item in block.items
        ),
    )


def _pieces(tokens: Sequence[Token], html: Html) -> list[tuple[str, str, str]]:
    """Return the HTML before each hole, its id and the HTML inside it; the last piece has neither id nor inside."""
    before, *rest = re.split(GAP_MARK, html(tokens))
    pieces = []
    while rest:
        name, inside, _, following, *rest = rest
        pieces.append((before, name, inside))
        before = following
    return [*pieces, (before, "", "")]


def _write(block: BlockSource, html: Html, common: Mapping[str, Any]) -> Question:
    limit = int(block.attributes.text("max", str(DEFAULT_LIMIT)))
    return Write(**common, limit=limit, hints=tuple(_label(item, html) for item in block.items))


Builder = Callable[[BlockSource, Html, Mapping[str, Any]], Question]

BUILDERS: Mapping[str, Builder] = {
    "check": _choice(Check),
    "discover": _choice(Discover),
    "declare": _choice(Declare),
    "estimate": _estimate,
    "sort": _sort(Sort),
    "match": _sort(Match),
    "order": _order,
    "fill": _fill,
    "highlight": _highlight,
    "write": _write,
    "cards": _choice(Cards),
}
