"""Two histories, one person? Asked before they are joined, and undone when it was a mistake."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from caire.people import actors, queries, services, summaries, wording
from caire.people.actors import Actor
from caire.people.models import Person
from caire.people.rules import Reason, RuleError
from caire.people.views.resuming import RESUMING, open_here
from caire.web.http import SeeOther


@dataclass(frozen=True, slots=True)
class Question:
    """Is the history `other` also that of `actor`? When it came by a resume code, either answer opens it here."""

    actor: Actor
    other: Actor
    by_code: bool

    @property
    def shown(self) -> Actor:
        """The history that the page sums up: the one that has been on this device, or else the one of the code."""
        return self.actor if self.by_code and self.actor.is_guest else self.other


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def is_it_you(request: HttpRequest) -> HttpResponse:
    """Show what the other history holds, and ask. An answer is to the page that was read: another tab may change it."""
    question = pending(request)
    if question is None:
        return SeeOther(resolve_url("people:account"))
    persons = Person.objects.in_bulk([question.actor.person_id, question.other.person_id])
    asked = " ".join(str(persons[side.person_id].ref) for side in (question.actor, question.other))
    refusal, is_answer = "", request.method == "POST" and request.POST.get("answer") in {"yes", "no"}
    if is_answer and request.POST.get("asked") != asked:
        refusal = gettext("Entre-temps, il s’agit d’un autre historique. Regardez-le avant de répondre.")
    elif is_answer:
        try:
            answer(request, question, is_yes=request.POST["answer"] == "yes")
        except RuleError as error:
            refusal = wording.refusal(error)
        else:
            return SeeOther(request.session.pop("after", "") or resolve_url(settings.LOGIN_REDIRECT_URL))
    context = {
        "question": question,
        "asked": asked,
        "since": persons[question.shown.person_id].made_at,
        "summary": summaries.of(question.shown.ids),
        "closes_code": closes_code(question),
        "refusal": refusal,
    }
    return render(request, "people/is_it_you.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def histories(request: HttpRequest) -> HttpResponse:
    """List the histories joined to one's own, and take one back."""
    actor = actors.acting(request)
    refusal = ""
    if request.method == "POST" and actor:
        try:
            services.undo(int(request.POST.get("joining", "0")), actor.person_id, now=timezone.now())
        except (RuleError, ValueError, OverflowError):
            refusal = wording.refusal(RuleError(Reason.GONE))
        else:
            return SeeOther(resolve_url("people:histories") + "?defait")
    joinings = queries.joinings(actor.person_id) if actor else []
    context = {
        "joinings": [(joining, summaries.of((joining.joined_id,))) for joining in joinings],
        "is_undone": "defait" in request.GET,
        "refusal": refusal,
    }
    return render(request, "people/histories.html", context)


def pending(request: HttpRequest) -> Question | None:
    """Return the question that waits for an answer in this browser."""
    actor = actors.acting(request)
    if actor is None:
        return None
    if person_id := request.session.get(RESUMING):
        other = actors.cluster(person_id)
        return Question(actor, other, by_code=True) if other and other.person_id != actor.person_id else None
    guest = queries.waiting_history(request)
    return Question(actor, guest, by_code=False) if guest else None


def closes_code(question: Question) -> bool:
    """Say whether joining puts a resume code to sleep: that of a history which comes to an account."""
    sides = [queries.kept(side.ids) for side in (question.actor, question.other)]
    return any(side.email for side in sides) and any(side.code_made_at and not side.email for side in sides)


def answer(request: HttpRequest, question: Question, *, is_yes: bool) -> None:
    """Do what was answered."""
    person_id = question.other.person_id
    if is_yes:
        person_id = services.join(question.actor.person_id, person_id, now=timezone.now()).kept_id
    elif not question.by_code:
        request.session["not_me"] = person_id
    if question.by_code:
        request.session.pop(RESUMING, None)
        if question.actor.is_guest:
            open_here(request, person_id)
    actors.look_again(request)
    actors.acting(request)
