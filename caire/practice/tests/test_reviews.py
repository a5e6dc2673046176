from collections import Counter
from dataclasses import replace

from caire.courses.compiler.bank import BankItem
from caire.courses.compiler.model import Module
from caire.courses.questions import Check, Option
from caire.courses.tests import examples
from caire.practice.rules.reviews import Kind, asking, review_of, reviews


def course(modules=6, units=3, items=4):
    """A course of modules m1, m2…, each unit with so many items of practice and one that tests keep."""
    named = [[f"u{m}-{u}" for u in range(1, units + 1)] for m in range(1, modules + 1)]
    made = [
        Module(f"m{number}", "Module", "Résumé.", tuple(examples.unit(name, examples.QUESTIONS[:1]) for name in names))
        for number, names in enumerate(named, start=1)
    ]
    bank = [item(f"{name}-{n}", name, "practice") for names in named for name in names for n in range(items)]
    kept = [item(f"{name}-test", name, "form-a") for names in named for name in names]
    return replace(examples.course(), modules=tuple(made), items=(*bank, *kept))


def item(name, unit, bank):
    question = Check(id=name, prompt="<p>?</p>", options=(Option("a", "Oui", right=True), Option("b", "Non")))
    return BankItem(
        id=name.upper(), unit=unit, competence="A1", bank=bank, bloom="appliquer", difficulty=0, question=question
    )


def module_of(name):
    return f"m{name[1]}"


def test_openings_reviews_and_mails_come_where_they_should():
    found = [(one.name, one.kind, one.module, len(one.items)) for one in reviews(course())]

    assert found == [
        ("avant-m2", Kind.OPENING, "m2", 3),
        ("apres-m2", Kind.REVIEW, "m2", 6),
        ("avant-m3", Kind.OPENING, "m3", 3),
        ("avant-m4", Kind.OPENING, "m4", 3),
        ("apres-m4", Kind.REVIEW, "m4", 6),
        ("avant-m5", Kind.OPENING, "m5", 3),
        ("avant-m6", Kind.OPENING, "m6", 3),
        ("apres-m6", Kind.REVIEW, "m6", 6),
        ("jour-3", Kind.MAIL, "", 3),
        ("jour-10", Kind.MAIL, "", 3),
        ("jour-30", Kind.MAIL, "", 3),
    ]


def test_no_item_is_asked_by_two_reviews_and_none_that_a_test_keeps():
    asked = Counter(name for one in reviews(course()) for name in one.items)

    assert set(asked.values()) == {1}
    assert not [name for name in asked if name.endswith("-test")]


def test_an_opening_asks_of_earlier_modules_and_the_last_one_first():
    found = {one.name: [module_of(name) for name in one.items] for one in reviews(course())}

    assert found["avant-m2"] == ["m1", "m1", "m1"]
    assert found["avant-m4"] == ["m3", "m2", "m1"]
    assert Counter(found["apres-m4"]) == {"m4": 3, "m3": 3}


def test_the_units_of_a_module_are_asked_in_turn():
    asked = review_of(course(), "apres-m2").items

    assert len({name[:4] for name in asked}) == 6


def test_a_review_without_enough_items_is_left_out():
    assert [one.name for one in reviews(course(modules=1, units=1, items=2))] == []
    assert [one.name for one in reviews(course(modules=2, units=1, items=3))] == ["avant-m2", "jour-3"]


def test_a_module_that_teaches_nothing_is_not_counted():
    whole = course()
    welcome = Module("m0", "Accueil", "Bonjour.", (examples.unit("u0", examples.QUESTIONS[:1]),))

    assert [one.name for one in reviews(replace(whole, modules=(welcome, *whole.modules)))] == [
        one.name for one in reviews(whole)
    ]


def test_a_question_knows_its_review():
    whole = course()

    assert [asking(whole, name).name for name in review_of(whole, "jour-10").items] == ["jour-10"] * 3
    assert asking(whole, "u1-1-test") is None
