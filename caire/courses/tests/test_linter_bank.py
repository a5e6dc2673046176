"""What is asked of a bank as a whole, once it has forty items, told at the first line of its first file."""

import pytest

from caire.courses.tests import banks, folders
from caire.courses.tests.banks import many

TEST = "test: {anchors: 2, own: {A: 3}, retake: {A: 5}, retakes: 1}\n"
UNBALANCED = [
    (
        {"is_longest": lambda number: number < 5},
        "la bonne réponse est la plus longue dans 12 % des questions à un seul choix (5 sur 40) : "
        "il en faut de 15 à 35 %.",
    ),
    (
        {"is_longest": lambda number: number < 15},
        "la bonne réponse est la plus longue dans 38 % des questions à un seul choix (15 sur 40) : "
        "il en faut de 15 à 35 %.",
    ),
    (
        {"key": lambda number: "BBACD"[number % 5]},
        "B est la bonne réponse dans 40 % des questions à un seul choix (16 sur 40) : "
        "35 % au plus, changez l’ordre des options.",
    ),
    (
        {"bloom": lambda number: "mémoriser" if number < 6 else "appliquer"},
        "6 items sur 40 demandent de mémoriser : il en faut moins de 15 %.",
    ),
    (
        {"bloom": lambda number: "comprendre" if number < 21 else "créer"},
        "19 items sur 40 demandent au moins d’appliquer : il en faut la moitié.",
    ),
    (
        {"difficulty": lambda number: 0.26 if number % 5 == 1 else 0},
        "la difficulté moyenne est 0,26 en test_A et 0,00 en test_B : 0,25 d’écart au plus.",
    ),
    (
        {"bank": lambda number: banks.BANKS[1 + number % 4]},
        [
            "la compétence « A3 » n’a aucun item de révision (formative).",
            "l’unité « u1 » n’a aucun item de révision (formative).",
        ],
    ),
    (
        {"bank": lambda number: "formative"},
        [
            "la compétence « A3 » n’a aucun item de test (ancre, test_A, test_B ou rattrapage).",
            "l’unité « u1 » n’a aucun item de test (ancre, test_A, test_B ou rattrapage).",
        ],
    ),
]
BALANCED = [
    {"is_longest": lambda number: number < 6},
    {"is_longest": lambda number: number < 14},
    {"key": lambda number: "A" if number < 14 else "BCD"[number % 3]},
    {"bloom": lambda number: "mémoriser" if number < 5 else "appliquer"},
    {"bloom": lambda number: "comprendre" if number < 20 else "créer"},
    {"difficulty": lambda number: 0.25 if number % 5 == 1 else 0},
]


@pytest.mark.parametrize(("instead", "told"), UNBALANCED)
def test_a_bank_that_is_not_balanced_says_so(tmp_path, instead, told):
    folder = banks.write(tmp_path, many(**instead), {"facts.yml": ""})

    messages = [told] if isinstance(told, str) else told
    assert banks.problems(folder) == [f"essai/items/u1.yml:1: {message}" for message in messages]


@pytest.mark.parametrize("instead", [{}, *BALANCED])
def test_a_bank_at_its_limits_is_balanced(tmp_path, instead):
    assert banks.problems(banks.write(tmp_path, many(**instead), {"facts.yml": ""})) == []


@pytest.mark.parametrize("instead", [instead for instead, _ in UNBALANCED])
def test_a_bank_that_is_being_written_is_not_judged(tmp_path, instead):
    assert banks.problems(banks.write(tmp_path, many(39, **instead), {"facts.yml": ""})) == []


def write_units(folder, modules, competences="[A3]"):
    """Write a balanced bank on the first unit of a course with two units, in these modules."""
    course = folders.COURSE.replace("[m1/u1.md]", "[m1/u1.md, m1/u2.md]")
    if modules == 2:
        course = folders.COURSE + '  - {id: m2, title: "Un autre", summary: "Il suit.", units: [m1/u2.md]}\n'
    unit = (folders.UNIT + folders.QUESTION).replace("id: u1", "id: u2").replace("pourtant l’air", "tout à fait l’air")
    unit = unit.replace("Elle est là pour", "Pour").replace("competences: [A3]", f"competences: {competences}")
    return banks.write(folder, many(), {"course.yml": course, "m1/u2.md": unit, "facts.yml": ""})


def test_every_unit_with_questions_is_in_the_bank(tmp_path):
    assert banks.problems(write_units(tmp_path, modules=1)) == [
        "essai/items/u1.yml:1: l’unité « u2 » n’a aucun item de révision (formative).",
        "essai/items/u1.yml:1: l’unité « u2 » n’a aucun item de test (ancre, test_A, test_B ou rattrapage).",
    ]


def test_a_whole_module_may_do_without_it(tmp_path):
    assert banks.problems(write_units(tmp_path, modules=2)) == []


def test_every_competence_is_in_the_bank(tmp_path):
    assert banks.problems(write_units(tmp_path, modules=2, competences="[A3, C1]")) == [
        "essai/items/u1.yml:1: la compétence « C1 » n’a aucun item de révision (formative).",
        "essai/items/u1.yml:1: la compétence « C1 » n’a aucun item de test (ancre, test_A, test_B ou rattrapage).",
    ]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (TEST, []),
        (
            TEST.replace("anchors: 2", "anchors: 9").replace("A: 5", "A: 8, B: 4"),
            [
                "banque « ancre » : 8 item(s), et le test de « course.yml » en demande 9.",
                "banque « rattrapage », domaine B : 0 item(s), et le test de « course.yml » en demande 4.",
            ],
        ),
        (
            TEST.replace("A: 3", "A: 9").replace("A: 5", "A: 11"),
            [
                "banque « rattrapage », domaine A : 8 item(s), et le test de « course.yml » en demande 11.",
                "banque « test_A », domaine A : 8 item(s), et le test de « course.yml » en demande 9.",
                "banque « test_B », domaine A : 8 item(s), et le test de « course.yml » en demande 9.",
            ],
        ),
        (
            TEST.replace("retakes: 1", "retakes: 2"),
            ["banque « rattrapage », domaine A : 8 item(s), et le test de « course.yml » en demande 10."],
        ),
    ],
)
def test_the_bank_has_enough_items_for_the_test(tmp_path, written, told):
    folder = banks.write(tmp_path, many(), {"course.yml": folders.COURSE + written, "facts.yml": ""})

    assert banks.problems(folder) == [f"essai/items/u1.yml:1: {message}" for message in told]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("{A: 5}", "{A: 4}", "une forme a 5 questions et un rattrapage 4 : donnez-leur le même nombre."),
        ("{A: 3}", "{a: 3}", "le test : « own » doit dire combien d’items par domaine : {A: 2, B: 1}."),
        ("{A: 3}", "3", "le test : « own » doit dire combien d’items par domaine : {A: 2, B: 1}."),
        ("{A: 3}", "{A: trois}", "le test : « own » doit être un nombre entier entre 0 et 50."),
        (", retakes: 1", "", "le test : il manque « retakes »."),
        (
            "{anchors",
            "{forms: 2, anchors",
            "le test : clé inconnue « forms » (clés possibles : anchors, own, retake, retakes).",
        ),
        (TEST[6:-1], "oui", "le test : des lignes « clé: valeur » sont attendues."),
    ],
)
def test_a_test_holds_together(tmp_path, old, new, message):
    course = folders.COURSE + TEST.replace(old, new)

    line = folders.COURSE.count("\n") + 1
    assert folders.problems(folders.write(tmp_path, {"course.yml": course})) == [f"essai/course.yml:{line}: {message}"]
