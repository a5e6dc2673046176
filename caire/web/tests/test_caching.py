"""Pages that any cache may keep: named by what decides their bytes, and impersonal."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse
from django.utils.translation import override

from caire.web import http


def page(request, *args, **kwargs):
    return HttpResponse("…")


def get(view=None, *, etag="", method="get"):
    headers = {"If-None-Match": etag} if etag else {}
    return (view or http.cacheable(page))(getattr(RequestFactory(), method)("/", headers=headers))


def test_a_page_is_shared_and_named():
    response = get()

    assert (response["Cache-Control"], response["ETag"][0], len(response["ETag"])) == ("public, max-age=300", '"', 34)


def test_the_same_page_is_not_sent_twice_and_its_view_does_not_run():
    called = []
    view = http.cacheable(lambda request: called.append(1) or HttpResponse("…"))
    etag = get(view)["ETag"]

    response = get(view, etag=etag)

    assert (response.status_code, response.content, response["ETag"], called) == (304, b"", etag, [1])


def test_a_name_weakened_by_a_compressing_proxy_is_still_known():
    assert get(etag=f"W/{get()['ETag']}").status_code == 304


def test_each_language_and_each_version_has_its_name():
    names = [get(http.cacheable_by(lambda: "a")(page))["ETag"], get(http.cacheable_by(lambda: "b")(page))["ETag"]]
    with override("en"):
        names.append(get(http.cacheable_by(lambda: "a")(page))["ETag"])

    assert len(set(names)) == 3


def test_a_changed_setting_that_pages_show_changes_their_name(settings):
    http.code_version.cache_clear()
    before = get()["ETag"]
    settings.CONTACT_EMAIL = "autre@exemple.fr"
    http.code_version.cache_clear()

    after = get()["ETag"]

    http.code_version.cache_clear()
    assert before != after


def test_a_form_sent_is_never_answered_from_a_cache():
    assert get(method="post", etag=get()["ETag"]).get("Cache-Control") is None


def test_a_page_that_is_not_found_is_not_shared():
    assert get(http.cacheable(lambda request: HttpResponse(status=404))).get("ETag") is None


def test_the_developer_sees_every_change_at_once(settings):
    settings.DEBUG = True

    assert get().get("ETag") is None


def test_a_page_that_sets_a_cookie_after_all_becomes_private():
    response = get()
    response.set_cookie("trace", "1")

    http.keep_impersonal(response)

    assert (response["Cache-Control"], response.get("ETag")) == ("private, no-cache", None)


def test_the_address_alone_decides_the_language():
    response = get()
    response["Vary"] = "Accept-Language, Accept-Encoding"

    http.keep_impersonal(response)

    assert response["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("path", ["/aide/", "/en/aide/"])
def test_a_real_page_depends_on_its_address_only(client, path):
    assert client.get(path).get("Vary") is None


def test_a_conditional_request_costs_no_query(client):
    etag = client.get(reverse("web:help"))["ETag"]

    response = client.get(reverse("web:help"), headers={"If-None-Match": etag})

    assert (response.status_code, dict(response.cookies)) == (304, {})
