"""Checks of how items are written: plain texts, feedbacks that explain, options alike, figures with their source."""

import re
from collections.abc import Iterator

from caire.courses.compiler.checks.blocks import SHORTEST, prompt_of
from caire.courses.compiler.items import BankSource, runs_of
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.prose import Run, Sentence, runs
from caire.courses.compiler.sources import Sources
from caire.courses.compiler.vocabulary import BLOCKS
from caire.courses.questions.grading import plain

LONGEST_FEEDBACK = 35
MOST_UNLIKE = 1.6  # the longest option, in times the shortest
NOT_PLAIN = re.compile(r"</?[a-zA-Z!]|https?://|\*\*|__|`|\]\(|\[@|\[\[")
HOLLOW = re.compile(
    r"\b(?:toutes\s(?:les|ces)|aucune(?:\sdes|\sde\sces)?|les\sdeux)\s(?:réponse|option|proposition)s?\b"
    r"|\baucune?\sde\sces\b|\btout\sce\squi\sprécède\b",
    re.IGNORECASE,
)
# « Faux positif » gives no verdict.
VERDICT = re.compile(r"bravo\b|faux(?=\s*[,.:;!…]|\scar\b)|(?:oui|non)(?=\s*:)", re.IGNORECASE)
FIGURE = re.compile(
    r"\d[\d\s,.]*%|\bpour\scent\b|\b(?:19|20)\d\d\b|\bmilli(?:on|ard)s?\b"
    r"|\bla\sloi\b|\bloi\s(?:n°|du\b|de\s\d)|\b(?:articles?|art\.)\s(?:[LRD][.\s]*)?\d+|\brèglement\s(?:\(|n°|européen|général|sur\b)|\bRGPD\b"
    r"|\bdirective\s(?:\(|n°|européenne)|\bdécret\b|\bcode\s(?:pénal|civil|du\stravail|de\sla)\b",
    re.IGNORECASE,
)
Told = Iterator[tuple[int, str]]


def check(sources: Sources) -> Iterator[Problem]:
    """Yield what is badly written; what depends on the words is read in courses in French only."""
    for item in sources.records.items or ():
        yield from (Problem(item.path, line, message) for line, message in _any_language(item))
        if sources.is_french:
            yield from (Problem(item.path, line, message) for line, message in _french(item))
    yield from _asked_twice(sources)


def _any_language(item: BankSource) -> Told:
    for run in item.runs():
        if found := NOT_PLAIN.search(run.text):
            message = f"un item s’écrit en texte brut : retirez « {found[0]} » (ni balise, ni lien, ni mise en forme)."
            yield run.line_at(found.start()), message
    for choice in item.choices:
        for run in runs_of(choice, "retour"):
            yield from _feedback(run)
    if item.type.startswith("qcm"):
        yield from _lengths(item)


def _feedback(run: Run) -> Told:
    count = len(Sentence(run.line, run.text).words)
    if count < SHORTEST:
        yield run.line, f"retour de moins de {SHORTEST} mots : dites pourquoi, en une phrase."
    if count > LONGEST_FEEDBACK:
        yield run.line, f"retour de {count} mots ({LONGEST_FEEDBACK} au plus) : gardez l’essentiel."


def _lengths(item: BankSource) -> Told:
    texts = [run for option in item.choices for run in runs_of(option, "texte")]
    longest = max(texts, key=lambda run: len(run.text), default=Run(0, ""))
    shortest = min(texts, key=lambda run: len(run.text), default=longest)
    if len(longest.text) > MOST_UNLIKE * len(shortest.text):
        message = (
            f"option de {len(longest.text)} signes, et la ligne {shortest.line} n’en a que {len(shortest.text)} : "
            "la plus longue a 1,6 fois la plus courte au plus."
        )
        yield longest.line, message


def _french(item: BankSource) -> Told:
    for choice in item.choices:
        for run in runs_of(choice, "texte"):
            if found := HOLLOW.search(run.text):
                yield run.line, f"« {found[0].strip()} » ne dit rien : écrivez une réponse qui tient seule."
        for run in runs_of(choice, "retour"):
            if opening := VERDICT.match(run.text):
                message = f"le retour commence par « {opening[0]} » : dites d’abord pourquoi cette réponse attire."
                yield run.line, message
    yield from _figures(item)


def _figures(item: BankSource) -> Told:
    if item.record.texts("sources") or item.record.text("chiffres"):
        return
    for run in item.runs():
        if found := FIGURE.search(run.text):
            message = (
                f"« {found[0].strip()} » sans source : citez un fait sous « sources », ou écrivez "
                "« chiffres: fictifs » si la situation est inventée."
            )
            yield run.line_at(found.start()), message
            return


def _asked_twice(sources: Sources) -> Iterator[Problem]:
    seen = {plain(text): place for text, place in _asked_in_lessons(sources)}
    for item in sources.records.items or ():
        stem, line = plain(item.record.text("enonce")), item.record.line_of("enonce")
        if stem and stem in seen:
            yield Problem(item.path, line, f"cet énoncé est déjà celui de {seen[stem]} : changez la situation.")
        seen.setdefault(stem, f"{item.path}:{line}")


def _asked_in_lessons(sources: Sources) -> Iterator[tuple[str, str]]:
    for unit in sources.units.values():
        for block in unit.blocks():
            if block.kind in BLOCKS and BLOCKS[block.kind].answered:
                prompt, passage = prompt_of(block)
                text = " ".join(run.text for run in runs([*prompt, *passage]))
                yield text, f"{unit.path}:{block.line}"
