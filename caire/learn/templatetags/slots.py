"""Marks for what a page kept in memory must be given at each request: see `caire.learn.shells`."""

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

MARK = "\x03"


@register.simple_tag
def slot(*name: str) -> SafeString:
    """Mark the place of a part that depends on the person."""
    return mark_safe(f"{MARK}{':'.join(name)}{MARK}")  # noqa: S308 - names come from templates and block ids
