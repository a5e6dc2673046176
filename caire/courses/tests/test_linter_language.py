import pytest

from caire.courses.compiler.prose import Run, sentences
from caire.courses.tests import folders

RIGHT = [
    "«\u00a0Qui\u00a0?\u00a0», dit-elle\u00a0; puis\u00a0: «\u00a0Moi\u00a0!\u00a0»",
    "À 12:30, le rapport est de 16:9.",
    "Vraiment (?) oui… Non\u00a0?!",
    "Le code `a: b; \"c\" 'd'?` se lit sans espace.",
    "Un mot en **gras**\u00a0: voilà.",
    "Une formule sans faute&nbsp;: voici.",
    "Sur 1\u00a0000 pas, 45\u00a0% font 12\u00a0km.",
    "En 2026, 300 personnes\u00a0; 12 mois, 5 titres, 3 l’autre jour.",
]
WRONG = [
    ("L'eau.", "apostrophe droite"),
    ('Un "mot".', "guillemets droits"),
    ("Oui: non.", "il faut une espace insécable (U+00A0) avant «\u00a0:\u00a0»"),
    ("Oui : non.", "il faut une espace insécable (U+00A0) avant «\u00a0:\u00a0»"),
    ("**Oui** : non.", "il faut une espace insécable (U+00A0) avant «\u00a0:\u00a0»"),
    ("`Oui`: non.", "il faut une espace insécable (U+00A0) avant «\u00a0:\u00a0»"),
    ("Oui;\u00a0non.", "il faut une espace insécable (U+00A0) avant «\u00a0;\u00a0» et «\u00a0»\u00a0»"),
    ("Oui\n!", "il faut une espace insécable (U+00A0) avant «\u00a0?\u00a0» et «\u00a0!\u00a0»"),
    ("«Oui\u00a0».", "il faut une espace insécable (U+00A0) après «\u00a0«\u00a0»"),
    ("«\u00a0Oui».", "il faut une espace insécable (U+00A0) avant «\u00a0;\u00a0» et «\u00a0»\u00a0»"),
    ("Oui\u202f?", "espace fine (U+202F), que la police n’a pas"),
    ("Oui...", "trois points"),
    ("Il en reste 45 %.", "il faut une espace insécable (U+00A0) avant une unité"),
    ("Il en reste 45%.", "il faut une espace insécable (U+00A0) avant une unité"),
    ("À 12\nkm de là.", "il faut une espace insécable (U+00A0) avant une unité"),
    ("Soit 3 g CO₂.", "il faut une espace insécable (U+00A0) avant une unité"),
    ("Il a lu 1 295 mots.", "il faut une espace insécable (U+00A0) entre les milliers"),
]


@pytest.mark.parametrize("text", RIGHT)
def test_good_typography_passes(tmp_path, text):
    assert folders.problems(folders.write_body(tmp_path, text)) == []


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_bad_typography_is_named(tmp_path, text, message):
    found = folders.messages(folders.write_body(tmp_path, text))

    assert [one.split("\u00a0: écrivez")[0].split("\u00a0: utilisez")[0].split(" (près de")[0] for one in found] == [
        message
    ]


def test_the_line_of_a_mistake_is_that_of_its_sign(tmp_path):
    folder = folders.write_body(tmp_path, "Une ligne,\nune autre,\nune troisième d'avant.")

    line = folders.FIRST_LINE + folders.QUESTION.count("\n") + 3
    assert [problem.split(": ")[0] for problem in folders.problems(folder)] == [f"essai/m1/u1.md:{line}"]


def test_a_course_in_english_keeps_its_own_typography(tmp_path):
    course = folders.COURSE.replace("language: fr", "language: en")
    folder = folders.write_body(tmp_path, "It's \"fine\": isn't it?", {"course.yml": course})

    assert folders.problems(folder) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un. Deux\u00a0! Trois\u00a0? Quatre… Cinq\u00a0: six.", 5),
        ("Voir l’art. 5 de la loi n° 12, p. 3.", 1),
        ("M. Durand et Mme Petit lisent J. Morin, p. ex. le soir.", 1),
        ("Il coûte 3.5 euros, etc. mais pas plus.", 1),
        ("«\u00a0Il part. Elle reste.\u00a0» Voilà.", 3),
        ("Une version 2.0 sort à 12:30.", 1),
        ("Sans point final", 1),
        ("", 0),
    ],
)
def test_sentences_end_where_they_end(text, expected):
    assert len(list(sentences(Run(1, text)))) == expected


