"""What staff pages write of an analysis of items: its figures and its flags, in words."""

from django import template

from caire.assessments.analysis import words
from caire.assessments.rules.flags import Flag

register = template.Library()
register.filter("share", words.percent)
register.filter("figure", words.number)


@register.filter
def flag_words(flag: str) -> str:
    """Say why an item deserves a second look."""
    return words.FLAGS[Flag(flag)]
