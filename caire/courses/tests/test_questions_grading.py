import doctest

import pytest

from caire.courses.compiler import attributes, markdown, prose, reading, renaming
from caire.courses.questions import (
    Cards,
    Check,
    Declare,
    Discover,
    Estimate,
    Feedback,
    Fill,
    Gap,
    Highlight,
    Item,
    Label,
    Match,
    Option,
    Order,
    Outcome,
    Part,
    QuestionError,
    Range,
    Sort,
    State,
    Write,
    base,
    choice,
    grading,
    number,
)

A = Option("a", "un", "Oui.", right=True)
B = Option("b", "deux", "Non.", misconception="idee")
C = Option("c", "trois", "Aussi.", right=True)
LEFT, RIGHT = Label("gauche", "À gauche"), Label("droite", "À droite")
APPLE = Item("pomme", "Une pomme", "Elle est à gauche.", "gauche", misconception="idee")
PEAR = Item("poire", "Une poire", "Elle est à droite.", "droite")


def told(outcome):
    return [(one.item, one.state.value, one.text) for one in outcome.feedback]


@pytest.mark.parametrize("module", [attributes, base, choice, grading, markdown, number, prose, reading, renaming])
def test_what_the_docstrings_show_is_true(module):
    assert doctest.testmod(module).failed == 0


def test_a_single_choice_tells_only_what_was_chosen():
    question = Check(id="q", prompt="?", options=(A, B))

    assert question.grade(("b",)) == Outcome(0.0, (Feedback("b", "deux", State.WRONG, "Non.", "idee"),))


def test_a_right_choice_betrays_no_misconception():
    question = Check(id="q", prompt="?", options=(Option("a", "un", "Oui.", right=True, misconception="idee"), B))

    assert question.grade(("a",)) == Outcome(1.0, (Feedback("a", "un", State.RIGHT, "Oui."),))


@pytest.mark.parametrize(
    ("chosen", "score"), [("a", 2 / 3), ("ac", 1), ("b", 0), ("ab", 1 / 3), ("abc", 2 / 3), ("", 0)]
)
def test_several_choices_score_the_share_of_options_well_treated(chosen, score):
    question = Check(id="q", prompt="?", options=(A, B, C), multiple=True)

    assert question.grade(tuple(chosen)).score == pytest.approx(score)


@pytest.mark.parametrize(("chosen", "score"), [("b", 0), ("bd", 0), ("d", 0), ("ad", 0.5)])
def test_several_choices_without_a_right_one_score_nothing(chosen, score):
    question = Check(id="q", prompt="?", options=(A, B, C, Option("d", "quatre", "Non plus.")), multiple=True)

    assert question.grade(tuple(chosen)).score == score


def test_several_choices_tell_what_was_missed():
    question = Check(id="q", prompt="?", options=(A, B, C), multiple=True)

    assert told(question.grade(("b", "c"))) == [
        ("a", "missed", "Oui."),
        ("b", "wrong", "Non."),
        ("c", "right", "Aussi."),
    ]


def test_a_discovery_keeps_its_score_and_judges_nothing():
    question = Discover(id="q", prompt="?", options=(A, B, C), multiple=True)

    outcome = question.grade(("a", "b"))

    assert (outcome.score, told(outcome)) == (
        pytest.approx(1 / 3),
        [("a", "neutral", "Oui."), ("b", "neutral", "Non.")],
    )


def test_a_declaration_has_no_score():
    question = Declare(id="q", prompt="?", options=(A, B))

    assert question.grade(("b",)) == Outcome(None, (Feedback("b", "deux", State.NEUTRAL, "Non.", "idee"),))


def test_a_card_shows_its_back():
    question = Cards(id="q", prompt="?", options=(A, C), multiple=True)

    assert question.grade(("a", "c")).score is None
    assert told(question.grade(("c",))) == [("c", "neutral", "Aussi.")]


@pytest.mark.parametrize(("number", "score", "state"), [("0", 0, "wrong"), ("35", 0.5, "close"), ("45", 1, "right")])
def test_an_estimate_is_told_by_its_range(number, score, state):
    question = Estimate(
        id="q",
        prompt="?",
        min="0",
        max="50",
        step="5",
        ranges=(
            Range("bas", "0", "30", State.WRONG, "0–30", "Plus."),
            Range("pres", "35", "40", State.CLOSE, "35–40", "Un peu plus."),
            Range("juste", "45", "50", State.RIGHT, "45–50", "Oui."),
        ),
    )

    outcome = question.grade((number,))

    assert (outcome.score, [one.state for one in outcome.feedback]) == (score, [state])


def test_sorting_tells_each_item_wherever_it_was_put():
    question = Sort(id="q", prompt="?", targets=(LEFT, RIGHT), items=(APPLE, PEAR))

    assert question.grade(("poire=droite", "pomme=droite")) == Outcome(
        0.5,
        (
            Feedback("pomme", "Une pomme", State.WRONG, "Elle est à gauche.", "idee"),
            Feedback("poire", "Une poire", State.RIGHT, "Elle est à droite."),
        ),
    )


def test_ordering_scores_positions():
    steps = tuple(Item(name, name, name) for name in ("a", "b", "c"))
    question = Order(id="q", prompt="?", items=steps)

    outcome = question.grade(("1=a", "2=c", "3=b"))

    assert (outcome.score, told(outcome)) == (
        pytest.approx(1 / 3),
        [("a", "right", "a"), ("b", "wrong", "b"), ("c", "wrong", "c")],
    )


