"""What people send while they take a test, checked."""

from django import forms

from caire.practice.forms import CONFIDENCE


class ResponseForm(forms.Form):
    """The envelope of a response; the question itself reads the response."""

    confidence = forms.TypedChoiceField(choices=CONFIDENCE, coerce=int, required=False, empty_value=None)


class FinishForm(forms.Form):
    """Ending a test: with questions left, one says that one means it."""

    sure = forms.BooleanField(required=False)
