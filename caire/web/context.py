"""What every template may use. Nothing here asks the database, and nothing depends on the person."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypedDict

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language, get_language_info


@dataclass(frozen=True, slots=True)
class Language:
    """Another language in which this very page can be read."""

    code: str
    name: str
    url: str


class Site(TypedDict):
    """What `site` adds to every template."""

    contact_email: str
    contact_delay_days: int
    demo: bool
    source_url: str
    here: str
    other_languages: Callable[[], list[Language]]


def site(request: HttpRequest) -> Site:
    """Return the contact, the flags and the place of this page; other languages are worked out only where shown."""
    match = request.resolver_match
    return {
        "contact_email": settings.CONTACT_EMAIL,
        "contact_delay_days": settings.CONTACT_DELAY_DAYS,
        "demo": settings.DEMO,
        "source_url": settings.SOURCE_URL,
        "here": match.view_name if match else "",
        "other_languages": partial(other_languages, request),
    }


def other_languages(request: HttpRequest) -> list[Language]:
    """Return this page's address in every language but the current one; that of the home page where there is none."""
    return [_in_language(request.get_full_path(), code) for code, _ in settings.LANGUAGES if code != get_language()]


def _in_language(path: str, code: str) -> Language:
    translated = translate_url(path, code)
    found = translated if translated != path else translate_url("/", code)
    return Language(code, get_language_info(code)["name_local"], found)
