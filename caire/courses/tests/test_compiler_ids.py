import pytest

from caire.courses import compiler
from caire.courses.compiler import check, compile_course
from caire.courses.compiler.__main__ import main
from caire.courses.tests import folders

IDS = folders.IDS
TODAY = ["--today", folders.TODAY.isoformat()]


def renamed(line):
    return {"course.yml": folders.COURSE + f"renamed: {{{line}}}\n"}


def removed(*names):
    return {"course.yml": folders.COURSE + f"removed: [{', '.join(names)}]\n"}


def test_ids_are_those_of_units_sections_blocks_and_options(tmp_path, capsys):
    folder = folders.write(tmp_path)

    status = main([str(folder), *TODAY, "--write-ids"])

    assert (status, (folder / "ids.yml").read_text().split("\n", 1)[1]) == (0, IDS)
    assert capsys.readouterr().out == "essai\u00a0: «\u00a0ids.yml\u00a0» est à jour.\n"
    assert check(folder, folders.TODAY) == ([], [])


def test_a_vanished_option_is_refused(tmp_path):
    folder = folders.write(tmp_path, {"ids.yml": IDS + "- u1/question/peut-etre\n"})

    assert [problem.split(": ")[0] for problem in folders.problems(folder)] == ["essai/ids.yml:6"]


def test_a_vanished_block_is_told_once(tmp_path):
    folder = folders.write(tmp_path, {"ids.yml": IDS + "- u1/ancienne\n- u1/ancienne/oui\n"})

    assert [problem.split(": ")[0] for problem in folders.problems(folder)] == ["essai/ids.yml:6"]


def test_a_renamed_block_takes_its_options_along(tmp_path):
    ids = IDS + "- u1/ancienne\n- u1/ancienne/oui\n"
    folder = folders.write(tmp_path, {"ids.yml": ids} | renamed("u1/ancienne: u1/question"))

    assert folders.problems(folder) == []


def test_a_renamed_block_that_lost_an_option_is_refused(tmp_path):
    ids = IDS + "- u1/ancienne\n- u1/ancienne/perdue\n"
    folder = folders.write(tmp_path, {"ids.yml": ids} | renamed("u1/ancienne: u1/question"))

    assert [problem.split(": ")[0] for problem in folders.problems(folder)] == ["essai/ids.yml:7"]


def test_an_unreadable_unit_does_not_make_its_ids_vanish(tmp_path):
    folder = folders.write(tmp_path, {"ids.yml": IDS, "m1/u1.md": "rien"})

    assert [problem.split(":")[0] for problem in folders.problems(folder)] == ["essai/m1/u1.md"] * 2


def test_writing_ids_refuses_what_vanished_without_a_word(tmp_path):
    folder = folders.write(tmp_path, {"ids.yml": IDS + "- u0\n"})

    assert main([str(folder), *TODAY, "--write-ids"]) == 1
    assert (folder / "ids.yml").read_text() == IDS + "- u0\n"


def test_writing_ids_drops_what_is_declared_removed_with_what_it_held(tmp_path):
    ids = IDS + "- u1/ancienne\n- u1/ancienne/oui\n- u1/question/peut-etre\n"
    folder = folders.write(tmp_path, {"ids.yml": ids} | removed("u1/ancienne", "u1/question/peut-etre"))

    assert main([str(folder), *TODAY, "--write-ids"]) == 0
    assert (folder / "ids.yml").read_text().split("\n", 1)[1] == IDS


def test_what_is_declared_removed_must_be_gone(tmp_path):
    folder = folders.write(tmp_path, {"ids.yml": IDS} | removed("u1/question"))

    line = folders.COURSE.count("\n") + 1
    assert [problem.split(": ")[0] for problem in folders.problems(folder)] == [f"essai/course.yml:{line}"]


def test_an_old_name_stays_registered_so_that_its_renaming_is_never_forgotten(tmp_path):
    ids = IDS + "- u1/ancienne\n"
    folder = folders.write(tmp_path, {"ids.yml": ids} | renamed("u1/ancienne: u1/question"))

    status = main([str(folder), *TODAY, "--write-ids"])

    assert (status, "- u1/ancienne\n" in (folder / "ids.yml").read_text()) == (0, True)
    folders.write(tmp_path)
    assert [message.split("\u00a0: ")[0] for message in folders.messages(folder)] == [
        "l’identifiant publié «\u00a0u1/ancienne\u00a0» a disparu"
    ]


@pytest.mark.parametrize(
    ("line", "count"), [("u1/ancienne: u1", 1), ("u0: u1/question", 1), ("u1/a/b: u1/question/oui", 0)]
)
def test_a_new_name_is_of_the_same_kind(tmp_path, line, count):
    folder = folders.write(tmp_path, renamed(line))

    assert len(folders.problems(folder)) == count


@pytest.mark.parametrize("line", ["u0: u0", "u0: u9, u9: u0", "u0: u0/a"])
def test_names_that_turn_in_circles_are_refused(tmp_path, line):
    folder = folders.write(tmp_path, {"ids.yml": IDS + "- u0\n"} | renamed(line))

    assert "essai/ids.yml:6" in [problem.split(": ")[0] for problem in folders.problems(folder)]


def test_a_compiled_course_holds_the_ids_that_its_author_wrote(tmp_path):
    folder = folders.write_every_kind(tmp_path)

    found = compiler.read(folder, folders.TODAY)

    assert compile_course(folder, folders.TODAY).ids == found.ids().keys()
    assert len(found.ids()) > 40


def test_ids_of_a_course_with_problems_are_not_written(tmp_path, capsys):
    folder = folders.write_body(tmp_path, "Une apostrophe d'avant.\n", {"ids.yml": IDS})

    status = main([str(folder), *TODAY, "--write-ids"])

    assert (status, (folder / "ids.yml").read_text()) == (1, IDS)
    assert capsys.readouterr().out.startswith("essai/m1/u1.md:")


def test_new_ids_are_noted(tmp_path):
    folder = folders.write(tmp_path, {"ids.yml": IDS.replace("- u1/question/oui\n", "")})

    (warning,) = check(folder, folders.TODAY)[1]

    assert (warning.path, warning.message.split("\u00a0: ")[0]) == (
        "essai/ids.yml",
        "1 identifiant(s) à publier, dont «\u00a0u1/question/oui\u00a0»",
    )
