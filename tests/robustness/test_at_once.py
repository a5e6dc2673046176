"""Many requests at the same moment: the same act is one line, different acts are as many, one browser is one person."""

from hashlib import sha256
from uuid import uuid4

import pytest

from tests.robustness.learner import Learner
from tests.support.threads import at_once

TWENTY = range(20)


def persons_of(site, learner):
    """Return the persons that a browser stands for."""
    device = sha256(learner.device.encode()).hexdigest()
    return [row[0] for row in site.rows(f"SELECT person_id FROM people_device WHERE token_hash = '{device}'")]


def acts_of(site, learner):
    """Return the acts of a browser, as (block, response), sorted."""
    [person] = persons_of(site, learner)
    return sorted(
        site.rows(
            "SELECT record.object, CAST(answer.response AS text) FROM records_record AS record"
            f" JOIN practice_answer AS answer ON answer.record_id = record.id WHERE record.person_id = {person}"
        )
    )


def tries_of(site, learner):
    """Return how many tries are folded into the progress of each block."""
    [person] = persons_of(site, learner)
    return [row[0] for row in site.rows(f"SELECT tries FROM progress_blockprogress WHERE person_id = {person}")]


def fresh(question, option=0):
    """Return the fields of an answer of its own."""
    return question.fields | {"key": str(uuid4()), "chosen": question.options[option]}


@pytest.mark.parametrize("headers", [{}, {"X_Fragment": "1"}], ids=["without-a-script", "with-a-script"])
def test_the_same_answer_sent_twenty_times_at_once_is_one_line(busy_site, learner, question, headers):
    fields = fresh(question)
    tabs = [learner.other_tab() for _ in TWENTY]

    replies = at_once(*(lambda tab=tab: tab.post(question.action, fields, **headers).status for tab in tabs))

    assert replies == [200 if headers else 303] * len(TWENTY)
    assert acts_of(busy_site, learner) == [(question.object, f'["{question.options[0]}"]')]
    assert tries_of(busy_site, learner) == [1]


def test_twenty_first_posts_of_one_browser_are_one_person_and_twenty_acts(busy_site, learner, question):
    tabs = [learner.other_tab() for _ in TWENTY]

    replies = at_once(*(lambda tab=tab: tab.post(question.action, fresh(question)).status for tab in tabs))

    assert replies == [303] * len(TWENTY)
    assert len(persons_of(busy_site, learner)) == 1
    assert len(acts_of(busy_site, learner)) == len(TWENTY)
    assert tries_of(busy_site, learner) == [len(TWENTY)]


def test_two_different_answers_at_once_from_two_tabs_are_two_tries(busy_site, learner, question):
    other = learner.other_tab()

    replies = at_once(
        lambda: learner.post(question.action, fresh(question, 0)).status,
        lambda: other.post(question.action, fresh(question, 1)).status,
    )

    assert replies == [303, 303]
    assert acts_of(busy_site, learner) == sorted((question.object, f'["{one}"]') for one in question.options[:2])
    assert tries_of(busy_site, learner) == [2]


def test_one_page_open_in_two_tabs_with_two_different_answers_is_two_tries(busy_site, learner, question):
    other = learner.other_tab()
    key = str(uuid4())

    replies = at_once(
        lambda: learner.post(question.action, fresh(question, 0) | {"key": key}).status,
        lambda: other.post(question.action, fresh(question, 1) | {"key": key}).status,
    )

    assert replies == [303, 303]
    assert tries_of(busy_site, learner) == [2]


def test_twenty_browsers_that_send_the_same_form_at_once_are_twenty_persons(busy_site, learner, question):
    browsers = [Learner(busy_site.url) for _ in TWENTY]
    fields = fresh(question)
    for browser in browsers:
        browser.get("/compte/")

    replies = at_once(
        *(
            lambda browser=browser: (
                browser.post(question.action, fields | {"csrfmiddlewaretoken": browser.cookies["csrftoken"]}).status
            )
            for browser in browsers
        )
    )

    assert replies == [303] * len(TWENTY)
    assert [len(acts_of(busy_site, browser)) for browser in browsers] == [1] * len(TWENTY)


def test_the_same_report_sent_twenty_times_at_once_is_one(busy_site, learner, question):
    action = question.action.replace("/repondre/", "/signaler/")
    [form] = [form for form in learner.forms(action) if "key" in form.fields]
    fields = form.fields | {"kind": "content", "text": f"Vingt fois {uuid4().hex}"}
    tabs = [learner.other_tab() for _ in TWENTY]

    replies = at_once(*(lambda tab=tab: tab.post(action, fields).status for tab in tabs))

    assert replies == [200] * len(TWENTY)
    assert busy_site.rows(f"SELECT count(*) FROM practice_problem WHERE text = '{fields['text']}'") == [(1,)]
