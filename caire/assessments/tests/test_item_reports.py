"""The regular analysis: when it is due, that a process of its own makes it, and the page on which staff read it."""

import os
import re
from dataclasses import replace
from datetime import timedelta
from urllib.parse import quote

import pytest
from django.db import connection
from django.utils import timezone

from caire.assessments import item_reports, services
from caire.assessments.analysis.report import analyse
from caire.assessments.answer_sheets import read
from caire.assessments.models import ItemReport
from caire.assessments.tests import examples
from caire.assessments.tests.examples import sit
from caire.courses.tests.examples import NOON, publish
from caire.people.models import Account
from caire.web import ticks

FIRST, RETAKES = ItemReport.Tests.FIRST, ItemReport.Tests.RETAKES
ONE, OTHER = "A-form-a-0", "B-form-a-0"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def course(db):
    return examples.publish()


def kept(course, at=NOON, tests=FIRST):
    return services.keep_report(course, tests, analyse(read(course, tests)).as_json(), now=at)


def analysed(now, well=True):
    """What the regular work analyses."""
    made = []
    item_reports.refresh(now, lambda *what: bool(made.append(what)) or well)
    return made


def test_nothing_is_analysed_before_somebody_finished_a_test(course):
    sit({ONE: "a"}, of=course, at=None)

    assert analysed(NOON) == []


def test_the_first_analysis_does_not_wait(course):
    sit({ONE: "a"}, of=course)

    assert analysed(NOON) == [("niveau-1", FIRST)]


def test_another_waits_for_a_day_and_for_something_new(course):
    sit({ONE: "a"}, of=course, at=NOON - HOUR)
    kept(course)

    nothing_new = analysed(NOON + 2 * DAY)
    sit({ONE: "a"}, of=course, at=NOON + HOUR)

    assert nothing_new == []
    assert analysed(NOON + DAY - HOUR) == []
    assert analysed(NOON + DAY) == [("niveau-1", FIRST)]


def test_another_release_is_something_new(course):
    sit({ONE: "a"}, of=course, at=NOON - HOUR)
    kept(course)

    publish(replace(course, title="Une autre version"))

    assert analysed(NOON + DAY) == [("niveau-1", FIRST)]


def test_retakes_are_analysed_apart(course):
    sit({ONE: "a"}, of=course)
    sit({"A-retake-0": "a"}, of=course, number=2, form="R")
    kept(course, NOON + HOUR)

    assert analysed(NOON + 2 * DAY) == [("niveau-1", RETAKES)]


def test_a_course_that_lost_its_test_is_left_alone(course):
    sit({ONE: "a"}, of=course)
    publish(replace(course, test=None))

    assert analysed(NOON) == []


def test_one_that_fails_is_said_once_the_others_are_made(course):
    sit({ONE: "a"}, of=course)
    sit({"A-retake-0": "a"}, of=course, number=2, form="R")

    with pytest.raises(RuntimeError, match=r"^no analysis of the items of niveau-1 \(first\), niveau-1 \(retakes\)$"):
        analysed(NOON, well=False)


def test_the_regular_work_includes_it():
    assert "assessments.analyse_items" in ticks.names()


def address_of_tests():
    """The address at which another process finds the database of the tests."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite":
        return f"sqlite://{quote(name)}"
    return re.sub(r"/\w+\?", f"/{name}?", os.environ["DATABASE_URL"])


@pytest.mark.django_db(transaction=True)
def test_a_process_of_its_own_makes_it(monkeypatch):
    course = examples.publish()
    for _ in range(6):
        sit({ONE: "a", OTHER: "b"}, of=course)
    monkeypatch.setenv("DATABASE_URL", address_of_tests())
    before = timezone.now()

    item_reports.refresh(before)

    report = ItemReport.objects.get()
    assert (report.course, report.release, report.tests) == ("niveau-1", course.digest, FIRST)
    assert report.made_at > before
    assert {row["item"]: row["facility"] for row in report.rows if row["persons"]} == {ONE: 1.0, OTHER: 0.0}


@pytest.mark.django_db(transaction=True)
def test_a_process_that_fails_is_noticed(monkeypatch, capfd):
    monkeypatch.setenv("DATABASE_URL", address_of_tests())

    assert not item_reports.in_a_process("ailleurs", FIRST)
    assert "ailleurs : aucun cours publié de ce nom n’a de test." in capfd.readouterr().err


def test_one_that_lasts_is_ended(monkeypatch):
    monkeypatch.setattr(item_reports, "PATIENCE", timedelta(milliseconds=1))

    assert not item_reports.in_a_process("niveau-1", FIRST)


@pytest.fixture
def staff(client, db):
    client.force_login(Account.objects.create_superuser("gestion@exemple.fr"))


def texts(html):
    """The text of each cell of the table of items, line by line."""
    body = html[html.index("<tbody>") : html.index("</tbody>")]
    lines = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", line, re.DOTALL) for line in body.split("</tr>")]
    return {cells[0]: cells[1:] for cells in lines if cells}


def test_staff_read_each_item(client, staff, course):
    for n in range(30):
        sit({ONE: "ab"[n % 2] + "3", OTHER: "ab"[n % 3 > 0]}, of=course)
    report = kept(course)

    listed = client.get("/gestion/assessments/itemreport/").content.decode()
    html = client.get(f"/gestion/assessments/itemreport/{report.pk}/change/").content.decode()

    assert (course.digest[:12] in listed, "avant et après" in listed) == (True, True)
    assert texts(html)[ONE] == [
        "30", "50 %", "apres 50 %", "0 %", "0,00", "0,00 (0,37)", "−0,50", "100 %", "a* 50 % · b 50 % · c 0 %",
        "à part, option délaissée",
    ]  # fmt: skip


def test_staff_change_nothing(client, staff, course):
    address = f"/gestion/assessments/itemreport/{kept(course).pk}"

    statuses = [
        client.get("/gestion/assessments/itemreport/add/").status_code,
        client.post(f"{address}/change/", {"course": "x"}).status_code,
        client.post(f"{address}/delete/", {"post": "yes"}).status_code,
    ]

    assert statuses == [403, 403, 403]
    assert ItemReport.objects.get().course == "niveau-1"
