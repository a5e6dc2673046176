"""What a lesson sends. With a script the reply is the fragment that changed; without one, the lesson page again."""

from collections.abc import Callable
from functools import partial, wraps
from typing import Any

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_POST

from caire.courses import queries as courses
from caire.courses.compiler.model import REVISION
from caire.courses.questions import QuestionError
from caire.people import actors, limits
from caire.practice import access, fragments, services
from caire.practice.access import Asked
from caire.practice.forms import ActForm, AnswerForm, PlaceForm, ProblemForm
from caire.practice.rules import reviews
from caire.web.http import SeeOther, wants_fragment


def ours(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Mark every answer to a script, and refuse it what somebody else than who acts now did on this device.

    A captive portal, a proxy or a site half installed says 404 and 400 too: a script believes a refusal by this mark.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: str, **kwargs: str) -> HttpResponse:
        if not wants_fragment(request):
            return view(request, *args, **kwargs)
        try:
            if actors.are_of_actor(request, request.headers.get("X-Owner", "")):
                response = view(request, *args, **kwargs)
            else:
                response = HttpResponse(status=409)
        except (Http404, BadRequest) as refusal:
            response = HttpResponse(status=404 if isinstance(refusal, Http404) else 400)
        response["X-Caire"] = "1"
        return response

    return answer


@require_POST
@ours
@limits.per_ip(limits.NEWCOMERS_PER_IP, newcomers_only=True)
def answer(request: HttpRequest, digest: str, unit: str, block: str) -> HttpResponse:
    """Take an answer to one question, from a guest or an account, and show how it went."""
    asked = access.question_or_404(digest, unit, block)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        raise BadRequest("a form without its key")
    values = dict(request.POST.lists())
    try:
        response = asked.question.parse(values)
    except QuestionError as error:
        refusal = fragments.refused(asked, error, values, form.cleaned_data["confidence"])
        return refuse(request, asked, refusal, back=lesson_of(asked))
    # Asked here, who acts is not looked for while others wait to write.
    actors.acting(request)
    services.submit_answer(
        partial(actors.become, request),
        asked,
        response,
        form_key=form.cleaned_data["key"],
        confidence=form.cleaned_data["confidence"],
        claimed_at=form.cleaned_data["claimed_at"],
        now=timezone.now(),
    )
    given = fragments.Given(response, form.cleaned_data["confidence"])
    html = fragments.question(asked.digest, asked.unit.id, asked.block, get_language() or "fr", given)
    return fragment_or_lesson(request, asked, html)


@require_POST
@ours
@limits.per_ip(limits.NEWCOMERS_PER_IP, newcomers_only=True)
def simulated(request: HttpRequest, digest: str, unit: str, block: str) -> HttpResponse:
    """Take the browser's word that an experiment was done."""
    place = access.simulation_or_404(digest, unit, block)
    form = ActForm(request.POST)
    if not form.is_valid():
        raise BadRequest("a form without its key")
    services.declare_simulation_done(
        partial(actors.become, request),
        place,
        form_key=form.cleaned_data["key"],
        claimed_at=form.cleaned_data["claimed_at"],
        now=timezone.now(),
    )
    html = fragments.simulation_foot(place.digest, place.unit.id, place.block, get_language() or "fr", is_done=True)
    return fragment_or_lesson(request, place, html)


@require_POST
def place(request: HttpRequest, course: str, unit: str) -> HttpResponse:
    """Keep where a person stopped reading; nobody is made a person for having read."""
    actor = actors.acting(request)
    form = PlaceForm(request.POST)
    if form.is_valid() and actor and access.is_published(course, unit):
        services.keep_place(actor, course, unit, form.cleaned_data["anchor"], timezone.now())
    return HttpResponse(status=204)


@require_http_methods(["GET", "HEAD", "POST"])
@limits.per_ip(limits.REPORTS_PER_IP)
def report(request: HttpRequest, digest: str, unit: str, block: str) -> HttpResponse:
    """Show the form by which a reader reports a problem on a block, and keep what they say."""
    asked = access.block_or_404(digest, unit, block)
    form = ProblemForm(request.POST or None, initial={"key": fragments.new_key()})
    sent = False
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        services.report_problem(asked, data["kind"], data["text"], key=data["key"], now=timezone.now())
        sent = True
    context = {"form": form, "asked": asked, "sent": sent, "back": lesson_of(asked)}
    status = 422 if form.errors else 200
    response = render(request, "practice/report.html", context, status=status)
    response["Cache-Control"] = "private, no-store"
    return response


def refuse(request: HttpRequest, asked: Asked, refusal: dict[str, Any], *, back: str) -> HttpResponse:
    """Show the question again with what is wrong and all that was filled in (`fragments.refused`)."""
    context = refusal | {"asked": asked, "back": back}
    template = "practice/_question.html" if wants_fragment(request) else "practice/question.html"
    response = render(request, template, context, status=422)
    response.content = fragments.personal(response.content.decode(), request)
    response["Cache-Control"] = "private, no-store"
    return response


def fragment_or_lesson(request: HttpRequest, asked: Asked, html: str) -> HttpResponse:
    """Return the fragment to a script; send anybody else back to the lesson, at this block."""
    if not wants_fragment(request):
        return SeeOther(lesson_of(asked))
    return HttpResponse(fragments.personal(html, request), headers={"Cache-Control": "no-store"})


def lesson_of(asked: Asked) -> str:
    """Return the address of a block in its lesson of today, or in the review that asks it."""
    unit, block = asked.place
    course = courses.current(asked.course)
    if unit == REVISION and course and (review := reviews.asking(course, block)):
        return f"{resolve_url('learn:review', asked.course, review.name)}#{block}"
    return f"{resolve_url('learn:unit', asked.course, unit)}#{block}"
