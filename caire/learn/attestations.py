"""What a person has followed, for the attestation: units done, hours stated, and when."""

from dataclasses import dataclass
from datetime import datetime

from caire.courses.compiler.model import Course, Unit
from caire.learn import overview
from caire.people.actors import Actor
from caire.programme.rules import is_implausible
from caire.progress import queries as progress
from caire.progress import rules
from caire.records import queries as records


@dataclass(frozen=True, slots=True)
class Followed:
    """A unit that is done: its stated minutes count; how long it really took is told beside."""

    unit: Unit
    first_at: datetime
    last_at: datetime

    @property
    def is_fast(self) -> bool:
        """Say whether it was done in too short a time to have been read: told, never hidden, never held back."""
        return is_implausible(self.unit.minutes, (self.last_at - self.first_at).total_seconds())


def followed(actor: Actor, course: Course) -> list[Followed]:
    """Return the units of a course that a person has done, in course order."""
    states = overview.states(course, progress.of_course(actor.ids, course))
    then = records.spans(actor.ids, course.id)
    done = [unit for unit in course.units if states[unit.id].state is rules.State.DONE]
    spans = {unit.id: [then[name] for name in course.names_of(unit.id) if name in then] for unit in done}
    return [
        Followed(unit, min(first for first, _ in spans[unit.id]), max(last for _, last in spans[unit.id]))
        for unit in done
        if spans[unit.id]
    ]
