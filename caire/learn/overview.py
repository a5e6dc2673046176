"""What the pages of a course show about a person, as values and small cached fragments."""

from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy, ngettext, override

from caire.courses import queries as courses
from caire.courses.compiler.model import REVISION, Block, Course, QuestionBlock, Simulation, Unit
from caire.learn import shells
from caire.people import affiliations
from caire.people.actors import Actor
from caire.people.affiliations import Role
from caire.people.models import Institution
from caire.practice import fragments
from caire.practice.fragments import Given, tidy
from caire.practice.rules import reviews
from caire.programme.rules import LEVELS, Done, Level, Line, explain, is_complete, level_of
from caire.progress import queries as progress
from caire.progress import rules
from caire.records import queries as records
from caire.records.models import Record, Verb
from caire.workshops import queries as workshops

# The unit that the home page sends to: its experiment starts within a minute.
FIRST = ("niveau-1", "u2-1")
HISTORY = 50
# What is done beside lessons, and where.
BESIDE: dict[str, tuple[Any, str]] = {
    Verb.TESTED: (gettext_lazy("Les tests"), "assessments:tests"),
    Verb.DEPOSITED: (gettext_lazy("Ma charte"), "practice:charter"),
}
NAME_LENGTH = 70


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One act as it is told: where it was done, and whether there was a right answer to tell."""

    record: Record
    title: str
    url: str
    language: str
    is_graded: bool


@dataclass(frozen=True, slots=True)
class CourseProgress:
    """How far a person is in a course: the lines of its level's rule."""

    course: Course
    level: Level | None
    lines: tuple[Line, ...]
    missing: tuple[Unit, ...]
    done: int
    minutes_done: int
    has_mail: bool

    @property
    def is_complete(self) -> bool:
        """Say whether every line is met."""
        return is_complete(self.lines)


def entry_points() -> dict[str, str]:
    """Return the addresses to which the home page sends."""
    course, unit = FIRST
    return {
        "first_unit_url": reverse("learn:unit", args=[course, unit]),
        "level_url": reverse("learn:course", args=[course]),
        "programme_url": reverse("learn:programme"),
    }


def states(course: Course, totals: progress.CourseTotals) -> dict[str, rules.UnitProgress]:
    """Return how far these totals go in each unit of a course."""
    return {
        unit.id: rules.unit_progress(courses.required_blocks(unit), totals.get(unit.id, {})) for unit in course.units
    }


def map_slots(course: Course, totals: progress.CourseTotals, language: str) -> dict[str, str]:
    """Return each unit as the map shows it; the next one is the one begun last, else the first that is not done."""
    found = states(course, totals)
    doing = [unit for unit, one in found.items() if one.state is rules.State.DOING]
    todo = [unit for unit, one in found.items() if one.state is rules.State.TODO]
    latest = max(doing, key=lambda unit: str(found[unit].last_at), default=todo[0] if todo else None)
    rows = {
        f"unit:{unit}": unit_row(
            course.digest, unit, one.state.value, len(one.done), len(one.required), unit == latest, language
        )
        for unit, one in found.items()
    }
    answered = totals.get(REVISION, {})
    return rows | {
        f"review:{one.name}": review_row(course.digest, one.name, sum(item in answered for item in one.items), language)
        for one in reviews.reviews(course)
        if one.module
    }


@lru_cache(maxsize=1024)
def review_row(digest: str, name: str, done: int, language: str) -> str:
    """Return a review in the map of its course."""
    course = courses.release_of(digest)
    review = reviews.review_of(course, name) if course else None
    with override(language):
        return tidy(render_to_string("learn/_review_row.html", {"course": course, "review": review, "done": done}))


def review(course: Course, asked: reviews.Review, done: progress.UnitDone, language: str, owner: str) -> dict[str, Any]:
    """Return what the page of a review needs."""
    blocks = {block.id: block for block in course.revision.blocks if isinstance(block, QuestionBlock)}
    answers = {item: done.answers.get(item) for item in asked.items}
    return {
        "course": course,
        "review": asked,
        "offers_mail": reviews.is_last(course, asked) and bool(reviews.by_mail(course)),
        "owner": owner,
        "module": courses.module_of(course, asked.module),
        "questions": [
            fragments.question(
                course.digest, REVISION, item, language, Given(given.response, given.confidence) if given else None
            )
            for item, given in answers.items()
        ],
        "left": sum(given is None for given in answers.values()),
        "tables": {item: blocks[item].question.table() for item in asked.items},
    }


@lru_cache(maxsize=4096)
def unit_row(digest: str, unit_id: str, state: str, done: int, total: int, is_next: bool, language: str) -> str:
    """Return a unit in the map of its course."""
    course = courses.release_of(digest)
    unit = courses.unit_of(course, unit_id) if course else None
    shown = {"course": course, "unit": unit, "kilobytes": kilobytes(digest, unit_id)}
    with override(language):
        return tidy(
            render_to_string(
                "learn/_unit_row.html", shown | {"state": state, "done": done, "total": total, "is_next": is_next}
            )
        )


