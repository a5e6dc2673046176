"""Taking a test and reading its results, one page at a time and without scripts."""

from collections.abc import Callable
from functools import partial, wraps

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from caire.assessments import access, pages, queries, services
from caire.assessments.forms import FinishForm, ResponseForm
from caire.assessments.models import Attempt
from caire.assessments.rules import steps
from caire.assessments.rules.names import NAMES, number_of
from caire.courses.compiler.model import Course
from caire.courses.questions import QuestionError
from caire.people import actors, limits
from caire.web.http import SeeOther

View = Callable[..., HttpResponse]


def ours(view: View) -> View:
    """Keep these pages out of every cache: they hold what one answered, and items that others will be asked."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "private, no-store"
        return response

    return answer


@require_safe
@ours
def tests(request: HttpRequest, course: str) -> HttpResponse:
    """Show which tests are done, may be taken or gone on with, and why."""
    shown = access.course_or_404(course)
    actor = actors.acting(request)
    ids = actor.ids if actor else ()
    found = queries.attempts(ids, shown.id)
    todo = queries.todo(ids, shown, found, timezone.now())
    response = render(request, "assessments/tests.html", pages.of_tests(shown, found, todo))
    actors.remember_device(request, response)
    return response


@require_POST
@ours
@limits.per_ip(limits.NEWCOMERS_PER_IP, newcomers_only=True)
def start(request: HttpRequest, course: str, name: str) -> HttpResponse:
    """Start a test, or go on with it."""
    shown, number = access.course_or_404(course), number_or_404(name)
    actors.acting(request)
    try:
        attempt = services.start(partial(actors.become, request), shown, number, now=timezone.now())
    except services.RefusedError:
        return SeeOther(resolve_url("assessments:tests", course))
    return onward(attempt, 0)


@require_http_methods(["GET", "HEAD", "POST"])
@ours
def question(request: HttpRequest, course: str, name: str, place: int) -> HttpResponse:
    """Show one item and keep the answer."""
    shown, attempt = own(request, course, name)
    if attempt.finished_at is not None:
        return SeeOther(end_of(attempt))
    item = access.item_or_404(attempt, place)
    given = queries.responses(attempt)
    page = pages.of_item(shown, attempt, item, place, given)
    if request.method != "POST":
        return render(request, "assessments/question.html", page)
    form = ResponseForm(request.POST)
    confidence = form.cleaned_data["confidence"] if form.is_valid() else None
    values = dict(request.POST.lists())
    try:
        response = item.question.parse(values)
        services.answer(attempt, item, response, confidence, now=timezone.now())
    except QuestionError as error:
        return render(request, "assessments/question.html", pages.of_refused(page, item, values, error), status=422)
    except services.FinishedError:
        return SeeOther(end_of(attempt))
    return onward(attempt, place)


@require_http_methods(["GET", "HEAD", "POST"])
@ours
def finish(request: HttpRequest, course: str, name: str) -> HttpResponse:
    """Show what is answered and what is not, and end the test when asked to."""
    shown, attempt = own(request, course, name)
    if attempt.finished_at is not None:
        return SeeOther(end_of(attempt))
    context = pages.of_end(shown, attempt, queries.responses(attempt))
    if request.method == "POST":
        form = FinishForm(request.POST)
        if not context["left"] or (form.is_valid() and form.cleaned_data["sure"]):
            return SeeOther(end_of(services.finish(attempt, now=timezone.now())))
        return render(request, "assessments/finish.html", context | {"asked_again": True}, status=422)
    return render(request, "assessments/finish.html", context)


@require_safe
@ours
def results(request: HttpRequest, course: str, name: str) -> HttpResponse:
    """Show the results of the last test, in full; the first one waits for it."""
    shown, attempt = own(request, course, name)
    if attempt.number == steps.BEFORE:
        raise Http404
    if attempt.finished_at is None:
        return redirect("assessments:finish", course, name)
    actor = actors.acting(request)
    found = queries.attempts(actor.ids, shown.id) if actor else {}
    return render(request, "assessments/results.html", pages.of_results(shown, attempt, found))


def own(request: HttpRequest, course: str, name: str) -> tuple[Course, Attempt]:
    """Return the course and one's own attempt, or 404."""
    shown = access.course_or_404(course)
    return shown, access.attempt_or_404(request, shown, number_or_404(name))


def number_or_404(name: str) -> int:
    """Return the number of a test by its name in addresses."""
    number = number_of(name)
    if number is None:
        raise Http404
    return number


def onward(attempt: Attempt, place: int) -> HttpResponse:
    """Go to the next item without an answer, from this place and round; to the end when there is none."""
    following = pages.next_left(attempt, queries.responses(attempt), place)
    name = NAMES[attempt.number]
    if following is None:
        return SeeOther(resolve_url("assessments:finish", attempt.course, name))
    return SeeOther(resolve_url("assessments:question", attempt.course, name, following))


def end_of(attempt: Attempt) -> str:
    """Return where a finished test leads."""
    if attempt.number == steps.BEFORE:
        return resolve_url("assessments:tests", attempt.course)
    return resolve_url("assessments:results", attempt.course, NAMES[attempt.number])
