"""What publishing promises: a course whole or not at all, and releases that stay."""

import json
from hashlib import sha256

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from caire.courses import queries, services
from caire.courses.compiler import CompileError
from caire.courses.models import Asset, Edition, Release, ReleaseAsset
from caire.courses.tests import examples, folders

pytestmark = pytest.mark.django_db

NOON = examples.NOON
IDS = {"ids.yml": folders.IDS}
FILES = IDS | {"images/a.svg": folders.SVG, "simulations/a.js": "export {};"}


def rows():
    return [model.objects.count() for model in (Release, Edition, Asset, ReleaseAsset)]


def told(refused):
    return [str(problem).split(" : ")[0] for problem in refused.value.problems]


def test_a_folder_becomes_what_everybody_reads(tmp_path):
    course = services.publish(folders.write(tmp_path, FILES), NOON)

    assert (rows(), queries.current("essai")) == ([1, 1, 2, 2], course)
    assert queries.asset(course.digest, "images/a.svg") == folders.SVG.encode()


def test_a_folder_with_a_mistake_keeps_the_old_edition_and_writes_no_row(tmp_path):
    course = services.publish(folders.write(tmp_path, FILES), NOON)
    folder = folders.write_body(tmp_path, "L'eau.\n", {"images/a.svg": folders.SVG + "\n"})

    with pytest.raises(CompileError):
        services.publish(folder, NOON)

    assert (rows(), Edition.objects.get().release_id) == ([1, 1, 2, 2], course.digest)


def test_the_same_course_twice_is_one_release(tmp_path):
    folder = folders.write(tmp_path, FILES)

    first, second = (services.publish(folder, NOON) for _ in range(2))

    assert (rows(), first.digest) == ([1, 1, 2, 2], second.digest)


def test_a_file_that_did_not_change_is_stored_once(tmp_path):
    services.publish(folders.write(tmp_path, FILES), NOON)

    services.publish(folders.write_body(tmp_path, "Un mot de plus.\n"), NOON)

    assert rows() == [2, 1, 2, 4]


@pytest.mark.parametrize("failing", [Asset, ReleaseAsset, Edition])
def test_a_failure_in_the_middle_leaves_nothing(tmp_path, monkeypatch, failing):
    course = services.publish(folders.write(tmp_path, IDS), NOON)
    folder = folders.write(tmp_path, FILES)

    def fail(*args, **kwargs):
        raise RuntimeError

    for name in ("bulk_create", "update_or_create"):
        monkeypatch.setattr(failing.objects, name, fail)
    with pytest.raises(RuntimeError):
        services.publish(folder, NOON)

    assert (rows(), Edition.objects.get().release_id) == ([1, 1, 0, 0], course.digest)


def test_an_answer_to_an_older_release_is_graded_by_it(tmp_path):
    old = services.publish(folders.write(tmp_path, IDS), NOON)
    swapped = folders.QUESTION.replace("[x]", "[?]").replace("[ ]", "[x]").replace("[?]", "[ ]")
    new = services.publish(folders.write(tmp_path, {"m1/u1.md": folders.UNIT + swapped}), NOON)

    scores = [queries.release_of(course.digest).units[0].questions[0].grade(("oui",)).score for course in (old, new)]

    assert scores == [1, 0]


def test_the_payload_hashes_to_the_name_of_the_release():
    examples.publish()

    release = Release.objects.get()

    canonical = json.dumps(release.payload, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert sha256(canonical.encode()).hexdigest() == release.digest


def test_a_release_is_neither_changed_nor_removed():
    release = Release.objects.get(pk=examples.publish().digest)
    release.payload = {}

    for change in (
        release.save,
        release.delete,
        Release.objects.all().delete,
        lambda: Release.objects.update(payload={}),
        lambda: Release.objects.filter(pk=release.pk).update(course="autre"),
        lambda: Release.objects.bulk_update([release], ["payload"]),
    ):
        with pytest.raises(PermissionError), transaction.atomic():
            change()

    release.refresh_from_db()
    assert release.payload["format"] == 1


def test_an_id_that_people_read_does_not_vanish_without_a_word(tmp_path):
    services.publish(folders.write(tmp_path, IDS), NOON)
    kept = folders.QUESTION.replace("{#non}", "{#pas-du-tout}")
    ids = folders.IDS.replace("question/non", "question/pas-du-tout")
    folder = folders.write(tmp_path, {"m1/u1.md": folders.UNIT + kept, "ids.yml": ids})

    with pytest.raises(CompileError) as refused:
        services.publish(folder, NOON)

    assert told(refused) == ["essai/course.yml:1: l’identifiant publié « u1/question/non » a disparu"]


@pytest.mark.parametrize("line", ["removed: [u1/question/non]", "renamed: {u1/question/non: u1/question/pas-du-tout}"])
def test_an_id_declared_removed_or_renamed_may_go(tmp_path, line):
    services.publish(folders.write(tmp_path, IDS), NOON)
    kept = folders.QUESTION.replace("{#non}", "{#pas-du-tout}")
    ids = folders.IDS.replace("question/non", "question/pas-du-tout")
    files = {"m1/u1.md": folders.UNIT + kept, "ids.yml": ids, "course.yml": f"{folders.COURSE}{line}\n"}

    course = services.publish(folders.write(tmp_path, files), NOON)

    assert Edition.objects.get().release_id == course.digest


def test_a_renaming_is_not_forgotten_by_the_next_release(tmp_path):
    renamed = f"{folders.COURSE}renamed: {{u1/ancienne: u1/question}}\n"
    services.publish(folders.write(tmp_path, IDS | {"course.yml": renamed}), NOON)

    with pytest.raises(CompileError) as refused:
        services.publish(folders.write(tmp_path), NOON)

    assert told(refused) == ["essai/course.yml:1: l’identifiant publié « u1/ancienne » a disparu"]


def test_ids_that_are_not_registered_are_not_published(tmp_path):
    with pytest.raises(CompileError) as refused:
        services.publish(folders.write(tmp_path), NOON)

    assert told(refused) == ["essai/ids.yml:1: 5 identifiant(s) à publier, dont « u1 »"]


def test_the_command_prints_each_problem_and_keeps_the_last_good_release(tmp_path, settings, capsys):
    settings.CONTENT_DIR = tmp_path
    folders.write(tmp_path, IDS)
    call_command("publish")
    first = Edition.objects.get().release_id
    folders.write(tmp_path, {"ids.yml": folders.IDS + "- u1/partie\n"})

    with pytest.raises(CommandError):
        call_command("publish")

    assert capsys.readouterr().err.split(" : ")[0] == "essai/ids.yml:6: l’identifiant publié « u1/partie » a disparu"
    assert Edition.objects.get().release_id == first


def test_a_fact_whose_time_is_over_is_said_and_keeps_nobody_from_learning(tmp_path, settings, capsys):
    told = {"claim": "Un fait.", "source": "Une revue", "owner": "equipe", "url": "https://exemple.fr/"}
    told |= {"date": "2020-01-01", "review_before": "2021-01-01"}
    fact = "- id: vieux\n" + "".join(f"  {name}: {value}\n" for name, value in told.items())
    settings.CONTENT_DIR = tmp_path
    folders.write(tmp_path, FILES | {"facts.yml": fact})

    call_command("publish")

    assert "le fait «\u00a0vieux\u00a0» est périmé" in capsys.readouterr().err
    assert queries.current("essai") is not None
