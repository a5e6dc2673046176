import json
import re

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client

from caire.mail.models import Message
from caire.people import personal_data, services
from caire.people.actors import Actor, cluster
from caire.people.models import Account, Device, Erasure, Joining, Person, ResumeCode, Session, SignInCode
from caire.people.tests.examples import begin, code_in, say, sign_in

DATA, JSON, READABLE, ERASE, LAW = (
    "/mes-donnees/",
    "/mes-donnees/donnees.json",
    "/mes-donnees/lisible/",
    "/mes-donnees/effacer/",
    "/donnees-personnelles/",
)


@pytest.fixture
def notes(monkeypatch):
    """Another app that holds something per person: what it holds."""
    held = {}
    monkeypatch.setattr(personal_data, "_holders", dict(personal_data._holders))
    personal_data.register(
        "web",
        export=lambda ids: [held[one] for one in ids if one in held],
        erase=lambda ids: [held.pop(one, None) for one in ids],
    )
    return held


def test_everything_is_exported_for_all_that_one_is(nadia, person, notes, now):
    services.join(nadia.pk, person.pk, now=now)
    notes |= {nadia.pk: "à moi", person.pk: "à moi aussi", 0: "à quelqu’un d’autre"}

    exported = services.export_all(cluster(nadia.pk), now=now)

    assert exported["web"] == ["à moi", "à moi aussi"]
    assert [one["reference"] for one in exported["people"]["personnes"]] == [str(nadia.person.ref), str(person.ref)]
    assert exported["people"]["comptes"][0]["e_mail"] == "nadia@exemple.fr"
    assert exported["exporte_le"] == now.isoformat()


def test_the_file_holds_what_the_person_did_and_nobody_else(client, db, notes):
    mine = begin(client)
    notes |= {mine: "à moi", mine + 1: "à quelqu’un d’autre"}

    response = client.get(JSON)

    assert json.loads(response.content)["web"] == ["à moi"]
    assert response["Content-Disposition"] == 'attachment; filename="mes-donnees-caire.json"'
    assert "no-store" in response["Cache-Control"]


def test_a_code_on_its_way_is_not_in_the_export(nadia, client, now, here):
    services.ask_code("nadia@exemple.fr", here, now=now)
    code = code_in(Message.objects.get())

    exported = services.export_all(cluster(nadia.pk), now=now)

    assert len(exported["people"]["messages"]) == 1
    assert code not in str(exported)


def test_everything_can_be_read_as_a_page(client, db, notes):
    mine = begin(client)
    notes[mine] = {"fait_le": "2026-11-22T12:00:00+00:00", "mots": ["un", "<deux>"]}

    page = client.get(READABLE).content.decode()

    assert "<dt>Fait le</dt>" in page
    assert "22 novembre 2026, 13:00" in page
    assert "&lt;deux&gt;" in page


@pytest.mark.parametrize("address", [DATA, READABLE, ERASE])
def test_who_did_nothing_reads_that_nothing_is_kept(client, db, address):
    assert client.get(address).status_code == 200
    assert json.loads(client.get(JSON).content) == {}


