"""The charter: the rules that a person gives themselves, written, kept, taken away."""

from functools import partial

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from caire.courses import queries as courses
from caire.courses.compiler.model import Course
from caire.people import actors, limits
from caire.practice import fragments, queries, services
from caire.practice.forms import CharterForm
from caire.practice.models import Charter
from caire.programme.rules import level_of
from caire.web import pdf
from caire.web.http import SeeOther


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@limits.per_ip(limits.NEWCOMERS_PER_IP, newcomers_only=True)
def charter(request: HttpRequest, course: str) -> HttpResponse:
    """Show one's charter, and keep it when it is sent."""
    shown = course_or_404(course)
    actor = actors.acting(request)
    kept = queries.charter(actor.ids, course) if actor else None
    form = CharterForm(request.POST) if request.method == "POST" else None
    if form and form.is_valid():
        services.keep_charter(
            partial(actors.become, request),
            course,
            form.lines(),
            form_key=form.cleaned_data["key"],
            release=shown.digest,
            now=timezone.now(),
        )
        return SeeOther(f"{resolve_url('practice:charter', course)}#gardee")
    if form and "key" in form.errors:
        raise BadRequest("a form without its key")
    context = {
        "course": shown,
        "unit": courses.unit_of(shown, unit_of(shown)),
        "kept": kept,
        "key": fragments.new_key(),
        "lines": lines_of(form, kept),
        "problems": form.non_field_errors() if form else [],
    }
    response = render(request, "practice/charter.html", context, status=422 if form else 200)
    actors.remember_device(request, response)
    return response


@never_cache
@require_safe
def as_text(request: HttpRequest, course: str) -> HttpResponse:
    """Give one's charter as a text file."""
    lines = kept_or_404(request, course).lines
    text = "\r\n".join(
        [_("Ma charte d’usage de l’IA"), "", *(f"{n}. {line}" for n, line in enumerate(lines, start=1)), ""]
    )
    return file(text.encode("utf-8-sig"), "text/plain; charset=utf-8", "ma-charte-ia.txt")


@never_cache
@require_safe
def as_pdf(request: HttpRequest, course: str) -> HttpResponse:
    """Give one's charter as a page to print and to pin up."""
    kept = kept_or_404(request, course)
    values = {
        "title": _("Ma charte d’usage de l’IA"),
        "lines": kept.lines,
        "foot": _("Écrite avec CAIRE, niveau 1. À relire le jour où elle ne tient plus."),
    }
    return file(pdf.render("practice/charter.typ", values), "application/pdf", "ma-charte-ia.pdf")


def file(content: bytes, kind: str, name: str) -> HttpResponse:
    """Return a file to keep."""
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def course_or_404(course: str) -> Course:
    """Return a course in which a charter is written."""
    shown = courses.current(course)
    if shown is None or not unit_of(shown):
        raise Http404
    return shown


def unit_of(course: Course) -> str:
    """Return the unit in which a charter is written, none when the course asks none."""
    level = level_of(course.id)
    return level.charter if level else ""


def kept_or_404(request: HttpRequest, course: str) -> Charter:
    """Return one's own charter."""
    actor = actors.acting(request)
    kept = queries.charter(actor.ids, course) if actor else None
    if kept is None:
        raise Http404
    return kept


def lines_of(form: CharterForm | None, kept: Charter | None) -> list[tuple[int, str, list[str]]]:
    """Return each line of the form with what is in it and what is wrong with it: what was sent, else what is kept."""
    found: list[tuple[int, str, list[str]]] = []
    for number in range(1, CharterForm.LINES + 1):
        name = f"line-{number}"
        held = kept.lines[number - 1] if kept and number <= len(kept.lines) else ""
        value = str(form.data.get(name, "")) if form else str(held)
        found.append((number, value, [str(error) for error in form.errors.get(name, ())] if form else []))
    return found
