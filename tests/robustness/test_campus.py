"""Six hundred people behind one IP join at once: nobody is refused, and what one is refused, the others are not."""

import re
import time
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from tests.robustness.learner import Learner

PEOPLE = 600
TEN_MINUTES = 600
TOO_OFTEN = "Trop de demandes d’affilée."


def address(number):
    return f"personne{number}.zorglub@exemple.fr"


def code_sent_to(site, email):
    """Return the last code that waits in the outbox for this address."""
    query = f"SELECT text FROM mail_message WHERE \"to\" = '{email}' ORDER BY id DESC LIMIT 1"
    [(text,)] = site.rows(query)
    return re.search(r"(?m)^\s*(\d{6})\s*$", text)[1]


def asks_a_code(browser, email):
    token = browser.cookies.get("csrftoken") or (browser.get("/compte/") and browser.cookies["csrftoken"])
    return browser.post("/compte/", {"email": email, "csrfmiddlewaretoken": token})


def types(browser, code):
    return browser.post("/compte/code/", {"code": code, "csrfmiddlewaretoken": browser.cookies["csrftoken"]})


@pytest.fixture
def asked(busy_site):
    """Return a function that opens a browser which asked for a code."""

    def ask(email):
        browser = Learner(busy_site.url)
        assert asks_a_code(browser, email).status == 303
        return browser

    return ask


def test_six_hundred_people_behind_one_address_join_answer_and_receive_codes(busy_site, question):
    def join(number):
        browser = Learner(busy_site.url)
        seen = [browser.get("/compte/").status]
        fields = {"key": str(uuid4()), "chosen": question.options[number % len(question.options)]}
        token = {"csrfmiddlewaretoken": browser.cookies["csrftoken"]}
        seen.append(browser.post(question.action, fields | token).status)
        seen.append(asks_a_code(browser, address(number)).status)
        if number % 6 == 0:
            seen.append(types(browser, code_sent_to(busy_site, address(number))).status)
        return seen

    started = time.monotonic()
    with ThreadPoolExecutor(24) as crowd:
        seen = list(crowd.map(join, range(PEOPLE)))

    assert [statuses for statuses in seen if statuses[:3] != [200, 303, 303] or set(statuses[3:]) - {303}] == []
    assert time.monotonic() - started < TEN_MINUTES
    like = "LIKE 'personne%.zorglub@exemple.fr'"
    assert busy_site.rows(f'SELECT count(DISTINCT "to"), count(*) FROM mail_message WHERE "to" {like}') == [(600, 600)]
    assert busy_site.rows(f"SELECT count(*) FROM people_account WHERE email {like}") == [(100,)]


def test_one_address_is_refused_a_sixth_code_in_an_hour_and_its_neighbour_is_not(busy_site):
    mine, neighbours = f"{uuid4().hex}@exemple.fr", f"{uuid4().hex}@exemple.fr"
    replies = [asks_a_code(Learner(busy_site.url), mine) for _ in range(6)]

    neighbour = asks_a_code(Learner(busy_site.url), neighbours)

    assert [reply.status for reply in replies[:5]] == [303] * 5
    assert TOO_OFTEN in replies[5].text
    assert neighbour.status == 303


def test_one_device_is_refused_after_twenty_wrong_codes_and_its_neighbour_is_not(busy_site, asked):
    browser = asked(f"{uuid4().hex}@exemple.fr")
    for number in range(4):
        for _ in range(5):
            types(browser, "000000")
        browser.cookies.pop("sessionid")
        last = asks_a_code(browser, f"{number}{uuid4().hex}@exemple.fr")
    email = f"{uuid4().hex}@exemple.fr"
    neighbour = asked(email)

    refused = types(browser, "000000")

    assert last.status == 303
    assert TOO_OFTEN in refused.text
    assert types(neighbour, code_sent_to(busy_site, email)).status == 303


def test_a_wrong_code_stops_working_after_five_tries_even_when_they_come_at_once(busy_site, asked):
    email = f"{uuid4().hex}@exemple.fr"
    browser = asked(email)
    right = code_sent_to(busy_site, email)
    wrong = "111111" if right != "111111" else "222222"

    with ThreadPoolExecutor(20) as crowd:
        list(crowd.map(lambda tab: types(tab, wrong), [browser.other_tab() for _ in range(20)]))

    assert "il ne fonctionne plus" in types(browser, right).text
    assert busy_site.rows(f"SELECT count(*) FROM people_account WHERE email = '{email}'") == [(0,)]


def test_a_code_typed_in_twenty_tabs_at_once_opens_one_account_once(busy_site, asked):
    email = f"{uuid4().hex}@exemple.fr"
    browser = asked(email)
    code = code_sent_to(busy_site, email)
    tabs = [Learner(busy_site.url, dict(browser.cookies)) for _ in range(20)]

    with ThreadPoolExecutor(20) as crowd:
        statuses = list(crowd.map(lambda tab: types(tab, code).status, tabs))

    assert [tab.get("/compte/").text.count(email) > 0 for tab in tabs].count(True) == 1
    assert set(statuses) <= {200, 303}
    assert busy_site.rows(f"SELECT count(*) FROM people_account WHERE email = '{email}'") == [(1,)]
