"""What people send to the pages that every site has, checked."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ComfortForm(forms.Form):
    """What may be chosen for the comfort of reading: the words of `comfort.CHOICES`; the usual choice has none."""

    size = forms.ChoiceField(
        label=_("Taille du texte"),
        choices=[("", _("Normale")), ("large", _("Grande")), ("larger", _("Très grande"))],
        required=False,
        widget=forms.RadioSelect,
    )
    spacing = forms.ChoiceField(
        label=_("Espace entre les lettres et entre les lignes"),
        choices=[("", _("Normal")), ("wide", _("Large"))],
        required=False,
        widget=forms.RadioSelect,
    )
    theme = forms.ChoiceField(
        label=_("Couleurs"),
        choices=[("", _("Comme l’appareil")), ("light", _("Claires")), ("dark", _("Sombres"))],
        required=False,
        widget=forms.RadioSelect,
    )
    letters = forms.ChoiceField(
        label=_("Forme des lettres"),
        choices=[("", _("Celle du site")), ("plain", _("Celle de l’appareil"))],
        required=False,
        widget=forms.RadioSelect,
        help_text=_(
            "Celle du site distingue bien les lettres voisines. L’autre est la police simple de votre navigateur."
        ),
    )
    speed = forms.ChoiceField(
        label=_("Vitesse de la lecture à voix haute"),
        choices=[("slow", _("Lente")), ("", _("Normale")), ("fast", _("Rapide"))],
        required=False,
        widget=forms.RadioSelect,
        help_text=_(
            "Dans une leçon, un bouton « Écouter » ouvre chaque partie, si votre appareil a une voix française."
        ),
    )
    texts = forms.ChoiceField(
        label=_("Textes des cours"),
        choices=[("", _("Ordinaires")), ("clear", _("En langage clair"))],
        required=False,
        widget=forms.RadioSelect,
        help_text=_(
            "Langage clair : des phrases courtes, des mots simples. Les questions sont les mêmes, vos réponses restent."
        ),
    )
