"""The preview: what an author sees while writing, whatever happens."""

import pytest
from django.test import override_settings

from caire.courses import preview, queries, services
from caire.courses.models import Edition
from caire.courses.tests import banks, folders

pytestmark = pytest.mark.django_db(transaction=True)

STATE = "/apercu/etat"


@pytest.fixture
def folder(tmp_path):
    return folders.write(tmp_path)


@pytest.fixture
def watcher(folder, monkeypatch):
    """The preview of a course, without its thread."""
    made = preview.Watcher(folder)
    monkeypatch.setattr(preview, "watcher", made)
    made.publish()
    return made


def look_after(watcher, *changes):
    """Let the watcher look at the folder once after each change."""
    waiting = iter(changes)

    def wait(seconds):
        next(waiting, stop)()

    with pytest.raises(KeyboardInterrupt):
        watcher.watch(wait)


def stop():
    raise KeyboardInterrupt


def save(folder, text):
    return lambda: (folder / "m1" / "u1.md").write_text(text, encoding="utf-8")


def test_there_is_no_preview_on_a_site(client):
    assert [client.get(path).status_code for path in ("/apercu/", STATE)] == [404, 404]


def test_the_version_changes_on_save(client, folder, watcher):
    before = client.get(STATE).content

    look_after(watcher, save(folder, folders.UNIT + folders.QUESTION.replace("On y répond", "Chacun y répond")))

    assert (client.get(STATE).content != before, watcher.state.problems) == (True, ())
    assert Edition.objects.get().release_id == watcher.state.digest


def test_the_version_stays_when_nothing_is_saved(client, watcher):
    before = client.get(STATE).content

    look_after(watcher, lambda: None, lambda: None)

    assert client.get(STATE).content == before


def test_problems_are_shown_and_the_last_good_page_is_kept(client, folder, watcher):
    good = watcher.state.digest

    look_after(watcher, save(folder, folders.UNIT + folders.QUESTION + "\nL'eau.\n"))

    html = client.get("/apercu/").content.decode()
    line = folders.FIRST_LINE + folders.QUESTION.count("\n") + 1
    assert f"essai/m1/u1.md:{line}: apostrophe droite" in html
    assert ("1 problème à corriger" in html, 'href="/cours/essai/u1/"' in html) == (True, True)
    assert (watcher.state.digest, Edition.objects.get().release_id) == (good, good)


def test_a_mistake_that_is_mended_is_no_longer_shown(client, folder, watcher):
    good = folders.UNIT + folders.QUESTION

    look_after(watcher, save(folder, good + "\nL'eau.\n"), save(folder, good))

    assert "Aucun problème" in client.get("/apercu/").content.decode()


def test_ids_come_and_go_while_one_writes_and_are_only_noted(client, folder, watcher):
    look_after(watcher, save(folder, folders.UNIT + folders.QUESTION.replace("{#non}", "{#pas-du-tout}")))

    assert watcher.state.problems == ()
    assert "essai/ids.yml:1: 5 identifiant(s) à publier" in client.get("/apercu/").content.decode()


def test_a_change_in_the_private_bank_is_seen_too(folder, watcher, settings):
    settings.BANK_DIR = banks.write_private(folder.parent, "[]")

    look_after(watcher, lambda: banks.write_private(folder.parent, "- id: 1\n"))

    assert watcher.state.problems[0].path == "banque privée/u1.yml"


def test_an_unforeseen_error_is_shown_and_ends_nothing(client, folder, watcher, monkeypatch):
    good = watcher.state.digest

    def fail(*args):
        raise RuntimeError("le disque est plein")

    monkeypatch.setattr(services, "make_current", fail)
    look_after(watcher, save(folder, folders.UNIT + folders.QUESTION + "\nUn mot.\n"))
    shown = client.get("/apercu/").content.decode()
    monkeypatch.undo()
    monkeypatch.setattr(preview, "watcher", watcher)
    look_after(watcher, save(folder, folders.UNIT + folders.QUESTION + "\nUn autre mot.\n"))

    assert "essai:1: l’aperçu n’a pas pu montrer ce cours (RuntimeError : le disque est plein)." in shown
    assert (watcher.state.problems, watcher.state.digest != good) == ((), True)


def test_a_folder_that_cannot_be_looked_at_for_a_moment_is_looked_at_again(folder, watcher, monkeypatch):
    before = watcher.state.digest
    marks = watcher.marks
    looks = []

    def seen():
        looks.append(1)
        if len(looks) == 2:
            raise PermissionError
        return marks()

    monkeypatch.setattr(watcher, "marks", seen)
    look_after(watcher, save(folder, folders.UNIT + folders.QUESTION + "\nUn mot.\n"), lambda: None)

    assert watcher.state.digest != before
    assert queries.release_of(watcher.state.digest) is not None


@override_settings(PREVIEW=True)
def test_the_pages_of_the_preview_reload_themselves(client, watcher):
    assert "data-preview" in client.get("/apercu/").content.decode()
