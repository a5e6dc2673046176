"""Every mistake in the words of an item, with the line and the message that its author reads."""

import pytest

from caire.courses.tests import banks, folders

CHOICE, SEVERAL = banks.CHOICE, banks.SEVERAL
LONG = "Un modèle " + "très " * 22 + "lent."

MISTAKES = [
    (
        CHOICE,
        "Il retient vos essais",
        "Il retient tout ce que vous lui dites",
        19,
        "option de 37 signes, et la ligne 11 n’en a que 22 : la plus longue a 1,6 fois la plus courte au plus.",
    ),
    (
        CHOICE,
        "Il retient vos essais",
        "Toutes les réponses",
        19,
        "« Toutes les réponses » ne dit rien : écrivez une réponse qui tient seule.",
    ),
    (
        CHOICE,
        "Il retient vos essais",
        "Aucune de ces réponses",
        19,
        "« Aucune de ces réponses » ne dit rien : écrivez une réponse qui tient seule.",
    ),
    (
        CHOICE,
        "Chaque mot est",
        "Bravo : chaque mot est",
        17,
        "le retour commence par « Bravo » : dites d’abord pourquoi cette réponse attire.",
    ),
    (
        CHOICE,
        "Chaque mot est",
        "Oui : chaque mot est",
        17,
        "le retour commence par « Oui » : dites d’abord pourquoi cette réponse attire.",
    ),
    (
        CHOICE,
        "Cela y ressemble ;",
        "Non :",
        20,
        "le retour commence par « Non » : dites d’abord pourquoi cette réponse attire.",
    ),
    (
        CHOICE,
        "Cela y ressemble ;",
        "Faux,",
        20,
        "le retour commence par « Faux » : dites d’abord pourquoi cette réponse attire.",
    ),
    (
        CHOICE,
        "Chaque mot est tiré au sort entre plusieurs suites.",
        "Au sort.",
        17,
        "retour de moins de 3 mots : dites pourquoi, en une phrase.",
    ),
    (
        CHOICE,
        "Chaque mot est tiré au sort entre plusieurs suites.",
        f"{LONG} Il tire chaque mot au sort, un par un, sans fin.",
        17,
        "retour de 36 mots (35 au plus) : gardez l’essentiel.",
    ),
    (
        CHOICE,
        "Un texte tiré au sort",
        f"{LONG[:-1]} et long",
        21,
        "phrase de 32 mots (25 au plus) : coupez-la (« Un modèle très très très très… »).",
    ),
    (
        CHOICE,
        "au sort se",
        "**au sort** se",
        21,
        "un item s’écrit en texte brut : retirez « ** » (ni balise, ni lien, ni mise en forme).",
    ),
    (
        CHOICE,
        "au sort se",
        "<b>au sort</b> se",
        21,
        "un item s’écrit en texte brut : retirez « <b » (ni balise, ni lien, ni mise en forme).",
    ),
    (
        CHOICE,
        "au sort se",
        "au sort https://exemple.fr se",
        21,
        "un item s’écrit en texte brut : retirez « https:// » (ni balise, ni lien, ni mise en forme).",
    ),
    (
        CHOICE,
        "l’autre",
        "l'autre",
        20,
        "apostrophe droite : écrivez « ’ » (près de : rien d’une fois à l'autre.).",
    ),
]
HOLLOW = ["Aucune réponse", "Toutes ces réponses", "Les deux réponses", "Aucune de ces idées", "Tout ce qui précède"]
UNSOURCED = ["45 %", "1950", "milliards", "la loi", "article 50", "règlement européen", "RGPD", "code du travail"]
SOURCED = ["règlement intérieur", "des lois", "un article long", "2 000 pas", "une directive claire"]


@pytest.mark.parametrize(("item", "old", "new", "line", "message"), MISTAKES)
def test_a_mistake_has_its_line_and_its_message(tmp_path, item, old, new, line, message):
    folder, before = banks.write_broken(tmp_path, item, old, new)

    assert banks.problems(folder) == [f"essai/items/u1.yml:{before + line}: {message}"]


@pytest.mark.parametrize("text", HOLLOW)
def test_an_option_says_something_by_itself(tmp_path, text):
    folder = banks.write(tmp_path, CHOICE.replace("Il retient vos essais", text))

    assert [problem.partition(" »")[0] for problem in banks.problems(folder)] == [
        f"essai/items/u1.yml:19: « {text.removesuffix(' idées')}"
    ]


@pytest.mark.parametrize("text", UNSOURCED)
def test_a_figure_of_the_world_has_a_source(tmp_path, text):
    item = CHOICE.replace("Un texte tiré au sort", f"Dit {text} ou non, un texte")

    told = banks.problems(banks.write(tmp_path / "a", item))
    sourced = banks.problems(banks.write(tmp_path / "b", f"{item}  sources: [essai]\n"))
    invented = banks.problems(banks.write(tmp_path / "c", f"{item}  chiffres: fictifs\n"))

    assert (told, sourced, invented) == (
        [
            f"essai/items/u1.yml:21: « {text} » sans source : citez un fait sous « sources », ou écrivez "
            "« chiffres: fictifs » si la situation est inventée."
        ],
        [],
        [],
    )


@pytest.mark.parametrize("text", SOURCED)
def test_what_looks_like_a_figure_needs_none(tmp_path, text):
    item = CHOICE.replace("Un texte tiré au sort", f"Dit {text} ou non, un texte")

    assert banks.problems(banks.write(tmp_path, item)) == []


def test_a_false_positive_may_open_a_feedback(tmp_path):
    item = CHOICE.replace("Chaque mot est", "Faux positif et tri : chaque mot est")

    assert banks.problems(banks.write(tmp_path, item)) == []


@pytest.mark.parametrize(
    ("stem", "place"),
    [
        ("Est-ce une QUESTION ?", f"m1/u1.md:{folders.FIRST_LINE + 1}"),
        ("Quels sont les deux signes ?", "items/a.yml:10"),
    ],
)
def test_what_is_asked_once_is_not_asked_again(tmp_path, stem, place):
    item = CHOICE.replace("Le même assistant vous répond deux fois autrement. Pourquoi ?", stem)
    folder = banks.write(tmp_path, item, {"items/a.yml": SEVERAL})

    assert banks.problems(folder) == [
        f"essai/items/u1.yml:8: cet énoncé est déjà celui de {place} : changez la situation."
    ]


def test_a_sentence_of_a_lesson_or_of_another_item_is_not_written_again(tmp_path):
    said = "Un texte tiré au sort se vérifie à chaque fois."
    folder = banks.write(
        tmp_path, CHOICE + SEVERAL.replace("Le ton ne mesure rien.", said), {"m1/u1.md": f"{banks.UNIT}\n{said}\n"}
    )

    lesson = f"phrase déjà écrite en m1/u1.md:{banks.UNIT.count(chr(10)) + 2} : dites-le autrement."
    assert banks.problems(folder) == [
        f"essai/items/u1.yml:21: {lesson}",
        f"essai/items/u1.yml:{CHOICE.count(chr(10)) + 13}: {lesson}",
    ]


def test_the_rules_of_french_do_not_judge_another_language(tmp_path):
    item = CHOICE.replace("Il retient vos essais", "It keeps all the lot")
    item = item.replace("Cela y ressemble ; il", "Non: it's 45% sure, it")
    folder = banks.write(tmp_path, item, {"course.yml": folders.COURSE.replace("language: fr", "language: en")})

    assert banks.problems(folder) == []
