"""The pages that a learner reads."""

from functools import lru_cache
from hashlib import sha256

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language, override
from django.views.decorators.http import require_safe

from caire.courses import queries as courses
from caire.courses.compiler.model import REVISION, Course, QuestionBlock, Simulation, Unit
from caire.learn import access, booklets, overview, reference, shells
from caire.people import actors
from caire.practice import fragments
from caire.practice import queries as practice
from caire.programme.rules import LEVELS
from caire.progress import queries as progress
from caire.progress import rules
from caire.web import comfort
from caire.web.http import cacheable_by, code_version


@require_safe
@cacheable_by(courses.version)
def home(request: HttpRequest) -> HttpResponse:
    """Welcome, and send to the first experiment within a minute."""
    return render(request, "web/home.html", overview.entry_points())


@require_safe
@cacheable_by(courses.version)
def programme(request: HttpRequest) -> HttpResponse:
    """Show the three levels."""
    levels = [(level, courses.current(level.course) if level.course else None) for level in LEVELS]
    return render(request, "learn/programme.html", {"levels": levels})


@require_safe
@cacheable_by(courses.version)
def sources(request: HttpRequest, course: str) -> HttpResponse:
    """Show where the facts that a course relies on are told: a page for each module."""
    shown = access.course_or_404(course)
    return render(request, "learn/sources.html", {"course": shown, "modules": reference.sources(shown)})


@require_safe
@cacheable_by(courses.version)
def sources_of(request: HttpRequest, course: str, module: str) -> HttpResponse:
    """Show every fact that the units of a module rely on: its source, its date, who checks it again and when."""
    shown = access.course_or_404(course)
    asked = next((one for one in reference.sources(shown) if one.module.id == module), None)
    if asked is None:
        raise Http404
    return render(request, "learn/sources_of.html", {"course": shown, "sources": asked})


@require_safe
@cacheable_by(courses.version)
def glossary(request: HttpRequest, course: str) -> HttpResponse:
    """Show the words of a course, what they mean, and the unit that explains each."""
    shown = access.course_or_404(course)
    if not shown.glossary:
        raise Http404
    return render(request, "learn/glossary.html", {"course": shown, "letters": reference.by_letter(shown)})


@require_safe
def course_map(request: HttpRequest, course: str) -> HttpResponse:
    """Show the modules and units of a course, with durations, weights and where one is."""
    shown = access.reading_or_404(request, course)
    actor = actors.acting(request)
    totals = progress.of_course(actor.ids, shown) if actor else {}
    slots = overview.map_slots(shown, totals, language())
    slots["owner"] = actors.marks(request) if actor else ""
    html = shells.of_course(shown.digest, language()).fill(slots)
    response = HttpResponse(fragments.personal(html, request))
    response["Cache-Control"] = "private, no-cache"
    return response


@require_safe
def unit(request: HttpRequest, course: str, unit: str) -> HttpResponse:
    """Show a unit: the shared page, filled with what this person has done of it."""
    shown = access.reading_or_404(request, course)
    if (today := shown.today(unit)) != unit:
        return redirect("learn:unit", course, today)
    page = access.unit_or_404(shown, unit)
    actor = actors.acting(request)
    done = progress.of_unit(actor.ids, shown, unit) if actor else progress.NOTHING
    place = practice.place(actor.ids, shown, unit) if actor else None
    marks = owner(request)
    tag = etag(request, shown.digest, page.id, done, place, marks)
    response = get_conditional_response(request, etag=tag)
    if not isinstance(response, HttpResponseNotModified):
        slots = unit_slots(shown, page, done)
        slots |= {"resume": resume(anchor(page, done.totals, place), language()), "owner": marks}
        html = shells.of_unit(shown.digest, page.id, language()).fill(slots)
        response = HttpResponse(fragments.personal(html, request))
    response["ETag"] = tag
    response["Cache-Control"] = "private, no-cache"
    actors.remember_device(request, response)
    return response


@require_safe
def review(request: HttpRequest, course: str, name: str) -> HttpResponse:
    """Show a few questions of what was learned before, each with its answer at once."""
    shown = access.course_or_404(course)
    asked = access.review_or_404(shown, name)
    actor = actors.acting(request)
    done = progress.of_unit(actor.ids, shown, REVISION) if actor else progress.NOTHING
    response = render(request, "learn/review.html", overview.review(shown, asked, done, language(), owner(request)))
    response.content = fragments.personal(response.content.decode(), request)
    response["Cache-Control"] = "private, no-cache"
    actors.remember_device(request, response)
    return response


@require_safe
def booklet(request: HttpRequest, course: str, module: str) -> HttpResponse:
    """Give a module as a PDF to print."""
    shown = access.reading_or_404(request, course)
    found = courses.module_of(shown, module)
    if found is None:
        raise Http404
    name = f"{shown.id}-{found.id}.pdf"
    return HttpResponse(
        booklets.booklet(shown.digest, found.id, language()),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-cache"},
    )


def owner(request: HttpRequest) -> str:
    """Return the marks of who reads, those of this browser for somebody who has done nothing yet."""
    if not actors.device_token(request):
        actors.mint(request)
    return actors.marks(request)


def unit_slots(course: Course, unit: Unit, done: progress.UnitDone) -> dict[str, str]:
    """Return the parts of a unit's page that depend on what was done."""
    slots: dict[str, str] = {}
    for block in unit.blocks:
        if isinstance(block, QuestionBlock):
            answer = done.answers.get(block.id)
            given = fragments.Given(answer.response, answer.confidence) if answer else None
            slots[f"block:{block.id}"] = fragments.question(course.digest, unit.id, block.id, language(), given)
        elif isinstance(block, Simulation):
            slots[f"block:{block.id}"] = fragments.simulation_foot(
                course.digest, unit.id, block.id, language(), block.id in done.totals
            )
    state = rules.unit_progress(courses.required_blocks(unit), done.totals)
    slots["progress"] = overview.unit_progress(len(state.done), len(state.required), language())
    slots["end"] = overview.unit_end(course.digest, unit.id, state.missing, language())
    return slots


def anchor(unit: Unit, totals: dict[str, rules.Total], place: str | None) -> str:
    """Return the exact place where one stopped: where one read last, else what one did last; empty when nowhere."""
    last = rules.unit_progress((), totals).last
    anchors = {section.id for section in unit.sections} | {block.id for block in unit.blocks}
    return next((one for one in (place, last) if one in anchors), "") or ""


@lru_cache(maxsize=1024)
def resume(anchor: str, language: str) -> str:
    """Return the link to a place; nothing when there is none."""
    with override(language):
        return render_to_string("learn/_resume.html", {"anchor": anchor}) if anchor else ""


@require_safe
def me(request: HttpRequest) -> HttpResponse:
    """Show one's progress, explained line by line, and one's history."""
    actor = actors.acting(request)
    context = overview.of_person(actor) if actor else {"courses": []}
    response = render(request, "learn/me.html", context | {"actor": actor})
    response["Cache-Control"] = "private, no-store"
    return response


def language() -> str:
    """Return the language of this request."""
    return get_language() or "fr"


def etag(request: HttpRequest, *shown: object) -> str:
    """Name a page by all that decides its bytes, every try and the comfort asked for included, and by the browser's
    token, which its forms carry.

    Its keys are new each time: a page that is still the same has forms that may be sent as they are.
    """
    if "CSRF_COOKIE" not in request.META:
        get_token(request)  # a browser that comes for the first time
    named = repr((code_version(), language(), request.META["CSRF_COOKIE"], comfort.asked(request), *shown))
    return f'"{sha256(named.encode()).hexdigest()[:32]}"'
