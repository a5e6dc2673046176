"""The parts of a lesson page that depend on the person: each question and each experiment, as HTML.

A fragment is rendered once for each state (nothing answered, this response…) and kept in memory. What differs at each
request, the form's key and its CSRF token, is left as marks that `personal` fills.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from caire.courses.questions import Cards, Feedback, Outcome, PublicQuestion, Question, QuestionError, public
from caire.practice.access import Asked, question_or_404
from caire.practice.forms import CONFIDENCE

# Control signs never come from a person nor from a course: both are cleaned of them.
CSRF = "\x02csrf\x02"
KEY = "\x02key\x02"
_KEY = re.compile(KEY)
# What is between these tags is shown, or read by a script, as it is written.
_AS_WRITTEN = re.compile(r"(<(?:pre|textarea|script)\b.*?</(?:pre|textarea|script)>)", re.DOTALL)
_INDENTATION = re.compile(r"[ \t]*\n[ \t\n]*")

# Kinds that look alike share a template.
TEMPLATES = {
    "check": "choice",
    "discover": "choice",
    "declare": "choice",
    "sort": "placing",
    "match": "placing",
    "order": "placing",
}

Values = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Given:
    """The last try at a question."""

    response: tuple[str, ...]
    confidence: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """One option, item, gap or segment as it is shown: what was put there, and what is told back."""

    id: str
    text: str
    value: str = ""
    checked: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    back: str = ""
    feedback: Feedback | None = None
    before: str = ""  # for a text with holes: the HTML that comes before this one


def question(digest: str, unit: str, block: str, language: str, given: Given | None) -> str:
    """Return a question, answered or not, with its marks; what a person wrote in their own words stays in no memory."""
    is_written = given is not None and question_or_404(digest, unit, block).question.kind == "write"
    return (_drawn if is_written else _kept)(digest, unit, block, language, given)


def _drawn(digest: str, unit: str, block: str, language: str, given: Given | None) -> str:
    asked = question_or_404(digest, unit, block)
    with override(language):
        return tidy(render_to_string("practice/_question.html", {"shown": shown(asked, given)}))


_kept = lru_cache(maxsize=8192)(_drawn)


def invited(asked: Asked, given: Given | None, action: str) -> str:
    """Return a question of a link received by mail, with its marks; its address is a key, and stays in no memory."""
    return tidy(render_to_string("practice/_question.html", {"shown": shown(asked, given, action)}))


def refused(
    asked: Asked, error: QuestionError, values: Values, confidence: int | None, action: str = ""
) -> dict[str, Any]:
    """Return the context of a question whose response could not be taken: what was filled in stays."""
    return {"shown": _shown(asked, values, confidence, None, error, action)}


def shown(asked: Asked, given: Given | None, action: str = "") -> dict[str, Any]:
    """Return what the template of a question needs; a response that means nothing any more is no answer."""
    if given is None or not asked.question.recognises(given.response):
        return _shown(asked, {}, None, None, None, action)
    return _shown(asked, values_of(asked.question, given.response), given.confidence, given, None, action)


def _shown(
    asked: Asked,
    values: Values,
    confidence: int | None,
    given: Given | None,
    error: QuestionError | None,
    action: str,
) -> dict[str, Any]:
    outcome = outcome_of(asked.question, given)
    return {
        **parts(asked.question, asked.block, asked.language, values, confidence, outcome, error),
        "action": action or reverse("practice:answer", args=[asked.digest, asked.unit.id, asked.block]),
        "report": reverse("practice:report", args=[asked.digest, asked.unit.id, asked.block]),
        "csrf": CSRF,
        "key": KEY,
    }


def parts(
    question: Question,
    id_: str,
    language: str,
    values: Values,
    confidence: int | None = None,
    outcome: Outcome | None = None,
    error: QuestionError | None = None,
) -> dict[str, Any]:
    """Return what the templates of `practice/kinds` need of any question, in a lesson or elsewhere."""
    seen = public(question)
    shown_rows = rows(question, seen, values, outcome)
    return {
        "id": id_,
        "language": language,
        "kind": seen.kind,
        "template": f"practice/kinds/_{TEMPLATES.get(seen.kind, seen.kind)}.html",
        "public": seen,
        "rows": shown_rows,
        "tail": seen.parts[-1].html if seen.parts and not seen.parts[-1].item else "",
        "value": (values.get("chosen") or [""])[0],
        "levels": [(level, label, level == confidence) for level, label in CONFIDENCE],
        "confidence": confidence,
        "error": error,
        "outcome": outcome,
        "headline": headline(question, outcome),
        "manner": "summative" if question.summative else seen.kind,
        "told": told(outcome, shown_rows),
        "explanation": question.explanation if outcome and not question.summative else "",
    }


def outcome_of(question: Question, given: Given | None) -> Outcome | None:
    """Return how a response went; of a summative question, nothing but that there was one."""
    if given is None:
        return None
    return Outcome(None) if question.summative else question.grade(given.response)


def headline(question: Question, outcome: Outcome | None) -> str:
    """Return in one word how a response went: right, close, wrong, or noted when there is no right or wrong to tell."""
    if outcome is None or outcome.score is None or not question.tells_score:
        return "noted"
    return "right" if outcome.is_right else "close" if outcome.score > 0 else "wrong"


def told(outcome: Outcome | None, shown_rows: Sequence[Row]) -> list[Feedback]:
    """Return the feedback that no row carries: that of a number."""
    carried = {row.id for row in shown_rows}
    return [one for one in outcome.feedback if one.item not in carried] if outcome else []


def values_of(question: Question, response: Sequence[str]) -> dict[str, list[str]]:
    """Return a response as the fields of the form that gave it."""
    if question.fields == ("chosen",):
        return {"chosen": list(response)}
    pairs = [token.partition("=") for token in response]
    if question.kind == "order":
        return {f"item-{item}": [position] for position, _, item in pairs}
    return {f"item-{item}": [value] for item, _, value in pairs}


def rows(question: Question, seen: PublicQuestion, values: Values, outcome: Outcome | None) -> list[Row]:
    """Return the rows of a question in the order in which they are shown."""
    feedback = {one.item: one for one in outcome.feedback} if outcome else {}
    chosen = set(values.get("chosen", ()))
    backs = {option.id: option.feedback for option in question.options} if isinstance(question, Cards) else {}
    before = {part.item: part.html for part in seen.parts}
    if seen.gaps:
        texts = {gap.id: (gap.label, tuple((one.id, one.text) for one in gap.options)) for gap in seen.gaps}
    else:
        texts = {one.id: (one.text, choices(seen)) for one in seen.options}
    order = [part.item for part in seen.parts if part.item] or list(texts)
    return [
        Row(
            id=item,
            text=texts[item][0],
            value=(values.get(f"item-{item}") or [""])[0],
            checked=item in chosen,
            choices=texts[item][1],
            back=backs.get(item, ""),
            feedback=feedback.get(item),
            before=before.get(item, ""),
        )
        for item in order
    ]


def choices(seen: PublicQuestion) -> tuple[tuple[str, str], ...]:
    """Return where an item may go: the baskets, or the positions."""
    if seen.kind == "order":
        return tuple((str(n), str(n)) for n in range(1, len(seen.options) + 1))
    return tuple((target.id, target.text) for target in seen.targets)


@lru_cache(maxsize=1024)
def simulation_foot(digest: str, unit: str, block: str, language: str, is_done: bool) -> str:
    """Return the form by which a person says that an experiment is done, with its marks."""
    context = {
        "id": block,
        "action": reverse("practice:simulated", args=[digest, unit, block]),
        "csrf": CSRF,
        "key": KEY,
        "is_done": is_done,
    }
    with override(language):
        return tidy(render_to_string("practice/_simulation_foot.html", context))


def tidy(html: str) -> str:
    """Return HTML without the indentation of its templates, which a telephone need not download.

    >>> tidy("<p>  \\n\\n    Un </p>\\n  <pre>\\n  a</pre>")
    '<p>\\nUn </p>\\n<pre>\\n  a</pre>'
    """
    parts = _AS_WRITTEN.split(html)
    parts[::2] = [_INDENTATION.sub("\n", part) for part in parts[::2]]
    return "".join(parts)


def personal(html: str, request: HttpRequest) -> str:
    """Fill the marks: the token of this browser, and a new key for each form."""
    return _KEY.sub(lambda _: str(uuid4()), html.replace(CSRF, get_token(request)))


def new_key() -> UUID:
    """Return the key of a new form."""
    return uuid4()
