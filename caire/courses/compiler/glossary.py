"""The glossary of a compiled course: the words that it explains, in the order of a French dictionary."""

import unicodedata
from dataclasses import dataclass

from caire.courses.questions.grading import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word and what it means. `unit` is where it is explained, empty when nowhere; `sources` are facts."""

    id: str
    term: str
    definition: str
    unit: str = ""
    sources: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """Return what terms are sorted by: letters first, then accents.

        >>> words = ["modèle", "étiquette", "IA", "modelé", "évaluation", "œuvre", "modele", "outil"]
        >>> sorted(words, key=lambda word: Term(id="", term=word, definition="").key)
        ['étiquette', 'évaluation', 'IA', 'modele', 'modelé', 'modèle', 'œuvre', 'outil']
        """
        return plain(self.term), unicodedata.normalize("NFD", self.term.lower())

    @property
    def initial(self) -> str:
        """Return the letter under which it is found."""
        return plain(self.term)[:1].upper()
