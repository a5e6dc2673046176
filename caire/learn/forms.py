"""What people send to a page that only shows."""

from django import forms
from django.utils.translation import gettext_lazy as _


class AttestationForm(forms.Form):
    """The name to print."""

    name = forms.CharField(
        label=_("Votre nom, tel qu’il doit s’écrire"),
        max_length=100,
        error_messages={
            "required": _("Écrivez le nom à imprimer."),
            "max_length": _("Ce nom dépasse 100 signes : abrégez-le."),
        },
    )
