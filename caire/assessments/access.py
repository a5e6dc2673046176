"""From the ids in an address to a test, for this person."""

from django.http import Http404, HttpRequest

from caire.assessments import queries
from caire.assessments.models import Attempt
from caire.courses import queries as courses
from caire.courses.compiler.bank import BankItem
from caire.courses.compiler.model import Course
from caire.people import actors


def course_or_404(course_id: str) -> Course:
    """Return a course that has a test."""
    course = courses.current(course_id)
    if course is None or course.test is None:
        raise Http404
    return course


def attempt_or_404(request: HttpRequest, course: Course, number: int) -> Attempt:
    """Return one's own attempt."""
    actor = actors.acting(request)
    attempt = queries.attempts(actor.ids, course.id).get(number) if actor else None
    if attempt is None:
        raise Http404
    return attempt


def item_or_404(attempt: Attempt, place: int) -> BankItem:
    """Return the item asked at a place, from 1."""
    if not 1 <= place <= len(attempt.items):
        raise Http404
    return queries.items(attempt)[place - 1]
