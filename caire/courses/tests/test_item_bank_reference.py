"""What the page of the bank promises to authors is what the compiler does."""

import re

from caire.courses.compiler import compile_course
from caire.courses.compiler.checks.items import BOUNDS
from caire.courses.compiler.items import BANKS, BLOOM, ITEM, LISTS, PARTS
from caire.courses.compiler.records import TEST
from caire.courses.tests import folders

PAGE = folders.BANK


def rows(title):
    """The first cells of the tables of a section, and the rest of their rows."""
    section = PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    return dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", section, re.MULTILINE))


def test_its_examples_compile_to_an_item_of_each_type(tmp_path):
    course = compile_course(folders.write_every_kind(tmp_path), folders.TODAY)

    assert [(item.id, item.question.kind, item.bank) for item in course.items] == [
        ("CAIRE-N1-A3-201", "check", "practice"),
        ("CAIRE-N1-A3-202", "check", "form-a"),
        ("CAIRE-N1-A3-203", "order", "retake"),
        ("CAIRE-N1-A3-204", "sort", "room"),
    ]


def test_it_lists_the_keys_of_an_item():
    assert rows("Un item").keys() == ITEM.keys()


def test_it_lists_the_levels_of_thinking():
    (levels,) = re.findall(r"^\| `bloom` \| (.*) \|$", PAGE, re.MULTILINE)

    assert tuple(re.findall(r"`(.*?)`", levels)) == BLOOM


def test_it_lists_the_types_and_what_each_list_holds():
    told = {name: (set(re.findall(r"`(\w+)`", rest)), rest.split("| ")[-1]) for name, rest in rows("Les types").items()}

    assert {name: words for name, (words, _) in told.items() if name != "qcm_multiple"} == {
        name: {*lists, *(key for one in lists for key in PARTS[one][1])}
        for name, lists in LISTS.items()
        if name != "qcm_multiple"
    }
    assert {name: re.findall(r"\d", count) for name, (_, count) in told.items()} == {
        name: [str(bound) for one in lists for bound in BOUNDS[one][1:]] for name, lists in LISTS.items()
    }


def test_it_lists_the_banks_and_their_names_in_the_code():
    assert {name: rest.rpartition("`")[0].rpartition("`")[2] for name, rest in rows("Les banques").items()} == BANKS


def test_it_lists_the_keys_of_a_test():
    assert rows("Le test").keys() == TEST.keys()