FILL = Fill(
    id="q",
    prompt="?",
    parts=(Part("Une ", "mot"), Part(" et ", "choix"), Part(".")),
    gaps=(Gap("mot", "Le mot", ("Probabilité", "chance"), "Un nombre."), Gap("choix", "Le choix", options=(A, B))),
)


@pytest.mark.parametrize("typed", ["probabilité", " PROBABILITE ", "«\u00a0Probabilité\u00a0!\u00a0»", "chance"])
def test_a_typed_word_counts_without_case_accents_or_punctuation(typed):
    response = FILL.parse({"item-mot": [typed], "item-choix": ["a"]})

    assert FILL.grade(response) == Outcome(
        1.0, (Feedback("mot", "Le mot", State.RIGHT, "Un nombre."), Feedback("choix", "un", State.RIGHT, "Oui."))
    )


def test_a_wrong_word_is_told_the_same():
    response = FILL.parse({"item-mot": ["a=b"], "item-choix": ["b"]})

    assert (response, told(FILL.grade(response))) == (
        ("choix=b", "mot=a=b"),
        [("mot", "wrong", "Un nombre."), ("choix", "wrong", "Non.")],
    )


@pytest.mark.parametrize(("chosen", "score"), [("ac", 1), ("a", 0.5), ("abc", 0.5), ("b", 0), ("ab", 0)])
def test_highlighting_counts_hits_minus_false_alarms(chosen, score):
    question = Highlight(id="q", prompt="?", options=(A, B, C), multiple=True, parts=())

    assert question.grade(tuple(chosen)).score == score


def test_a_text_of_ones_own_is_kept_as_written():
    question = Write(id="q", prompt="?", limit=20)

    response = question.parse({"chosen": [" Une\r\nphrase\x00. "]})

    assert (response, question.grade(response)) == (("Une\nphrase.",), Outcome(None))


def test_a_vanished_option_counts_for_nothing():
    question = Check(id="q", prompt="?", options=(A, B))

    assert question.grade(("vanished",)) == Outcome(0.0)


CHECK = Check(id="q", prompt="?", options=(A, B))
SORT = Sort(id="q", prompt="?", targets=(LEFT, RIGHT), items=(APPLE, PEAR))
MATCH = Match(id="q", prompt="?", targets=(LEFT, RIGHT), items=(APPLE, PEAR))
ORDER = Order(id="q", prompt="?", items=(APPLE, PEAR))
NUMBER = Estimate(id="q", prompt="?", min="-1", max="1", step="0.5", ranges=())
WRITE = Write(id="q", prompt="?", limit=20)


@pytest.mark.parametrize(
    ("question", "data", "reason", "field"),
    [
        (CHECK, {}, "empty", "chosen"),
        (CHECK, {"chosen": ["", " "]}, "empty", "chosen"),
        (CHECK, {"chosen": ["z"]}, "unknown-option", "chosen"),
        (CHECK, {"chosen": ["a", "b"]}, "too-many", "chosen"),
        (SORT, {"item-pomme": ["gauche"]}, "incomplete", "item-poire"),
        (SORT, {"item-pomme": ["gauche"], "item-poire": ["haut"]}, "unknown-option", "item-poire"),
        (SORT, {"item-pomme": ["gauche", "droite"], "item-poire": ["haut"]}, "too-many", "item-pomme"),
        (MATCH, {"item-pomme": ["gauche"], "item-poire": ["gauche"]}, "duplicate", "item-poire"),
        (ORDER, {"item-pomme": ["1"], "item-poire": ["1"]}, "duplicate", "item-poire"),
        (ORDER, {"item-pomme": ["1"], "item-poire": ["3"]}, "unknown-option", "item-poire"),
        (FILL, {"item-mot": ["x" * 81], "item-choix": ["a"]}, "too-long", "item-mot"),
        (FILL, {"item-mot": ["x"], "item-choix": ["z"]}, "unknown-option", "item-choix"),
        (FILL, {"item-mot": [" \n"], "item-choix": ["a"]}, "incomplete", "item-mot"),
        (NUMBER, {"chosen": ["un"]}, "not-a-number", "chosen"),
        (NUMBER, {"chosen": ["nan"]}, "not-a-number", "chosen"),
        (NUMBER, {"chosen": ["1e9"]}, "not-a-number", "chosen"),
        (NUMBER, {"chosen": ["1.5"]}, "out-of-range", "chosen"),
        (NUMBER, {"chosen": ["0.3"]}, "off-step", "chosen"),
        (WRITE, {"chosen": ["x" * 21]}, "too-long", "chosen"),
    ],
)
def test_a_refused_response_says_why_and_where(question, data, reason, field):
    with pytest.raises(QuestionError) as refused:
        question.parse(data)

    assert (refused.value.reason, refused.value.field) == (reason, field)


@pytest.mark.parametrize(
    ("question", "data", "response"),
    [
        (CHECK, {"chosen": ["b", "b"]}, ("b",)),
        (SORT, {"item-pomme": ["droite"], "item-poire": ["droite"]}, ("poire=droite", "pomme=droite")),
        (ORDER, {"item-pomme": ["2"], "item-poire": ["1"]}, ("1=poire", "2=pomme")),
        (NUMBER, {"chosen": ["-0,50"]}, ("-0.5",)),
        (NUMBER, {"chosen": ["−1"]}, ("-1",)),
        (NUMBER, {"chosen": ["0.0"]}, ("0",)),
    ],
)
def test_a_response_has_one_form_whatever_was_sent(question, data, response):
    assert question.parse(data) == response
