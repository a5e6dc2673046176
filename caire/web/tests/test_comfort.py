"""The page of comfort, its cookie, and who marks which page by it. No test here may touch the database."""

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.http import HttpResponse, HttpResponseNotModified
from django.test import RequestFactory
from django.urls import reverse

from caire.web import comfort, http
from caire.web.forms import ComfortForm
from caire.web.middleware import ComfortAsked

PAGE = "/confort/"
USUAL = dict.fromkeys(comfort.CHOICES, "")
STATIC = Path(__file__).resolve().parents[1] / "static" / "web"


def text(response) -> str:
    return response.content.decode()


def checked(page: str) -> list[str]:
    """The value of each radio button that is checked, in page order."""
    return [re.search(r'value="(\w*)"', one)[1] for one in re.findall(r"<input[^>]*\bchecked\b[^>]*>", page)]


def asked(cookie: str) -> dict[str, str]:
    request = RequestFactory().get("/")
    request.COOKIES[comfort.COOKIE] = cookie
    return comfort.asked(request)


def test_the_form_offers_every_choice_and_the_usual_one():
    offered = {name: {value for value, _ in field.choices} for name, field in ComfortForm().fields.items()}

    assert offered == {name: {"", *words} for name, words in comfort.CHOICES.items()}


def test_no_word_serves_two_choices():
    words = [word for known in comfort.CHOICES.values() for word in known]

    assert len(set(words)) == len(words)


def test_every_word_but_those_of_the_voice_and_of_the_texts_changes_the_look():
    sheets = "".join(path.read_text(encoding="utf-8") for path in STATIC.glob("*.css"))
    words = [word for name, known in comfort.CHOICES.items() if name not in {"speed", "texts"} for word in known]

    assert [word for word in words if f"[data-comfort~={word}]" not in sheets] == []


def test_nothing_is_chosen_at_first(client):
    response = client.get(PAGE)

    assert (response.status_code, checked(text(response)), comfort.COOKIE in response.cookies) == (200, [""] * 6, False)


@pytest.mark.parametrize("path", [PAGE, "/en/confort/", "/confort/?retour=/aide/"])
def test_its_html_is_valid(client, html_problems, path):
    assert html_problems(text(client.get(path))) == []


def test_what_is_chosen_is_kept_for_a_year(client):
    response = client.post(PAGE, USUAL | {"size": "larger", "theme": "dark", "letters": "plain"})

    cookie = response.cookies[comfort.COOKIE]
    assert (response.status_code, response["Location"], cookie.value) == (303, "/", "larger.dark.plain")
    assert (cookie["max-age"], cookie["samesite"], cookie["path"]) == (365 * 24 * 60 * 60, "Lax", "/")
    assert (cookie["secure"], cookie["httponly"]) == ("", "")


def test_texts_are_changed_from_the_page_that_one_reads_and_nothing_else(client):
    client.cookies[comfort.COOKIE] = "large.dark"

    there = client.post("/confort/textes/?retour=/aide/", {"texts": "clear"})
    assert (there.status_code, there["Location"], there.cookies[comfort.COOKIE].value) == (
        303,
        "/aide/",
        "large.dark.clear",
    )

    back = client.post("/confort/textes/?retour=https://ailleurs.example/", {"texts": ""})
    assert (back["Location"], back.cookies[comfort.COOKIE].value) == ("/", "large.dark")


def test_texts_that_nobody_offers_are_refused(client):
    response = client.post("/confort/textes/", {"texts": "autre"})

    assert (response["Location"], comfort.COOKIE in response.cookies) == ("/confort/", False)


def test_under_https_the_cookie_never_goes_in_clear(client, settings):
    settings.SESSION_COOKIE_SECURE = True

    response = client.post(PAGE, USUAL | {"size": "large"})

    assert response.cookies[comfort.COOKIE]["secure"] is True


def test_what_was_chosen_is_shown_and_applied(client):
    client.cookies[comfort.COOKIE] = "larger.wide.dark.plain.slow.clear"

    page = text(client.get(PAGE))

    assert checked(page) == ["larger", "wide", "dark", "plain", "slow", "clear"]
    assert '<html data-comfort="larger wide dark plain slow clear" lang="fr">' in page


@pytest.mark.parametrize("chosen", [USUAL, {"usual": "yes", "size": "large"}])
def test_everything_as_usual_needs_no_cookie(client, chosen):
    client.cookies[comfort.COOKIE] = "large"

    response = client.post(PAGE, chosen)

    assert (response.cookies[comfort.COOKIE].value, response.cookies[comfort.COOKIE]["max-age"]) == ("", 0)


def test_to_put_everything_back_stays_on_the_page_and_keeps_the_way_back(client):
    response = client.post(f"{PAGE}?retour=/aide/", {"usual": "yes"})

    assert (response.status_code, response["Location"]) == (303, f"{PAGE}?retour=/aide/")


