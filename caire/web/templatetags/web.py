"""Drawing with words: icons from the sprite, seats round a table. Saying in which language a text is written."""

import math
from dataclasses import dataclass

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat round the table: where it stands in a box of 100, how it is turned, and whether it is taken."""

    x: str
    y: str
    turn: int
    state: str


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw an icon beside its word; the word says everything, so that the icon is hidden from screen readers."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("web/icons.svg"),
        name,
    )


@register.simple_tag
def cutout(name: str) -> SafeString:
    """Draw a small paper cut-out beside a text that says everything."""
    return format_html(
        '<svg class="cutout" viewBox="0 0 120 96" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("web/cutouts.svg"),
        name,
    )


@register.simple_tag
def lang(code: str) -> SafeString:
    """Name the language of an element whose text comes from a course; nothing where it is that of the page."""
    return _lang(code) if _is_foreign(code) else SafeString()


@register.simple_tag
def page_lang(code: str) -> SafeString:
    """Name the language of the page on its own words, inside an element marked by `lang`."""
    return _lang(get_language() or "fr") if _is_foreign(code) else SafeString()


@register.filter
def written_in(text: str, code: str) -> str:
    """Mark a few words in the language of a course, within a sentence of the page."""
    return format_html("<span{}>{}</span>", _lang(code), text) if _is_foreign(code) else text


def _is_foreign(code: str) -> bool:
    return bool(code) and code != get_language()


def _lang(code: str) -> SafeString:
    return format_html(' lang="{}"', code)


@register.filter
def seats(total: int, done: int) -> list[Seat]:
    """Return the seats round a table of `total`, from the top and clockwise: taken, then the next one, then free.

    >>> [seat.state for seat in seats(4, 2)]
    ['done', 'done', 'current', 'todo']
    """
    return [_seat(index, total, done) for index in range(total)]


def _seat(index: int, total: int, done: int) -> Seat:
    angle = 2 * math.pi * index / total
    state = "done" if index < done else "current" if index == done else "todo"
    x, y = 50 + 38 * math.sin(angle), 50 - 38 * math.cos(angle)
    return Seat(f"{x:.1f}", f"{y:.1f}", round(math.degrees(angle)), state)
