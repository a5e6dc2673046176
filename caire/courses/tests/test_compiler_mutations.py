"""Whatever an author's slip does to a good course, the compiler answers with a course or with problems."""

import re
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from caire.courses.compiler import CompileError, Course, compile_course
from caire.courses.tests import folders

PATH = folders.EVERY_KIND
ITEMS = "items/u2-1.yml"
FILES = folders.every_kind()
SLIPS = [
    "",
    "\n",
    " ",
    "::: ",
    ":::",
    "---",
    "- ",
    "+ ",
    "1. ",
    "> ",
    "[x]",
    "[[",
    "]]",
    "{",
    "}",
    "{#a}",
    "#",
    "=",
    "..",
    '"',
    ",",
    "0",
    "é",
]

Slip = st.tuples(st.integers(0, 10_000), st.integers(0, 12), st.sampled_from(SLIPS))


def slip(text, position, length, replacement):
    start = position % (len(text) + 1)
    return text[:start] + replacement + text[start + length :]


@given(
    path=st.sampled_from([*[PATH] * 3, *[ITEMS] * 2, "course.yml", "facts.yml", "glossary.yml"]),
    slips=st.lists(Slip, max_size=3),
)
@settings(max_examples=160, deadline=None)
def test_a_slip_makes_problems_or_another_course(path, slips):
    text = FILES[path]
    for one in slips:
        text = slip(text, *one)

    problems, course = compiled(FILES | {path: text})

    assert course is None or Course.from_payload(course.to_payload()) == course
    assert [one for one in problems if not re.match(r"essai/[\w./-]+:[1-9]\d*: \S", str(one))] == []


def test_without_a_slip_the_course_is_whole():
    problems, course = compiled(FILES)

    assert (problems, course and len(course.units[0].blocks)) == (
        (),
        1 + len(re.findall(r"^::: \w", FILES[PATH], re.MULTILINE)),
    )


def compiled(files):
    """Return the problems of a course, or the course."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            return (), compile_course(folders.write_every_kind(Path(folder), files), folders.TODAY)
        except CompileError as error:
            return error.problems, None
