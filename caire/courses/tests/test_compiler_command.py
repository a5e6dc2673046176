import subprocess
import sys
import time

import pytest

from caire.courses.compiler.__main__ import main
from caire.courses.tests import folders

TODAY = ["--today", folders.TODAY.isoformat()]
EXPIRED = "- id: a\n  claim: Un fait.\n  source: S\n  date: 2026-01-01\n  review_before: {0}\n"
IDS = {"ids.yml": folders.IDS}


def test_a_course_that_compiles_is_summed_up_in_a_line(tmp_path, capsys):
    folder = folders.write(tmp_path, IDS)

    status = main([str(folder), *TODAY])

    (line,) = capsys.readouterr().out.splitlines()
    assert (status, line.split(", version")[0]) == (0, "essai\u00a0: 1 unité(s), 1 question(s)")


def test_ids_that_are_not_registered_are_a_problem(tmp_path, capsys):
    folder = folders.write(tmp_path, {"ids.yml": folders.IDS.replace("- u1/question\n", "")})

    status = main([str(folder), *TODAY])

    assert (status, capsys.readouterr().out.splitlines()) == (
        1,
        [
            "essai/ids.yml:1: 1 identifiant(s) à publier, dont « u1/question » : lancez « make ids ».",
            "essai : 1 problème(s).",
        ],
    )


def test_a_course_with_problems_exits_1_and_prints_them_all(tmp_path, capsys):
    folder = folders.write_body(tmp_path, "Une apostrophe d'avant.\n\nDes points...\n", IDS)

    status = main([str(folder), *TODAY])

    line = folders.FIRST_LINE + folders.QUESTION.count("\n") + 1
    places = [printed.split(": ")[0] for printed in capsys.readouterr().out.splitlines()]
    assert (status, places) == (
        1,
        [f"essai/m1/u1.md:{line}", f"essai/m1/u1.md:{line + 2}", "essai\u00a0"],
    )


@pytest.mark.parametrize(("review", "status"), [("2026-11-21", 1), ("2026-11-22", 1), ("2026-11-23", 0)])
def test_the_day_decides_whether_a_fact_is_fresh(tmp_path, review, status):
    folder = folders.write_body(tmp_path, "Un fait [@a].\n", IDS | {"facts.yml": EXPIRED.format(review)})

    assert main([str(folder), *TODAY]) == status


@pytest.mark.parametrize(("review", "noted"), [("2027-01-21", 1), ("2027-01-22", 0)])
def test_a_fact_is_noted_sixty_days_ahead(tmp_path, capsys, review, noted):
    folder = folders.write_body(tmp_path, "Un fait [@a].\n", {"facts.yml": EXPIRED.format(review)})

    main([str(folder), *TODAY])

    assert capsys.readouterr().out.count("est à revoir bientôt") == noted


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("2027-01-20", "est à revoir bientôt"),
        ("2026-11-20", "est périmé\u00a0: vérifiez-le, puis repoussez «\u00a0review_before\u00a0»"),
    ],
)
def test_a_fact_to_check_again_says_who_does(tmp_path, capsys, day, message):
    facts = EXPIRED.format(day) + "  owner: equipe-contenus\n"

    main([str(folders.write_body(tmp_path, "Un fait [@a].\n", IDS | {"facts.yml": facts})), *TODAY])

    told = f"le fait «\u00a0a\u00a0» {message} ({day}\u00a0; responsable\u00a0: equipe-contenus)."
    assert told in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["nulle-part"], ["--today", "demain", "."]])
def test_a_misuse_exits_2(arguments):
    with pytest.raises(SystemExit) as left:
        main(arguments)

    assert left.value.code == 2


def test_the_worst_of_several_courses_decides(tmp_path):
    good, bad = folders.write(tmp_path / "a"), folders.write(tmp_path / "b", {"course.yml": "id: rien"})

    assert main([str(good), str(bad), *TODAY]) == 1


def test_watching_reports_again_at_each_change(tmp_path):
    folder = folders.write(tmp_path, IDS)
    command = [sys.executable, "-u", "-m", "caire.courses.compiler", str(folder), *TODAY, "--watch"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        first = running.stdout.readline()
        time.sleep(0.05)
        (folder / "m1" / "u1.md").unlink()
        second = running.stdout.readline()
        running.terminate()

    assert (first.split(", version")[0], second.split(": ")[0]) == (
        "essai\u00a0: 1 unité(s), 1 question(s)",
        "essai/course.yml:13",
    )
