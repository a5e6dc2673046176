"""What people send from a lesson, checked."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from caire.practice.models import Problem

CONFIDENCE = [(1, _("Je devine")), (2, _("Je pense")), (3, _("J’en suis sûr·e"))]


# Not the no-break space, which French writing puts before some signs.
BLANKS = re.compile(r"[ \t\r\n]+")


class ActForm(forms.Form):
    """What every act carries: the key of its form and, when it waited on the device, when it was done."""

    key = forms.UUIDField()
    claimed_at = forms.DateTimeField(required=False, input_formats=["%Y-%m-%dT%H:%M:%S.%fZ"])


class AnswerForm(ActForm):
    """The envelope of an answer; the question itself reads the response."""

    confidence = forms.TypedChoiceField(choices=CONFIDENCE, coerce=int, required=False, empty_value=None)


class CharterForm(ActForm):
    """Five lines, of which three at least are written."""

    LINES = 5
    FEWEST = 3
    LONGEST = 240

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(1, self.LINES + 1):
            self.fields[f"line-{number}"] = forms.CharField(
                required=False,
                max_length=self.LONGEST,
                error_messages={"max_length": _("Cette ligne dépasse 240 signes : raccourcissez-la un peu.")},
            )

    def lines(self) -> list[str]:
        """Return the lines that are written, in order."""
        written = (BLANKS.sub(" ", self.cleaned_data[f"line-{number}"]).strip() for number in range(1, self.LINES + 1))
        return [line for line in written if line]

    def clean(self) -> dict[str, Any]:
        """Ask for three lines at least."""
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and len(self.lines()) < self.FEWEST:
            raise forms.ValidationError(_("Écrivez au moins trois lignes : une charte plus courte s’oublie."))
        return cleaned


class ReminderForm(forms.Form):
    """Whether one wants the reviews by mail."""

    YES, NO = "oui", "non"

    wanted = forms.ChoiceField(choices=[(YES, YES), (NO, NO)])


class PlaceForm(forms.Form):
    """Where reading stopped: the id of a section or a block."""

    anchor = forms.SlugField(max_length=60)


class ProblemForm(forms.Form):
    """A problem seen on a block."""

    KINDS = [
        (Problem.Kind.CONTENT, _("Une information fausse, datée ou peu claire")),
        (Problem.Kind.QUESTION, _("Une question ou un retour")),
        (Problem.Kind.ACCESS, _("Une difficulté d’accès (lecteur d’écran, clavier, lisibilité)")),
        (Problem.Kind.TECHNICAL, _("Quelque chose qui ne marche pas")),
        (Problem.Kind.OTHER, _("Autre chose")),
    ]

    key = forms.UUIDField(widget=forms.HiddenInput)
    kind = forms.ChoiceField(
        label=_("De quoi s’agit-il ?"),
        choices=KINDS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choisissez ce qui décrit le mieux le problème.")},
    )
    text = forms.CharField(
        label=_("Que voyez-vous, et qu’attendiez-vous ?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={
            "required": _("Décrivez le problème en une phrase ou deux."),
            "max_length": _("Votre texte dépasse 2 000 signes : raccourcissez-le un peu."),
        },
    )
