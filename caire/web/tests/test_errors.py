"""Error pages: the right status, plain words, nothing of the machinery."""

import re

import pytest

pytestmark = pytest.mark.urls("caire.web.tests.troubles")


def heading(response) -> str:
    return response.content.decode().split("<h1>")[1].split("</h1>")[0].replace("\xa0", " ")


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (400, "Cette demande est illisible"),
        (403, "Cette page n’est pas à vous"),
        (404, "Il n’y a rien à cette adresse"),
        (429, "Un instant, s’il vous plaît"),
    ],
)
def test_it_says_what_happened_without_a_query(client, status, said):
    response = client.get(f"/{status}")

    assert (response.status_code, heading(response)) == (status, said)


@pytest.mark.parametrize("status", [400, 403, 404, 429])
def test_its_html_is_valid(client, html_problems, status):
    assert html_problems(client.get(f"/{status}").content.decode()) == []


def test_an_address_that_leads_nowhere(client):
    response = client.get("/nulle-part/")

    assert (response.status_code, heading(response)) == (404, "Il n’y a rien à cette adresse")


def test_a_page_that_is_missing_is_missing_in_both_languages(client):
    page = client.get("/nulle-part/").content.decode()

    assert re.findall(r'href="([^"]*)" hreflang="en"', page) == ["/en/"]


def test_a_form_without_its_token_is_sent_back(client):
    client.handler.enforce_csrf_checks = True

    response = client.post("/form", {"text": "x"})

    assert (response.status_code, heading(response)) == (403, "Cette page était ouverte depuis trop longtemps")


@pytest.mark.parametrize(
    ("setting", "limit"), [("DATA_UPLOAD_MAX_MEMORY_SIZE", 100), ("DATA_UPLOAD_MAX_NUMBER_FIELDS", 1)]
)
def test_a_giant_form_is_too_large(client, settings, setting, limit):
    setattr(settings, setting, limit)

    response = client.post("/form", "a=1&b=2&text=" + "x" * 200, content_type="application/x-www-form-urlencoded")

    assert (response.status_code, heading(response)) == (413, "Cet envoi est trop volumineux")
