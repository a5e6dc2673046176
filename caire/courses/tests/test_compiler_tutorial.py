import re

import pytest

from caire.courses.compiler import compile_course, problems_of_publishing, read
from caire.courses.compiler.__main__ import main
from caire.courses.tests import folders

PAGE = (folders.DOCS / "tutorials" / "ecrire-une-unite.md").read_text(encoding="utf-8")
COURSE, FACTS = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
FIRST, FEEDBACK, *MORE = re.findall(r"```markdown\n(.*?)```", PAGE, re.DOTALL)
(PRINTED,) = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)
OPTION = "La formule de politesse\n"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "mon-cours"
    (folder / "m1").mkdir(parents=True)
    (folder / "course.yml").write_text(COURSE, encoding="utf-8")
    return folder


def write_unit(folder, text):
    (folder / "m1" / "u1-relire.md").write_text(text, encoding="utf-8")


def test_the_first_unit_has_the_mistake_that_the_page_shows(folder):
    write_unit(folder, FIRST)

    problems = problems_of_publishing(read(folder, folders.TODAY))

    assert [str(problem) for problem in problems] == PRINTED.splitlines()


def test_the_feedback_that_the_page_adds_corrects_it(folder):
    write_unit(folder, FIRST.replace(OPTION, OPTION + FEEDBACK))

    problems = problems_of_publishing(read(folder, folders.TODAY))

    assert [str(problem) for problem in problems] == PRINTED.splitlines()[:1]


def test_once_its_ids_are_registered_nothing_is_left(folder):
    write_unit(folder, FIRST.replace(OPTION, OPTION + FEEDBACK))

    statuses = [main([str(folder), "--today", folders.TODAY.isoformat(), *more]) for more in (["--write-ids"], [])]

    assert (statuses, problems_of_publishing(read(folder, folders.TODAY))) == ([0, 0], [])


def test_the_whole_unit_of_the_page_compiles(folder):
    (folder / "facts.yml").write_text(FACTS, encoding="utf-8")
    write_unit(folder, FIRST.replace(OPTION, OPTION + FEEDBACK) + "".join(MORE))

    course = compile_course(folder, folders.TODAY)

    assert [(section.id, [block.type for block in section.blocks]) for section in course.units[0].sections] == [
        ("essayer", ["prose", "question"]),
        ("comprendre", ["prose", "callout"]),
        ("retenir", ["question", "trainer"]),
    ]
