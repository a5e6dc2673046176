"""The door of the pages: what a WSGI server calls for each request.

Of what a form says of itself, only its type and the boundary of its parts go further. Our forms are in UTF-8; any other
charset that a client names, Django looks up before it can answer at all, and fails on some.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

from django.core.wsgi import get_wsgi_application

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

PARTS = "multipart/form-data"
BOUNDARY = re.compile(r"""boundary="?([\w'()+,./:=?-]{1,70})""", re.ASCII | re.IGNORECASE)


def open_door() -> Application:
    """Load Django and return the application."""
    django = get_wsgi_application()

    def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        environ["CONTENT_TYPE"] = plain_type(environ.get("CONTENT_TYPE", ""))
        return django(environ, start_response)

    return application


def plain_type(given: str) -> str:
    """Return the type of a form, with the boundary of its parts when it has one.

    >>> plain_type("application/x-www-form-urlencoded; charset=hex")
    'application/x-www-form-urlencoded'
    >>> plain_type('multipart/form-data; charset=hex; boundary="--x"')
    'multipart/form-data; boundary=--x'
    """
    kind = given.partition(";")[0].strip().lower()
    boundary = BOUNDARY.search(given)
    return f"{PARTS}; boundary={boundary[1]}" if kind == PARTS and boundary else kind
