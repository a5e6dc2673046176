"""The page that a link received by mail opens: the questions of one review, and nothing else of the person."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from caire.courses.compiler.model import REVISION
from caire.practice import access, fragments
from caire.practice.fragments import Given
from caire.practice.rules.reminders import last_day
from caire.progress import queries as progress


@never_cache
@require_safe
def reminder(request: HttpRequest, token: str) -> HttpResponse:
    """Show the questions with what was answered to them, whoever's device it is: nobody is signed in by it.

    No script of lessons runs here: it would keep answers, and the token in their address, on a device maybe shared.
    """
    try:
        opened = access.invitation(token, timezone.now())
    except access.ClosedError as closed:
        return render(request, "practice/reminder_closed.html", {"closed": closed}, status=closed.status)
    given = answers(opened)
    context = {
        "course": opened.course,
        "review": opened.review,
        "token": token,
        "until": last_day(opened.expires_at),
        "questions": [
            fragments.invited(opened.asked_or_404(item), one, resolve_url("practice:reminder_answer", token, item))
            for item, one in given.items()
        ],
        "is_done": None not in given.values(),
    }
    response = render(request, "learn/reminder.html", context)
    response.content = fragments.personal(response.content.decode(), request)
    return response


def answers(opened: access.Invitation) -> dict[str, Given | None]:
    """Return the last answer of the person to each of these questions, wherever they answered it."""
    kept = progress.of_unit(opened.actor.ids, opened.course, REVISION).answers
    return {
        item: Given(kept[item].response, kept[item].confidence) if item in kept else None
        for item in opened.review.items
    }
