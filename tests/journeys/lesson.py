"""What a lesson asks, and how a person answers in its page, with scripts or without."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from playwright.sync_api import Locator, Page, expect

from caire.courses.questions import (
    Check,
    Estimate,
    Fill,
    Highlight,
    Order,
    Question,
    Sort,
    Write,
)

COURSE = "niveau-1"
# Every unit of the course, in order: `test_no_unit_is_forgotten` fails when one is added.
UNITS = (
    "u0", "u1-1", "u1-2", "u1-3", "u2-1", "u2-2", "u2-3", "u3-1", "u3-2", "u3-3", "u4-1", "u4-2", "u4-3",
    "u5-1", "u5-2", "u5-3", "u6-1", "u6-2", "u6-3",
)  # fmt: skip
WORDS = "Il écrit la suite la plus plausible, alors je vérifie avant de m’en servir."

Values = dict[str, list[str]]
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')


def path(unit: str, language: str = "fr") -> str:
    """Return the address of a unit."""
    return f"{'/en' if language == 'en' else ''}/cours/{COURSE}/{unit}/"


def values(question: Question, right: bool) -> Values:
    """Return the fields of a response that is right, or wrong where the question has a wrong one."""
    makers: dict[type, Callable[[Any, bool], Values]] = {Estimate: _number, Order: _order, Fill: _fill, Write: _write}
    maker = makers.get(type(question), _places if isinstance(question, Sort) else _choice)
    return maker(question, right)


def _choice(question: Any, right: bool) -> Values:
    wanted = [option.id for option in question.options if option.right == right]
    chosen = wanted or [option.id for option in question.options]
    several = question.multiple or isinstance(question, Highlight) or question.kind == "cards"
    return {"chosen": chosen if several else chosen[:1]}


def _number(question: Estimate, right: bool) -> Values:
    number, worth = Decimal(question.min), 1.0 if right else 0.0
    while question.grade((f"{number.normalize() + 0:f}",)).score != worth:
        number += Decimal(question.step)
    return {"chosen": [f"{number.normalize() + 0:f}"]}


def _places(question: Sort, right: bool) -> Values:
    ids = [target.id for target in question.targets]
    step = 0 if right else 1
    return {f"item-{item.id}": [ids[(ids.index(item.place) + step) % len(ids)]] for item in question.items}


def _order(question: Order, right: bool) -> Values:
    count, step = len(question.items), 0 if right else 1
    return {f"item-{item.id}": [str((place + step) % count + 1)] for place, item in enumerate(question.items)}


def _fill(question: Fill, right: bool) -> Values:
    chosen = {}
    for gap in question.gaps:
        options = [option.id for option in gap.options if option.right == right]
        chosen[f"item-{gap.id}"] = options[:1] or [gap.accept[0] if right else "autre chose"]
    return chosen


def _write(question: Write, right: bool) -> Values:
    return {"chosen": [WORDS]}


def response(question: Question, given: Values) -> list[str]:
    """Return the response that the record keeps for these fields."""
    return list(question.parse(given))


def form_of(page: Page, question: Question) -> Locator:
    """Return the form of a question."""
    return page.locator(f"form.question[id='{question.id}']")


def fill(page: Page, question: Question, given: Values) -> None:
    """Put these values in the form, as a person would."""
    form = form_of(page, question)
    for name, wanted in given.items():
        field = form.locator(f"[name='{name}']")
        kind = field.first.evaluate("field => field.type")
        if kind in {"radio", "checkbox"}:
            for value in field.evaluate_all("fields => fields.map((one) => one.value)"):
                tick(form.locator(f"[name='{name}'][value='{value}']"), value in wanted)
        elif kind == "select-one":
            field.select_option(wanted[0])
        else:
            field.fill(wanted[0])


def tick(box: Locator, wanted: bool) -> None:
    """Tick or untick a box by its label, which is what a finger meets."""
    if box.is_checked() != wanted and (wanted or box.get_attribute("type") == "checkbox"):
        box.locator("xpath=ancestor::label[1]").click()


def send(page: Page, question: Question) -> Locator:
    """Send the form and return what replaced it; the key of a new form says that it is new."""
    form = form_of(page, question)
    key = form.locator("[name=key]").input_value()
    form.locator("button").click()
    expect(form.locator("[name=key]")).not_to_have_value(key)
    return form


def answer(page: Page, question: Question, right: bool = True, given: Values | None = None) -> Locator:
    """Answer a question, wait until the server has kept it, and return its form."""
    fill(page, question, given or values(question, right))
    form = send(page, question)
    expect(form.locator(".send-state")).to_have_attribute("data-state", "saved")
    return form


def has_a_wrong_answer(question: Question) -> bool:
    """Say whether one can be told « Pas encore » for this question."""
    return isinstance(question, Check | Estimate | Highlight | Sort | Order | Fill)
