"""What a view answers to a form."""

import pytest
from django.test import RequestFactory

from caire.web import http


@pytest.fixture
def template(settings):
    """A fragment of one line."""
    settings.TEMPLATES = [
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {"loaders": [("django.template.loaders.locmem.Loader", {"f.html": "<p>{{ word }}</p>"})]},
        }
    ]
    return "f.html"


def test_a_script_receives_the_fragment(template):
    request = RequestFactory().post("/", headers={"X-Fragment": "1"})

    response = http.fragment_or_redirect(request, template, {"word": "fait"}, to="/suite/", status=422)

    assert (response.status_code, response.content, response["Cache-Control"]) == (422, b"<p>fait</p>", "no-store")


def test_without_a_script_one_is_sent_to_the_page(template):
    response = http.fragment_or_redirect(RequestFactory().post("/"), template, {}, to="/suite/")

    assert (response.status_code, response["Location"]) == (303, "/suite/")


@pytest.mark.parametrize(
    ("wait", "told"), [(1, "1 minute."), (60, "1 minute."), (61, "2 minutes."), (600, "10 minutes.")]
)
def test_a_limit_says_how_long_to_wait(rf, wait, told):
    request = rf.get("/")
    request.resolver_match = None

    response = http.too_many_requests(request, wait=wait)

    assert (response.status_code, response["Retry-After"]) == (429, str(wait))
    assert f"Recommencez dans {told.replace(' ', ' ')}" in response.content.decode().replace("\xa0", " ")
