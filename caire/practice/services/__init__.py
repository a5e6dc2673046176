"""What changes something in practice, by subject: the acts of a lesson, the reviews sent by mail."""

from collections.abc import Collection

from caire.practice.services import acts, reminders
from caire.practice.services.acts import (
    declare_simulation_done,
    keep_charter,
    keep_place,
    report_problem,
    submit_answer,
)
from caire.practice.services.reminders import ask_reminders, send_reminders, stop_reminders

__all__ = [
    "ask_reminders",
    "declare_simulation_done",
    "erase",
    "keep_charter",
    "keep_place",
    "report_problem",
    "send_reminders",
    "stop_reminders",
    "submit_answer",
]


def erase(person_ids: Collection[int]) -> None:
    """Erase all that this app holds of these persons."""
    acts.erase(person_ids)
    reminders.erase(person_ids)
