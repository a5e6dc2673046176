"""From a file of items to the questions of the bank."""

import json

import pytest

from caire.courses.compiler import Course, check, compile_course
from caire.courses.compiler.__main__ import main
from caire.courses.compiler.bank import BankItem, Blueprint
from caire.courses.questions import Check, Item, Label, Option, Order, Sort
from caire.courses.tests import banks, folders

TODAY = ["--today", folders.TODAY.isoformat()]
TEST = "test: {anchors: 1, own: {A: 2}, retake: {A: 3}, retakes: 2}\n"


@pytest.fixture
def items(tmp_path):
    return compile_course(banks.write(tmp_path), folders.TODAY).items


def test_a_single_choice_of_the_reviews_is_formative(items):
    assert items[0] == BankItem(
        id="CAIRE-N1-A3-001",
        unit="u1",
        competence="A3",
        bank="practice",
        bloom="analyser",
        difficulty=-0.5,
        question=Check(
            id="caire-n1-a3-001",
            prompt="<p>Le même assistant vous répond deux fois autrement. Pourquoi ?</p>",
            options=(
                Option(
                    "a",
                    "Le réseau est en panne",
                    "<p>On y pense d’abord ; une panne couperait la réponse.</p>",
                    misconception="panne",
                ),
                Option(
                    "b",
                    "Une part est au hasard",
                    "<p>Chaque mot est tiré au sort entre plusieurs suites.</p>",
                    right=True,
                ),
                Option(
                    "c",
                    "Il retient vos essais",
                    "<p>Cela y ressemble ; il ne garde rien d’une fois à l’autre.</p>",
                ),
            ),
            explanation="<p>Un texte tiré au sort se vérifie à chaque fois.</p>",
            confidence=True,
            shuffle=True,
        ),
    )


def test_what_counts_for_a_result_is_summative(items):
    assert [(item.bank, item.question.summative) for item in items] == [
        ("practice", False),
        ("anchor", True),
        ("form-a", True),
        ("room", True),
    ]


def test_several_right_options_make_a_multiple_choice(items):
    question = items[1].question

    assert (question.multiple, question.confidence, [option.right for option in question.options]) == (
        True,
        False,
        [True, False, True],
    )


def test_texts_are_plain_and_their_lines_are_paragraphs(items):
    assert [item.question.explanation for item in items[1:3]] == [
        "<p>Une source &lt; deux sources &amp; une date.</p>",
        "<p>Décider vient en dernier.</p>\n<p>Toujours.</p>",
    ]


def test_an_order_keeps_the_order_of_its_file(items):
    question = items[2].question

    assert (type(question), question.items[0], [item.id for item in question.items]) == (
        Order,
        Item("a", "Repérer", "<p>On sait alors quoi chercher.</p>"),
        ["a", "b", "c"],
    )


def test_pairs_are_sorted_into_categories(items):
    question = items[3].question

    assert (type(question), question.shuffle, question.targets) == (
        Sort,
        True,
        (Label("c1", "Règle écrite"), Label("c2", "Appris")),
    )
    assert [item.place for item in question.items] == ["c1", "c2", "c1"]


def test_an_item_names_its_facts_and_its_twin(items):
    assert [(item.facts, item.twin_of) for item in items] == [
        ((), ""),
        (("essai",), ""),
        ((), ""),
        ((), "CAIRE-N1-A3-001"),
    ]


def test_every_item_can_be_answered_and_comes_back_from_json(tmp_path):
    course = compile_course(banks.write(tmp_path, files={"course.yml": folders.COURSE + TEST}), folders.TODAY)

    back = Course.from_payload(json.loads(json.dumps(course.to_payload())))

    assert (back, back.digest) == (course, course.digest)
    assert [item.question.grade(_best(item.question)).score for item in back.items] == [1, 1, 1, 1]


def _best(question):
    return tuple(verdict.token for verdict in question.rules().verdicts if verdict.state == "right")


def test_in_which_file_an_item_stands_does_not_change_the_course(tmp_path):
    whole = compile_course(banks.write(tmp_path / "a"), folders.TODAY)
    files = {"items/u2.yml": banks.CHOICE + banks.SEVERAL}
    apart = compile_course(banks.write(tmp_path / "b", banks.ORDER + banks.SORT, files), folders.TODAY)

    assert apart.digest == whole.digest


