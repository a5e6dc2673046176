"""Respondents who do not exist, whose parameters are known: what the analysis finds again of them, and from how many.

They take the tests as people do: two forms drawn from the bank by the rules of real ones, in either order, with
something learned in between; some never take the second. Nothing here reads or writes a database.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

from caire.assessments.analysis.sheets import Column, Floats, Mask, Sheets
from caire.assessments.rules import forms
from caire.courses.compiler.bank import BankItem, Blueprint
from caire.courses.questions import Check, Option

# How many persons share a pair of drawn forms does not matter, as long as each item meets many others.
PAIRS = 300
NODES = 61
LURES = 2.0  # how alike the wrong options of an item are: the parameter of a Dirichlet distribution
SURE_WHEN_RIGHT = 0.6
MADE_UP = Blueprint(anchors=5, own={"A": 4, "B": 3, "C": 3}, retake={"A": 6, "B": 5, "C": 4}, retakes=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Population:
    """Who answers: abilities are normal around 0 before the course, with a deviation of `spread` logits.

    `gain` is what is learned, in logits; `back` the share that takes the second test; `guessing` the chance of finding
    an item without knowing; `noise` the share of items that are found by chance alone, whatever one knows.
    """

    spread: float = 1.0
    gain: float = 0.8
    back: float = 0.6
    guessing: float = 0.0
    noise: float = 0.0

    @property
    def moments(self) -> tuple[tuple[float, float], ...]:
        """Return, for each test, the mean of its persons in logits and its share of the sheets."""
        return (0.0, 1 / (1 + self.back)), (self.gain, self.back / (1 + self.back))

    @property
    def mean(self) -> float:
        """Return the mean ability over sheets, in logits: the zero of a calibration."""
        return sum(mean * weight for mean, weight in self.moments)


@dataclass(frozen=True, slots=True)
class Stage:
    """A bank of I items, its truth, and P pairs of forms of k items: everything but who answers."""

    columns: tuple[Column, ...]
    difficulty: Floats  # (I,), logits
    by_chance: Mask  # (I,)
    lures: Floats  # (I, options): which wrong option is chosen, by those who are wrong
    sure: Floats  # (I,): how many of those who are wrong are sure
    pairs: NDArray[np.int64]  # (P, 2, k): columns


def made_up(size: int) -> tuple[BankItem, ...]:
    """Return a bank of that many items, of difficulties from −2 to 2 in each of its parts."""
    places = ("anchor", *("form-a", "form-b") * 4)
    items = []
    for n in range(size):
        options = tuple(Option(name, name, right=name == "a") for name in "abcd")
        question = Check(id=f"q{n}", prompt="", options=options, summative=True)
        part, letter = places[n % len(places)], "ABC"[n // len(places) % 3]
        difficulty = 4 * (n * 0.6180339887 % 1) - 2
        items.append(BankItem(
            id=f"imagine-{n + 1:03}", unit="u1", competence=f"{letter}1", bank=part, bloom="comprendre",
            difficulty=difficulty, question=question,
        ))  # fmt: skip
    return tuple(items)


def stage(bank: Sequence[BankItem], blueprint: Blueprint, population: Population, seed: int) -> Stage:
    """Draw forms and parameters. Raises LookupError when the bank has not enough items for the blueprint."""
    items = [item for item in bank if item.bank in {forms.ANCHOR, forms.BANKS["A"], forms.BANKS["B"]}]
    places = {item.id: n for n, item in enumerate(items)}
    columns = tuple(Column.of(item) for item in items)
    rng = np.random.default_rng(seed)
    widest = max(len(column.options) for column in columns) if columns else 0
    lures = np.zeros((len(items), widest))
    for row, column in zip(lures, columns, strict=True):
        wrong = [bit for bit, (_, is_right) in enumerate(column.options) if not is_right]
        if wrong:
            row[wrong] = rng.dirichlet([LURES] * len(wrong))
    return Stage(
        columns,
        np.array([item.difficulty for item in items]),
        rng.permutation(len(items)) < round(population.noise * len(items)),
        lures,
        rng.uniform(0.1, 0.5, len(items)),
        np.array([_pair(items, blueprint, places, Random(seed * PAIRS + n)) for n in range(PAIRS)]),  # noqa: S311
    )


def _pair(
    items: Sequence[BankItem], blueprint: Blueprint, places: Mapping[str, int], random: Random
) -> tuple[list[int], list[int]]:
    first = forms.draw(items, blueprint, "A", seed=random.getrandbits(32))
    shared = [item.id for item in items if item.bank == forms.ANCHOR and item.id in first]
    second = forms.draw(items, blueprint, "B", anchors=shared, seen=first, seed=random.getrandbits(32))
    return [places[name] for name in first], [places[name] for name in second]


def chances(ability: Floats, difficulty: Floats, by_chance: Mask, population: Population) -> Floats:
    """Return the probability that each item is found: arrays of one shape, abilities and difficulties in logits."""
    known = 1 / (1 + np.exp(np.where(by_chance, 0.0, -ability) + difficulty))
    return np.asarray(np.where(by_chance, known, population.guessing + (1 - population.guessing) * known))


def facility(on: Stage, population: Population) -> Floats:
    """Return the exact share of sheets that find each item, as (I,), for that population without end."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(NODES)
    found = np.zeros(len(on.columns))
    for mean, share in population.moments:
        abilities = np.broadcast_to(mean + population.spread * nodes[:, None], (NODES, len(on.columns)))
        found += share * (weights / weights.sum()) @ chances(abilities, on.difficulty, on.by_chance, population)
    return found


