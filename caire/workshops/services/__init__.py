"""What changes something about half-days, by subject: who comes, and the sessions and places themselves."""

from caire.workshops.services.registrations import (
    call_off,
    change_seats,
    enrol,
    erase,
    fill_seats,
    forget,
    keep_one,
    leave,
)
from caire.workshops.services.sessions import change_session, open_registrations, plan_session
from caire.workshops.services.venues import keep_venue

__all__ = [
    "call_off",
    "change_seats",
    "change_session",
    "enrol",
    "erase",
    "fill_seats",
    "forget",
    "keep_one",
    "keep_venue",
    "leave",
    "open_registrations",
    "plan_session",
]
