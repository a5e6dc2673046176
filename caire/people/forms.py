"""What people type to keep, take up or leave their history, checked."""

import json
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caire.people import rules, wording

NO_CORRECTION = {"autocapitalize": "none", "autocorrect": "off", "spellcheck": "false"}


class EmailForm(forms.Form):
    """The address to which a code is sent."""

    email = forms.EmailField(
        label=gettext_lazy("Votre adresse e-mail"),
        help_text=gettext_lazy("Elle sert à vous envoyer un code, et les messages que vous demandez. Rien d’autre."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"} | NO_CORRECTION),
        error_messages={
            "required": gettext_lazy("Tapez votre adresse e-mail."),
            "invalid": gettext_lazy("Cette adresse n’est pas complète : elle ressemble à prenom@exemple.fr."),
        },
    )


class CodeForm(forms.Form):
    """The six figures received by mail."""

    code = forms.CharField(
        label=gettext_lazy("Le code reçu"),
        help_text=gettext_lazy("Six chiffres."),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"} | NO_CORRECTION),
        error_messages={"required": gettext_lazy("Tapez le code à six chiffres du message.")},
    )

    def clean_code(self) -> str:
        """Return the figures alone; a slip that shows costs no try."""
        figures = "".join(sign for sign in self.cleaned_data["code"] if sign.isalnum())
        if not (figures.isascii() and figures.isdigit()):
            raise forms.ValidationError(_("Le code ne contient que des chiffres."))
        if len(figures) != 6:
            raise forms.ValidationError(
                _("Le code compte six chiffres, vous en avez tapé %(count)d.") % {"count": len(figures)}
            )
        return figures


class ResumeForm(forms.Form):
    """A printed resume code, however it is typed."""

    code = forms.CharField(
        label=gettext_lazy("Votre code de reprise"),
        help_text=gettext_lazy("Seize signes en quatre groupes. Majuscules, espaces et tirets ne comptent pas."),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"} | NO_CORRECTION | {"autocapitalize": "characters"}),
        error_messages={"required": gettext_lazy("Tapez les seize signes de votre code.")},
    )

    def clean_code(self) -> str:
        """Return the code as it was drawn, or say what is visibly wrong."""
        code = rules.read_resume_code(self.cleaned_data["code"])
        if found := rules.slip(code):
            raise forms.ValidationError(wording.slip(found, code))
        return code


class EraseForm(forms.Form):
    """The box that confirms an erasure."""

    sure = forms.BooleanField(
        label=gettext_lazy("Je comprends que rien ne pourra être récupéré."),
        error_messages={"required": gettext_lazy("Cochez cette case pour confirmer l’effacement.")},
    )


class PasskeyForm(forms.Form):
    """What the browser says of a key, and the name that a person gives it."""

    name = forms.CharField(max_length=60, required=False)
    credential = forms.CharField(max_length=20_000)

    def clean_credential(self) -> dict[str, Any]:
        """Return the browser's answer."""
        try:
            credential = json.loads(self.cleaned_data["credential"])
        except ValueError:
            credential = None
        if not isinstance(credential, dict):
            raise forms.ValidationError("not JSON")
        return credential
