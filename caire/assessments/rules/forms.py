"""How the items of a form are drawn from the bank: the same blueprint for all, as balanced as the bank allows."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from random import Random
from statistics import fmean
from typing import Protocol

# How many draws are compared: the one whose mean difficulty is nearest to that of the pool is kept.
DRAWS = 60
BANKS = {"A": "form-a", "B": "form-b", "R": "retake"}
ANCHOR = "anchor"


class Drawable(Protocol):
    """What drawing needs to know of an item."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def competence(self) -> str: ...  # noqa: D102
    @property
    def bank(self) -> str: ...  # noqa: D102
    @property
    def difficulty(self) -> float: ...  # noqa: D102


class Blueprint(Protocol):
    """How many items of each domain (the letter of a competence) a form has, besides its anchors."""

    @property
    def anchors(self) -> int: ...  # noqa: D102
    @property
    def own(self) -> Mapping[str, int]: ...  # noqa: D102
    @property
    def retake(self) -> Mapping[str, int]: ...  # noqa: D102


def domain(competence: str) -> str:
    """Return the domain of a competence: its letter."""
    return competence[0]


def draw(
    bank: Iterable[Drawable],
    blueprint: Blueprint,
    form: str,
    *,
    anchors: Sequence[str] = (),
    seen: Collection[str] = (),
    seed: int,
) -> tuple[str, ...]:
    """Return the ids of the items of a form, in the order in which they are asked; the same seed draws the same form.

    `anchors` are those of this person's other form: the two share them. An item already `seen` in another test is not
    asked again. Raises LookupError when the bank has not enough items for the blueprint.
    """
    random = Random(seed)  # noqa: S311 - a draw to repeat, not a secret
    items = sorted(bank, key=lambda item: item.id)
    shared = () if form == "R" else _anchors(items, blueprint.anchors, anchors, random)
    pool = [item for item in items if item.bank == BANKS[form] and item.id not in seen]
    wanted = blueprint.retake if form == "R" else blueprint.own
    target = fmean(item.difficulty for item in pool) if pool else 0.0
    draws = [_once(pool, wanted, random) for _ in range(DRAWS)]
    own = min(draws, key=lambda drawn: abs(fmean(item.difficulty for item in drawn) - target))
    mixed = [*shared, *(item.id for item in own)]
    random.shuffle(mixed)
    return tuple(mixed)


def _anchors(items: Sequence[Drawable], count: int, held: Sequence[str], random: Random) -> tuple[str, ...]:
    known = [item.id for item in items if item.bank == ANCHOR]
    kept = [anchor for anchor in held if anchor in known][:count]
    others = [anchor for anchor in known if anchor not in kept]
    if len(kept) + len(others) < count:
        raise LookupError(f"{count} anchors are wanted, the bank has {len(known)}.")
    return (*kept, *random.sample(others, count - len(kept)))


def _once(pool: Sequence[Drawable], wanted: Mapping[str, int], random: Random) -> list[Drawable]:
    drawn: list[Drawable] = []
    for letter, count in sorted(wanted.items()):
        of_domain = [item for item in pool if domain(item.competence) == letter]
        if len(of_domain) < count:
            raise LookupError(f"{count} items of domain {letter} are wanted, {len(of_domain)} are left.")
        drawn += random.sample(of_domain, count)
    return drawn
