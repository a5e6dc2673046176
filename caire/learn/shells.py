"""Lesson pages rendered once, filled for each person.

A unit's page is the same for everybody but for a few places (slots): the state of each question, the progress. The
rest is rendered once per release and language and kept in memory: a page costs little more than its queries.
"""

from collections.abc import Mapping
from functools import lru_cache, partial

from django.conf import settings
from django.http import Http404, HttpRequest
from django.template.loader import render_to_string
from django.urls import resolve, reverse
from django.utils.translation import override

from caire.courses import queries
from caire.courses.compiler import scripts
from caire.courses.compiler.model import Course, QuestionBlock, Unit
from caire.learn.templatetags.slots import MARK
from caire.practice import fragments
from caire.practice.rules import reviews
from caire.practice.rules.reviews import Kind
from caire.programme.rules import level_of


class Shell:
    """A page with slots."""

    def __init__(self, html: str) -> None:
        self._parts = html.split(MARK)

    @property
    def slots(self) -> list[str]:
        """Return the names of the slots, in page order."""
        return self._parts[1::2]

    @property
    def size(self) -> int:
        """Return the weight of what does not change, in bytes."""
        return sum(len(part.encode()) for part in self._parts[::2])

    def fill(self, slots: Mapping[str, str]) -> str:
        """Return the page with every slot filled."""
        parts = list(self._parts)
        parts[1::2] = [slots[name] for name in parts[1::2]]
        return "".join(parts)


@lru_cache(maxsize=64)
def of_course(digest: str, language: str) -> Shell:
    """Return the map of a course, the same for everybody."""
    course = queries.release_of(digest)
    if course is None:
        raise Http404
    asked = reviews.reviews(course)
    modules = [
        (
            module,
            sum(unit.minutes for unit in module.units),
            [one.name for one in asked if one.module == module.id and one.kind == Kind.OPENING],
            [one.name for one in asked if one.module == module.id and one.kind == Kind.REVIEW],
        )
        for module in course.modules
    ]
    with override(language):
        request = anonymous(reverse("learn:course", args=[course.id]))
        level = level_of(course.id)
        context = {
            "course": course,
            "modules": modules,
            "asks_charter": bool(level and level.charter),
            "in_plain": sum(unit.is_plain or unit.has_plain for unit in course.units),
            "csrf": fragments.CSRF,
        }
        return Shell(fragments.tidy(render_to_string("learn/course.html", context, request)))


@lru_cache(maxsize=256)
def of_unit(digest: str, unit_id: str, language: str) -> Shell:
    """Return the page of a unit, the same for everybody."""
    course = queries.release_of(digest)
    unit = queries.unit_of(course, unit_id) if course else None
    if course is None or unit is None:
        raise Http404
    with override(language):
        request = anonymous(reverse("learn:unit", args=[course.id, unit.id]))
        return Shell(fragments.tidy(render_to_string("learn/unit.html", unit_context(course, unit), request)))


def anonymous(path: str) -> HttpRequest:
    """Return a request of nobody for this address: what is rendered with it is shared."""
    request = HttpRequest()
    request.method = "GET"
    request.path = request.path_info = path
    request.resolver_match = resolve(path)
    return request


def unit_context(course: Course, unit: Unit) -> dict[str, object]:
    """Return what the template of a unit needs."""
    units = course.units
    position = units.index(unit)
    module = next(module for module in course.modules if unit in module.units)
    level = level_of(course.id)
    cited = (*unit.facts, *unit.trainer_facts) if settings.PREVIEW else unit.facts
    return {
        "course": course,
        "module": module,
        "unit": unit,
        "position": position + 1,
        "total": len(units),
        "previous": units[position - 1] if position else None,
        "next": units[position + 1] if position + 1 < len(units) else None,
        "sources": [course.facts_by_id[fact] for fact in cited],
        "terms": [term for term in course.glossary if term.id in unit.terms],
        "objectives": {objective.id: objective for objective in unit.objectives},
        "assets": reverse("course_asset", args=[course.digest, "-"]).removesuffix("-"),
        "tables": tables(unit),
        "simulation_kb": simulation_kilobytes(course, unit),
        "for_author": settings.PREVIEW,
        "asks_charter": bool(level and level.charter == unit.id),
        "csrf": fragments.CSRF,
        "assistant_name": settings.ASSISTANT_NAME,
        "assistant_url": settings.ASSISTANT_URL,
    }


def tables(unit: Unit) -> dict[str, object]:
    """Return, by block, what a script needs to grade a question without the network; never a summative one."""
    return {
        block.id: block.question.table()
        for block in unit.blocks
        if isinstance(block, QuestionBlock) and not block.question.summative
    }


def simulation_kilobytes(course: Course, unit: Unit) -> int:
    """Return the weight of the unit's experiments with all that they load, in kilobytes."""
    needed: dict[str, bytes] = {}
    for simulation in unit.simulations:
        needed |= scripts.closure(simulation.module, partial(queries.asset, course.digest))
    return -(-sum(map(len, needed.values())) // 1024)
