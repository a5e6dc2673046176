"""Questions answered by giving each item its place: sort, match, order."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from caire.courses.questions.base import ITEM, Fields, Label, PublicQuestion, Question, QuestionError, Reason, single
from caire.courses.questions.grading import Response, Rule, State, Table, Verdict


@dataclass(frozen=True, slots=True)
class Item:
    """Something to place. `place` is the id of its target; none for `order`, where the order of the items says it."""

    id: str
    text: str
    feedback: str
    place: str = ""
    misconception: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacingQuestion(Question, ABC):
    """A question whose response says where each item goes: one form field `item-<id>` for each, all needed."""

    items: tuple[Item, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """Return one field for each item."""
        return tuple(ITEM + item.id for item in self.items)

    @abstractmethod
    def places(self) -> tuple[str, ...]:
        """Return the places that an item can be given."""

    def renamed(self, response: Response, name: Callable[[str], str]) -> Response:
        """Return where each item goes, in the ids of today."""
        return tuple(sorted("=".join(map(name, token.split("="))) for token in response))

    def _placed(self, data: Fields) -> dict[str, str]:
        placed = {item.id: single(data, ITEM + item.id, Reason.INCOMPLETE) for item in self.items}
        for item, place in placed.items():
            if place not in self.places():
                raise QuestionError(Reason.UNKNOWN_OPTION, ITEM + item)
        return placed

    def _refuse_shared_place(self, placed: dict[str, str]) -> None:
        taken: set[str] = set()
        for item, place in placed.items():
            if place in taken:
                raise QuestionError(Reason.DUPLICATE, ITEM + item)
            taken.add(place)

    def _verdicts(self, item: Item, right: str, other: str) -> tuple[Verdict, Verdict]:
        return (
            Verdict(right, item.id, item.text, State.RIGHT, item.feedback),
            Verdict(other, item.id, item.text, State.WRONG, item.feedback, item.misconception),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort(PlacingQuestion):
    """Items to put in baskets; a basket may hold several or none. The response is `item=basket` for each item."""

    kind: ClassVar[str] = "sort"

    targets: tuple[Label, ...]
    shuffle: bool = False

    def places(self) -> tuple[str, ...]:
        """Return the ids of the baskets."""
        return tuple(target.id for target in self.targets)

    def parse(self, data: Fields) -> Response:
        """Return where each item goes."""
        return tuple(sorted(f"{item}={place}" for item, place in self._placed(data).items()))

    def rules(self) -> Table:
        """Grade each item by itself; its feedback is told wherever it was put."""
        pairs = [self._verdicts(item, f"{item.id}={item.place}", f"{item.id}=*") for item in self.items]
        verdicts = tuple(verdict for pair in pairs for verdict in pair)
        return Table(kind=self.kind, rule=Rule.ITEMS, verdicts=verdicts, explanation=self.explanation)

    def public(self) -> PublicQuestion:
        """Return items and baskets, as written unless mixed."""
        items = self._mixed(self.items) if self.shuffle or self.summative else self.items
        return self._public(options=tuple(Label(item.id, item.text) for item in items), targets=self.targets)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match(Sort):
    """Items to pair with targets, one for one."""

    kind: ClassVar[str] = "match"

    def parse(self, data: Fields) -> Response:
        """Return the pairs; no target is taken twice."""
        placed = self._placed(data)
        self._refuse_shared_place(placed)
        return tuple(sorted(f"{item}={place}" for item, place in placed.items()))

    def public(self) -> PublicQuestion:
        """Return items and targets; the targets are mixed, and never face the items that they go with.

        Of a summative question, an order that depends on the solution would tell some of it.
        """
        items = self._mixed(self.items) if self.shuffle or self.summative else list(self.items)
        targets = self._mixed(self.targets)
        if not self.summative and [target.id for target in targets] == [item.place for item in items]:
            targets = [*targets[1:], targets[0]]
        return self._public(options=tuple(Label(item.id, item.text) for item in items), targets=tuple(targets))


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(PlacingQuestion):
    """Items to put in order; `items` are in the right one. The response is `position=item`, positions from 1."""

    kind: ClassVar[str] = "order"

    def places(self) -> tuple[str, ...]:
        """Return the positions, as text."""
        return tuple(str(position) for position in range(1, len(self.items) + 1))

    def parse(self, data: Fields) -> Response:
        """Return which item is at each position; no position is given twice."""
        placed = self._placed(data)
        self._refuse_shared_place(placed)
        return tuple(sorted(f"{position}={item}" for item, position in placed.items()))

    def renamed(self, response: Response, name: Callable[[str], str]) -> Response:
        """Return which item is at each position: only the item has an id."""
        pairs = [token.partition("=") for token in response]
        return tuple(sorted(f"{position}{equals}{name(item)}" for position, equals, item in pairs))

    def rules(self) -> Table:
        """Grade each item by its position."""
        pairs = [
            self._verdicts(item, f"{position}={item.id}", f"*={item.id}")
            for position, item in enumerate(self.items, start=1)
        ]
        verdicts = tuple(verdict for pair in pairs for verdict in pair)
        return Table(kind=self.kind, rule=Rule.ITEMS, verdicts=verdicts, explanation=self.explanation)

    def public(self) -> PublicQuestion:
        """Return the items mixed, never in the right order unless summative: see `Match.public`."""
        mixed = self._mixed(self.items)
        if not self.summative and tuple(mixed) == self.items:
            mixed = [*mixed[1:], mixed[0]]
        return self._public(options=tuple(Label(item.id, item.text) for item in mixed))