def test_the_test_of_a_course_is_data(tmp_path):
    course = compile_course(folders.write(tmp_path, {"course.yml": folders.COURSE + TEST}), folders.TODAY)

    assert course.test == Blueprint(anchors=1, own={"A": 2}, retake={"A": 3}, retakes=2)


def test_a_course_without_a_bank_keeps_the_name_that_it_had(tmp_path):
    course = compile_course(folders.write(tmp_path), folders.TODAY)

    assert {"items", "test"} & course.to_payload()["course"].keys() == set()


def test_items_and_their_options_are_registered(tmp_path):
    folder = banks.write(tmp_path, banks.CHOICE, {"facts.yml": ""})

    status = main([str(folder), *TODAY, "--write-ids"])

    item = "- items/CAIRE-N1-A3-001"
    registered = f"{item}\n{item}/a\n{item}/b\n{item}/c\n{folders.IDS}"
    assert (status, (folder / "ids.yml").read_text().split("\n", 1)[1]) == (0, registered)
    assert check(folder, folders.TODAY) == ([], [])


def test_the_ids_of_the_course_are_those_registered(tmp_path):
    folder = banks.write(tmp_path)
    main([str(folder), *TODAY, "--write-ids"])

    written = (folder / "ids.yml").read_text().split("\n- ")[1:]

    assert compile_course(folder, folders.TODAY).ids == {name.strip() for name in written}


@pytest.mark.parametrize(
    ("gone", "declared", "problems"),
    [
        (
            "items/CAIRE-N1-A3-009",
            "",
            [
                "essai/ids.yml:1: l’identifiant publié « items/CAIRE-N1-A3-009 » a disparu : rétablissez-le, ou "
                "déclarez-le dans « course.yml », sous « renamed » avec son nouveau nom, ou sous « removed »."
            ],
        ),
        (
            "items/CAIRE-N1-A3-001/d",
            "",
            [
                "essai/ids.yml:1: l’identifiant publié « items/CAIRE-N1-A3-001/d » a disparu : rétablissez-le, ou "
                "déclarez-le dans « course.yml », sous « renamed » avec son nouveau nom, ou sous « removed »."
            ],
        ),
        ("items/CAIRE-N1-A3-009", "removed: [items/CAIRE-N1-A3-009]\n", []),
        ("items/CAIRE-N1-A3-001/d", "renamed: {items/CAIRE-N1-A3-001/d: items/CAIRE-N1-A3-001/c}\n", []),
        (
            "items/CAIRE-N1-A3-009",
            "renamed: {items/CAIRE-N1-A3-009: u1/question}\n",
            [
                "essai/course.yml:14: « items/CAIRE-N1-A3-009 » et « u1/question » ne sont pas de même nature "
                "(unité, bloc…) : corrigez « renamed »."
            ],
        ),
    ],
)
def test_an_item_that_vanishes_says_what_became_of_it(tmp_path, gone, declared, problems):
    files = {"ids.yml": f"- {gone}\n", "course.yml": folders.COURSE + declared}

    assert banks.problems(banks.write(tmp_path, files=files)) == problems


def test_items_that_cannot_be_read_are_not_lost(tmp_path):
    folder = banks.write(tmp_path, "- [", {"ids.yml": "- items/CAIRE-N1-A3-009\n"})

    assert banks.problems(folder) == [
        "essai/items/u1.yml:1: YAML illisible : vérifiez l’indentation et les guillemets."
    ]


def test_a_fact_that_only_an_item_cites_is_used_and_followed(tmp_path):
    soon = banks.FACTS.replace("2030-01-01", "2027-01-10")
    folder = banks.write(tmp_path, files={"facts.yml": soon})
    main([str(folder), *TODAY, "--write-ids"])

    _, warnings = check(folder, folders.TODAY)

    assert [str(warning) for warning in warnings] == [
        "essai/facts.yml:5: le fait « essai » est à revoir bientôt (2027-01-10)."
    ]


def test_the_command_sums_the_bank_up(tmp_path, capsys):
    folder = banks.write(tmp_path)
    main([str(folder), *TODAY, "--write-ids"])
    capsys.readouterr()

    status = main([str(folder), *TODAY])

    summed_up = (
        "essai : 4 items, dont 1 pour les révisions, 1 pour les deux formes du test, 1 pour la forme A, "
        "1 pour la salle."
    )
    assert (status, capsys.readouterr().out.splitlines()[1]) == (0, summed_up)
