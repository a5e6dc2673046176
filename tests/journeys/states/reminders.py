"""The reviews by mail: offered, asked for, stopped; and what the link in a message opens."""

from playwright.sync_api import Page, expect

from tests.journeys import lesson, reminders
from tests.journeys.stage import Stage
from tests.journeys.states.state import Reach, State, at

UNKNOWN = f"/rappel/{'x' * 32}/"


def asked(page: Page, stage: Stage) -> None:
    """Ask for the messages."""
    reminders.link(page, stage.live, stage.mailbox)
    page.goto(reminders.PAGE)


def stopped(page: Page, stage: Stage) -> None:
    """Stop the messages where they were asked for."""
    asked(page, stage)
    page.get_by_role("button", name="Ne plus les recevoir").click()
    expect(page.get_by_role("button", name="Recevoir ces messages")).to_be_visible()


def opened(prefix: str = "", rest: str = "") -> Reach:
    """Open the link of a message, in a browser that has done nothing else, or a page below it."""

    def reach(page: Page, stage: Stage) -> None:
        other = stage.browser.new_context(base_url=stage.sites["live"], locale="fr-FR")
        link = reminders.link(other.new_page(), stage.live, stage.mailbox)
        other.close()
        page.goto(prefix + link + rest)

    return reach


def answered(right: bool) -> Reach:
    """Answer the three questions of a link."""

    def reach(page: Page, stage: Stage) -> None:
        opened()(page, stage)
        for question in reminders.questions(stage.course):
            lesson.answer(page, question, right)
        page.reload()
        expect(page.get_by_text("Les trois questions ont leur réponse.")).to_be_visible()

    return reach


def refused(page: Page, stage: Stage) -> None:
    """Send a question of a link empty where no script runs."""
    opened()(page, stage)
    lesson.form_of(page, reminders.questions(stage.course)[0]).locator("button").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Votre réponse n’est pas encore enregistrée")


def done(page: Page, stage: Stage) -> None:
    """Stop the messages by the link of one of them."""
    opened(rest="arreter/")(page, stage)
    page.get_by_role("button", name="Ne plus recevoir ces messages").click()
    expect(page.get_by_text("Vous ne recevrez plus ces messages.")).to_be_visible()


def expired(page: Page, stage: Stage) -> None:
    """Open a link whose time is over."""
    opened()(page, stage)
    stage.live.manage("shell", "-v", "0", "-c", reminders.TOO_LATE)
    page.reload()


REMINDERS = [
    State("practice:reminders", "for a guest", at(reminders.PAGE), who="begun"),
    State("practice:reminders", "offered", at(reminders.PAGE), who="holder"),
    State("practice:reminders", "asked", asked),
    State("practice:reminders", "stopped", stopped),
    State("practice:reminder_answer", "refused", refused, status=422, scripts=False),
    State("practice:reminder_stop", "form", opened(rest="arreter/")),
    State("practice:reminder_stop", "done", done),
    State("practice:reminder_stop", "unknown", at(f"{UNKNOWN}arreter/"), status=404),
    State("learn:reminder", "unanswered", opened()),
    State("learn:reminder", "all right", answered(right=True)),
    State("learn:reminder", "all wrong", answered(right=False)),
    State("learn:reminder", "expired", expired, status=410),
    State("learn:reminder", "unknown", at(UNKNOWN), status=404),
]
REMINDERS_IN_ENGLISH = [
    State("learn:reminder", "in English", opened(prefix="/en")),
    State("practice:reminder_stop", "in English", opened(prefix="/en", rest="arreter/")),
    State("learn:reminder", "unknown in English", at(f"/en{UNKNOWN}"), status=404),
]
