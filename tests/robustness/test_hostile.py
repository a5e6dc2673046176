"""Whatever is sent, the site answers with the right status, shows nothing of the machinery, keeps nothing by half."""

import random
from contextlib import closing
from urllib.parse import quote
from uuid import uuid4

import pytest

from tests.robustness import oracle
from tests.robustness.learner import UNIT, URLENCODED

PAGES = ["/", "/programme/", "/cours/niveau-1/", UNIT, "/mon-espace/", "/compte/", "/mes-donnees/", "/en/", "/healthz"]
NOWHERE = [
    "/nulle-part/", "/cours/", "/cours/niveau-9/", "/cours/niveau-1/u9-9/", f"/cours/{'a' * 4000}/", "/cours/%00/",
    "/cours/niveau-1/..%2f..%2fetc%2fpasswd/", "/static/..%2f..%2fsettings.py", "/static/%2e%2e/%2e%2e/etc/passwd",
    "/%ff%fe/", "/cours/%F0%9F%98%80/", "/.git/config", "/cours/niveau-1/u2-1/%0d%0aSet-Cookie:a=b/",
]  # fmt: skip
NASTY = [
    "", " ", "\0", "é\u202e\ud7ff", "' OR 1=1 --", "<script>alert(1)</script>", "{{ 7*7 }}", "../../etc/passwd",
    "9" * 400, "-1", "NaN", "1e999", "a" * 5000, "\r\nSet-Cookie: a=b", "%00", "[]", '{"$gt": ""}', "\x1b[31m",
    "𝕏" * 300,
]  # fmt: skip
# What a refusal may be: an act is taken, sent back with a reason, forbidden, unknown, or too large.
FINE = {200, 303, 400, 403, 404, 413, 422}
FULL = 256 * 1024


def statuses(learner, method, paths, **headers):
    return [learner.send(method, path, headers=headers).status for path in paths]


def half_written(site):
    with closing(oracle.connect(site)) as database:
        return oracle.halves(database)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "BREW"])
def test_a_method_that_no_page_knows_is_refused(learner, question, method):
    token = {"X-CSRFToken": question.fields["csrfmiddlewaretoken"], "Origin": learner.url}

    assert statuses(learner, method, [*PAGES, question.action], **token) == [405] * (len(PAGES) + 1)


def test_a_form_is_not_read_by_its_address(learner, question):
    reply = learner.get(question.action)

    assert (reply.status, reply.headers["Allow"]) == (405, "POST")


def test_an_address_that_leads_nowhere_says_so(learner):
    assert set(statuses(learner, "GET", NOWHERE)) <= {400, 404}
    assert learner.get("/nulle-part/").title == "Il n’y a rien à cette adresse"


def test_what_another_site_sends_is_refused(learner, question):
    fields = question.fields | {"chosen": question.options[0]}

    without_token = learner.post(question.action, fields | {"csrfmiddlewaretoken": ""}).status
    from_elsewhere = learner.post(question.action, fields, Origin="https://ailleurs.example").status

    assert (without_token, from_elsewhere) == (403, 403)


def test_ids_of_another_course_release_or_block_are_unknown(learner, question, busy_site):
    before = busy_site.rows("SELECT count(*) FROM records_record")
    _, verb, digest, unit, block, _ = question.action.split("/")
    places = [("0" * 64, unit, block), (digest, "u9-9", block), (digest, unit, "nulle-part"), (digest, "u1-1", block)]

    fields = question.fields | {"chosen": question.options[0]}
    replies = [learner.post(f"/{verb}/{'/'.join(place)}/", fields).status for place in places]
    invented = learner.post(question.action, question.fields | {"chosen": "inventee"}).status

    assert (replies, invented) == ([404] * 4, 422)
    assert busy_site.rows("SELECT count(*) FROM records_record") == before


def test_a_giant_form_is_refused_before_it_is_read(learner, question):
    heavy = learner.post(question.action, question.fields | {"chosen": "a" * FULL})
    many = learner.post(question.action, question.fields | {f"champ-{n}": "x" for n in range(400)})

    assert [(reply.status, reply.title) for reply in (heavy, many)] == [(413, "Cet envoi est trop volumineux")] * 2


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (URLENCODED, b"%ff%fe=%00&chosen=\xff\xfe&key=%zz"),
        (URLENCODED + "; charset=hex", b"chosen=a"),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\nContent-Disposition: form-data; name=chosen\r\n\r\ncut in the mid",
        ),
        ("multipart/form-data", b"--x--"),
        ("application/json", b'{"chosen": '),
        ("text/xml", b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"),
        ("", b"\0" * 1000),
    ],
)
def test_a_body_that_is_no_form_is_refused(learner, question, kind, body):
    token = {"X-CSRFToken": question.fields["csrfmiddlewaretoken"], "Origin": learner.url, "Content-Type": kind}

    assert learner.send("POST", question.action, body, token).status in {400, 403, 422}


def test_nasty_values_in_every_field_of_every_form_break_nothing(busy_site, learner):
    chance = random.Random(20261127)
    forms = [form for page in (UNIT, "/compte/", "/reprendre/") for form in learner.forms(page) if form.action]
    seen = set()

    for form in forms:
        for value in NASTY:
            fields = form.fields | {"key": str(uuid4()), "chosen": value, "email": value, "code": value}
            spoilt = chance.choice(sorted(fields.keys() - {"csrfmiddlewaretoken"}))
            seen.add(learner.post(form.action, fields | {spoilt: value}, Origin=learner.url).status)

    assert seen <= FINE | {429}
    assert half_written(busy_site) == []
    assert learner.get("/healthz").status == 200


@pytest.mark.parametrize("cookie", ["caire_device=%00", "sessionid=" + "a" * 5000, "csrftoken=é", "=; ;;=", '"'])
def test_a_spoilt_cookie_is_no_cookie(learner, cookie):
    headers = {"Cookie": cookie.encode().decode("latin-1")}

    assert learner.send("GET", UNIT, headers=headers).status in {200, 400}


def test_headings_that_lie_change_nothing(learner):
    for name, value in [
        ("Accept-Language", "é" * 99),
        ("If-None-Match", 'W/"' + quote("\0") * 99),
        ("Range", "bytes=9-1"),
    ]:
        assert learner.send("GET", "/", headers={name: value.encode().decode("latin-1")}).status == 200
    assert learner.send("GET", "/", headers={"Host": "ailleurs.example"}).status == 400
