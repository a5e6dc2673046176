import gzip
import json

import pytest
from django.core.management import CommandError, call_command

from caire.config import archive
from caire.people.models import Person

pytestmark = pytest.mark.django_db(transaction=True)


def rows(path):
    """What a backup holds, but for its heading."""
    return list(archive.lines(path))[1:]


def altered(path, change):
    """Rewrite a backup, line by line."""
    lines = list(archive.lines(path))
    with gzip.open(path, "wt") as file:
        file.writelines(json.dumps(line) + "\n" for line in change(lines))


def test_everything_comes_back_as_it_was(backup, elsewhere, tmp_path):
    elsewhere.manage("restore", str(backup))
    elsewhere.manage("backup", str(tmp_path / "again.jsonl.gz"))

    assert rows(tmp_path / "again.jsonl.gz") == rows(backup)


def test_everything_moves_to_the_other_database_and_back(backup, elsewhere, embedded, tmp_path):
    embedded.manage("restore", str(backup))
    embedded.manage("backup", str(tmp_path / "moved.jsonl.gz"))
    elsewhere.manage("restore", str(tmp_path / "moved.jsonl.gz"))
    elsewhere.manage("backup", str(tmp_path / "again.jsonl.gz"))

    assert rows(tmp_path / "again.jsonl.gz") == rows(backup)


def test_new_rows_do_not_take_old_numbers(backup, elsewhere):
    elsewhere.manage("restore", str(backup))

    said = elsewhere.manage(
        "shell", "--command", "from caire.people.models import Person; print(Person.objects.create().pk)"
    )

    assert int(said.split()[-1]) > max(Person.objects.values_list("pk", flat=True))


def test_a_backup_of_an_earlier_schema_is_migrated(backup, elsewhere, tmp_path):
    def earlier(lines):
        lines[0]["migrations"].remove(["admin", "0003_logentry_add_action_flag_choices"])
        return lines

    altered(backup, earlier)
    elsewhere.manage("restore", str(backup))
    elsewhere.manage("backup", str(tmp_path / "again.jsonl.gz"))

    assert rows(tmp_path / "again.jsonl.gz") == rows(backup)
    assert "No planned migration" in elsewhere.manage("migrate", "--plan")


def test_somebody_erased_since_does_not_come_back(backup, lived_in, elsewhere):
    ref = Person.objects.get(pk=lived_in.pk).ref
    (elsewhere.data / "erasures.log").write_text(f"2026-11-22 {ref}\n")

    said = elsewhere.manage("restore", str(backup))

    assert "1 effacement(s) rejoué(s)" in said
    assert elsewhere.rows(f"SELECT count(*) FROM people_person WHERE id = {lived_in.pk}") == [(0,)]
    assert elsewhere.rows("SELECT count(*) FROM people_account") == [(0,)]


def test_without_the_ledger_nothing_is_restored_unless_one_says_so(backup, elsewhere):
    (elsewhere.data / "erasures.log").unlink()

    with pytest.raises(RuntimeError, match=r"erasures\.log manque"):
        elsewhere.manage("restore", str(backup))
    untouched = (elsewhere.data / "erasures.log").exists()
    elsewhere.manage("restore", str(backup), "--without-ledger")

    assert not untouched
    assert elsewhere.rows("SELECT count(*) FROM people_person") == [(2,)]


def test_the_ledger_is_read_before_anything_is_touched(backup, lived_in, elsewhere):
    elsewhere.manage("restore", str(backup))
    ledger = elsewhere.data / "erasures.log"
    ledger.write_text(f"2026-11-22 pas-une-référence\n2026-11-22 {lived_in.person.ref}\n")

    with pytest.raises(RuntimeError, match=r"erasures\.log, ligne 1"):
        elsewhere.manage("restore", str(backup), "--force")
    untouched = elsewhere.rows("SELECT count(*) FROM people_person")
    ledger.write_text(f"2026-11-22 {lived_in.person.ref}\n2026-11-22 0000")
    said = elsewhere.manage("restore", str(backup), "--force")

    assert untouched == [(2,)]
    assert "1 effacement(s) rejoué(s)" in said


def test_those_whom_only_the_replaced_database_knew_to_be_erased_do_not_come_back(backup, lived_in, elsewhere):
    elsewhere.manage("restore", str(backup))
    ref = lived_in.person.ref
    elsewhere.manage(
        "shell",
        "--command",
        f"from caire.people.models import Erasure as E; E.objects.create(ref='{ref}', erased_on='2026-11-22')",
    )

    said = elsewhere.manage("restore", str(backup), "--force")

    assert "1 effacement(s) rejoué(s)" in said
    assert (elsewhere.data / "erasures.log").read_text() == f"2026-11-22 {ref}\n"


def test_a_database_in_use_is_not_replaced_without_asking(backup, elsewhere):
    elsewhere.manage("restore", str(backup))
    before = elsewhere.rows("SELECT count(*) FROM records_record")

    with pytest.raises(RuntimeError, match="La base n’est pas vide"):
        elsewhere.manage("restore", str(backup))
    elsewhere.manage("restore", str(backup), "--force")

    assert elsewhere.rows("SELECT count(*) FROM records_record") == before != [(0,)]


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.99])
def test_a_backup_cut_short_is_refused_before_anything_is_touched(backup, kept):
    content = backup.read_bytes()
    backup.write_bytes(content[: int(len(content) * kept)])
    before = Person.objects.count()

    with pytest.raises(CommandError, match="abîmé ou incomplet"):
        call_command("restore", backup, force=True)

    assert Person.objects.count() == before != 0


def test_a_backup_without_its_counts_is_refused(backup):
    altered(backup, lambda lines: lines[:-1])

    with pytest.raises(CommandError, match="est incomplet"):
        call_command("restore", backup, force=True)


def test_a_backup_of_a_later_version_is_refused(backup):
    def later(lines):
        lines[0]["migrations"].append(["people", "9999_from_the_future"])
        return lines

    altered(backup, later)

    with pytest.raises(CommandError, match="version plus récente"):
        call_command("restore", backup, force=True)

    assert Person.objects.exists()


def test_another_file_is_refused(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Bonjour")

    with pytest.raises(CommandError, match="abîmé ou incomplet"):
        call_command("restore", path)
