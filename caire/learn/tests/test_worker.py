import json
import re

from django.conf import settings

from caire.learn import worker


def test_the_worker_may_answer_for_the_whole_site_and_is_asked_for_again_each_time(client):
    response = client.get("/sw.js")

    assert (response.status_code, response["Content-Type"]) == (200, "text/javascript; charset=utf-8")
    assert (response["Cache-Control"], response["Service-Worker-Allowed"]) == ("no-cache", "/")
    assert response.cookies == {}


def test_the_worker_knows_the_pages_to_show_without_network(client):
    source = client.get("/sw.js").content.decode()

    site = json.loads(re.match(r"const SITE = (.+);\n", source)[1])

    assert site["offline"] == {"": "/hors-ligne/", "/en": "/en/hors-ligne/"}
    assert site["files"] == settings.STATIC_URL
    assert [client.get(page).status_code for page in site["offline"].values()] == [200, 200]


def test_a_new_version_of_the_site_is_a_new_worker(client, monkeypatch):
    before = client.get("/sw.js").content

    monkeypatch.setattr(worker, "code_version", lambda: "another-version")
    worker.source.cache_clear()
    after = client.get("/sw.js").content
    worker.source.cache_clear()

    assert before != after
