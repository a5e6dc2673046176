"""What people type to keep, take up or leave their history, and what staff type to give a role, checked."""

import json
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caire.people import rules, wording
from caire.people.models import Account, Affiliation
from caire.people.models.accounts import normal
from caire.people.models.institutions import LEVELS

# Only the type checker knows that this class takes a parameter.
if TYPE_CHECKING:
    _AffiliationForm = forms.ModelForm[Affiliation]
else:
    _AffiliationForm = forms.ModelForm

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


class AffiliationForm(_AffiliationForm):
    """A role in an institution, given to the holder of an account. Once given, only its dates and its levels change."""

    email = forms.EmailField(
        label=gettext_lazy("Adresse e-mail du compte"),
        help_text=gettext_lazy("La personne s’est déjà connectée une fois avec cette adresse."),
    )
    levels = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Niveaux"),
        help_text=gettext_lazy("Pour un formateur ou une formatrice : les niveaux qu’il ou elle peut animer."),
        choices=[(level, str(level)) for level in LEVELS],
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Affiliation
        fields = ("institution", "role", "levels", "since", "until")

    def clean_email(self) -> str:
        """Find whose address it is."""
        email = normal(self.cleaned_data["email"])
        account = Account.objects.filter(email=email).select_related("person").first()
        if account is None:
            raise forms.ValidationError(_("Aucun compte n’a cette adresse."))
        self.instance.person = account.person
        return email

    def clean(self) -> dict[str, Any]:
        """Refuse levels to who is no trainer, and a role that runs already."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        role = given.get("role", self.instance.role)
        institution = given["institution"].pk if given.get("institution") else self.instance.institution_id
        if given.get("levels") and role != Affiliation.Role.TRAINER:
            self.add_error("levels", _("Seuls les formateurs et les formatrices animent des niveaux."))
        same = Affiliation.objects.filter(person=self.instance.person_id, institution=institution, role=role)
        if given.get("until") is None and same.filter(until=None).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(_("Cette personne a déjà ce rôle, sans date de fin."))
        return given
