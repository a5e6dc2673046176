from caire.programme.rules import (
    LEVELS,
    Done,
    Level,
    Line,
    PassRule,
    Reason,
    UnitsRule,
    explain,
    is_complete,
    level_of,
)

UNITS = ["u1", "u2", "u3", "u4"]


def level(rule):
    return Level(1, "niveau-1", "niveau-1", 240, 210, rule)


def test_without_a_number_every_published_unit_is_needed():
    assert explain(level(UnitsRule()), UNITS, Done({"u1", "u3"})) == (Line(Reason.UNITS, 2, 4, ("u2", "u4")),)


def test_a_core_unit_is_needed_whatever_the_number_done():
    lines = explain(level(UnitsRule(at_least=2, core=frozenset({"u4"}))), UNITS, Done({"u1", "u2"}))

    assert lines == (Line(Reason.UNITS, 2, 2, ("u3", "u4")), Line(Reason.CORE_UNITS, 0, 1, ("u4",)))
    assert not is_complete(lines)


def test_a_level_is_complete_when_every_line_is_met():
    assert is_complete(explain(level(UnitsRule(at_least=2, core=frozenset({"u2"}))), UNITS, Done({"u1", "u2"})))


def test_units_of_another_time_do_not_count():
    assert explain(level(UnitsRule()), ["u1"], Done({"u1", "gone"})) == (Line(Reason.UNITS, 1, 1),)


def test_a_course_belongs_to_one_level():
    assert [level_of(course) for course in ("niveau-1", "unknown")] == [LEVELS[0], None]


def whole(done):
    """The lines of level 1 for eighteen units and a welcome."""
    units = ["u0", *(f"u{module}-{unit}" for module in range(1, 7) for unit in range(1, 4))]
    return {line.reason: line for line in explain(LEVELS[0], units, done)}, units


def test_level_1_asks_sixteen_units_of_eighteen_four_of_them_in_any_case():
    lines, units = whole(Done({"u0"}))
    assert (lines[Reason.UNITS].done, lines[Reason.UNITS].needed, len(lines[Reason.UNITS].missing)) == (0, 16, 18)

    sixteen = set(units) - {"u2-3", "u1-1"}
    lines, _ = whole(Done(sixteen, found=10, charter=True))
    assert lines[Reason.UNITS].is_met
    assert lines[Reason.CORE_UNITS].missing == ("u2-3",)


def test_level_1_asks_a_test_and_a_charter_and_tells_the_half_day_that_comes():
    lines, units = whole(Done(found=9))
    assert [(lines[one].done, lines[one].needed) for one in (Reason.TEST, Reason.CHARTER)] == [(9, 10), (0, 1)]

    lines, _ = whole(Done(set(units), found=10, charter=True))
    assert is_complete(lines.values())
    assert (lines[Reason.ROOM].is_met, lines[Reason.ROOM].to_come) == (False, True)


def test_each_line_alone_keeps_the_online_part_from_being_complete():
    _, units = whole(Done())
    every = set(units)
    for done in (Done(every, 10), Done(every, 9, charter=True), Done(every - {"u6-1"}, 10, charter=True)):
        assert not is_complete(whole(done)[0].values())


def test_a_level_without_a_test_asks_none():
    assert [line.reason for line in explain(level(UnitsRule()), UNITS, Done())] == [Reason.UNITS]
    assert LEVELS[0].test == PassRule(10, 15, 12)
