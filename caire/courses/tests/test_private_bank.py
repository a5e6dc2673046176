"""A private bank adds its items to a course and leaves nothing of them in the public folder."""

import pytest
from django.core.management import call_command

from caire.courses import queries, services
from caire.courses.compiler import CompileError, compile_course
from caire.courses.compiler.__main__ import main
from caire.courses.tests import banks, examples, folders

TODAY = ["--today", folders.TODAY.isoformat()]
SECRET = banks.many(1)
FACT = banks.FACTS.replace("id: essai", "id: reserve").replace("Un fait.", "Un autre fait.")


@pytest.fixture
def folder(tmp_path):
    """A course with a public bank, its ids registered."""
    folder = banks.write(tmp_path)
    main([str(folder), *TODAY, "--write-ids"])
    return folder


def test_its_items_are_items_of_the_course(folder, tmp_path):
    bank = banks.write_private(tmp_path, SECRET)

    assert [item.id for item in compile_course(folder, folders.TODAY, bank).items][3:] == [
        "CAIRE-N1-A3-004",
        "CAIRE-N1-A3-100",
    ]


def test_another_course_has_none_of_them(folder, tmp_path):
    bank = banks.write_private(tmp_path, SECRET)
    (bank / "essai").rename(bank / "autre")

    assert len(compile_course(folder, folders.TODAY, bank).items) == 4


def test_it_may_have_facts_of_its_own(folder, tmp_path):
    bank = banks.write_private(tmp_path, SECRET + "  sources: [reserve, absent]\n", {"facts.yml": FACT})

    assert banks.problems(folder, bank) == [
        "banque privée/u1.yml:15: le fait « absent » n’existe pas : décrivez-le dans « facts.yml »."
    ]


def test_its_mistakes_are_told_under_its_own_name(folder, tmp_path):
    bank = banks.write_private(tmp_path, SECRET.replace("bloom: mémoriser", "bloom: lire"), {"facts.yml": "- id: A\n"})

    assert [problem.split(" : ")[0] for problem in banks.problems(folder, bank)] == [
        *["banque privée/facts.yml:1: un fait"] * 5,
        "banque privée/u1.yml:4: un item",
    ]


def test_its_numbers_are_its_own(folder, tmp_path):
    bank = banks.write_private(tmp_path, SECRET.replace("A3-100", "A3-001"))

    assert banks.problems(folder, bank) == [
        "banque privée/u1.yml:1: l’item « CAIRE-N1-A3-001 » existe déjà (items/u1.yml:1) : "
        "donnez un autre numéro à l’un des deux."
    ]


def test_the_number_of_a_public_item_of_former_times_is_taken_too(folder, tmp_path):
    bank = banks.write_private(tmp_path, SECRET)
    with (folder / "ids.yml").open("a") as file:
        file.write("- items/CAIRE-N1-A3-100\n")

    line = (folder / "ids.yml").read_text().count("\n")
    assert banks.problems(folder, bank) == [
        f"banque privée/u1.yml:1: « CAIRE-N1-A3-100 » est un item public (ids.yml:{line}) : "
        "donnez un autre numéro à l’item privé."
    ]


def test_nothing_of_it_is_registered(folder, tmp_path):
    bank = banks.write_private(tmp_path, SECRET)
    before = (folder / "ids.yml").read_text()

    statuses = [main([str(folder), *TODAY, "--bank", str(bank), *more]) for more in (["--write-ids"], [])]

    assert (statuses, (folder / "ids.yml").read_text()) == ([0, 0], before)


def test_the_command_finds_it_by_its_setting_and_counts_it(folder, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("CAIRE_BANK", str(banks.write_private(tmp_path, SECRET)))

    main([str(folder), *TODAY])

    assert "essai : 5 items (1 de la banque privée), dont 2 pour les révisions," in capsys.readouterr().out


def test_a_folder_that_is_not_there_is_a_misuse(folder):
    with pytest.raises(SystemExit) as left:
        main([str(folder), *TODAY, "--bank", "nulle-part"])

    assert left.value.code == 2


@pytest.mark.django_db
def test_it_is_published_with_its_course(folder, tmp_path, settings):
    settings.BANK_DIR = banks.write_private(tmp_path, SECRET)
    settings.CONTENT_DIR = tmp_path

    call_command("publish")

    assert len(queries.current("essai").items) == 5


@pytest.mark.django_db
def test_a_published_course_does_not_lose_it_in_silence(folder, tmp_path, settings):
    settings.BANK_DIR = banks.write_private(tmp_path, banks.many(2))
    services.publish(folder, examples.NOON)
    settings.BANK_DIR = None

    with pytest.raises(CompileError) as refused:
        services.publish(folder, examples.NOON)

    assert [str(problem) for problem in refused.value.problems] == [
        "essai/course.yml:1: 2 identifiant(s) de la banque privée ont disparu, dont « items/CAIRE-N1-A3-100 » : donnez "
        "son dossier (CAIRE_BANK), ou déclarez-les dans « course.yml », sous « removed »."
    ]


@pytest.mark.django_db
def test_an_item_withdrawn_from_it_is_declared(folder, tmp_path, settings):
    settings.BANK_DIR = banks.write_private(tmp_path, banks.many(2))
    services.publish(folder, examples.NOON)
    banks.write_private(tmp_path, SECRET)
    (folder / "course.yml").write_text(folders.COURSE + "removed: [items/CAIRE-N1-A3-101]\n", encoding="utf-8")

    assert len(services.publish(folder, examples.NOON).items) == 5
