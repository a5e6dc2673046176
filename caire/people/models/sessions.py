"""Sessions: what the server remembers of a browser that signed in, or is about to."""

from typing import Any

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from caire.people.models.accounts import Account


class Session(AbstractBaseSession):
    """A session that knows whose it is: erasing an account ends its sessions on every device."""

    account = models.ForeignKey(Account, models.CASCADE, null=True, related_name="+")

    class Meta(AbstractBaseSession.Meta):
        pass

    @classmethod
    def get_session_store_class(cls) -> Any:
        """Return what reads and writes sessions."""
        from caire.people.sessions import SessionStore  # noqa: PLC0415 - it imports this model

        return SessionStore
