import re
import shutil
from pathlib import Path

import pytest

from caire.courses.compiler import CompileError, check, compile_course
from caire.courses.tests import folders

HERE = Path(__file__).parent / "mistakes"
EXPECTED = (HERE / "expected.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture
def mistakes(tmp_path):
    """The folder of mistakes, with those that no repository should hold: bad bytes and heavy files."""
    folder = Path(shutil.copytree(HERE, tmp_path / "mistakes"))
    (folder / "expected.txt").unlink()
    latin = "---\nid: u9\ntitle: Le codage\nminutes: 5\nsummary: En latin-1.\n---\n\n## Où {#ou intent=further}\n"
    (folder / "m1" / "u9-codage.md").write_bytes(latin.encode("latin-1"))
    (folder / "m1" / "u11-geante.md").write_text("Un mot de plus. " * 7_000)
    (folder / "m1" / "u12-signes.md").write_text("Un \x07signe, un \u202esens caché.\n", encoding="utf-8")
    (folder / "simulations" / "donnees.js").write_text(f"export const donnees = '{'x' * 300_001}';\n")
    (folder / "images" / "lourde.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(150_000))
    return folder


def test_each_mistake_has_its_message(mistakes):
    problems, _ = check(mistakes, folders.TODAY)

    assert [str(problem) for problem in problems] == EXPECTED


def test_there_are_many_more_than_forty_kinds_of_mistake():
    messages = {line.split(": ", 1)[1] for line in EXPECTED}
    kinds = {re.sub("«\u00a0[^»]*»|[0-9]+", "…", message)[:45] for message in messages}

    assert len(kinds) >= 100


def test_what_deserves_a_look_stops_nothing(mistakes):
    _, warnings = check(mistakes, folders.TODAY)

    assert [(warning.path, warning.line) for warning in warnings] == [
        ("mistakes/facts.yml", 5),
        ("mistakes/facts.yml", 6),
        ("mistakes/facts.yml", 10),
        ("mistakes/facts.yml", 15),
        ("mistakes/ids.yml", 1),
    ]


def test_a_course_with_mistakes_is_not_built_at_all(mistakes):
    with pytest.raises(CompileError) as refused:
        compile_course(mistakes, folders.TODAY)

    assert [str(problem) for problem in refused.value.problems] == EXPECTED