def answer(on: Stage, population: Population, persons: int, rng: np.random.Generator) -> Sheets:
    """Have that many persons take the first test, and some of them the second."""
    pair = rng.integers(len(on.pairs), size=persons)
    first = rng.integers(2, size=persons)
    ability = rng.normal(0, population.spread, persons)
    again = np.flatnonzero(rng.random(persons) < population.back)
    who = np.concatenate([np.arange(persons), again])
    moment = np.repeat([0, 1], [persons, len(again)])
    form = (first[who] + moment) % 2
    asked = on.pairs[pair[who], form]
    sheets = Sheets.blank(on.columns, len(who))
    sheets.persons[:], sheets.moments[:], sheets.forms[:] = who, moment, np.array(["A", "B"])[form]
    own = np.broadcast_to((ability[who] + population.gain * moment)[:, None], asked.shape)
    found = rng.random(asked.shape) < chances(own, on.difficulty[asked], on.by_chance[asked], population)
    rows = np.arange(len(who))[:, None]
    sheets.scores[rows, asked] = found
    sheets.answered[rows, asked] = True
    sheets.chosen[rows, asked] = _chosen(on, asked, found, rng)
    sheets.confidence[rows, asked] = _confidence(on, asked, found, rng)
    return sheets


def _chosen(on: Stage, asked: NDArray[np.int64], found: Mask, rng: np.random.Generator) -> NDArray[np.int64]:
    """Return the bits of the options chosen: all the right ones, or one that is wrong."""
    right = np.array([sum(is_right << bit for bit, (_, is_right) in enumerate(one.options)) for one in on.columns])
    # The lure is the first option at which the running sum of their shares passes a draw.
    passed = on.lures.cumsum(axis=1)[asked] > rng.random(asked.shape)[..., None]
    return np.where(found, right[asked], np.where(passed.any(axis=-1), 1 << passed.argmax(axis=-1), 0))


def _confidence(on: Stage, asked: NDArray[np.int64], found: Mask, rng: np.random.Generator) -> NDArray[np.int64]:
    draw = rng.random(asked.shape)
    sure = np.where(found, SURE_WHEN_RIGHT, on.sure[asked])
    return np.where(draw < sure, 3, np.where(draw < (1 + sure) / 2, 2, 1))
