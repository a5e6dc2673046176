"""From finished tests in the database to the sheets that are analysed.

A person's test counts once, however many histories were joined: the one finished first. Answers to an item that has
been rewritten since say nothing of what is asked today: they are left aside, and what remains of their sheet is kept.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import islice

from caire.assessments import queries
from caire.assessments.analysis.sheets import Column, Sheets, Writer
from caire.assessments.models import ItemReport, Response
from caire.assessments.rules.forms import ANCHOR, BANKS
from caire.courses import queries as courses
from caire.courses.compiler.bank import BankItem
from caire.courses.compiler.model import Course
from caire.courses.questions import Question, public

# How many rows are in memory at once; a sheet of fifteen answers is a hundred bytes.
CHUNK = 5_000

Places = Mapping[str, int]  # the column of each item, by its id


def read(course: Course, tests: ItemReport.Tests) -> Sheets:
    """Return the finished sheets of the first tests of a course, or of the retakes."""
    banks = {BANKS["R"]} if tests == ItemReport.Tests.RETAKES else {ANCHOR, BANKS["A"], BANKS["B"]}
    items = [item for item in course.items if item.bank in banks]
    most = queries.finished(course.id, tests).count()
    writer = Writer([Column.of(item) for item in items], most)
    rows = _open(course.id, tests, writer, most, _places(items))
    found = Response.objects.filter(attempt__in=queries.finished(course.id, tests)).values_list(
        "attempt_id", "item", "response", "is_right", "confidence"
    )
    for attempt, item, tokens, is_right, confidence in found.iterator(CHUNK):
        row, places = rows.get(attempt, (0, {}))
        if item in places:
            writer.answer(row, places[item], tokens, is_right=is_right, confidence=confidence)
    return writer.sheets()


def _open(
    course: str, tests: ItemReport.Tests, writer: Writer, most: int, places_in: Callable[[str], Places]
) -> dict[int, tuple[int, Places]]:
    """Begin the sheet of each attempt that counts; return its row and its columns, by attempt."""
    found = queries.finished(course, tests).order_by("finished_at", "pk").values_list(
        "pk", "person_id", "person__same_as_id", "number", "form", "release", "items"
    )  # fmt: skip
    persons: dict[int, int] = {}
    met: set[tuple[int, int]] = set()
    rows: dict[int, tuple[int, Places]] = {}
    # No more than there is room for: tests may be finished meanwhile.
    for pk, person, same_as, number, form, release, items in islice(found.iterator(CHUNK), most):
        one, places = same_as or person, places_in(release)
        asked = [places[item] for item in items if item in places]
        if asked and (one, number) not in met:
            rows[pk] = writer.open(persons.setdefault(one, len(persons)), number, form, asked), places
        met.add((one, number))
    return rows


def _places(items: Sequence[BankItem]) -> Callable[[str], Places]:
    """Return what finds, for a release, the columns of the items that it asked as they are asked today."""
    today = [(item.id, wording(item.question)) for item in items]

    @cache
    def places_in(release: str) -> Places:
        course = courses.release_of(release)
        then = {item.id: wording(item.question) for item in course.items} if course else {}
        return {name: n for n, (name, asked) in enumerate(today) if then.get(name) == asked}

    return places_in


def wording(question: Question) -> tuple[object, ...]:
    """Return what makes the answers to two questions comparable: what is asked, and the key; not the feedback."""
    return public(question), *((one.token, one.state) for one in question.rules().verdicts)
