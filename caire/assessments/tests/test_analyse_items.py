"""The commands of authors: what they print, what they write, and whom they never name."""

import csv
import json
from dataclasses import replace

import pytest
from django.core.management import CommandError, call_command

from caire.assessments.analysis import tables
from caire.assessments.models import ItemReport
from caire.assessments.tests import examples
from caire.assessments.tests.examples import sit
from caire.courses.tests.examples import publish
from caire.people.models import Person

ONE, OTHER = "A-form-a-0", "B-form-a-0"


@pytest.fixture
def course(db):
    return examples.publish()


def printed(capsys, *arguments, **options):
    call_command(*arguments, **options)
    return capsys.readouterr().out


def test_the_table_says_what_was_found_and_what_to_look_at(course, capsys):
    for n in range(30):
        sit({ONE: "a3", OTHER: "ab"[n % 2] + "3"}, of=course)

    shown = printed(capsys, "analyse_items", "niveau-1")

    lines = {line.split()[0]: " ".join(line.split()) for line in shown.splitlines() if line}
    assert f"niveau-1, avant et après, version {course.digest[:12]}." in shown
    assert "30 personnes, 30 copies ; 0 abandonnées, laissées de côté.\n34 items, dont 2 à revoir." in shown
    assert lines[ONE] == (
        f"{ONE} 30 100 % 100 % 0 % – – −0,50 – a* 100 % · b 0 % · c 0 % trop facile, option délaissée"
    )
    assert lines[OTHER] == (f"{OTHER} 30 50 % 50 % 0 % – – −0,50 100 % a* 50 % · b 50 % · c 0 % option délaissée")


def test_files_hold_the_same(course, tmp_path, capsys):
    for n in range(30):
        sit({ONE: "a", OTHER: "ab"[n % 2]}, of=course)

    printed(capsys, "analyse_items", "niveau-1", json=tmp_path / "items.json", csv=tmp_path / "items.csv")

    told = json.loads((tmp_path / "items.json").read_text())
    with (tmp_path / "items.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = {line["item"]: line for line in csv.DictReader(file, delimiter=";")}
    assert {row["item"]: row["facility"] for row in told["rows"] if row["persons"]} == {ONE: 1.0, OTHER: 0.5}
    assert (told["course"], told["release"], told["summary"]["persons"]) == ("niveau-1", course.digest, 30)
    assert {name: lines[OTHER][name] for name in ("personnes", "facilite", "difficulte_auteur", "a_revoir")} == {
        "personnes": "30", "facilite": "0,5", "difficulte_auteur": "-0,5", "a_revoir": "option délaissée",
    }  # fmt: skip


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_taken_for_a_formula(db, tmp_path, capsys, sign):
    name = f"{sign}HYPERLINK(1)"
    publish(replace(examples.course(), items=(examples.item(name, "anchor"), *examples.bank()[1:])))

    printed(capsys, "analyse_items", "niveau-1", csv=tmp_path / "items.csv")

    with (tmp_path / "items.csv").open(encoding="utf-8-sig", newline="") as file:
        assert f"'{name}" in [line["item"] for line in csv.DictReader(file, delimiter=";")]


def test_nobody_is_named(course, tmp_path, capsys):
    # Ids large enough not to be there by chance.
    people = [Person.objects.create(pk=987_654_000 + n) for n in range(6)]
    for person in people:
        sit({ONE: "a"}, person, of=course)

    shown = printed(capsys, "analyse_items", "niveau-1", json=tmp_path / "j", csv=tmp_path / "c", keep=True)

    report = ItemReport.objects.get()
    everything = shown + (tmp_path / "j").read_text() + (tmp_path / "c").read_text() + json.dumps(report.rows)
    assert [one for one in (*(str(person.ref) for person in people), "987654") if one in everything] == []


def test_an_analysis_is_kept_once_for_each_release(course, capsys):
    sit({ONE: "a"}, of=course)
    for _ in range(2):
        printed(capsys, "analyse_items", "niveau-1", keep=True)
    printed(capsys, "analyse_items", "niveau-1", "--retakes", keep=True)
    later = publish(replace(course, title="Une autre version"))
    printed(capsys, "analyse_items", "niveau-1", keep=True)

    kept = ItemReport.objects.order_by("pk").values_list("release", "tests", "summary__persons")
    assert list(kept) == [(course.digest, "first", 1), (course.digest, "retakes", 0), (later.digest, "first", 1)]


@pytest.mark.parametrize("command", ["analyse_items", "simulate_items"])
def test_a_course_without_a_test_is_refused(db, command):
    with pytest.raises(CommandError, match=r"^ailleurs : aucun cours publié de ce nom n’a de test\.$"):
        call_command(command, "ailleurs")


def test_a_file_that_cannot_be_written_is_said(course, tmp_path):
    with pytest.raises(CommandError, match=r"absent/items\.json : No such file or directory\. Rien n’a été gardé\."):
        call_command("analyse_items", "niveau-1", keep=True, json=tmp_path / "absent" / "items.json")

    assert not ItemReport.objects.exists()


def test_numbers_stay_numbers_in_a_spreadsheet():
    assert [tables.cell(value) for value in (-1.5, 12, None, "b 3 %")] == ["-1,5", 12, None, "b 3 %"]
