"""Showing exported data to people: keys become words, dates become dates."""

from datetime import date, datetime
from typing import Any

from django import template
from django.apps import apps
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

register = template.Library()

# Keys of the export are French words without accents, for programs; these are the same words for people.
WORDS = {
    "acte": gettext_lazy("Acte"),
    "assurance": gettext_lazy("Assurance"),
    "bloc": gettext_lazy("Bloc"),
    "cles_d_acces": gettext_lazy("Clés d’accès"),
    "codes_de_reprise": gettext_lazy("Codes de reprise, créés le"),
    "comptes": gettext_lazy("Comptes"),
    "cree_le": gettext_lazy("Créé le"),
    "creee_le": gettext_lazy("Créée le"),
    "declare_par_le_navigateur": gettext_lazy("Déclaré par le navigateur"),
    "defait_le": gettext_lazy("Défait le"),
    "dernier_essai": gettext_lazy("Dernier essai"),
    "derniere_connexion": gettext_lazy("Dernière connexion"),
    "depuis_le": gettext_lazy("Depuis le"),
    "e_mail": gettext_lazy("Adresse e-mail"),
    "ecrit_le": gettext_lazy("Écrit le"),
    "envoye_le": gettext_lazy("Envoyé le"),
    "essais": gettext_lazy("Essais"),
    "fait_le": gettext_lazy("Fait le"),
    "finit_le": gettext_lazy("Finit le"),
    "historiques_reunis": gettext_lazy("Historiques réunis"),
    "jusqu_au": gettext_lazy("Jusqu’au"),
    "le": gettext_lazy("Le"),
    "lectures": gettext_lazy("Lectures"),
    "meilleur_score": gettext_lazy("Meilleur score"),
    "messages": gettext_lazy("Messages"),
    "niveaux": gettext_lazy("Niveaux animés"),
    "objet": gettext_lazy("Objet"),
    "organisme": gettext_lazy("Organisme"),
    "personnes": gettext_lazy("Personnes"),
    "postes": gettext_lazy("Postes, depuis le"),
    "question": gettext_lazy("Question"),
    "recu_le": gettext_lazy("Reçu le"),
    "reference": gettext_lazy("Référence"),
    "repere": gettext_lazy("Repère"),
    "reponse": gettext_lazy("Réponse"),
    "reponses": gettext_lazy("Réponses"),
    "role": gettext_lazy("Rôle"),
    "roles_dans_les_etablissements": gettext_lazy("Rôles dans les établissements"),
    "score": gettext_lazy("Score"),
    "sessions": gettext_lazy("Sessions ouvertes"),
    "texte": gettext_lazy("Texte"),
    "unite": gettext_lazy("Unité"),
    "version": gettext_lazy("Version du cours"),
    "vue_le": gettext_lazy("Vue le"),
}


# What the apps above write as a word of the code, by key and value.
MEANINGS = {
    ("acte", "answered"): gettext_lazy("a répondu"),
    ("acte", "simulated"): gettext_lazy("a fait une expérience"),
    ("assurance", "1"): gettext_lazy("Je devine"),
    ("assurance", "2"): gettext_lazy("Je pense"),
    ("assurance", "3"): gettext_lazy("J’en suis sûr·e"),
}
SHARES = {"score", "meilleur_score"}
DIGESTS = {"version"}


@register.filter
def is_group(value: Any) -> bool:
    """Say whether a value has named parts."""
    return isinstance(value, dict)


@register.filter
def is_list(value: Any) -> bool:
    """Say whether a value is a list."""
    return isinstance(value, list | tuple)


@register.filter
def app_title(label: str) -> str:
    """Name an app as people do."""
    return str(apps.get_app_config(label).verbose_name).capitalize()


@register.filter
def key_title(key: str) -> str:
    """Turn the key of a value into words.

    >>> key_title("creee_le"), key_title("autre_chose")
    ('Créée le', 'Autre chose')
    """
    return str(WORDS.get(key, key.replace("_", " ").capitalize()))


@register.filter
def leaf(value: Any, key: str = "") -> str:
    """Show a single value in words: yes or no, dates in full, a dash for nothing, what its key makes of it.

    >>> leaf("answered", "acte"), leaf("3f2a" * 16, "version"), leaf(None), leaf("niveau-1/u1-1/q2", "objet")
    ('a répondu', '3f2a3f2a', '–', 'niveau-1/u1-1/q2')
    """
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return _("oui") if value else _("non")
    if meaning := MEANINGS.get((key, str(value))):
        return str(meaning)
    if key in SHARES:
        return _("%(share)d %%") % {"share": round(100 * value)}
    if key in DIGESTS:
        return str(value)[:8]
    return _moment(value) or value if isinstance(value, str) else str(value)


def _moment(value: str) -> str:
    """Return a date or a time in words; nothing for any other text."""
    try:
        if len(value) == 10:
            return date_format(date.fromisoformat(value), "j F Y")
        return date_format(localtime(datetime.fromisoformat(value)), "j F Y, H:i") if len(value) > 18 else ""
    except ValueError:
        return ""
