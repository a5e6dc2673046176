"""What can be wrong in a glossary, said where it is."""

import pytest

from caire.courses.compiler import check
from caire.courses.tests import folders

TERM = """\
- id: agent
  term: "agent"
  forms: [agent, agents]
  definition: "Un programme qui agit."
"""
LONG = "Un programme " + "qui agit et " * 8 + "qui attend."
AFTER = TERM.count("\n")
BODY = folders.FIRST_LINE + folders.QUESTION.count("\n") + 1


def other(**fields):
    """A second term, with these lines instead of its own."""
    lines = {"id": "modele", "term": "modèle", "forms": "[modèle]", "definition": "Un calcul réglé."} | fields
    return TERM + "".join(f"{'- ' if key == 'id' else '  '}{key}: {value}\n" for key, value in lines.items())


def told(tmp_path, glossary, body="Un agent.\n"):
    return folders.problems(folders.write_body(tmp_path, body, {"glossary.yml": glossary}))


def test_a_good_glossary_has_no_problem(tmp_path):
    assert told(tmp_path, other(unit="u1"), "Un agent, un modèle.\n") == []


@pytest.mark.parametrize(
    ("glossary", "line", "message"),
    [
        ("agent: un programme\n", 1, "une liste de termes est attendue : « - id: … »."),
        ("- id: a\n  term: [\n", 3, "YAML illisible : vérifiez l’indentation et les guillemets."),
        (TERM.replace("  term: \"agent\"\n", ""), 1, "un terme : il manque « term »."),
        (TERM.replace("- id: agent", "- id: Agent"), 1, ""),
        (
            TERM + "  pluriel: agents\n",
            5,
            "un terme : clé inconnue « pluriel » (clés possibles : id, term, forms, definition, unit, sources).",
        ),
        (other(id="agent"), AFTER + 1, "le terme « agent » existe déjà (glossary.yml:1) : gardez-en un."),
        (other(id="contenu"), AFTER + 1, "l’identifiant « contenu » est pris par la page elle-même"),
        (
            other(forms="[modèle, Agents]"),
            AFTER + 3,
            "la forme « Agents » est déjà celle du terme « agent » (ligne 3) : retirez-la d’un côté.",
        ),
        (
            other(forms="[modèle, modèle]"),
            AFTER + 3,
            "la forme « modèle » est déjà celle du terme « modele » (ligne 7) : retirez-la d’un côté.",
        ),
        (
            other(forms="[(modèle)]"),
            AFTER + 3,
            "la forme « (modèle) » doit commencer et finir par une lettre ou un chiffre.",
        ),
        (
            other(unit="u9"),
            AFTER + 5,
            "l’unité « u9 » n’existe pas : nommez celle qui explique « modele », ou retirez la ligne.",
        ),
        (other(sources="[rien]"), AFTER + 5, "le fait « rien » n’existe pas : décrivez-le dans « facts.yml »."),
        (
            other(definition="Un. Deux. Trois."),
            AFTER + 4,
            "la définition de « modele » compte 3 phrases : 2 au plus.",
        ),
        (
            other(definition=f'"{LONG}"'),
            AFTER + 4,
            "phrase de 28 mots (25 au plus) : coupez-la (« Un programme qui agit et qui… »).",
        ),
        (
            other(definition="L'outil."),
            AFTER + 4,
            "apostrophe droite : écrivez « ’ » (près de : L'outil.).",
        ),
    ],
)  # fmt: skip
def test_each_mistake_is_told_at_its_line(tmp_path, glossary, line, message):
    found = told(tmp_path, glossary)

    assert len(found) == 1
    assert found[0].replace("\u00a0", " ").startswith(f"essai/glossary.yml:{line}: {message}")


def test_a_definition_is_not_a_sentence_of_a_lesson(tmp_path):
    sentence = "Un programme qui se sert d’outils pour agir."

    (found,) = told(tmp_path, other(definition=f'"{sentence}"'), f"Un agent.\n\n{sentence}\n")

    place = f"essai/glossary.yml:{AFTER + 4}"
    assert found.replace("\u00a0", " ") == (f"{place}: phrase déjà écrite en m1/u1.md:{BODY + 2} : dites-le autrement.")


@pytest.mark.parametrize("text", ["Du texte.\n\nUn \\robot arrive.\n", "Un \\agent, puis\nencore\nun \\robot.\n"])
def test_a_bar_before_a_word_that_the_glossary_has_not_is_refused(tmp_path, text):
    (found,) = told(tmp_path, TERM, text)

    assert found.replace("\u00a0", " ").startswith(f"essai/m1/u1.md:{BODY + 2}: « \\robot")
    assert found.replace("\u00a0", " ").endswith(" : le glossaire n’a pas ce mot, retirez la barre « \\ ».")


@pytest.mark.parametrize("name", ["glossaire", "sources"])
def test_no_unit_stands_where_a_page_of_the_course_does(tmp_path, name):
    unit = (folders.UNIT + folders.QUESTION).replace("id: u1", f"id: {name}")

    assert folders.messages(folders.write(tmp_path, {"m1/u1.md": unit})) == [
        f"l’identifiant «\u00a0{name}\u00a0» est réservé\u00a0: choisissez-en un autre."
    ]


def notes(tmp_path, glossary, body):
    warnings = check(
        folders.write_body(tmp_path, body, {"glossary.yml": glossary, "ids.yml": folders.IDS}), folders.TODAY
    )[1]
    return [str(warning).replace("\u00a0", " ") for warning in warnings]


def test_a_term_that_no_text_uses_is_noted(tmp_path):
    assert notes(tmp_path, other(), "Un agent.\n") == [
        f"essai/glossary.yml:{AFTER + 3}: aucun texte du cours n’emploie le terme « modele » : "
        "ajoutez une forme, ou retirez-le."
    ]


def test_a_term_that_is_only_in_the_glossary_is_not(tmp_path):
    assert notes(tmp_path, TERM + "- id: biais\n  term: biais\n  definition: Un écart.\n", "Un agent.\n") == []


def test_a_fact_that_only_the_glossary_cites_is_used(tmp_path):
    fact = "- id: fait\n  claim: Un fait.\n  source: S\n  date: 2026-01-01\n  review_before: 2030-01-01\n"
    files = {"glossary.yml": TERM + "  sources: [fait]\n", "facts.yml": fact, "ids.yml": folders.IDS}

    assert check(folders.write_body(tmp_path, "Un agent.\n", files), folders.TODAY) == ([], [])
