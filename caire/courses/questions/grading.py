"""The one grading idea that every kind of question shares, on the server and in the browser.

A response is a set of tokens. A table says what each token is worth and what is told back about it. A kind of question
only has to write its table: `grade` reads it here, and a small script reads the same table as JSON when the network is
away. `docs/reference/course-format.md` describes the JSON.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

Response = tuple[str, ...]

LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})


class State(StrEnum):
    """How a choice went; `MISSED` is a right option that was left aside, `NEUTRAL` has no right or wrong."""

    RIGHT = "right"
    CLOSE = "close"
    WRONG = "wrong"
    MISSED = "missed"
    NEUTRAL = "neutral"


class Rule(StrEnum):
    """How the verdicts of a response make a score."""

    SINGLE = "single"  # right 1, close 0.5, anything else 0
    SHARE = "share"  # the share of options treated as they should be, 0 when no right one is chosen
    HITS = "hits"  # (right − wrong) ÷ right ones to find, never below 0
    ITEMS = "items"  # the share of items that are right
    NONE = "none"  # nothing to score


WORTH = {State.RIGHT: 1.0, State.CLOSE: 0.5}


@dataclass(frozen=True, slots=True)
class Feedback:
    """What is told back about one option or item. `label` and `text` are HTML."""

    item: str
    label: str
    state: State
    text: str
    misconception: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a response went. The score goes from 0 to 1; `None` where there is no right answer."""

    score: float | None
    feedback: tuple[Feedback, ...] = ()

    @property
    def is_right(self) -> bool:
        """Say whether the whole response is right."""
        return self.score == 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one token is worth. `x=*` is any other value given to x, `*=x` any other place given to x."""

    token: str
    item: str
    label: str
    state: State
    text: str
    misconception: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """The numbers from `min` to `max`, read as one token. Bounds are decimal texts, so that no digit is lost."""

    min: str
    max: str
    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Everything needed to grade one question. `typed` names the items whose value is free text."""

    kind: str
    rule: Rule
    verdicts: tuple[Verdict, ...] = ()
    neutral: bool = False
    bands: tuple[Band, ...] = ()
    typed: tuple[str, ...] = ()
    explanation: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the table as values that JSON can carry."""
        return {
            "kind": self.kind,
            "rule": self.rule.value,
            "neutral": self.neutral,
            "explanation": self.explanation,
            "bands": [[band.min, band.max, band.token] for band in self.bands],
            "typed": list(self.typed),
            "verdicts": [
                {
                    "token": verdict.token,
                    "item": verdict.item,
                    "label": verdict.label,
                    "state": verdict.state.value,
                    "text": verdict.text,
                    "misconception": verdict.misconception,
                }
                for verdict in self.verdicts
            ],
        }


def plain(text: str) -> str:
    """Return what counts in a typed word: no case, no accent, no punctuation, single spaces.

    >>> plain("  L’Œuvre d’ÉTÉ ! ")
    'l oeuvre d ete'
    """
    apart = unicodedata.normalize("NFKD", text).lower()
    bare = "".join(sign for sign in apart if unicodedata.category(sign)[0] != "M")
    words = "".join(sign if unicodedata.category(sign)[0] in "LN" else " " for sign in bare.translate(LIGATURES))
    return " ".join(words.split())


def grade(table: Table, response: Sequence[str]) -> Outcome:
    """Grade a response. Tokens that the table does not know are ignored: an old answer may name a vanished option."""
    known = {verdict.token: position for position, verdict in enumerate(table.verdicts)}
    met = sorted({known[token] for given in response if (token := _token(table, known, given)) is not None})
    chosen = [table.verdicts[position] for position in met]
    missed = _missed(table, met)
    told = sorted([*met, *missed])
    return Outcome(_score(table, chosen), tuple(_feedback(table, n, n in missed) for n in told))


def recognises(table: Table, response: Sequence[str]) -> bool:
    """Say whether a table knows some token of a response, or has none to know."""
    known = {verdict.token: position for position, verdict in enumerate(table.verdicts)}
    return not known or any(_token(table, known, given) is not None for given in response)


def _token(table: Table, known: dict[str, int], given: str) -> str | None:
    if table.bands:
        return _band(table.bands, given)
    if given in known:
        return given
    item, found, value = given.partition("=")
    if not found:
        return None
    exact = f"{item}={plain(value)}" if item in table.typed else given
    return next((token for token in (exact, f"{item}=*", f"*={value}") if token in known), None)


def _band(bands: tuple[Band, ...], given: str) -> str | None:
    try:
        number = Decimal(given)
        return next((band.token for band in bands if Decimal(band.min) <= number <= Decimal(band.max)), None)
    except InvalidOperation:
        return None


def _missed(table: Table, met: list[int]) -> list[int]:
    if table.neutral or table.rule not in {Rule.SHARE, Rule.HITS}:
        return []
    return [n for n, verdict in enumerate(table.verdicts) if verdict.state is State.RIGHT and n not in met]


def _feedback(table: Table, position: int, is_missed: bool) -> Feedback:
    verdict = table.verdicts[position]
    state = State.NEUTRAL if table.neutral else State.MISSED if is_missed else verdict.state
    carried = "" if verdict.state is State.RIGHT else verdict.misconception
    return Feedback(verdict.item, verdict.label, state, verdict.text, carried)


def _score(table: Table, chosen: list[Verdict]) -> float | None:
    if table.rule is Rule.NONE:
        return None
    if not chosen:
        return 0.0
    found = sum(verdict.state is State.RIGHT for verdict in chosen)
    wrong = len(chosen) - found
    to_find = sum(verdict.state is State.RIGHT for verdict in table.verdicts)
    match table.rule:
        case Rule.SINGLE:
            return min(WORTH.get(verdict.state, 0.0) for verdict in chosen)
        case Rule.SHARE:
            return 1 - (wrong + to_find - found) / len(table.verdicts) if found else 0.0
        case Rule.HITS:
            return max(0.0, (found - wrong) / max(1, to_find))
    return min(1.0, found / len({verdict.item for verdict in table.verdicts}))
