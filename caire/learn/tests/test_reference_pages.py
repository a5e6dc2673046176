"""The glossary and the sources of a course, and what a unit's page carries of them."""

import re
from dataclasses import replace
from datetime import date

import pytest

from caire.courses.compiler.glossary import Term
from caire.courses.compiler.model import Fact, Module
from caire.courses.tests import examples

pytestmark = pytest.mark.django_db

COURSE = "/cours/niveau-1/"
WORDS = (
    Term(id="agent", term="agent (d’IA)", definition="Un programme qui agit.", unit="u1"),
    Term(id="assistant", term="assistant", definition="Un service.", sources=("fait",)),
    Term(id="etiquette", term="étiquette", definition="Une bonne réponse.", unit="u9"),
)


def published(units=("u1",), **changes):
    course = examples.course(*(examples.unit(name, examples.QUESTIONS[:1]) for name in units))
    return examples.publish(replace(course, **changes))


def text(client, path):
    return client.get(f"{COURSE}{path}").content.decode()


def test_the_glossary_has_a_place_for_each_word_under_its_letter(client):
    published(glossary=WORDS)

    html = text(client, "glossaire/")

    assert re.findall(r'<h2>(.)</h2>|<div id="(\w+)">', html) == [
        ("A", ""),
        ("", "agent"),
        ("", "assistant"),
        ("E", ""),
        ("", "etiquette"),
    ]
    assert re.findall(r'<a href="#(\w+)">(.)</a>', html) == [("agent", "A"), ("etiquette", "E")]


def test_a_word_says_where_it_is_explained_and_what_it_rests_on(client):
    published(glossary=WORDS)

    [agent, assistant, etiquette] = re.findall(r'<div id="\w+">(.*?)</div>', text(client, "glossaire/"), re.S)

    assert [re.findall(r'href="([^"]+)"', entry) for entry in (agent, assistant, etiquette)] == [
        [f"{COURSE}u1/"],
        [],
        [],
    ]
    assert ("Un programme qui agit." in agent, "Une source" in assistant) == (True, True)


def test_a_course_without_glossary_has_no_page_and_no_link_to_it(client):
    published(glossary=())

    assert client.get(f"{COURSE}glossaire/").status_code == 404
    assert ["glossaire" in text(client, path) for path in ("", "u1/")] == [False, False]


def test_the_map_and_the_foot_of_a_unit_lead_to_the_glossary(client):
    published(glossary=WORDS)

    assert [f'href="{COURSE}glossaire/"' in text(client, path) for path in ("", "u1/")] == [True, True]


def test_a_unit_carries_the_definitions_of_the_words_that_it_marks_and_no_other(client):
    unit = replace(examples.unit("u1", examples.QUESTIONS[:1]), terms=("agent",))
    examples.publish(replace(examples.course(unit), glossary=WORDS))

    html = text(client, "u1/")

    template = re.search(r"<template data-terms>(.*?)</template>", html, re.S)[1]
    assert re.findall(r'data-term="(\w+)"', template) == ["agent"]
    assert "Un programme qui agit." in template


def test_in_english_the_words_of_the_page_are_in_english_inside_a_french_text(client):
    unit = replace(examples.unit("u1", examples.QUESTIONS[:1]), terms=("agent",))
    examples.publish(replace(examples.course(unit), glossary=WORDS))

    html = client.get(f"/en{COURSE}u1/").content.decode()

    template = re.search(r"<template data-terms>(.*?)</template>", html, re.S)[1]
    assert re.findall(r'<(\w+) [^>]*lang="(\w+)"', template) == [("span", "fr"), ("a", "en")]


def test_a_unit_that_marks_nothing_carries_nothing(client):
    published(glossary=WORDS)

    assert "data-terms" not in text(client, "u1/")


def fact(name, day):
    return Fact(
        id=name, claim=f"Le fait {name}.", source="Une étude", date=date(2026, 5, 4), review_before=day,
        owner="equipe-contenus",
    )  # fmt: skip


def of_three_modules():
    """Two units with two facts, one of them in both; a unit with one; a unit with none."""
    facts = (fact("a", date(2027, 6, 30)), fact("b", date(2027, 3, 1)), fact("c", date(2028, 1, 31)))
    cited = {"u1": ("a", "b"), "u2": ("b",), "u3": ("c",), "u4": ()}
    units = {name: replace(examples.unit(name, examples.QUESTIONS[:1]), facts=of) for name, of in cited.items()}
    modules = (
        Module("m1", "Premier", "Résumé.", (units["u1"], units["u2"])),
        Module("m2", "Second", "Résumé.", (units["u3"],)),
        Module("m3", "Dernier", "Résumé.", (units["u4"],)),
    )
    return examples.publish(replace(examples.course(), modules=modules, facts=facts, glossary=()))


def test_the_sources_say_module_by_module_how_many_they_are_and_when_the_first_is_checked(client):
    of_three_modules()

    html = text(client, "sources/").replace("\u00a0", " ")

    listed = re.findall(r'/sources/(\w+)/"[^>]*>(\w+)</a>\s*<p class="hint">\s*(.*?)\s*</p>', html, re.S)
    assert [(name, title, " ".join(said.split())) for name, title, said in listed] == [
        ("m1", "Premier", "2 sources. Prochaine vérification : avant le 1 mars 2027."),
        ("m2", "Second", "1 source. Prochaine vérification : avant le 31 janvier 2028."),
    ]


def test_a_module_shows_its_facts_unit_by_unit_with_who_checks_them(client):
    of_three_modules()

    html = text(client, "sources/m1/")

    assert re.findall(r"Unité (u\d)</a></h2>|Le fait (\w)\.", html) == [
        ("u1", ""),
        ("", "a"),
        ("", "b"),
        ("u2", ""),
        ("", "b"),
    ]
    [first, *_] = re.findall(r'<span class="review">(.*?)</span>', html, re.S)
    assert " ".join(first.split()) == (
        "Du 4 mai 2026. Suivi par l’équipe des contenus. À revoir avant le 30 juin 2027."
    )


@pytest.mark.parametrize("name", ["m3", "m9"])
def test_a_module_without_sources_has_no_page(client, name):
    of_three_modules()

    assert client.get(f"{COURSE}sources/{name}/").status_code == 404
