"""Sessions in the database (`SESSION_ENGINE`), each tied to the account that signed in."""

from typing import Any, cast

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db

from caire.people.models import Session


class SessionStore(db.SessionStore):
    """Django's own store, with a column more."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Return the table of sessions."""
        return Session

    def create_model_instance(self, data: Any) -> Session:
        """Return the row of a session."""
        session = cast(Session, super().create_model_instance(data))
        session.account_id = data.get(SESSION_KEY)
        return session
