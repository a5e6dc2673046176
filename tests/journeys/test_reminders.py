"""From the message that arrives three days later to three answers, on a device that nobody signed in on."""

import pytest
from playwright.sync_api import expect

from tests.journeys import accounts, lesson, reminders

ADDRESS = "lea-{}@exemple.fr"
KEPT_HERE = """async () => JSON.stringify([
  { ...localStorage }, { ...sessionStorage }, await Promise.all((await caches.keys()).map(async (name) =>
    (await (await caches.open(name)).keys()).map(({ url }) => url))), (await indexedDB.databases?.()) ?? [],
])"""


@pytest.fixture
def holder(visitor):
    """Who asks for the messages, without scripts."""
    return visitor(java_script_enabled=False)


def test_three_questions_are_answered_from_the_mail_without_scripts_nor_password(
    holder, visitor, smtp, live_site, course, acts
):
    address = ADDRESS.format("sans-scripts")
    accounts.sign_in(holder, smtp, address)
    holder.get_by_role("link", name="Réviser par e-mail").click()
    holder.get_by_role("button", name="Recevoir ces messages").click()
    expect(holder.get_by_text(address)).to_be_visible()
    link = reminders.receive(live_site, smtp, address)
    assert smtp.wait_for(address)["List-Unsubscribe"].endswith(f"{link}arreter/>")

    elsewhere = visitor(java_script_enabled=False)
    elsewhere.goto(link)
    asked = reminders.questions(course)
    for question in asked:
        lesson.answer(elsewhere, question)
        assert elsewhere.url.endswith(f"{link}#{question.id}")
    expect(elsewhere.get_by_text("Les trois questions ont leur réponse.")).to_be_visible()

    assert acts() == [(f"{lesson.COURSE}/revision/{question.id}", 1) for question in asked]
    holder.goto(f"/revision/{lesson.COURSE}/{reminders.FIRST}/")
    expect(holder.locator(".send-state[data-state=saved]")).to_have_count(3)
    elsewhere.goto("/mon-espace/")
    expect(elsewhere.locator("main")).to_contain_text("Rien n’est encore enregistré sur cet appareil.")


def test_the_messages_are_stopped_with_one_button(holder, visitor, smtp, live_site):
    link = reminders.link(holder, live_site, smtp)

    elsewhere = visitor(java_script_enabled=False)
    elsewhere.goto(link)
    elsewhere.get_by_role("link", name="Ne plus recevoir ces messages").click()
    elsewhere.get_by_role("button", name="Ne plus recevoir ces messages").click()

    expect(elsewhere.get_by_text("Vous ne recevrez plus ces messages.")).to_be_visible()
    holder.goto(reminders.PAGE)
    expect(holder.get_by_role("button", name="Recevoir ces messages")).to_be_visible()


def test_with_scripts_the_answer_comes_in_place_and_the_device_keeps_no_link(holder, visitor, smtp, live_site, course):
    link = reminders.link(holder, live_site, smtp)
    elsewhere = visitor()
    elsewhere.goto(link)
    asked = reminders.questions(course)[0]

    lesson.answer(elsewhere, asked)

    assert elsewhere.url.endswith(link)
    expect(lesson.form_of(elsewhere, asked).locator(".question-result")).to_be_focused()
    assert link not in elsewhere.evaluate(KEPT_HERE)