def test_erasing_leaves_nothing_and_says_so(client, db, notes, ledger):
    guest = begin(client)
    sign_in(client)
    say(client, "yes")
    client.post("/compte/code-de-reprise/", {"before": ""})
    notes[guest] = "à moi"
    refs = set(Person.objects.values_list("ref", flat=True))

    response = client.post(ERASE, {"sure": "on"})

    assert "Tout est effacé" in response.content.decode()
    assert response["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    for model in (Person, Account, Device, ResumeCode, Joining, SignInCode, Message):
        assert model.objects.count() == 0
    assert notes == {}
    assert set(Erasure.objects.values_list("ref", flat=True)) == refs
    assert {line.split()[1] for line in ledger.read_text().splitlines()} == {str(ref) for ref in refs}


def test_erasing_ends_the_sessions_of_every_device_and_of_nobody_else(client, db, notes):
    devices = [client, Client(), Client()]
    for device, email in zip(devices, ["nadia@exemple.fr", "nadia@exemple.fr", "karim@exemple.fr"], strict=True):
        sign_in(device, email)
    assert len(client.get(JSON).json()["people"]["sessions"]) == 2

    client.post(ERASE, {"sure": "on"})

    assert list(Session.objects.values_list("account__email", flat=True)) == ["karim@exemple.fr"]
    assert "karim@exemple.fr" in devices[2].get("/compte/").content.decode()


def test_erasing_touches_nobody_else(nadia, person, notes, now):
    notes |= {nadia.pk: "à elle", person.pk: "à moi"}

    services.erase(cluster(person.pk), now=now)

    assert (list(Account.objects.all()), notes) == ([nadia], {nadia.pk: "à elle"})


def test_without_the_box_nothing_is_erased(client, db):
    begin(client)

    response = client.post(ERASE, {})

    assert "Cochez cette case pour confirmer l’effacement." in response.content.decode()
    assert Person.objects.count() == 1


def test_when_the_ledger_cannot_be_written_nothing_is_erased(person, settings, notes, now, tmp_path):
    settings.DATA = tmp_path / "missing"

    with pytest.raises(FileNotFoundError):
        services.erase(cluster(person.pk), now=now)

    assert (Person.objects.count(), Erasure.objects.count()) == (1, 0)


def test_when_one_app_fails_nothing_is_erased(person, monkeypatch, now):
    monkeypatch.setattr(personal_data, "_holders", dict(personal_data._holders))
    personal_data.register("web", export=list, erase=lambda ids: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        services.erase(cluster(person.pk), now=now)

    assert (Person.objects.count(), Erasure.objects.count()) == (1, 0)


def test_whoever_joined_in_the_meantime_is_erased_too(nadia, person, now):
    before = Actor(nadia.pk, (nadia.pk,), is_guest=False)
    services.join(nadia.pk, person.pk, now=now)

    services.erase(before, now=now)

    assert Person.objects.count() == 0


def test_nothing_of_an_erased_account_stays_in_the_journal_of_the_administration(client, nadia, now):
    staff = Account.objects.create_superuser("gestion@exemple.fr")
    client.force_login(staff)
    for account, active in [(nadia, "on"), (staff, "on")]:
        client.post(f"/gestion/people/account/{account.pk}/change/", {"is_active": active, "is_staff": "on"})
    about_nadia = list(LogEntry.objects.filter(object_repr=nadia.email))
    services.erase(cluster(nadia.pk), now=now)
    left = list(LogEntry.objects.values_list("object_repr", flat=True))

    services.erase(cluster(staff.pk), now=now)

    assert len(about_nadia) == 1
    assert left == ["gestion@exemple.fr"]
    assert LogEntry.objects.count() == 0


def test_the_page_says_the_same_as_the_page_of_the_law(client, db, settings):
    settings.MAIL_KEPT_DAYS = 45
    told, law = (re.search(r"<tbody>.*</tbody>", client.get(page).content.decode(), re.S)[0] for page in (DATA, LAW))

    assert told == law
    assert "45 jours" in told
    assert "Vos signalements de problème" in told
    assert "attestation" not in told


def test_what_the_code_says_is_shown_in_words(client, db, notes):
    mine = begin(client)
    digest = "3f2a9c" * 10 + "3f2a"
    notes[mine] = [
        {"acte": "answered", "version": digest, "score": 0.5, "assurance": 3},
        {"acte": "simulated", "version": digest, "score": None, "assurance": None},
    ]

    page = client.get(READABLE).content.decode().replace("\u00a0", " ")
    shown = re.findall(r"<dd>(.*?)</dd>", page.partition('id="app-web"')[2], re.S)

    assert [value.strip() for value in shown[:8]] == [
        *["a répondu", "3f2a9c3f", "50 %", "J’en suis sûr·e"],
        *["a fait une expérience", "3f2a9c3f", "–", "–"],
    ]
