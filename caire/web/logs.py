"""How a line of the log is written: what happened and where in the code, never what a person sent.

Python's own traceback quotes the message of an exception, which may quote an e-mail address or an answer; Django's
quotes the address of the page, which may hold a code. This formatter keeps the types and the places.
"""

import logging
import traceback
from types import TracebackType

from django.http import HttpRequest

REQUEST_ID = "caire.request_id"

Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def route(request: HttpRequest) -> str:
    """Return the name of the view asked for: an address may hold a code, a name never does."""
    return request.resolver_match.view_name if request.resolver_match else "none"


def request_id(request: HttpRequest) -> str:
    """Return the name given to this request by the middleware: a person can quote it, and the log has it."""
    return str(request.META.get(REQUEST_ID, ""))


class Line(logging.Formatter):
    """One line, then the places an error went through. Name it in `LOGGING`."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Name the view and the request instead of the address."""
        request = getattr(record, "request", None)
        if request is None or not hasattr(request, "resolver_match"):
            return super().format(record)
        told = logging.makeLogRecord(record.__dict__)
        status = getattr(record, "status_code", "")
        told.msg = f"status={status} route={route(request)} id={request_id(request)}"
        told.args = ()
        if record.name.startswith("django.security."):  # a refusal is no mistake: where it was decided tells nothing
            told.exc_info = None
        return super().format(told)

    def formatException(self, ei: Raised) -> str:  # noqa: N802 - the name is logging's
        """Tell the types and the places of an error and of its causes, without their messages."""
        told: list[str] = []
        error = ei[1]
        while error is not None:
            told.append(f"{type(error).__module__}.{type(error).__qualname__}")
            told += [
                f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)
            ]
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(told)
