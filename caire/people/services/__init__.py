"""What changes something about people, by subject: signing in, resuming, joining, one's own data, retention."""

from caire.people.services.joining import join, undo
from caire.people.services.own_data import erase, export_all, replay_erasures
from caire.people.services.resuming import forget_device, make_code, open_device, person_of
from caire.people.services.retention import clear_sessions, forget_unclaimed, forget_unused, warn_unused
from caire.people.services.signing_in import ask_code, check_code

__all__ = [
    "ask_code",
    "check_code",
    "clear_sessions",
    "erase",
    "export_all",
    "forget_device",
    "forget_unclaimed",
    "forget_unused",
    "join",
    "make_code",
    "open_device",
    "person_of",
    "replay_erasures",
    "undo",
    "warn_unused",
]
