"""The words of the glossary in the texts of a unit: which are marked, and where."""

import re

import pytest

from caire.courses.compiler import compile_course
from caire.courses.compiler.marking import Finder
from caire.courses.tests import folders

GLOSSARY = """\
- id: agent
  term: "agent (d’IA)"
  forms: [agent, agents]
  definition: "Un programme qui agit."
  unit: u1
  sources: [fait]
- id: modele
  term: "modèle"
  forms: [modèle]
  definition: "Un calcul réglé."
- id: langue
  term: "modèle de langue"
  forms: [modèle de langue]
  definition: "Il prolonge un texte."
- id: ia
  term: "IA"
  forms: [IA]
  definition: "Un nom aux contours flous."
"""
FACT = "- id: fait\n  claim: Un fait.\n  source: S\n  date: 2026-01-01\n  review_before: 2030-01-01\n"
OUTIL = "{#outil module=simulations/outil.js tag=caire-outil title=Outil seed=1 minutes=1}"
FILES = {
    "glossary.yml": GLOSSARY,
    "facts.yml": FACT,
    "images/dessin.svg": folders.SVG,
    "simulations/outil.js": "export {};",
}
LINK = '<a class="term" href="../glossaire/#{0}" data-term="{0}">{1}</a>'


def unit(tmp_path, body):
    return compile_course(folders.write_body(tmp_path, body, FILES), folders.TODAY).units[0]


def marks(tmp_path, body):
    """The terms that a text marks, and how each is written there."""
    html = "".join(getattr(block, "html", "") for block in unit(tmp_path, body).blocks)
    return re.findall(r'<a class="term" href="[^"]+" data-term="(\w+)">([^<]*)</a>', html)


def test_the_first_use_of_a_word_is_a_link_to_the_glossary(tmp_path):
    found = unit(tmp_path, "Un agent agit. Un autre agent attend.\n\nUn troisième agent dort.\n")

    agent = LINK.format("agent", "agent")
    assert [block.html for block in found.blocks if block.type == "prose"] == [
        f"<p>Un {agent} agit. Un autre agent attend.</p>\n<p>Un troisième agent dort.</p>"
    ]
    assert found.terms == ("agent",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Voici l’agent.", [("agent", "agent")]),
        ("Un groupe d’agents arrive.", [("agent", "agents")]),
        ("**Agent.** Il agit.", [("agent", "Agent")]),
        ("Il dit\u00a0: «\u00a0Agent, arrête.\u00a0»", [("agent", "Agent")]),
        ("Fin. Agents, arrêtez.", [("agent", "Agents")]),
        ("Le **modèle** est réglé.", [("modele", "modèle")]),
        ("Un modèle\nde langue, puis un modèle.", [("langue", "modèle\nde langue"), ("modele", "modèle")]),
        ("Un modèle de\u00a0langue.", [("langue", "modèle de\u00a0langue")]),
        ("- Un agent\n- Une IA", [("agent", "agent"), ("ia", "IA")]),
        ("> Un agent.", [("agent", "agent")]),
        ("Un agent [@fait].", [("agent", "agent")]),
    ],
)
def test_what_is_marked(tmp_path, text, expected):
    assert marks(tmp_path, text + "\n") == expected


@pytest.mark.parametrize(
    "text",
    [
        "### Un agent\n\nDu texte.",
        "Un [agent](#question) lié.",
        "Du code\u00a0: `agent`.",
        "Monsieur Agent arrive.",
        "L’ia en minuscules.",
        "Un porte-agent, un agent-double, un réagent, l’agente.",
        "Un mo**dèle** coupé.",
        "Un **modèle de** langue coupé.",
        "| Agent | IA |\n|---|---|\n| agent | IA |",
        "Un \\agent de la mairie.",
        "L’\\agent de la mairie.",
        "::: trainer\nUn agent.\n:::",
        f"::: simulation {OUTIL}\nUn agent.\n:::",
        "::: key {title=Agent}\nDu texte.\n:::",
        "::: cards {#cartes}\nUn agent\u00a0?\n\n- {#a} Un agent\n  > Un agent agit.\n:::",
    ],
)
def test_what_is_left_alone(tmp_path, text):
    assert marks(tmp_path, text + "\n") == []


def test_a_bar_is_not_shown_and_holds_for_one_use_only(tmp_path):
    found = unit(tmp_path, "Un \\agent de mairie, puis un agent.\n")

    assert found.blocks[1].html == f"<p>Un agent de mairie, puis un {LINK.format('agent', 'agent')}.</p>"


def test_a_form_that_a_longer_one_holds_is_not_marked_in_it(tmp_path):
    body = "Un modèle de langue. Un autre modèle de langue.\n"

    assert marks(tmp_path, body) == [("langue", "modèle de langue")]


def test_callouts_are_marked_and_a_folded_legend_only_when_nothing_else_is(tmp_path):
    figure = '::: figure {src=images/dessin.svg alt="Deux formes reliées" credit=CAIRE}\nUn agent et une IA.\n:::\n'
    found = unit(tmp_path, f"{figure}\n::: example {{title=Essai}}\nUn agent.\n:::\n")

    assert {block.type: re.findall(r'data-term="(\w+)"', block.html) for block in found.blocks[1:]} == {
        "figure": ["ia"],
        "callout": ["agent"],
    }


def test_marking_counts_no_word_more(tmp_path):
    body = "Un agent, une IA, un modèle\nde langue\u00a0: l’agent \\agent.\n"
    bare = compile_course(folders.write_body(tmp_path / "sans", body.replace("\\", "")), folders.TODAY)

    found = unit(tmp_path, body)

    shown = [re.sub("</?a[^>]*>", "", one.blocks[1].html) for one in (found, bare.units[0])]
    assert (found.word_count, shown[0]) == (bare.units[0].word_count, shown[1])


def test_a_course_without_glossary_marks_nothing(tmp_path):
    course = compile_course(folders.write_body(tmp_path, "Un agent.\n"), folders.TODAY)

    assert (course.glossary, course.units[0].terms) == ((), ())
    assert course.units[0].blocks[1].html == "<p>Un agent.</p>"
    assert "glossary" not in course.to_payload()["course"]


def test_words_are_in_the_order_of_a_dictionary_and_keep_what_is_said_of_them(tmp_path):
    course = compile_course(folders.write_body(tmp_path, "Un fait [@fait].\n", FILES), folders.TODAY)

    assert [term.id for term in course.glossary] == ["agent", "ia", "modele", "langue"]
    agent = course.glossary[0]
    assert (agent.term, agent.initial, agent.unit, agent.sources) == ("agent (d’IA)", "A", "u1", ("fait",))


def test_no_form_is_found_nowhere():
    assert list(Finder({}).uses("Un agent.")) == []
