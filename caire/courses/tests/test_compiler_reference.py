import re

import pytest
import yaml

from caire.courses.compiler import compile_course
from caire.courses.compiler.vocabulary import BLOCKS
from caire.courses.tests import folders

PAGE = folders.REFERENCE
UNIT = re.search(r"```markdown\n(---\n.*?)```", PAGE, re.DOTALL)[1]
EXAMPLES = folders.EXAMPLES
COURSE, FACTS, GLOSSARY = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
FILES = {
    "course.yml": COURSE,
    "facts.yml": FACTS,
    "glossary.yml": GLOSSARY,
    "images/trigrammes.svg": folders.SVG,
    "simulations/suites.js": "export {};",
}
PATH = folders.EVERY_KIND
BETRAYAL = """
::: check {#repere objective=decrire}
Où l’assistant trouve-t-il sa réponse\u00a0?

- [ ] {#fichier misconception=base-de-reponses} Dans un fichier
  > Rien n’y est rangé.
- [x] {#calcul} Dans un calcul
  > Il la compose, morceau par morceau.
---
Chaque réponse est composée au moment où on la demande.
:::
"""


def blocks(tmp_path, example):
    folder = folders.write(tmp_path, FILES | {PATH: UNIT + BETRAYAL + "\nUn fait [@ebu-2025].\n\n" + example})
    (folder / "m1" / "u1.md").unlink()
    return compile_course(folder, folders.TODAY).units[0].sections[0].blocks[3:]


def test_the_page_shows_each_kind_of_block():
    shown = {kind for example in EXAMPLES for kind in re.findall(r"^::: (\w+)", example, re.MULTILINE)}

    assert shown == set(BLOCKS)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.split()[1])
def test_each_example_of_the_page_compiles(tmp_path, example):
    kinds = re.findall(r"^::: (\w+)", example, re.MULTILINE)

    found = [block for block in blocks(tmp_path, example) if block.type != "prose"]

    assert [
        block.question.kind if block.type == "question" else getattr(block, "kind", block.type) for block in found
    ] == kinds


def test_the_page_lists_the_attributes_of_each_block():
    rows = re.findall(r"^\| `(\w+)` \| ([^|]*)\| ([^|]*)\|$", PAGE, re.MULTILINE)

    listed = {kind: (needed.split(), free.split()) for kind, needed, free in rows if kind in BLOCKS}

    assert listed == {
        name: (
            [f"`{one}`" for one in kind.attributes if one in kind.required],
            [f"`{one}`" for one in kind.attributes if one not in kind.required],
        )
        for name, kind in BLOCKS.items()
    }


def test_the_course_of_the_page_is_the_course_compiled(tmp_path):
    folder = folders.write(tmp_path, FILES | {PATH: UNIT + BETRAYAL})
    (folder / "m1" / "u1.md").unlink()

    course = compile_course(folder.with_name("essai"), folders.TODAY)

    assert (course.id, course.level, course.hours_room, course.facts[0].id, course.glossary[0].id) == (
        yaml.safe_load(COURSE)["id"],
        1,
        3.5,
        "ebu-2025",
        "modele-de-langue",
    )
