"""The words of a lesson."""

from django import template
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

register = template.Library()

INTENTS = {
    "predict": _("Prédire"),
    "explore": _("Expérimenter"),
    "understand": _("Comprendre"),
    "practise": _("S’exercer"),
    "retain": _("Retenir"),
    "further": _("Aller plus loin"),
}


# Who checks facts again: the names that authors write, as readers see them.
OWNERS = {"equipe-contenus": _("l’équipe des contenus")}


@register.filter
def owner_name(owner: str) -> str:
    """Return the name of who checks a fact again."""
    return gettext(OWNERS[owner]) if owner in OWNERS else owner


@register.filter
def intent_word(intent: str) -> str:
    """Return what a section is for, in a word."""
    return gettext(INTENTS[intent])