@pytest.mark.parametrize(("words", "problems"), [(40, 0), (41, 1)])
def test_a_sentence_has_forty_words_at_most(tmp_path, words, problems):
    folder = folders.write_body(tmp_path, " ".join(["mot"] * words) + ".")

    assert len(folders.problems(folder)) == problems


def test_a_colon_does_not_end_a_sentence(tmp_path):
    folder = folders.write_body(tmp_path, " ".join(["mot"] * 20) + "\u00a0: " + " ".join(["mot"] * 21) + ".")

    assert [message.split("\u00a0: coupez")[0] for message in folders.messages(folder)] == [
        "phrase de 41 mots (40 au plus)"
    ]


@pytest.mark.parametrize(
    ("written", "messages"),
    [
        ("'L\\'eau'", ["apostrophe droite"]),
        ('"L\'eau"', ["apostrophe droite"]),
        ("`L'eau ${a ? b : c} %`", ["apostrophe droite", "il faut une espace insécable (U+00A0)"]),
        ('"<p>Une question ?</p>"', ["il faut une espace insécable (U+00A0)"]),
        ('"« Oui\\u00a0»"', ["il faut une espace insécable (U+00A0)"]),
        ('"Oui\u00a0?", "l’eau", "a:hover { color: red } p { width: 5% }"', []),
        ("1; // l'eau, « oui »", []),
        ("`${a ? `x` : `y`}`", []),
    ],
)
def test_the_texts_of_an_experiment_are_read_too(tmp_path, written, messages):
    folder = folders.write(tmp_path, {"simulations/a.js": f"export {{}};\nexport const texte = {written};\n"})

    assert [problem.split("\u00a0: écrivez")[0].split(" (près")[0] for problem in folders.problems(folder)] == [
        f"essai/simulations/a.js:2: {message}" for message in messages
    ]


def test_a_sentence_said_twice_in_two_blocks_is_refused(tmp_path):
    text = (
        "Cette phrase compte plus de six mots.\n\n::: key\nEh bien\u00a0: cette phrase compte PLUS de six mots !\n:::\n"
    )

    found = folders.messages(folders.write_body(tmp_path, text.replace(" !", "\u00a0!")))

    line = folders.FIRST_LINE + folders.QUESTION.count("\n") + 1
    assert found == [f"phrase déjà écrite en m1/u1.md:{line}\u00a0: dites-le autrement."]


def test_the_same_feedback_in_two_units_is_refused(tmp_path):
    other = (folders.UNIT + folders.QUESTION).replace("id: u1", "id: u2").replace("pourtant l’air", "tout à fait l’air")
    first = folders.UNIT + folders.QUESTION.replace("On y répond", "On y répond par oui ou par non")
    course = folders.COURSE.replace("[m1/u1.md]", "[m1/u1.md, m1/u2.md]")
    second = other.replace("On y répond", "On y répond par oui ou par non").replace("Elle est là pour", "Pour")

    found = folders.problems(folders.write(tmp_path, {"course.yml": course, "m1/u1.md": first, "m1/u2.md": second}))

    line = folders.FIRST_LINE + 4
    assert found == [f"essai/m1/u2.md:{line}: phrase déjà écrite en m1/u1.md:{line}\u00a0: dites-le autrement."]


def test_a_feedback_of_short_sentences_said_twice_is_refused(tmp_path):
    question = "::: check {#ID objective=decrire}\nPROMPT\n\n- [x] {#a} A\n  > Oui, là. Pas ici. Nulle part.\n"
    block = question + "- [ ] {#b} B\n  > Pas de celle-ci.\n---\nAINSI.\n:::\n\n"
    body = block.replace("ID", "un") + block.replace("ID", "deux")

    found = folders.problems(folders.write_body(tmp_path, body))

    line = folders.FIRST_LINE + folders.QUESTION.count("\n") + 1
    assert found == [
        f"essai/m1/u1.md:{line + 15}: phrase déjà écrite en m1/u1.md:{line + 4}\u00a0: dites-le autrement."
    ]


def test_short_sentences_may_come_back(tmp_path):
    assert (
        folders.problems(folders.write_body(tmp_path, "Rangez chaque outil.\n\n::: key\nRangez chaque outil.\n:::\n"))
        == []
    )
