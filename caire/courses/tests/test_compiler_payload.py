import json
import os
import shutil

import pytest

from caire.courses.compiler import Course, compile_course
from caire.courses.tests import examples, folders

FILES = {
    "facts/b.yml": "- id: b\n  claim: B.\n  source: S\n  date: 2026-01-01\n  review_before: 2030-01-01\n",
    "facts/a.yml": "- id: a\n  claim: A.\n  source: S\n  date: 2026-01-01\n  review_before: 2030-01-01\n",
    "images/dessin.svg": folders.SVG,
    "simulations/outil.js": "export {};",
    "simulations/outil.test.js": "import './outil.js';",
}
BODY = """\
Un fait [@b], un autre [@a].

::: estimate {#part objective=decrire min=0 max=1 step=0.5}
Quelle part\u00a0?

- {#bas range=0..0.5 state=far}
  > C’est bien plus.
- {#haut range=1..1 state=right}
  > Tout, sans reste.
:::
"""


@pytest.fixture
def folder(tmp_path):
    return folders.write_body(tmp_path, BODY, FILES)


@pytest.mark.parametrize("course", [examples.course(), None], ids=["every kind", "compiled"])
def test_a_course_comes_back_whole_from_json(course, folder):
    course = course or compile_course(folder, folders.TODAY)

    back = Course.from_payload(json.loads(json.dumps(course.to_payload())))

    assert back == course
    assert back.digest == course.digest


def test_a_payload_of_another_format_is_refused():
    with pytest.raises(ValueError, match="Unknown format"):
        Course.from_payload({"format": 2})


def test_a_payload_that_is_not_a_course_is_refused():
    with pytest.raises(TypeError):
        Course.from_payload({"format": 1, "course": {"a": "b"}})


def test_the_name_of_a_course_depends_on_its_content_alone(folder, tmp_path):
    course = compile_course(folder, folders.TODAY)
    copy = tmp_path / "copie"
    copy.mkdir()
    for file in sorted(folder.rglob("*"), reverse=True):
        if file.is_file():
            target = copy / file.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
            os.utime(target, (1, 1))
    (copy / "facts" / "a.yml").write_text(FILES["facts/a.yml"] + FILES["facts/b.yml"])
    (copy / "facts" / "b.yml").unlink()

    assert compile_course(copy, folders.TODAY).digest == course.digest


@pytest.mark.parametrize("path", ["m1/u1.md", "facts/a.yml", "simulations/outil.js", "images/dessin.svg", "course.yml"])
def test_any_change_of_content_changes_the_name(folder, path):
    before = compile_course(folder, folders.TODAY).digest
    swaps = {"Oui": "Bien sûr", "A.": "Autre.", "export": "/**/ export", "40 30": "40 31", "d’essai": "d’un essai"}
    text = (folder / path).read_text()
    for old, new in swaps.items():
        text = text.replace(old, new, 1)
    (folder / path).write_text(text)

    assert compile_course(folder, folders.TODAY).digest != before


def test_where_a_block_stands_in_its_file_does_not_change_the_name(folder):
    before = compile_course(folder, folders.TODAY).digest
    unit = folder / "m1" / "u1.md"
    unit.write_text(unit.read_text().replace("\n\n", "\n\n\n") + "\n")

    assert compile_course(folder, folders.TODAY).digest == before


def test_a_course_carries_its_files_but_not_their_tests(folder):
    course = compile_course(folder, folders.TODAY)

    assert course.assets == {
        "images/dessin.svg": folders.SVG.encode(),
        "simulations/outil.js": b"export {};",
    }


def test_facts_are_numbered_in_the_order_of_the_text(folder):
    unit = compile_course(folder, folders.TODAY).units[0]

    assert unit.facts == ("b", "a")
    assert unit.sections[0].blocks[1].html == (
        '<p>Un fait <sup class="cite"><a href="#source-b" id="cite-b-1" aria-label="Source 1">1</a></sup>, '
        'un autre <sup class="cite"><a href="#source-a" id="cite-a-1" aria-label="Source 2">2</a></sup>.</p>'
    )
