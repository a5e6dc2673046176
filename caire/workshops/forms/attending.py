"""What people send about sessions, checked."""

from django import forms
from django.utils.translation import gettext_lazy as _


class RegistrationForm(forms.Form):
    """Who comes: the name for the list, and what they need to take part."""

    key = forms.UUIDField()
    name = forms.CharField(
        label=_("Votre nom, tel qu’il sera sur la liste"),
        max_length=120,
        error_messages={
            "required": _("Écrivez un nom : c’est par lui que l’on vous accueillera."),
            "max_length": _("Ce nom est trop long : 120 signes au plus."),
        },
    )
    need = forms.CharField(
        label=_("Ce qu’il vous faut pour participer"),
        max_length=500,
        required=False,
        error_messages={"max_length": _("C’est un peu long : 500 signes au plus.")},
    )


class SearchForm(forms.Form):
    """Where; what cannot be read counts for nothing."""

    ville = forms.CharField(max_length=80, required=False)

    def city(self) -> str:
        """Return the city asked for, empty for all."""
        return str(self.cleaned_data.get("ville") or "") if self.is_valid() else ""
