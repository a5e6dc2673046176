"""The reviews by mail, as a person meets them: asked for, received days later, opened by their link."""

import re
from uuid import uuid4

from playwright.sync_api import Page, expect

from caire.courses.compiler import Course
from caire.courses.questions import Question
from caire.practice.rules.reviews import review_of
from tests.journeys import accounts, lesson
from tests.support.mailbox import Mailbox
from tests.support.site import LiveSite

PAGE = f"/rappels/{lesson.COURSE}/"
FIRST = "jour-3"
# What `tick` does three days from now, and what the courier does the morning after.
LATER = """
from datetime import timedelta
from django.utils import timezone
from caire.mail import services as mail
from caire.practice import services
then = timezone.now() + timedelta(days=3)
services.send_reminders(then)
mail.deliver(then + timedelta(days=1))
"""
TOO_LATE = """
from django.utils import timezone
from caire.practice.models import ReminderLink
ReminderLink.objects.update(expires_at=timezone.now())
"""


def questions(course: Course) -> list[Question]:
    """Return the questions that the first message asks."""
    review = review_of(course, FIRST)
    assert review, f"the course has no {FIRST}: its bank has too few items of practice"
    return [question for question in course.revision.questions if question.id in review.items]


def ask(page: Page) -> None:
    """Ask for the messages, signed in."""
    page.goto(PAGE)
    page.get_by_role("button", name="Recevoir ces messages").click()
    expect(page.get_by_role("button", name="Ne plus les recevoir")).to_be_visible()


def receive(site: LiveSite, mailbox: Mailbox, address: str) -> str:
    """Let three days pass, and return the address in the message that arrives."""
    mailbox.messages.clear()
    site.manage("shell", "-v", "0", "-c", LATER)
    found = re.search(r"^http\S+(/rappel/[\w-]+/)\s*$", mailbox.text(mailbox.wait_for(address)), re.MULTILINE)
    assert found
    return found[1]


def link(page: Page, site: LiveSite, mailbox: Mailbox) -> str:
    """Sign in as somebody new, ask for the messages, and return the address in the first one."""
    address = f"lea-{uuid4().hex[:8]}@exemple.fr"
    accounts.sign_in(page, mailbox, address)
    ask(page)
    return receive(site, mailbox, address)
