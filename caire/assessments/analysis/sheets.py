"""Answer sheets as arrays: a row is a sheet (one person takes one test), a column an item of the bank.

A form is drawn for each person, so that most cells are empty: an item that was not asked is `NOT_ASKED`. One that was
asked and left without an answer is not found, as in the score of its test.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from caire.courses.compiler.bank import BankItem
from caire.courses.questions import State
from caire.courses.questions.choice import ChoiceQuestion

Scores = NDArray[np.int8]
Mask = NDArray[np.bool_]
Floats = NDArray[np.float64]

NOT_ASKED = -1
# The options that were chosen are bits of a signed number of 32.
MOST_OPTIONS = 31


@dataclass(frozen=True, slots=True)
class Column:
    """An item: `guess` is the difficulty that its author guessed, in logits.

    `options` are the tokens of a choice and whether each is right; nothing for the other kinds of question.
    """

    id: str
    competence: str
    bank: str
    guess: float
    options: tuple[tuple[str, bool], ...] = ()

    @classmethod
    def of(cls, item: BankItem) -> Self:
        """Return the column of an item of a bank."""
        question = item.question
        verdicts = question.rules().verdicts if isinstance(question, ChoiceQuestion) else ()
        options = tuple((one.token, one.state is State.RIGHT) for one in verdicts[:MOST_OPTIONS])
        return cls(item.id, item.competence, item.bank, item.difficulty, options)


@dataclass(frozen=True, slots=True)
class Sheets:
    """Answers of S sheets to I items. Nobody can be told from it: persons are numbered in the order of reading."""

    columns: tuple[Column, ...]
    scores: Scores  # (S, I): 1 found, 0 not found, NOT_ASKED
    answered: Mask  # (S, I)
    chosen: NDArray[np.int32]  # (S, I): bit n is set when option n was chosen
    confidence: Scores  # (S, I): 1 guessing, 2 thinking, 3 sure, 0 not said
    persons: NDArray[np.int32]  # (S,)
    moments: Scores  # (S,): the number of the test, 0 before the course, 1 after, 2 and 3 retakes
    forms: NDArray[np.str_]  # (S,): the letter of the form

    @classmethod
    def blank(cls, columns: Sequence[Column], count: int) -> Self:
        """Return that many sheets on which nothing is asked."""
        shape = (count, len(columns))
        return cls(
            tuple(columns),
            np.full(shape, NOT_ASKED, np.int8),
            np.zeros(shape, np.bool_),
            np.zeros(shape, np.int32),
            np.zeros(shape, np.int8),
            np.zeros(count, np.int32),
            np.zeros(count, np.int8),
            np.full(count, "", "<U1"),
        )

    @property
    def asked(self) -> Mask:
        """Return which items each sheet asks, as (S, I)."""
        asked: Mask = self.scores != NOT_ASKED
        return asked

    def __len__(self) -> int:
        return len(self.scores)

    def keep(self, rows: Mask) -> Self:
        """Return some of the sheets, those where `rows`, of (S,), is true."""
        arrays = {one.name: getattr(self, one.name)[rows] for one in fields(self) if one.name != "columns"}
        return replace(self, **arrays)

    def people(self, rows: Mask) -> int:
        """Return how many persons wrote these sheets, given as (S,): somebody may have written two."""
        return int(np.unique(self.persons[rows]).size)


class Writer:
    """Fills sheets as they are read, one after the other."""

    def __init__(self, columns: Sequence[Column], most: int) -> None:
        self._sheets = Sheets.blank(columns, most)
        self._bits = [{token: 1 << n for n, (token, _) in enumerate(one.options)} for one in columns]
        self._written = 0

    def open(self, person: int, moment: int, form: str, items: Iterable[int]) -> int:
        """Begin a sheet that asks these columns, and return its row."""
        row = self._written
        self._written += 1
        self._sheets.persons[row], self._sheets.moments[row], self._sheets.forms[row] = person, moment, form
        self._sheets.scores[row, list(items)] = 0
        return row

    def answer(self, row: int, column: int, tokens: Iterable[str], *, is_right: bool, confidence: int | None) -> None:
        """Write an answer to an item that the sheet asks."""
        bits = self._bits[column]
        self._sheets.scores[row, column] = is_right
        self._sheets.answered[row, column] = True
        self._sheets.chosen[row, column] = sum(bits.get(token, 0) for token in set(tokens))
        self._sheets.confidence[row, column] = confidence or 0

    def sheets(self) -> Sheets:
        """Return what was written."""
        return self._sheets.keep(np.arange(len(self._sheets)) < self._written)
