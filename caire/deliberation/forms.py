"""What people send before the half-day, checked."""

from django import forms
from django.utils.translation import gettext_lazy as _

from caire.deliberation.rules import VALUES

SCALE = [
    (1, _("Pas du tout d’accord")),
    (2, _("Plutôt pas d’accord")),
    (3, _("Je ne sais pas")),
    (4, _("Plutôt d’accord")),
    (5, _("Tout à fait d’accord")),
]


class VoteForm(forms.Form):
    """One value of the scale."""

    value = forms.TypedChoiceField(
        choices=[(value, value) for value in VALUES],
        coerce=int,
        error_messages={"required": _("Choisissez une position, même hésitante, avant de voter.")},
    )


class SuggestionForm(forms.Form):
    """A question, and the key of its form."""

    key = forms.UUIDField()
    text = forms.CharField(
        label=_("Votre question"),
        max_length=300,
        error_messages={
            "required": _("Écrivez votre question avant de l’envoyer."),
            "max_length": _("Votre question dépasse 300 signes : raccourcissez-la."),
        },
    )
