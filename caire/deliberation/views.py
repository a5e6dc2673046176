"""The page before the half-day: a vote, and a question for the room."""

from contextlib import suppress
from functools import partial
from typing import Any
from uuid import uuid4

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from caire.courses import queries as courses
from caire.courses.compiler.model import Course
from caire.deliberation import queries, rules, services
from caire.deliberation.forms import SCALE, SuggestionForm, VoteForm
from caire.people import actors, limits
from caire.web.http import SeeOther


@never_cache
@require_safe
def debate(request: HttpRequest, course: str) -> HttpResponse:
    """Show the statement to vote on, and the form of a question for the room."""
    return page(request, course_or_404(course))


@never_cache
@require_POST
@limits.per_ip(limits.NEWCOMERS_PER_IP, newcomers_only=True)
def vote(request: HttpRequest, course: str) -> HttpResponse:
    """Put a ballot among the others."""
    shown = course_or_404(course)
    form = VoteForm(request.POST)
    if not form.is_valid():
        return page(request, shown, vote_errors=form.errors["value"])
    actors.acting(request)
    poll = rules.poll_of(shown.id, shown.statement)
    with suppress(services.AlreadyVotedError):  # sent twice: the first one counts, and the page says so
        services.vote(partial(actors.become, request), poll, form.cleaned_data["value"])
    return SeeOther(f"{resolve_url('deliberation:debate', course)}#vote")


@never_cache
@require_POST
@limits.per_ip(limits.NEWCOMERS_PER_IP, newcomers_only=True)
def suggest(request: HttpRequest, course: str) -> HttpResponse:
    """Keep a question for the moderators."""
    shown = course_or_404(course)
    form = SuggestionForm(request.POST)
    if "key" in form.errors:
        raise BadRequest("a form without its key")
    if not form.is_valid():
        return page(request, shown, text=request.POST.get("text", ""), text_errors=form.errors["text"])
    actors.acting(request)
    services.suggest(partial(actors.become, request), shown.id, form.cleaned_data["text"], key=form.cleaned_data["key"])
    return SeeOther(f"{resolve_url('deliberation:debate', course)}#question")


@never_cache
@require_POST
def withdraw(request: HttpRequest, course: str, pk: int) -> HttpResponse:
    """Take back one's own question."""
    if actor := actors.acting(request):
        services.withdraw(actor, pk)
    return SeeOther(f"{resolve_url('deliberation:debate', course)}#question")


def page(request: HttpRequest, course: Course, **sent: Any) -> HttpResponse:
    """Return the page, with what could not be taken."""
    actor = actors.acting(request)
    poll = rules.poll_of(course.id, course.statement)
    has_voted = bool(actor and queries.has_voted(actor.ids, poll))
    counts = queries.counts(poll) if has_voted else {}
    words = dict(SCALE)
    context = {
        "course": course,
        "scale": SCALE,
        "has_voted": has_voted,
        "total": sum(counts.values()),
        "shares": [(words[value], count, share) for value, count, share in rules.shares(counts)],
        "pending": queries.pending(actor.ids, course.id) if actor else [],
        "key": uuid4(),
        **sent,
    }
    response = render(request, "deliberation/debate.html", context, status=422 if sent else 200)
    actors.remember_device(request, response)
    return response


def course_or_404(course: str) -> Course:
    """Return a course that puts a statement to the vote."""
    shown = courses.current(course)
    if shown is None or not shown.statement:
        raise Http404
    return shown
