"""Every page, in every state, against WCAG 2.2 AA: on a phone and on a desktop, in light and dark, and zoomed.

axe-core sees a part of the criteria; the journeys by keyboard and without scripts see others. What no machine sees is
said in the statement of accessibility.
"""

import pytest
from django.urls import URLPattern, get_resolver

from tests.journeys import experiments, lesson
from tests.journeys.judging import ZOOMED, sideways, wrong_with
from tests.journeys.states import EXCLUDED, IN_ENGLISH, STATES, view_of
from tests.journeys.states.lessons import LESSONS
from tests.support.fixtures import DESKTOP, PHONE

pytestmark = pytest.mark.once


def names(resolver, space=""):
    """The name of every address of the site."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            yield space + (pattern.name or "")
        else:
            yield from names(pattern, f"{space}{pattern.namespace}:" if pattern.namespace else space)


def test_every_address_is_walked_through_or_left_out_for_a_reason():
    walked = {state.view for state in STATES} - {""}
    left_out = {name for name in names(get_resolver()) if name.startswith(tuple(EXCLUDED))}

    assert {name for name in names(get_resolver()) if name not in left_out} == walked
    assert walked & left_out == set()


def test_no_unit_is_forgotten(course):
    assert tuple(unit.id for unit in course.units) == lesson.UNITS
    assert {unit.id for unit in course.units if unit.simulations} == set(experiments.DOINGS)


def test_axe_sees_what_is_planted(visitor, axe):
    page = visitor(DESKTOP)
    page.goto("/")
    page.evaluate("""() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(".bad { width: 9px; height: 9px; padding: 0; min-height: 0; border: 0 } .pale { color: #ccc }");
      document.adoptedStyleSheets.push(sheet);
      document.querySelector("main").innerHTML = `<a href="#a"></a><img src="/x"><p class="pale">Presque blanc</p>
        <p><button class="bad" aria-label="un"></button><button class="bad" aria-label="deux"></button></p>`;
    }""")

    assert {one.partition(":")[0] for one in axe(page)} == {"link-name", "image-alt", "color-contrast", "target-size"}


def test_a_page_that_is_too_wide_is_seen(visitor):
    page = visitor(PHONE)
    page.goto("/")
    page.evaluate("document.querySelector('h1').textContent = 'trop'.repeat(200)")
    assert sideways(page) == []

    page.evaluate("document.querySelector('h1').style.overflowWrap = 'normal'")

    assert len(sideways(page)) == 1


@pytest.mark.parametrize("state", [state for state in STATES if state not in LESSONS], ids=str)
def test_a_page_is_accessible(state, come, axe):
    page = come(state)

    assert not state.view or view_of(page) == state.view
    assert wrong_with(page, axe) == []


@pytest.mark.parametrize("state", IN_ENGLISH, ids=str)
def test_a_page_in_english_is_accessible(state, come, axe):
    page = come(state)

    page.set_viewport_size(PHONE)
    found = axe(page) + sideways(page)
    page.set_viewport_size(ZOOMED)
    found += sideways(page)

    assert page.locator("html").get_attribute("lang") == "en"
    assert found == []
