"""The reviews by mail: asked for, answered by the link in the message, stopped. The link is shown by `learn`."""

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from caire.courses.questions import QuestionError
from caire.people import actors, limits
from caire.people import queries as people
from caire.practice import access, fragments, queries, services
from caire.practice.forms import AnswerForm, ReminderForm
from caire.practice.rules import reminders as rules
from caire.practice.rules import reviews
from caire.practice.views import lessons
from caire.web.http import SeeOther, wants_fragment


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def reminders(request: HttpRequest, course: str) -> HttpResponse:
    """Say what comes by mail, when, and how to stop; take yes or no from who has an account."""
    shown = access.course_by_mail_or_404(course)
    actor = actors.acting(request)
    holder = actor if actor and not actor.is_guest else None
    if request.method == "POST":
        form = ReminderForm(request.POST)
        if not form.is_valid():
            raise BadRequest("neither yes nor no")
        if holder and form.cleaned_data["wanted"] == ReminderForm.YES:
            services.ask_reminders(holder, course, get_language() or "fr", now=timezone.now())
        elif holder:
            services.stop_reminders(holder.ids, course, now=timezone.now())
        return SeeOther(f"{resolve_url('practice:reminders', course)}#etat")
    kept = queries.reminder(holder.ids, course) if holder else None
    made = {link.name: link.made_at for link in kept.links.all()} if kept else {}
    asked_at = kept.asked_at if kept and kept.stopped_at is None else None
    names = [review.name for review in reviews.by_mail(shown)]
    plan = rules.plan(names, asked_at, made, timezone.now())
    context = {
        "course": shown,
        "email": people.kept(holder.ids).email if holder else "",
        "kept": kept,
        "plan": plan,
        "is_over": all(one.has_left for one in plan),
    }
    return render(request, "practice/reminders.html", context)


@never_cache
@require_POST
@limits.per_ip(limits.NEWCOMERS_PER_IP, newcomers_only=True)
def answer(request: HttpRequest, token: str, question: str) -> HttpResponse:
    """Take an answer as the person to whom the link was sent, whoever's device it is; nobody is signed in by it."""
    try:
        return taken(request, token, question)
    except access.ClosedError as closed:
        return closed_page(request, closed)


def taken(request: HttpRequest, token: str, question: str) -> HttpResponse:
    """Keep an answer to one of the questions that a link opens, and show how it went; raise ClosedError."""
    now = timezone.now()
    asked = access.invitation(token, now).asked_or_404(question)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        raise BadRequest("a form without its key")
    confidence, values = form.cleaned_data["confidence"], dict(request.POST.lists())
    back = f"{resolve_url('learn:reminder', token)}#{question}"
    try:
        response = asked.question.parse(values)
    except QuestionError as error:
        refusal = fragments.refused(asked, error, values, confidence, action=request.path)
        return lessons.refuse(request, asked, refusal, back=back)
    services.submit_answer(
        lambda: access.invitation(token, now).actor,  # asked again in the transaction: they may be erased meanwhile
        asked,
        response,
        form_key=form.cleaned_data["key"],
        confidence=confidence,
        now=now,
    )
    if not wants_fragment(request):
        return SeeOther(back)
    html = fragments.invited(asked, fragments.Given(response, confidence), request.path)
    return HttpResponse(fragments.personal(html, request))


# A mailbox posts here by itself (RFC 8058), without cookies nor any page of ours: the token is the proof, and a request
# forged with it could only stop messages. No redirect either: mailboxes do not follow them.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """Stop these messages at the press of one button, again or too late as well; opening the page changes nothing."""
    try:
        reminder, ids = access.reminder_of(token)
    except access.ClosedError as closed:
        return closed_page(request, closed)
    if request.method == "POST":
        services.stop_reminders(ids, reminder.course, now=timezone.now())
    kept = queries.reminder(ids, reminder.course)
    context = {"course": reminder.course, "is_done": kept is None or kept.stopped_at is not None}
    return render(request, "practice/reminder_stop.html", context)


def closed_page(request: HttpRequest, closed: access.ClosedError) -> HttpResponse:
    """Say that a link opens nothing, and where one may go on."""
    return render(request, "practice/reminder_closed.html", {"closed": closed}, status=closed.status)
