"""A compiled course: what pages are made of, what a release keeps.

Every text is either plain (titles, labels, alternative texts) or HTML made by the compiler (attributes named `html`,
`prompt`, `text` of options, `feedback`, `explanation`, `equivalent`). Paths of images and modules are those of the
course folder: the page puts the address of its release before them.
"""

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Any, ClassVar

from caire.courses.compiler import codec, renaming
from caire.courses.compiler.bank import BankItem, Blueprint
from caire.courses.compiler.glossary import Term
from caire.courses.questions import KINDS, Gap, Item, Label, Option, Part, Question, Range, State

FORMAT = 1
REVISION = "revision"  # where a unit would stand, in what the record says of a review
AUTOMATIC = "--"  # in the id of a block whose author gave none: no author's id has two hyphens in a row


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of a section. `id` is its author's, or `<section>--<n>` for the blocks that need none."""

    type: ClassVar[str]

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose(Block):
    """Text between blocks."""

    type: ClassVar[str] = "prose"

    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionBlock(Block):
    """Something to answer; the question has the same id."""

    type: ClassVar[str] = "question"

    question: Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulation(Block):
    """An experiment: the custom element `tag`, defined by the ES module `module`; `equivalent` is its text in HTML."""

    type: ClassVar[str] = "simulation"

    module: str
    tag: str
    title: str
    seed: int
    minutes: int
    equivalent: str
    objective: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Block):
    """An image, its alternative text and credit; `html` is the long description or legend, maybe empty."""

    type: ClassVar[str] = "figure"

    src: str
    alt: str
    credit: str
    html: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Callout(Block):
    """A text apart: `kind` is `example`, `key`, `warning`, or `assistant`, shown where an assistant was declared."""

    type: ClassVar[str] = "callout"

    kind: str
    title: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trainer(Block):
    """A note for who leads the session, never shown to a learner."""

    type: ClassVar[str] = "trainer"

    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Room(Block):
    """The pace in a room (`mode`: alone, pairs, groups or together), never shown to a learner."""

    type: ClassVar[str] = "room"

    minutes: int
    mode: str
    html: str


