"""The institutional pages: public, complete, the same for everybody.

No test here may touch the database: pytest-django would fail it. So none of these pages costs a query.
"""

import re

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.urls import reverse

PAGES = [
    "web:help",
    "web:accessibility",
    "web:privacy",
    "web:legal",
    "web:site_map",
    "web:style_guide",
    "web:offline",
]
every_page = pytest.mark.parametrize("name", PAGES)


def text(response) -> str:
    return response.content.decode()


@every_page
def test_it_is_shown_to_everybody_without_a_cookie(client, name):
    response = client.get(reverse(name))

    assert (response.status_code, dict(response.cookies), response["Cache-Control"]) == (200, {}, "public, max-age=300")


@every_page
def test_its_html_is_valid(client, html_problems, name):
    assert html_problems(text(client.get(reverse(name)))) == []


@every_page
def test_it_has_one_first_heading_and_a_language(client, name):
    page = text(client.get(reverse(name)))

    assert (page.count("<h1"), re.findall(r'<html lang="(\w+)"', page)) == (1, ["fr"])


@every_page
def test_it_carries_no_script_or_style_of_its_own(client, name):
    page = text(client.get(reverse(name)))

    assert re.findall(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", page) == []


@every_page
def test_its_policy_allows_nothing_inline(client, name):
    policy = client.get(reverse(name))["Content-Security-Policy"]

    assert (
        "default-src 'none'" in policy,
        "script-src 'self'" in policy,
        "style-src 'self'" in policy,
        "unsafe" in policy,
    ) == (True, True, True, False)


@every_page
def test_it_says_whom_to_write_to_and_when_the_answer_comes(client, settings, name):
    settings.CONTACT_EMAIL, settings.CONTACT_DELAY_DAYS = "question@exemple.fr", 3

    page = text(client.get(reverse(name)))

    assert ("question@exemple.fr" in page, "sous 3 jours ouvrés" in page) == (True, True)


@every_page
def test_it_leads_to_the_same_page_in_english(client, name):
    english = reverse(name)

    page = text(client.get(english))

    assert f'href="/en{english}" hreflang="en"' in page


def test_each_page_has_its_own_title(client):
    titles = [re.search(r"<title>(.*?)</title>", text(client.get(reverse(name))), re.DOTALL)[1] for name in PAGES]

    assert len(set(titles)) == len(PAGES)


def test_every_page_can_be_left_and_leads_to_the_notices(client):
    page = text(client.get(reverse("web:help")))

    links = [reverse(f"web:{name}") for name in ("accessibility", "privacy", "legal", "site_map")]
    assert [link for link in [reverse("people:leave"), *links] if f'href="{link}"' not in page] == []


def test_the_current_page_is_marked_in_the_menu(client):
    page = text(client.get(reverse("web:help")))

    assert re.findall(r'href="([^"]*)" aria-current="page"', page) == [reverse("web:help")]


by_whom = pytest.mark.parametrize(
    ("name", "anonymous"),
    [
        ("web:accessibility", "Cette installation n’a pas indiqué son nom."),
        ("web:privacy", "Il n’a pas indiqué son nom"),
        ("web:legal", "Cette installation n’a pas indiqué qui la tient."),
    ],
)


@by_whom
def test_it_names_who_runs_the_site(client, settings, name, anonymous):
    settings.OPERATOR = "Université d’Essai"

    page = text(client.get(reverse(name)))

    assert ("Université d’Essai" in page, anonymous in page) == (True, False)


@by_whom
def test_it_says_plainly_when_nobody_is_named(client, settings, name, anonymous):
    settings.OPERATOR = ""

    assert anonymous in text(client.get(reverse(name)))


def test_the_demonstration_says_that_it_is_one(client, settings):
    said = []
    for demo in (True, False):
        settings.DEMO = demo
        said.append("Site de démonstration" in text(client.get(reverse("web:help"))))

    assert said == [True, False]


def test_no_audit_no_score(client):
    page = text(client.get(reverse("web:accessibility")))

    assert ("non conforme" in page, re.findall(r"\d+(?:,\d+)?\s?%", page.split("<main")[1])) == (True, [])


def test_robots_are_told_what_to_read(client):
    assert client.get("/robots.txt").content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /guide-de-style/",
        "Disallow: /en/guide-de-style/",
        "Disallow: /confort/",
        "Disallow: /en/confort/",
    ]


def test_the_manifest_names_files_that_exist(client):
    manifest = client.get("/manifest.webmanifest").json()

    paths = [icon["src"].removeprefix("/static/") for icon in manifest["icons"]]
    assert [path for path in paths if not staticfiles_storage.exists(path)] == []


@pytest.mark.parametrize("name", ["web:help", "web:style_guide"])
def test_a_page_is_read_only(client, name):
    assert client.post(reverse(name)).status_code == 405
