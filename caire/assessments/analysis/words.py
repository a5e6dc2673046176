"""Figures and flags in the words of people: for the terminal, for spreadsheets and for staff pages. No numpy here."""

from caire.assessments.rules.flags import Flag

FLAGS = {
    Flag.HARD: "trop difficile",
    Flag.EASY: "trop facile",
    Flag.APART: "à part",
    Flag.WEAK: "option délaissée",
}
NOTHING = "–"


def percent(share: float | None) -> str:
    r"""Return a share as people read it.

    >>> percent(0.123), percent(None)
    ('12\xa0%', '–')
    """
    return NOTHING if share is None else f"{100 * share:.0f}\N{NO-BREAK SPACE}%"


def number(value: float | None) -> str:
    """Return a number as people read it, with two decimals.

    >>> number(-1.256), number(-0.001), number(None)
    ('−1,26', '0,00', '–')
    """
    return NOTHING if value is None else f"{value:z.2f}".replace(".", ",").replace("-", "−")
