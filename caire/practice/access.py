"""From the ids in an address to what may be answered there."""

from dataclasses import dataclass
from datetime import datetime

from django.http import Http404

from caire.courses import queries
from caire.courses.compiler.model import Course, QuestionBlock, Simulation, Unit
from caire.courses.questions import Question
from caire.people import actors
from caire.people.actors import Actor
from caire.practice import queries as practice
from caire.practice.models import Reminder
from caire.practice.rules import reviews
from caire.practice.rules.reviews import Review


@dataclass(frozen=True, slots=True)
class Asked:
    """A block of a release: a question, a simulation, or any block or section when one reports a problem."""

    digest: str
    course: str
    language: str
    unit: Unit
    block: str

    @property
    def object(self) -> str:
        """Return the path under which the record names it."""
        return f"{self.course}/{self.unit.id}/{self.block}"

    @property
    def place(self) -> tuple[str, str]:
        """Return the unit and the block where one reads it today: they may have been renamed since its release."""
        name = f"{self.unit.id}/{self.block}"
        read = queries.current(self.course)
        unit, block = (read.today(name) if read else name).split("/")
        return unit, block

    @property
    def question(self) -> Question:
        """Return the question of the block, or 404."""
        block = queries.block_of(self.unit, self.block)
        if not isinstance(block, QuestionBlock):
            raise Http404
        return block.question


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a link received by mail opens: the questions of one review, as the person to whom it was sent."""

    actor: Actor
    course: Course
    review: Review
    expires_at: datetime

    def asked_or_404(self, question: str) -> Asked:
        """Return one of these questions, and no other."""
        if question not in self.review.items:
            raise Http404
        return Asked(self.course.digest, self.course.id, self.course.language, self.course.revision, question)


class ClosedError(Exception):
    """A link received by mail opens nothing: 404 when nobody knows it (any more), 410 when its time is over."""

    def __init__(self, status: int, *, course: str = "", review: str = "") -> None:
        super().__init__(status)
        self.status = status
        self.course = course
        self.review = review  # where the same questions are asked on the site, if they still are


def block_or_404(digest: str, unit: str, block: str) -> Asked:
    """Return a block of a unit of a release, old or current, or one of its sections."""
    course = queries.release_of(digest)
    found = queries.unit_of(course, unit) if course else None
    if course is None or found is None:
        raise Http404
    if queries.block_of(found, block) is None and block not in {section.id for section in found.sections}:
        raise Http404
    return Asked(digest, course.id, course.language, found, block)


def question_or_404(digest: str, unit: str, block: str) -> Asked:
    """Return a block that is a question."""
    asked = block_or_404(digest, unit, block)
    if not isinstance(queries.block_of(asked.unit, block), QuestionBlock):
        raise Http404
    return asked


def simulation_or_404(digest: str, unit: str, block: str) -> Asked:
    """Return a block that is a simulation."""
    asked = block_or_404(digest, unit, block)
    if not isinstance(queries.block_of(asked.unit, block), Simulation):
        raise Http404
    return asked


def is_published(course: str, unit: str) -> bool:
    """Say whether a unit is among those being read now, maybe under another name."""
    found = queries.current(course)
    return found is not None and queries.unit_of(found, found.today(unit)) is not None


def course_by_mail_or_404(course: str) -> Course:
    """Return a course whose reviews may come by mail."""
    found = queries.current(course)
    if found is None or not reviews.by_mail(found):
        raise Http404
    return found


def invitation(token: str, now: datetime) -> Invitation:
    """Return what a link opens now, or raise ClosedError."""
    link = practice.link(actors.digest(token))
    actor = actors.cluster(link.reminder.person.canonical_id) if link else None
    if link is None or actor is None:
        raise ClosedError(404)
    course = queries.current(link.reminder.course)
    review = reviews.review_of(course, link.name) if course else None
    if course is None or review is None:
        raise ClosedError(410)
    if link.expires_at <= now:
        raise ClosedError(410, course=course.id, review=review.name)
    return Invitation(actor, course, review, link.expires_at)


def reminder_of(token: str) -> tuple[Reminder, tuple[int, ...]]:
    """Return the reminder that a link belongs to, even expired, and the persons, who are one, to whom it was sent."""
    link = practice.link(actors.digest(token))
    if link is None:
        raise ClosedError(404)
    actor = actors.cluster(link.reminder.person.canonical_id)
    return link.reminder, actor.ids if actor else (link.reminder.person_id,)
