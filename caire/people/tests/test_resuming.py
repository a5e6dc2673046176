import re
from html import unescape

import pytest
from django.test import Client

from caire.people import actors, limits, queries, rules, services
from caire.people.models import Device, Person, ResumeCode
from caire.people.rules import Reason, RuleError
from caire.people.tests.examples import begin, request_of, say, sign_in

MAKE, RESUME, ASK = "/compte/code-de-reprise/", "/reprendre/", "/compte/est-ce-bien-vous/"


def made(client):
    """Make a resume code on its page and return it as printed."""
    before = re.search(r'name="before" value="([^"]*)"', client.get(MAKE).content.decode())[1]
    page = client.post(MAKE, {"before": unescape(before)}).content.decode()
    return " ".join(re.findall(r"<code>(\w{4})</code>", page))


def acting(client):
    return actors.acting(request_of(client.cookies[actors.COOKIE].value)).person_id


def told(response):
    page = unescape(response.content.decode())
    return re.search(r'<p class="field-error" id="id_code_error">.*?<span>([^<]+)<', page)[1].replace("\u00a0", " ")


@pytest.fixture
def guest(client, db):
    return begin(client)


def test_the_code_takes_up_the_history_on_another_device(client, guest):
    code, other = made(client), Client()

    response = other.post(RESUME, {"code": f"  {code.lower()} "})

    assert (response.status_code, response["Location"]) == (303, "/mon-espace/")
    assert acting(other) == guest


def test_the_code_is_shown_once_and_kept_only_as_a_hash(client, guest):
    code = made(client)

    assert code not in client.get(MAKE).content.decode()
    assert code.replace(" ", "") not in str(ResumeCode.objects.values().get())


def test_a_new_code_replaces_the_old_one(client, guest, here, now):
    old, new = made(client), made(client)

    with pytest.raises(RuleError) as refused:
        services.person_of(rules.read_resume_code(old), here, now=now)

    assert refused.value.reason == Reason.WRONG_CODE
    assert services.person_of(rules.read_resume_code(new), here, now=now) == guest
    assert ResumeCode.objects.count() == 1


def test_reloading_the_page_that_shows_the_code_does_not_replace_it(client, guest, here, now):
    client.get(MAKE)
    first = client.post(MAKE, {"before": ""}).content.decode()
    again = client.post(MAKE, {"before": ""}).content.decode()

    code = "".join(re.findall(r"<code>(\w{4})</code>", first))
    assert services.person_of(code, here, now=now) == guest
    assert "<code>" not in again


def test_who_has_done_nothing_has_nothing_to_resume(client, db):
    page = client.post(MAKE, {"before": ""}).content.decode()

    assert "Il n’y a encore rien à reprendre sur cet appareil." in page
    assert ResumeCode.objects.count() == 0


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Tapez les seize signes de votre code."),
        ("abcd efgh", "Le code compte 16 signes, vous en avez tapé 8."),
        (
            "UUUU UUUU UUUU UUUU",
            "Un signe ne fait partie d’aucun code : il n’y a que des chiffres et des lettres sans accent, sauf U.",
        ),
        (
            "0123 4567 89AB CDEF",
            "Un signe a été mal recopié, ou deux signes sont inversés. Comparez groupe par groupe.",
        ),
        (
            rules.grouped("0" * 15 + rules.check_sign("0" * 15)),
            "Nous ne connaissons pas ce code. L’avez-vous remplacé par un plus récent ?",
        ),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(client, db, typed, sentence):
    response = client.post(RESUME, {"code": typed})

    assert told(response) == sentence
    assert not typed or f'value="{typed}"' in response.content.decode()


def test_guessing_is_stopped(client, db, monkeypatch):
    monkeypatch.setattr(limits, "FAILURES_PER_DEVICE", (limits.Limit("failure-device", 2, limits.HOUR),))
    client.get(RESUME)
    unknown = rules.grouped("0" * 15 + rules.check_sign("0" * 15))

    for _ in range(2):
        client.post(RESUME, {"code": unknown})

    assert told(client.post(RESUME, {"code": unknown})).startswith("Trop de demandes d’affilée. Réessayez dans")


