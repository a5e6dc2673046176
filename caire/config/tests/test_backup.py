"""Writing a backup: `test_archive` puts them back."""

import gzip
import json
import os
from errno import ENOSPC
from unittest.mock import Mock
from uuid import UUID

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from caire.config import archive
from caire.mail import services as mail
from caire.mail.models import Message
from caire.people import services as people
from caire.people.limits import Origin
from caire.people.models import DailyKey, Erasure, Person, Session, Tally, Visitor

ABSENT = UUID(int=1)
pytestmark = pytest.mark.django_db(transaction=True)


def test_a_backup_is_readable_by_its_owner_alone_from_its_first_byte(lived_in, tmp_path, monkeypatch):
    modes, found = [], archive.tables

    def looked_at(models):
        modes.extend(path.stat().st_mode & 0o777 for path in tmp_path.iterdir())
        return found(models)

    monkeypatch.setattr(archive, "tables", looked_at)
    call_command("backup", tmp_path / "backup.jsonl.gz", verbosity=0)

    assert modes == [0o600]
    assert (tmp_path / "backup.jsonl.gz").stat().st_mode & 0o777 == 0o600


def test_a_backup_takes_its_name_once_it_is_on_the_disk_and_readable(lived_in, tmp_path, monkeypatch):
    seen, check, fsync = [], archive.check, os.fsync
    monkeypatch.setattr(os, "fsync", lambda number: seen.append("kept") or fsync(number))
    monkeypatch.setattr(archive, "check", lambda path: seen.append(path.name) or check(path))

    call_command("backup", tmp_path / "backup.jsonl.gz", verbosity=0)

    assert seen[:2] == ["kept", "backup.jsonl.gz.partiel"]
    assert [path.name for path in tmp_path.iterdir()] == ["backup.jsonl.gz"]


@pytest.mark.parametrize(
    ("broken", "error", "told"),
    [
        ("check", archive.ArchiveError("Le fichier est abîmé."), "Le fichier est abîmé. Rien n’a été sauvegardé."),
        ("stored", OSError(ENOSPC, "plus de place"), "plus de place. Rien n’a été sauvegardé."),
    ],
)
def test_a_backup_that_fails_says_so_in_a_sentence_and_leaves_nothing(
    lived_in, tmp_path, monkeypatch, broken, error, told
):
    before = tmp_path / "backup.jsonl.gz"
    before.write_text("the backup of yesterday")
    monkeypatch.setattr(archive, broken, Mock(side_effect=error))

    with pytest.raises(CommandError, match=told):
        call_command("backup", before, verbosity=0)

    assert [path.read_text() for path in tmp_path.iterdir()] == ["the backup of yesterday"]


def test_what_a_killed_backup_left_goes_with_the_next_one_but_not_one_under_way(db, settings, tmp_path):
    settings.DATA = tmp_path
    (tmp_path / "backups").mkdir()
    dead, alive = (tmp_path / "backups" / f"caire-2026112{day}-000000.jsonl.gz.partiel" for day in (1, 2))
    for draft in (dead, alive):
        draft.touch()
    os.utime(dead, (0, 0))

    call_command("backup", verbosity=0)

    assert (dead.exists(), alive.exists()) == (False, True)


def test_a_backup_makes_the_ledger_that_a_restoration_wants(lived_in, settings, tmp_path):
    settings.DATA = tmp_path
    (tmp_path / "backups").mkdir()
    Erasure.objects.create(ref=ABSENT, erased_on="2026-11-22")

    call_command("backup", verbosity=0)

    assert (tmp_path / "erasures.log").read_text() == f"2026-11-22 {ABSENT}\n"


def test_what_opens_an_account_today_or_tells_a_visitor_is_not_in_a_backup(client, lived_in, elsewhere, tmp_path):
    now = timezone.now()
    client.force_login(lived_in)
    asked = people.ask_code("nadia@exemple.fr", Origin("192.0.2.1", "device"), now=now)
    mail.queue("nadia@exemple.fr", "Bonjour", "Un message ordinaire", key="bonjour", now=now)
    mail.queue("nadia@exemple.fr", "Révision", "the-key-of-a-link", key="rappel", now=now, unsubscribe="https://x.fr/")
    DailyKey.objects.create(day=now.date(), key="the-key-of-today")
    Visitor.objects.create(day=now.date(), mark="the-mark-of-nadia")
    secrets = [Message.objects.get(is_code=True).text, asked.code_hash, Session.objects.get().session_key]
    secrets += ["the-key-of-a-link", "the-key-of-today", "the-mark-of-nadia", Tally.objects.first().key]

    call_command("backup", tmp_path / "backup.jsonl.gz", verbosity=0)
    with gzip.open(tmp_path / "backup.jsonl.gz", "rt") as file:
        written = file.read()
    elsewhere.manage("restore", str(tmp_path / "backup.jsonl.gz"))

    assert [secret for secret in secrets if json.dumps(secret, ensure_ascii=False).strip('"') in written] == []
    assert "Un message ordinaire" in written
    assert elsewhere.rows("SELECT key FROM mail_message") == [("bonjour",)]


def test_only_the_newest_backups_are_kept(settings, tmp_path):
    settings.DATA = tmp_path
    (tmp_path / "backups").mkdir()
    for day in range(1, 4):
        (tmp_path / "backups" / f"caire-2020010{day}-000000.jsonl.gz").touch()

    call_command("backup", keep=2, verbosity=0)

    kept = sorted(path.name[6:10] for path in (tmp_path / "backups").iterdir())
    assert kept[0] == "2020"
    assert len(kept) == 2


@pytest.mark.usefixtures("lived_in")
def test_writing_goes_on_during_a_backup_which_does_not_see_it():
    outside = connection.copy()
    with archive.one_instant():
        before = Person.objects.filter(last_seen_on="2020-02-02").count()
        with outside.cursor() as cursor:
            cursor.execute("UPDATE people_person SET last_seen_on = '2020-02-02'")
        during = Person.objects.filter(last_seen_on="2020-02-02").count()
    outside.close()

    assert (before, during) == (0, 0)
    assert Person.objects.filter(last_seen_on="2020-02-02").count() == 2
