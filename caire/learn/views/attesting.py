"""The attestation of what was followed: there at any time, with a name only for as long as it takes to print it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from caire.courses.compiler.model import Course
from caire.learn import access, attestations
from caire.learn.attestations import Followed
from caire.learn.forms import AttestationForm
from caire.people import actors
from caire.web import pdf


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def attestation(request: HttpRequest, course: str) -> HttpResponse:
    """Show what was followed, and print it with a name that is kept nowhere."""
    shown = access.course_or_404(course)
    actor = actors.acting(request)
    found = attestations.followed(actor, shown) if actor else []
    form = AttestationForm(request.POST if request.method == "POST" else None)
    if found and form.is_valid():
        content = pdf.render("learn/attestation.typ", words(shown, found, form.cleaned_data["name"]))
        return HttpResponse(
            content,
            content_type="application/pdf",
            headers={"Content-Disposition": 'attachment; filename="attestation-de-suivi.pdf"'},
        )
    context = {
        "course": shown,
        "followed": found,
        "minutes": sum(one.unit.minutes for one in found),
        "fast": [one for one in found if one.is_fast],
        "form": form,
    }
    return render(request, "learn/attestation.html", context, status=422 if form.errors else 200)


def words(course: Course, found: list[Followed], name: str) -> dict[str, object]:
    """Return what the printed page says."""
    minutes = sum(one.unit.minutes for one in found)
    fast = [one.unit.title for one in found if one.is_fast]
    return {
        "title": _("Attestation de suivi à distance"),
        "name": name,
        "sentence": _("a suivi à distance, entre le %(first)s et le %(last)s, %(units)s du cours « %(course)s ».")
        % {
            "first": day(min(one.first_at for one in found)),
            "last": day(max(one.last_at for one in found)),
            "units": ngettext("%(count)d unité", "%(count)d unités", len(found)) % {"count": len(found)},
            "course": course.title,
        },
        "duration": _("Durée correspondante : %(duration)s.") % {"duration": hours(minutes)},
        "head": [_("Unité"), _("Durée annoncée"), _("Terminée le")],
        "rows": [[one.unit.title, hours(one.unit.minutes), day(one.last_at)] for one in found],
        "notes": [
            _("La durée est la somme des durées annoncées des unités terminées."),
            _("Le temps de connexion n’est pas mesuré."),
            *([_("Terminées plus vite que leur lecture ne le demande : %s.") % ", ".join(fast)] if fast else []),
            _("Le nom a été donné par la personne ; son identité n’a pas été vérifiée."),
            _("Cette attestation de suivi ne vaut ni diplôme, ni certificat de réalisation, ni badge."),
            _("Éditée le %s.") % day(timezone.now()),
        ],
    }


def day(moment: object) -> str:
    """Write a day in words, where the site is."""
    return date_format(timezone.localtime(moment), "j F Y")  # type: ignore[arg-type]


def hours(minutes: int) -> str:
    """Write a duration.

    >>> hours(65), hours(11)
    ('1\xa0h\xa005', '11\xa0min')
    """
    whole, rest = divmod(minutes, 60)
    return f"{whole}\u00a0h\u00a0{rest:02}" if whole else f"{rest}\u00a0min"