def test_the_token_that_the_browser_came_with_is_not_reused(client, guest):
    code, shared = made(client), Client()
    shared.get(RESUME)
    seen_by_somebody = shared.cookies[actors.COOKIE].value

    shared.post(RESUME, {"code": code})

    assert actors.acting(request_of(seen_by_somebody)) is None
    assert acting(shared) == guest


def test_a_device_with_a_history_of_its_own_is_asked_about_first(client, guest):
    code, other = made(client), Client()
    theirs = begin(other, things=2)

    response = other.post(RESUME, {"code": code})
    page = other.get(ASK).content.decode()

    assert response["Location"] == ASK
    assert "<li>2 réponses</li>" in page
    assert acting(other) == theirs


def test_yes_joins_both_histories(client, guest):
    code, other = made(client), Client()
    theirs = begin(other)
    other.post(RESUME, {"code": code})

    say(other, "yes")

    assert Person.objects.get(pk=theirs).same_as_id == guest
    assert acting(other) == guest


def test_no_opens_the_history_of_the_code_and_leaves_the_other_alone(client, guest):
    code, other = made(client), Client()
    theirs = begin(other)
    other.post(RESUME, {"code": code})

    say(other, "no")

    assert Person.objects.get(pk=theirs).same_as_id is None
    assert acting(other) == guest
    assert Device.objects.filter(person=theirs).count() == 0


def test_a_code_of_another_account_is_refused_while_one_is_signed_in(db):
    first, second = Client(), Client()
    sign_in(first, "un@exemple.fr")
    sign_in(second, "deux@exemple.fr")

    response = second.post(RESUME, {"code": made(first)})

    assert told(response) == "Ce code ouvre l’historique d’un autre compte. Quittez d’abord ce poste."


def test_the_code_of_a_guest_may_join_the_account_that_is_signed_in(client, guest, db):
    code, other = made(client), Client()
    sign_in(other)
    account = int(other.session["_auth_user_id"])

    response = other.post(RESUME, {"code": code})
    say(other, "yes")

    assert response["Location"] == ASK
    assert Person.objects.get(pk=guest).same_as_id == account


def test_the_code_of_an_account_opens_it_without_its_address(db):
    owner, other = Client(), Client()
    sign_in(owner)
    code = made(owner)

    other.post(RESUME, {"code": code})

    assert acting(other) == int(owner.session["_auth_user_id"])


def test_a_printed_code_outlives_the_key_of_the_site(person, settings, here, now):
    code = services.make_code(person.pk, (person.pk,), now=now)
    settings.SECRET_KEY = "another one, after the first was lost"

    assert services.person_of(code, here, now=now) == person.pk


def test_the_code_of_a_history_that_joined_an_account_opens_nothing_until_that_is_undone(nadia, person, here, now):
    code = services.make_code(person.pk, (person.pk,), now=now)
    joining = services.join(nadia.pk, person.pk, now=now)

    with pytest.raises(RuleError) as refused:
        services.person_of(code, here, now=now)
    ways_back = queries.kept((nadia.pk, person.pk))
    services.make_code(nadia.pk, (nadia.pk, person.pk), now=now)
    services.undo(joining.pk, nadia.pk, now=now)

    assert refused.value.reason == Reason.JOINED
    assert ways_back == queries.Kept("nadia@exemple.fr", None)
    assert services.person_of(code, here, now=now) == person.pk


def test_who_types_the_code_of_a_joined_history_is_told_how_to_come_in(client, nadia, person, now):
    code = services.make_code(person.pk, (person.pk,), now=now)
    services.join(nadia.pk, person.pk, now=now)

    assert told(client.post(RESUME, {"code": code})) == (
        "Cet historique a été réuni à un compte. Demandez un code par e-mail à l’adresse de ce compte."
    )


def test_the_codes_of_joined_guests_all_open_their_history(person, here, now):
    other = Person.objects.create()
    codes = [services.make_code(one.pk, (one.pk,), now=now) for one in (person, other)]
    kept = services.join(person.pk, other.pk, now=now).kept_id

    assert [services.person_of(code, here, now=now) for code in codes] == [kept, kept]


def test_the_code_of_a_disabled_account_opens_nothing(nadia, here, now):
    code = services.make_code(nadia.pk, (nadia.pk,), now=now)
    nadia.is_active = False
    nadia.save()

    with pytest.raises(RuleError):
        services.person_of(code, here, now=now)
