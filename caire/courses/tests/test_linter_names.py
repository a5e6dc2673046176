"""What a page, an address or a column cannot take among the names that authors give."""

import re

import pytest

from caire.courses.compiler import attributes, check, records
from caire.courses.compiler.gather import PATH_LIMIT
from caire.courses.models import Edition, Release, ReleaseAsset
from caire.courses.tests import folders
from caire.practice.models import Place, Problem
from caire.progress.models import BlockProgress

CARDS = "::: cards {#ID}\nRetournez.\n\n- {#carte} Recto\n  > Le verso.\n:::\n"
SORT = """\
::: sort {#tri objective=decrire}
Rangez ces choses.

+ {#un} Un
+ {#deux} Deux

- {#rouge in=un} Rouge
  > Il se range là.
- {#vert in=deux} Vert
  > Il se range ici.
:::
"""


FACT = "- id: a\n  claim: Un fait.\n  source: S\n  date: 2026-01-01\n  review_before: 2030-01-01\n"
TAKEN = ["words", "question-tables", "contenu", "fin-titre", "question-prompt", "source-a", "cite-a-1", "tri-vert"]


@pytest.mark.parametrize("name", TAKEN)
def test_a_block_takes_no_name_that_its_page_already_has(tmp_path, name):
    folder = folders.write_body(tmp_path, SORT + "\n" + CARDS.replace("ID", name), {"facts.yml": FACT})

    line = folders.FIRST_LINE + folders.QUESTION.count("\n") + SORT.count("\n") + 2
    assert [(place, name in told) for place, told in map(split, folders.problems(folder))] == [
        (f"essai/m1/u1.md:{line}", True)
    ]


def test_a_title_about_sources_takes_the_place_of_none(tmp_path):
    body = "### Une source ouverte\n\nDu texte.\n\n### Source ouverte\n\nDu texte encore.\n"

    assert folders.problems(folders.write_body(tmp_path, body, {"facts.yml": FACT})) == []


def test_a_section_called_sources_would_have_the_title_of_the_sources(tmp_path):
    folder = folders.write_body(tmp_path, "## Sources {#sources intent=further}\n\nDu texte.\n")

    (message,) = folders.messages(folder)

    assert message.startswith("l’identifiant « sources » donne « sources-title », qui est pris par la page elle-même")


def test_a_module_takes_no_name_of_the_page(tmp_path):
    folder = folders.write(tmp_path, {"course.yml": folders.COURSE.replace("id: m1", "id: contenu")})

    assert [split(problem)[0] for problem in folders.problems(folder)] == ["essai/course.yml:10"]


def test_a_name_is_refused_once(tmp_path):
    folder = folders.write_body(tmp_path, folders.QUESTION.replace("Elle est là pour", "Pour"))

    told = [message for message in folders.messages(folder) if "identifiant" in message]

    assert told == [f"l’identifiant « question » sert déjà à la ligne {folders.FIRST_LINE} : choisissez-en un autre."]


@pytest.mark.parametrize(("signs", "count"), [(60, 0), (61, 1)])
def test_an_id_is_no_longer_than_its_column(tmp_path, signs, count):
    folder = folders.write_body(tmp_path, CARDS.replace("ID", "a" * signs))

    assert [message for message in folders.messages(folder) if "doit porter" not in message] == [
        "l’identifiant « aaaaaaaaaaaaaaaaaaaa… » est trop long (60 signes au plus) : raccourcissez-le."
    ] * count


@pytest.mark.parametrize(("signs", "count"), [(50, 0), (51, 1)])
def test_the_id_of_a_course_is_no_longer_than_its_column(tmp_path, signs, count):
    folder = folders.write(tmp_path, {"course.yml": folders.COURSE.replace("id: essai", f"id: {'a' * signs}")})

    assert folders.messages(folder) == ["le cours : « id » est trop long (50 signes au plus)."] * count


@pytest.mark.parametrize(("signs", "count"), [(200, 0), (201, 1)])
def test_the_path_of_a_file_is_no_longer_than_its_column(tmp_path, signs, count):
    path = f"images/{'a' * 100}/".ljust(signs - 4, "b") + ".svg"
    folder = folders.write(tmp_path, {path: folders.SVG})

    assert folders.messages(folder) == ["chemin trop long (201 signes, 200 au plus) : raccourcissez-le."] * count


def test_the_limits_are_those_of_the_columns():
    def widths(*columns):
        return {model._meta.get_field(name).max_length for model, name in columns}

    courses = [(model, "course") for model in (Release, Edition, Place, Problem, BlockProgress)]
    ids = [(model, name) for model in (Problem, BlockProgress) for name in ("unit", "block")]
    assert widths(*courses) == {records.LONGEST_COURSE}
    assert widths(*ids, (Place, "unit"), (Place, "anchor")) == {attributes.LONGEST}
    assert widths((ReleaseAsset, "path")) == {PATH_LIMIT}


@pytest.mark.parametrize(("words", "count"), [(2_000, 0), (2_600, 1)])
def test_a_unit_much_longer_than_it_says_is_noted(tmp_path, words, count):
    sentence = " ".join(["mot"] * 39)
    body = "\n\n".join(f"{sentence} {n}." for n in range(words // 40))

    _, warnings = check(folders.write_body(tmp_path, body), folders.TODAY)

    assert [(one.path, one.line) for one in warnings if "minutes" in one.message] == [("essai/m1/u1.md", 4)] * count


def test_an_experiment_takes_its_minutes_and_not_those_of_its_text(tmp_path):
    block = "::: simulation {#a module=simulations/a.js tag=caire-a title=A seed=1 minutes=MINUTES}\nTEXTE\n:::\n"
    text = "\n\n".join(f"{' '.join(['mot'] * 39)} {n}." for n in range(100))
    files = {"simulations/a.js": "export {};"}

    told = []
    for minutes in ("16", "17"):
        body = block.replace("MINUTES", minutes).replace("TEXTE", text)
        _, warnings = check(folders.write_body(tmp_path / minutes, body, files), folders.TODAY)
        told.append(sum("minutes" in one.message for one in warnings))

    assert told == [0, 1]


def split(problem):
    return re.split(r": ", problem, maxsplit=1)
