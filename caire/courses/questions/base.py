"""What every kind of question has, what may leave the server about it, and why a response is refused."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import Any, ClassVar, Protocol, TypeVar

from caire.courses.questions import grading
from caire.courses.questions.grading import Outcome, Response, Table

Fields = Mapping[str, Sequence[str]]

CHOSEN = "chosen"
ITEM = "item-"
HOLDERS = ("options", "items", "targets", "ranges", "gaps", "hints")  # the attributes that hold things with an id


class Reason(StrEnum):
    """Why a response is refused; templates word it."""

    EMPTY = "empty"
    INCOMPLETE = "incomplete"
    UNKNOWN_OPTION = "unknown-option"
    DUPLICATE = "duplicate"
    TOO_MANY = "too-many"
    TOO_LONG = "too-long"
    NOT_A_NUMBER = "not-a-number"
    OUT_OF_RANGE = "out-of-range"
    OFF_STEP = "off-step"


class QuestionError(ValueError):
    """A response that cannot be taken: the reason, and the form field that it concerns."""

    def __init__(self, reason: Reason, field_name: str = CHOSEN) -> None:
        super().__init__(f"{field_name}: {reason}")
        self.reason = reason
        self.field = field_name


class Named(Protocol):
    """Something with an id that does not change."""

    @property
    def id(self) -> str: ...  # noqa: D102


N = TypeVar("N", bound=Named)


@dataclass(frozen=True, slots=True)
class Label:
    """An option, an item, a target or a segment as it is shown before the answer: nothing else is known of it."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text with holes: some HTML, then the gap or the segment `item` (none after the last piece).

    Tags may open in one part and close in another: write the parts one after the other, unchanged.
    """

    html: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class PublicGap:
    """A gap as it is shown: free text when there are no options. `label` is plain text."""

    id: str
    label: str
    options: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicQuestion:
    """What may leave the server before the answer: no solution, no feedback, no explanation, no misconception.

    `options` are the choices, items, segments or cards, in the order in which they are shown.
    """

    kind: str
    id: str
    prompt: str
    confidence: bool = False
    optional: bool = False
    summative: bool = False
    multiple: bool = False
    options: tuple[Label, ...] = ()
    targets: tuple[Label, ...] = ()
    gaps: tuple[PublicGap, ...] = ()
    parts: tuple[Part, ...] = ()
    min: str = ""
    max: str = ""
    step: str = ""
    unit: str = ""
    limit: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(ABC):
    """One question of a unit. `prompt` and `explanation` are HTML; `line` is where its author wrote it."""

    kind: ClassVar[str]

    id: str
    prompt: str
    explanation: str = ""
    objective: str = ""
    confidence: bool = False
    optional: bool = False
    summative: bool = False
    line: int = field(default=0, compare=False)

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the names of the form fields that `parse` reads."""
        return (CHOSEN,)

    @abstractmethod
    def parse(self, data: Fields) -> Response:
        """Return the response in its canonical form, or raise `QuestionError`. Nothing of `data` is trusted."""

    @abstractmethod
    def rules(self) -> Table:
        """Return how this question is graded: server side only, see `table`."""

    @abstractmethod
    def public(self) -> PublicQuestion:
        """Return what may be shown before the answer."""

    def grade(self, response: Response) -> Outcome:
        """Return the score and the feedback of a response made by `parse`, today or on an older release."""
        return grading.grade(self.rules(), response)

    @property
    def tells_score(self) -> bool:
        """Say whether one is told if a response is right: never for a summative question."""
        return not self.summative

    @property
    def ids(self) -> frozenset[str]:
        """Return the ids of all that the question holds."""
        return frozenset(_ids(self))

    def recognises(self, response: Response) -> bool:
        """Say whether something of a response, given on an older release, still means something here."""
        return grading.recognises(self.rules(), response)

    def renamed(self, response: Response, name: Callable[[str], str]) -> Response:
        """Return a response given on an older release in the ids of today, which `name` tells. Here, it holds none."""
        return response

    def table(self) -> dict[str, Any]:
        """Return what a script needs to grade a formative question without the network; refuse a summative one."""
        if self.summative:
            raise PermissionError(f"{self.id}: a summative question never leaves the server with its solution.")
        return self.rules().as_json()

    def _public(self, **more: Any) -> PublicQuestion:
        return PublicQuestion(
            kind=self.kind,
            id=self.id,
            prompt=self.prompt,
            confidence=self.confidence,
            optional=self.optional,
            summative=self.summative,
            **more,
        )

    def _mixed(self, named: Iterable[N]) -> list[N]:
        return sorted(named, key=lambda one: sha256(f"{self.id}/{one.id}".encode()).digest())


def _ids(holder: object) -> Iterator[str]:
    for name in HOLDERS:
        for one in getattr(holder, name, ()):
            yield one.id
            yield from _ids(one)


def given(data: Fields, name: str) -> list[str]:
    """Return the values of a form field, once each, without what no database keeps."""
    return list(dict.fromkeys(clean(value) for value in data.get(name, ())))


def single(data: Fields, name: str, missing: Reason) -> str:
    """Return the one value of a form field that must have one."""
    values = [value for value in given(data, name) if value]
    if not values:
        raise QuestionError(missing, name)
    if len(values) > 1:
        raise QuestionError(Reason.TOO_MANY, name)
    return values[0]


def clean(value: str) -> str:
    r"""Return a text as it may be stored: no control sign, no lone surrogate, one kind of line end.

    >>> clean(" a\x00b\r\nc ")
    'ab\nc'
    """
    text = value.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "ignore").decode()
    return "".join(sign for sign in text if sign >= " " or sign == "\n").strip()
