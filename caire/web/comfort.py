"""The comfort of reading that a browser asks for: what may be chosen, and the cookie that keeps it.

To add a choice: a line in `CHOICES`, its field in `forms.ComfortForm`, and what each word changes, under
`[data-comfort~=word]` in a style sheet, or in the views that read it by `asked`. Shared pages know nothing of it:
`dress.js` reads the cookie in the browser.
"""

from collections.abc import Mapping
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse

COOKIE = "caire_comfort"
AGE = timedelta(days=365)
# The usual choice has no word, and no word serves two choices: the cookie is a list of words.
CHOICES = {
    "size": ("large", "larger"),
    "spacing": ("wide",),
    "theme": ("light", "dark"),
    "letters": ("plain",),
    "speed": ("slow", "fast"),
    "texts": ("clear",),
}


def asked(request: HttpRequest) -> dict[str, str]:
    """Return the word of each choice, empty for the usual one; what no page of ours has written counts for nothing."""
    words = request.COOKIES.get(COOKIE, "").split(".")
    return {choice: next((word for word in known if word in words), "") for choice, known in CHOICES.items()}


def in_plain(request: HttpRequest) -> bool:
    """Say whether courses are to be read in plain language, where they have it."""
    return bool(asked(request)["texts"])


def words(chosen: Mapping[str, str]) -> list[str]:
    """Return the words of what was chosen, in the order of the choices."""
    return [chosen[choice] for choice in CHOICES if chosen.get(choice)]


def kept(response: HttpResponse, chosen: Mapping[str, str]) -> HttpResponse:
    """Return this answer, which has the browser keep what was chosen; the cookie goes when everything is as usual."""
    if not words(chosen):
        response.delete_cookie(COOKIE, samesite="Lax")
        return response
    # No `HttpOnly`: a script applies it before a page is drawn.
    response.set_cookie(
        COOKIE, ".".join(words(chosen)), max_age=AGE, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )
    return response
