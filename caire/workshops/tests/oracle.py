"""Judge who has a seat, by what people did and were told. Nothing of the judged code is imported.

`replay` says who must sit and who must wait when the order of the acts is known. When many act at once it is not:
`complaints` then reads the audit, line by line, and names every rule that it breaks.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

OWN = {"seated", "queued", "left"}
# What may follow what, and what it makes of a registration; nothing is somebody who never came.
TABLE = {
    "": {"seated": "confirmed", "queued": "waiting"},
    "cancelled": {"seated": "confirmed", "queued": "waiting"},
    "waiting": {"promoted": "confirmed", "moved": "waiting", "left": "cancelled", "called_off": "cancelled"},
    "confirmed": {"moved": "confirmed", "left": "cancelled", "called_off": "cancelled"},
}


@dataclass(frozen=True)
class Line:
    """A line of the audit: which registration, whose, and what happened to it."""

    place: int
    who: str
    step: str


def replay(seats: int, acts: Iterable[tuple[str, str]]) -> tuple[list[str], list[str]]:
    """Return who sits and who waits, in order, after acts that came one after the other.

    >>> replay(1, [("Ana", "register"), ("Bo", "register"), ("Cy", "register"), ("Ana", "leave")])
    (['Bo'], ['Cy'])
    """
    here: list[str] = []  # in the order of arrival: as nobody passes, the first ones sit
    for who, what in acts:
        if what == "leave" and who in here:
            here.remove(who)
        elif what == "register" and who not in here:
            here.append(who)
    return here[:seats], here[seats:]


@dataclass
class _Room:
    """A session as its audit tells it, up to a line."""

    seats: int
    states: dict[int, str] = field(default_factory=dict)
    line: list[Line] = field(default_factory=list)  # who waits, the first first
    taken: int = 0
    found: list[str] = field(default_factory=list)

    def read(self, line: Line) -> None:
        """Take one line in; note what it breaks."""
        before = self.states.get(line.place, "")
        after = TABLE[before].get(line.step)
        if after is None:
            self.found.append(f"step: {line.who} was {before or 'not there'}, then {line.step}")
            return
        self._judge(line)
        self.states[line.place] = after
        self.taken += (after == "confirmed") - (before == "confirmed")
        if before != after:  # who is told of another date keeps their place
            self.line = [one for one in self.line if one.place != line.place] + [line] * (after == "waiting")
        if before != after == "confirmed" and self.taken > self.seats:
            self.found.append(f"overbooked: {line.who} was {line.step} on seat {self.taken} of {self.seats}")

    def _judge(self, line: Line) -> None:
        first = self.line[0] if self.line else None
        if line.step == "promoted" and first and first.place != line.place:
            self.found.append(f"order: {line.who} was promoted before {first.who}")
        if line.step == "seated" and first:
            self.found.append(f"order: {line.who} was seated before {first.who}")
        if line.step == "queued" and not first and self.taken < self.seats:
            self.found.append(f"free: {line.who} was queued before a free seat")


def complaints(
    seats: int,
    audit: Sequence[Line],
    stored: Mapping[int, str],
    acknowledged: Mapping[str, int],
    sent: Mapping[str, int] | None = None,
) -> list[str]:
    """Return what is wrong with a session at rest: its audit, and what its registrations are.

    People register and leave by turns. `acknowledged` is how many such acts of each were answered; `sent`, how many
    left their browser: what was not answered may be done or not, but neither by half nor twice.
    """
    room = _Room(seats)
    for line in audit:
        room.read(line)
    if room.line and room.taken < seats:
        room.found.append(f"free: {room.line[0].who} waits before a free seat")
    differing = sorted(
        place for place in stored.keys() | room.states.keys() if stored.get(place) != room.states.get(place)
    )
    room.found += [
        f"state: registration {place} is {stored.get(place)}, not what its audit says" for place in differing
    ]
    return room.found + _counted(audit, acknowledged, acknowledged if sent is None else sent)


def _counted(audit: Sequence[Line], acknowledged: Mapping[str, int], sent: Mapping[str, int]) -> list[str]:
    """Name who has two places, and whose acts are lost, or done more often than they were sent."""
    places = Counter(who for _, who in {(line.place, line.who) for line in audit})
    done = Counter(line.who for line in audit if line.step in OWN)
    return [
        *(f"twice: {who} has {count} places" for who, count in sorted(places.items()) if count > 1),
        *(f"lost: {who} did {acts}, {done[who]} kept" for who, acts in acknowledged.items() if done[who] < acts),
        *(
            f"twice: {who} sent {sent.get(who, 0)}, {acts} kept"
            for who, acts in done.items()
            if acts > sent.get(who, 0)
        ),
    ]