def test_a_choice_that_no_page_offers_is_refused(client):
    response = client.post(PAGE, USUAL | {"size": "gigantic"})

    assert (response.status_code, comfort.COOKIE in response.cookies) == (422, False)
    assert "field-error" in text(response)


@pytest.mark.parametrize(
    ("cookie", "words"),
    [
        ("", []),
        ("dark", ["dark"]),
        ("slow.larger", ["larger", "slow"]),
        ("large.larger.light.dark", ["large", "light"]),
        ('"><script>.wide', ["wide"]),
        ("LARGE. wide", []),
        ("a" * 4000, []),
    ],
)
def test_a_cookie_says_only_words_that_we_know(cookie, words):
    assert comfort.words(asked(cookie)) == words


@pytest.mark.parametrize(
    ("asked_for", "led_to"),
    [
        ("/aide/", "/aide/"),
        ("/cours/niveau-1/u2-1/", "/cours/niveau-1/u2-1/"),
        ("/en/aide/", "/aide/"),
        ("/nulle-part/", "/"),
        ("", "/"),
        ("aide/", "/"),
        ("https://ailleurs.example/aide/", "/"),
        ("//ailleurs.example/aide/", "/"),
        ("///ailleurs.example/aide/", "/"),
        ("/\\ailleurs.example/", "/"),
        ("/aide/\r\nSet-Cookie: a=b", "/"),
        ("javascript:alert(1)", "/"),
    ],
)
def test_one_goes_back_to_a_page_of_ours_and_nowhere_else(client, asked_for, led_to):
    response = client.post(f"{PAGE}?{urlencode({'retour': asked_for})}", USUAL)

    assert response["Location"] == led_to


def test_one_goes_back_in_the_language_that_one_reads(client):
    assert client.post("/en/confort/?retour=/aide/", USUAL)["Location"] == "/en/aide/"


def test_every_page_that_one_reads_leads_there_and_says_where_from(client):
    assert f'href="{PAGE}?retour=/aide/"' in text(client.get("/aide/"))


def test_a_page_that_cannot_be_asked_for_again_is_no_way_back(client):
    assert f'href="{PAGE}"' in text(client.post(PAGE, USUAL | {"size": "gigantic"}))


def test_the_page_belongs_to_one_person(client):
    assert "private" in client.get(PAGE)["Cache-Control"]


@pytest.mark.parametrize("name", ["web:help", "web:privacy", "learn:home"])
def test_a_shared_page_is_the_same_whatever_one_asked_for(client, name, request):
    if name == "learn:home":
        request.getfixturevalue("db")
    before = client.get(reverse(name))
    client.cookies[comfort.COOKIE] = "larger.wide.dark"

    after = client.get(reverse(name))

    assert (after.content, after["ETag"], after.get("Vary")) == (before.content, before["ETag"], before.get("Vary"))


def marked(body: str, kind: str = "text/html; charset=utf-8", cache: str = "", cookie: str = "dark") -> HttpResponse:
    request = RequestFactory().get("/")
    request.COOKIES[comfort.COOKIE] = cookie
    response = HttpResponse(body, kind, headers={"Cache-Control": cache} if cache else {})
    return ComfortAsked(lambda request: response)(request)


def test_a_personal_page_is_marked_and_caches_are_told():
    response = marked('<html lang="fr"><p>&lt;html </p>', cache="private, no-cache")

    assert text(response) == '<html data-comfort="dark" lang="fr"><p>&lt;html </p>'
    assert response["Vary"] == "Cookie"


@pytest.mark.parametrize(
    "given",
    [{"kind": "application/json"}, {"cache": http.SHARED}, {"cookie": ""}, {"cookie": "gigantic"}],
    ids=["data", "shared", "nothing asked", "unknown"],
)
def test_anything_else_is_left_alone(given):
    response = marked('<html lang="fr">', **given)

    assert (text(response), response.get("Vary")) == ('<html lang="fr">', None)


def test_a_page_that_has_not_changed_is_left_alone():
    request = RequestFactory().get("/", headers={"Cookie": "caire_comfort=dark"})

    assert ComfortAsked(lambda request: HttpResponseNotModified())(request).content == b""


def test_the_script_that_no_page_waits_for_long_is_short():
    assert (STATIC / "dress.js").stat().st_size < 600


@pytest.mark.parametrize("path", ["/aide/", PAGE, "/nulle-part/"])
def test_the_look_is_decided_before_anything_is_drawn(client, path):
    head = text(client.get(path)).partition("</head>")[0]

    blocking = re.findall(r'<(script) src="[^"]*/dress\.|<(link) rel="stylesheet"', head)

    assert blocking[0] == ("script", "")