@lru_cache(maxsize=256)
def kilobytes(digest: str, unit_id: str) -> int:
    """Return the weight of a unit's page and experiments, in kilobytes, as first read and before any compression."""
    course = courses.release_of(digest)
    unit = courses.unit_of(course, unit_id) if course else None
    if course is None or unit is None:
        return 0
    asked = [block.id for block in unit.blocks if isinstance(block, QuestionBlock)]
    questions = sum(len(fragments.question(digest, unit_id, block, "fr", None).encode()) for block in asked)
    page = shells.of_unit(digest, unit_id, "fr").size + questions
    return -(-page // 1024) + shells.simulation_kilobytes(course, unit)


def of_person(actor: Actor) -> dict[str, Any]:
    """Return how far a person is in every course that they began, where they are expected, and what they did last."""
    shown = [course for level in LEVELS if level.course and (course := courses.current(level.course))]
    return {
        "courses": [in_course(course, progress.of_course(actor.ids, course)) for course in shown],
        "registrations": workshops.registrations(actor.ids, timezone.now()),
        "organises": organises(actor),
        "history": [history_line(shown, record) for record in records.of_persons(actor.ids)[:HISTORY]],
    }


def organises(actor: Actor) -> list[Institution]:
    """Return the institutions whose sessions a person organises or leads."""
    held = affiliations.roles(actor.ids, timezone.localdate())
    return [one for one, roles in held.items() if roles & {Role.COORDINATOR, Role.TRAINER}]


def in_course(course: Course, totals: progress.CourseTotals) -> CourseProgress:
    """Return the lines of a course's rule for these totals."""
    level = level_of(course.id)
    units = {unit for unit, state in states(course, totals).items() if state.state is rules.State.DONE}
    lines = explain(level, [unit.id for unit in course.units], done_of(level, units, totals)) if level else ()
    missing = {unit for line in lines if not line.is_met for unit in line.missing}
    return CourseProgress(
        course=course,
        level=level,
        lines=lines,
        missing=tuple(unit for unit in course.units if unit.id in missing),
        done=len(units),
        minutes_done=sum(unit.minutes for unit in course.units if unit.id in units),
        has_mail=bool(reviews.by_mail(course)),
    )


def done_of(level: Level, units: set[str], totals: progress.CourseTotals) -> Done:
    """Return what a person has done of a level, beside lessons too: the record names tests and charter like units."""
    shares = [total.best or 0 for name, total in totals.get("test", {}).items() if name != "avant"]
    asked = level.test.asked if level.test else 0
    return Done(units, round(max(shares, default=0) * asked), charter="depot" in totals.get("charte", {}))


def summary(person_ids: tuple[int, ...]) -> list[str]:
    """Return in a few lines what these persons, who are one, did."""
    lines = []
    counts = records.counts(person_ids)
    if answers := counts.get(Verb.ANSWERED, 0):
        lines.append(ngettext("%(count)d réponse donnée", "%(count)d réponses données", answers) % {"count": answers})
    if done := counts.get(Verb.SIMULATED, 0):
        lines.append(ngettext("%(count)d expérience faite", "%(count)d expériences faites", done) % {"count": done})
    return lines


def history_line(shown: list[Course], record: Record) -> HistoryLine:
    """Return one act as it is told, under the names of today; a unit no longer published keeps its id for a title."""
    course_id, _, name = record.object.partition("/")
    course = next((course for course in shown if course.id == course_id), None)
    if beside := BESIDE.get(record.verb):
        title, address = beside
        return HistoryLine(record, str(title), reverse(address, args=[course_id]), "", is_graded=False)
    unit_id, block_id = (course.today(name) if course else name).split("/")
    unit = courses.unit_of(course, unit_id) if course else None
    if course is None or unit is None:
        return HistoryLine(record, unit_id, "", "", is_graded=False)
    block = courses.block_of(unit, block_id)
    return HistoryLine(
        record,
        unit.title,
        place_of(course, unit, block_id),
        course.language,
        is_graded=isinstance(block, QuestionBlock) and block.question.tells_score and record.score is not None,
    )


def place_of(course: Course, unit: Unit, block: str) -> str:
    """Return the address of a block where one reads it, none when no review asks it any more."""
    if unit.id != REVISION:
        return f"{reverse('learn:unit', args=[course.id, unit.id])}#{block}"
    asked = reviews.asking(course, block)
    return f"{reverse('learn:review', args=[course.id, asked.name])}#{block}" if asked else ""


@lru_cache(maxsize=4096)
def unit_progress(done: int, total: int, language: str) -> str:
    """Return how far one is in a unit, as seats round a table."""
    with override(language):
        return tidy(render_to_string("learn/_unit_progress.html", {"done": done, "total": total}))


def name_of(block: Block | None) -> str:
    """Return what a link to a block says: the title of an experiment, the beginning of a question."""
    if isinstance(block, Simulation):
        return block.title
    prompt = unescape(strip_tags(block.question.prompt)) if isinstance(block, QuestionBlock) else ""
    return Truncator(" ".join(prompt.split())).chars(NAME_LENGTH, truncate="…")


@lru_cache(maxsize=4096)
def unit_end(digest: str, unit_id: str, missing: tuple[str, ...], language: str) -> str:
    """Return the end of a unit's page: what is left, or what comes next."""
    course = courses.release_of(digest)
    unit = courses.unit_of(course, unit_id) if course else None
    if course is None or unit is None:
        return ""
    position = course.units.index(unit) + 1
    context = {
        "course": course,
        "missing": [{"id": block, "name": name_of(courses.block_of(unit, block))} for block in missing],
        "next": course.units[position] if position < len(course.units) else None,
    }
    with override(language):
        return tidy(render_to_string("learn/_unit_end.html", context))