@dataclass(frozen=True, slots=True)
class Section:
    """A step of a unit. `intent`: predict, explore, understand, practise, retain or further."""

    id: str
    title: str
    intent: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Objective:
    """What one is able to do afterwards; `misconceptions` names, by id, the false ideas that stand in the way."""

    id: str
    competence: str
    text: str
    misconceptions: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of about ten minutes. `facts` and `trainer_facts` are cited in that order: source n is `facts[n - 1]`.

    `terms` are the words of the glossary that its texts mark. `is_plain` says that it is written in plain language,
    `has_plain` that it also is.
    """

    id: str
    title: str
    minutes: int
    summary: str
    competences: tuple[str, ...]
    objectives: tuple[Objective, ...]
    sections: tuple[Section, ...]
    word_count: int
    facts: tuple[str, ...] = ()
    trainer_facts: tuple[str, ...] = ()
    terms: tuple[str, ...] = field(default=(), metadata=codec.LATER)
    is_plain: bool = field(default=False, metadata=codec.LATER)
    has_plain: bool = field(default=False, metadata=codec.LATER)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks of all sections."""
        return tuple(block for section in self.sections for block in section.blocks)

    @property
    def questions(self) -> tuple[Question, ...]:
        """Return the questions, in order."""
        return tuple(block.question for block in self.blocks if isinstance(block, QuestionBlock))

    @property
    def simulations(self) -> tuple[Simulation, ...]:
        """Return the experiments, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Simulation))


@dataclass(frozen=True, slots=True)
class Module:
    """A group of units."""

    id: str
    title: str
    summary: str
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A claim, where it comes from, and the day before which somebody must check it again."""

    id: str
    claim: str
    source: str
    date: datetime.date
    review_before: datetime.date
    owner: str = ""
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Course:
    """A whole course. `assets` are the bytes of its files by path, absent when the course is read from a release."""

    id: str
    title: str
    level: int
    language: str
    licence: str
    audiences: tuple[str, ...]
    hours_online: float
    hours_room: float
    modules: tuple[Module, ...]
    facts: tuple[Fact, ...]
    renamed: Mapping[str, str]
    asset_digests: Mapping[str, str]
    items: tuple[BankItem, ...] = field(default=(), metadata=codec.LATER)
    test: Blueprint | None = field(default=None, metadata=codec.LATER)
    statement: str = field(default="", metadata=codec.LATER)  # put to the vote before and after the debate
    glossary: tuple[Term, ...] = field(default=(), metadata=codec.LATER)
    assets: Mapping[str, bytes] = field(default_factory=dict, compare=False, repr=False)

    @property
    def units(self) -> tuple[Unit, ...]:
        """Return the units of all modules."""
        return tuple(unit for module in self.modules for unit in module.units)

    @cached_property
    def is_plain(self) -> bool:
        """Say whether this is the course in plain language: its other units are the ordinary ones."""
        return any(unit.is_plain for unit in self.units)

    @cached_property
    def facts_by_id(self) -> Mapping[str, Fact]:
        """Return the facts by id, as units, terms and items cite them."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def revision(self) -> Unit:
        """Return the items of practice as a unit that no module holds: reviews ask them as lessons ask theirs."""
        asked = tuple(
            QuestionBlock(id=item.question.id, question=item.question) for item in self.items if item.bank == "practice"
        )
        return Unit(
            id=REVISION,
            title="Révision" if self.language == "fr" else "Review",
            minutes=0,
            summary="",
            competences=(),
            objectives=(),
            sections=(Section("questions", "", "practise", asked),),
            word_count=0,
        )

    @cached_property
    def digest(self) -> str:
        """Return the name of this course as it is, files included: the same content always has the same name."""
        canonical = json.dumps(self.to_payload(), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return sha256(canonical.encode()).hexdigest()

    @cached_property
    def ids(self) -> frozenset[str]:
        """Return what records point to: `unit`, `unit/section`, `unit/block`, `unit/block/item`, authors' ids only.

        Of the bank: `items/<item>`, then `items/<item>/<option>`.
        """
        found: set[str] = set()
        for unit in self.units:
            named = {block.id: block for block in unit.blocks if AUTOMATIC not in block.id}
            found |= {unit.id, *(f"{unit.id}/{name}" for name in (*named, *(section.id for section in unit.sections)))}
            found |= {f"{unit.id}/{question.id}/{item}" for question in unit.questions for item in question.ids}
        for item in self.items:
            found |= {f"items/{item.id}", *(f"items/{item.id}/{option}" for option in item.question.ids)}
        return frozenset(found)

    def today(self, name: str) -> str:
        """Return what an id of an older release is called in this one."""
        return renaming.today(name, self.renamed)

    def names_of(self, unit: str) -> list[str]:
        """Return every name under which something of a unit may have been recorded, today's first."""
        former = {old.partition("/")[0] for old in self.renamed if self.today(old).partition("/")[0] == unit}
        return [unit, *sorted(former - {unit})]

    def to_payload(self) -> dict[str, Any]:
        """Return the course as JSON values, without the bytes of its files."""
        return {"format": FORMAT, "course": codec.encode(self, leave_out={"assets", "line"})}

    @classmethod
    def from_payload(cls, payload: Mapping[str, Any]) -> "Course":
        """Return the course that `to_payload` wrote, or raise ValueError for a format that nobody knows here."""
        if payload.get("format") != FORMAT:
            raise ValueError(f"Unknown format of a course release: {payload.get('format')!r}.")
        course = codec.decode(payload["course"], CLASSES)
        if not isinstance(course, cls):
            raise TypeError("This payload holds no course.")
        return course


CLASSES: tuple[type, ...] = (
    Course, Module, Unit, Objective, Section, Fact, BankItem, Blueprint, Term,
    Prose, QuestionBlock, Simulation, Figure, Callout, Trainer, Room,
    *KINDS.values(), Option, Item, Label, Part, Range, Gap, State,
)  # fmt: skip
