"""From the ids in an address to the course or unit being read."""

from django.http import Http404, HttpRequest

from caire.courses import queries
from caire.courses.compiler.model import Course, Unit
from caire.practice.rules import reviews
from caire.practice.rules.reviews import Review
from caire.web import comfort


def course_or_404(course_id: str) -> Course:
    """Return a course as it is being read now."""
    course = queries.current(course_id)
    if course is None:
        raise Http404
    return course


def reading_or_404(request: HttpRequest, course_id: str) -> Course:
    """Return a course as it is being read now by whom asks: in plain language where they chose so."""
    course = queries.current(course_id, in_plain=comfort.in_plain(request))
    if course is None:
        raise Http404
    return course


def unit_or_404(course: Course, unit_id: str) -> Unit:
    """Return a unit of a course."""
    unit = queries.unit_of(course, unit_id)
    if unit is None or unit is course.revision:
        raise Http404
    return unit


def review_or_404(course: Course, name: str) -> Review:
    """Return a review of a course."""
    review = reviews.review_of(course, name)
    if review is None:
        raise Http404
    return review
