"""Checks of the test that a course announces: it holds together, and the bank has enough items for it."""

from collections import Counter
from collections.abc import Iterator

from caire.courses.compiler.problems import Problem
from caire.courses.compiler.records import TEST
from caire.courses.compiler.sources import Sources
from caire.courses.compiler.yaml_values import Record


def check(sources: Sources) -> Iterator[Problem]:
    """Yield what does not hold together in the test, whatever the bank."""
    test = _test(sources)
    if test:
        yield from (Problem("course.yml", line, message) for line, message in _sums(test))


def _test(sources: Sources) -> Record | None:
    test = sources.records.test
    return test if test and test.values.keys() == TEST.keys() else None


def _sums(test: Record) -> Iterator[tuple[int, str]]:
    form = test.whole("anchors") + sum(test.counts("own").values())
    retake = sum(test.counts("retake").values())
    if form != retake:
        message = f"une forme a {form} questions et un rattrapage {retake} : donnez-leur le même nombre."
        yield test.line_of("retake"), message


def shortages(sources: Sources) -> Iterator[str]:
    """Yield the banks that have too few items for the test, one by one."""
    test = _test(sources)
    if test is None:
        return
    found = Counter((item.bank, item.record.text("competence")[:1]) for item in sources.records.items or ())
    anchors = sum(count for (bank, _), count in found.items() if bank == "ancre")
    if anchors < test.whole("anchors"):
        yield _short("banque « ancre »", anchors, test.whole("anchors"))
    retakes = {domain: count * test.whole("retakes") for domain, count in test.counts("retake").items()}
    for bank, needed in (("test_A", test.counts("own")), ("test_B", test.counts("own")), ("rattrapage", retakes)):
        for domain, count in needed.items():
            if found[bank, domain] < count:
                yield _short(f"banque « {bank} », domaine {domain}", found[bank, domain], count)


def _short(where: str, found: int, needed: int) -> str:
    return f"{where} : {found} item(s), et le test de « course.yml » en demande {needed}."
