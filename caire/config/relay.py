"""From one address to Django's mail settings."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}


@dataclass(frozen=True, slots=True)
class Relay:
    """A server that takes our mail, and how to speak to it."""

    host: str = ""
    port: int = 25
    user: str = ""
    password: str = ""
    starts_tls: bool = False
    is_tls: bool = False


def from_address(address: str) -> Relay:
    """Return the relay of `smtp://host`, `smtp+tls://user:password@host:587` or `smtps://…`; none for an empty address.

    >>> from_address("smtp+tls://caire:p%40ss@mail.example").password
    'p@ss'
    """
    if not address:
        return Relay()
    parts = urlsplit(address)
    if parts.scheme not in PORTS or not parts.hostname:
        raise ImproperlyConfigured("CAIRE_SMTP : écrivez smtp://machine, smtp+tls://nom:secret@machine ou smtps://….")
    return Relay(
        parts.hostname,
        parts.port or PORTS[parts.scheme],
        unquote(parts.username or ""),
        unquote(parts.password or ""),
        starts_tls=parts.scheme == "smtp+tls",
        is_tls=parts.scheme == "smtps",
    )
