"""Units in plain language: siblings that share every id, published beside the ordinary course, easy to read."""

import pytest

from caire.courses import queries, services
from caire.courses.compiler import check, compile_course
from caire.courses.models import Edition, Release
from caire.courses.tests import examples, folders

PLAIN = "m1/u1.clair.md"
QUESTION = folders.QUESTION.replace("Est-ce une question\u00a0?", "Répondez\u00a0: est-ce une question\u00a0?")
TEXT = folders.UNIT.replace("S’exercer", "À vous") + QUESTION
OPTIONAL = """
::: declare {#gout optional}
Aimez-vous répondre\u00a0?

- {#assez} Assez
- {#peu} Peu
:::
"""
LONG = "Cette phrase a bien plus que quinze mots, et il faut la lire deux fois pour la comprendre.\n"


def told(folder):
    problems, _ = check(folder, folders.TODAY)
    return [str(problem).replace("\u00a0", " ") for problem in problems]


def written(folder, plain=TEXT, ordinary=folders.UNIT + folders.QUESTION):
    return folders.write(folder, {PLAIN: plain, "m1/u1.md": ordinary, "ids.yml": folders.IDS})


def test_a_sibling_that_only_changes_words_is_correct(tmp_path):
    assert told(written(tmp_path)) == []


def test_what_is_optional_may_be_left_out(tmp_path):
    folder = written(tmp_path, ordinary=folders.UNIT + folders.QUESTION + OPTIONAL)
    (folder / "ids.yml").write_text(folders.IDS + "- u1/gout\n- u1/gout/assez\n- u1/gout/peu\n", encoding="utf-8")

    assert told(folder) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("id: u1", "id: u2", 2, "« id » doit être celui de l’unité ordinaire."),
        ("title: L’unité", "title: Autre", 3, "« title » doit être celui de l’unité ordinaire."),
        ("minutes: 11", "minutes: 9", 4, "« minutes » doit être celui de l’unité ordinaire."),
        (
            "  - id: decrire",
            "  - id: dire",
            8,
            "les objectifs doivent garder les identifiants, les compétences et les idées fausses de l’ordinaire.",
        ),
        (
            "{#exercer intent",
            "{#essayer intent",
            1,
            "les sections doivent être celles de l’unité ordinaire, avec leurs intentions : exercer.",
        ),
        (
            "[x] {#oui}",
            "[ ] {#oui}",
            15,
            "« question » doit garder le type, les attributs et les réponses de l’ordinaire (m1/u1.md:15).",
        ),
        (
            "{#non} Non",
            "{#nenni} Non",
            15,
            "« question » doit garder le type, les attributs et les réponses de l’ordinaire (m1/u1.md:15).",
        ),
        (
            "{#question objective=decrire}",
            "{#question objective=decrire confidence}",
            15,
            "« question » doit garder le type, les attributs et les réponses de l’ordinaire (m1/u1.md:15).",
        ),
        ("{#question obj", "{#reponse obj", 15, "« reponse » n’est pas dans l’unité ordinaire : retirez ce bloc."),
        (
            "{#question obj",
            "{#reponse obj",
            1,
            "« question » manque (m1/u1.md:15) : seul ce qui est facultatif peut manquer.",
        ),
        ("  > On y répond.", f"  > {LONG}", 19, "phrase de 18 mots (15 au plus) : coupez-la"),
        ("summary: ", f'summary: "{LONG.strip()}"\nx: ', 6, "phrase de 18 mots (15 au plus) : coupez-la"),
    ],
)  # fmt: skip
def test_what_a_sibling_must_keep(tmp_path, old, new, line, message):
    assert old in TEXT

    problems = told(written(tmp_path, plain=TEXT.replace(old, new)))

    assert [one for one in problems if one.startswith(f"essai/{PLAIN}:{line}: {message}")] != []


def test_two_questions_are_never_under_one_title(tmp_path):
    ordinary = folders.UNIT + folders.QUESTION + OPTIONAL
    crowded, apart = TEXT + OPTIONAL, TEXT + "\n### Votre goût\n" + OPTIONAL

    assert told(written(tmp_path / "a", plain=apart, ordinary=ordinary)) == []
    [problem] = told(written(tmp_path / "b", plain=crowded, ordinary=ordinary))
    assert "deux questions sous un même titre" in problem


def test_an_ordinary_unit_may_have_long_sentences(tmp_path):
    assert told(folders.write_body(tmp_path, LONG, {PLAIN: TEXT})) == []


def test_a_sibling_of_nothing_is_told(tmp_path):
    folder = folders.write(tmp_path, {PLAIN: TEXT, "m1/u7.clair.md": TEXT})

    assert told(folder) == [
        "essai/m1/u7.clair.md:1: l’unité ordinaire « m1/u7.md » n’existe pas : corrigez le nom de ce fichier."
    ]


def test_a_mistake_of_writing_is_told_in_the_file_where_it_is(tmp_path):
    [problem] = told(written(tmp_path, plain=TEXT + "\nL'eau.\n"))

    assert problem.startswith(f"essai/{PLAIN}:26: apostrophe droite")


def test_the_ordinary_course_is_the_same_whatever_the_words_of_its_sibling(tmp_path):
    one, other = (
        compile_course(written(tmp_path / name, plain=TEXT.replace("À vous", name)), folders.TODAY)
        for name in ("Essayez", "Jouez")
    )

    assert one.digest == other.digest
    assert [(unit.has_plain, unit.is_plain) for unit in one.units] == [(True, False)]


@pytest.mark.django_db
def test_both_are_published_together_and_only_words_differ(tmp_path):
    services.publish(written(tmp_path), examples.NOON)

    ordinary, plain = queries.current("essai"), queries.current("essai", in_plain=True)
    assert (ordinary.is_plain, plain.is_plain, plain.id) == (False, True, "essai")
    assert ordinary.ids == plain.ids
    assert [course.units[0].sections[0].title for course in (ordinary, plain)] == ["S’exercer", "À vous"]


@pytest.mark.django_db
def test_publishing_the_same_texts_again_does_nothing(tmp_path):
    folder = written(tmp_path)
    services.publish(folder, examples.NOON)
    services.publish(folder, examples.NOON)

    assert Release.objects.count() == 2


@pytest.mark.django_db
def test_a_course_without_plain_language_is_read_as_it_is(tmp_path):
    services.publish(written(tmp_path), examples.NOON)
    (tmp_path / "essai" / PLAIN).unlink()

    services.publish(tmp_path / "essai", examples.NOON)

    assert queries.current("essai", in_plain=True) == queries.current("essai")
    assert Edition.objects.get().plain is None
