"""The identity of an act: when are two sendings one and the same?"""

from collections.abc import Sequence
from uuid import UUID, uuid5


def act_key(form_key: UUID, obj: str, response: Sequence[str], confidence: int | None = None) -> UUID:
    """Return the key of an act: the same form sent again with the same content is the same act.

    The same form sent with other content (a page kept open, or taken from the browser's cache) is another act, so that
    nothing a person does is lost.
    """
    sure = [] if confidence is None else [f"sure={confidence}"]
    return uuid5(form_key, "\x1f".join([obj, *response, *sure]))


def stranger_key(key: UUID, person_id: int) -> UUID:
    """Return the key of an act whose first key belongs to somebody else: one form, two people on a shared computer."""
    return uuid5(key, str(person_id))
