"""How errors are written: places, never what people sent."""

import logging
import sys

import pytest
from django.test import RequestFactory

from caire.web import logs

pytestmark = pytest.mark.once


def written(raising, **extra) -> str:
    try:
        raising()
    except Exception:
        record = logging.getLogger("django.request").makeRecord(
            "django.request", logging.ERROR, __file__, 1, "Internal Server Error: %s", ("/reprendre/SECRET",),
            sys.exc_info(), extra=extra,
        )  # fmt: skip
    return logs.Line().format(record)


def mistake():
    try:
        int("jeanne@exemple.fr")
    except ValueError as error:
        raise KeyError("nom de famille") from error


def test_an_error_is_told_by_its_types_and_places():
    told = written(mistake)

    assert [line for line in told.splitlines() if not line.startswith("  ")][1:] == [
        "builtins.KeyError",
        "builtins.ValueError",
    ]
    assert f"  {__file__}:" in told


def test_what_a_person_sent_is_not_told():
    told = written(mistake, request=RequestFactory().get("/reprendre/SECRET"), status_code=500)

    assert [word for word in ("jeanne", "famille", "SECRET") if word in told] == []


def test_the_view_and_the_reference_are_told():
    request = RequestFactory().get("/reprendre/SECRET")
    request.resolver_match = None
    request.META[logs.REQUEST_ID] = "0123456789abcdef"

    told = written(mistake, request=request, status_code=500)

    assert told.splitlines()[0].endswith(" ERROR django.request status=500 route=none id=0123456789abcdef")
