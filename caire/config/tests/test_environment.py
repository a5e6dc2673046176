import pytest
from django.core.exceptions import ImproperlyConfigured

from caire.config import environment


def test_a_list_is_read_without_its_blanks(monkeypatch):
    monkeypatch.setenv("NAMES", " a.fr, ,b.fr ,")

    assert environment.words("NAMES") == ["a.fr", "b.fr"]


@pytest.mark.parametrize(("given", "read"), [("yes", True), ("1", True), (" On ", True), ("no", False), ("", False)])
def test_yes_and_no_have_several_spellings(monkeypatch, given, read):
    monkeypatch.setenv("FLAG", given)

    assert environment.flag("FLAG", default=True) is read


def test_a_missing_flag_is_its_default():
    assert environment.flag("NOT_SET_ANYWHERE", default=True) is True


def test_a_word_that_is_neither_yes_nor_no_is_refused(monkeypatch):
    monkeypatch.setenv("FLAG", "oui")

    with pytest.raises(ImproperlyConfigured, match=r"FLAG=oui : écrivez yes ou no."):
        environment.flag("FLAG", default=False)


def test_a_number_that_is_none_is_refused(monkeypatch):
    monkeypatch.setenv("COUNT", "beaucoup")

    with pytest.raises(ImproperlyConfigured, match=r"COUNT=beaucoup : écrivez un nombre entier."):
        environment.number("COUNT", 1)


def test_a_folder_is_one_that_exists(monkeypatch, tmp_path):
    monkeypatch.setenv("FOLDER", str(tmp_path))

    assert environment.folder("FOLDER") == tmp_path


@pytest.mark.parametrize("given", [None, ""])
def test_a_folder_that_is_not_named_is_none(monkeypatch, given):
    monkeypatch.delenv("FOLDER", raising=False)
    if given is not None:
        monkeypatch.setenv("FOLDER", given)

    assert environment.folder("FOLDER") is None


def test_a_folder_that_is_not_there_is_a_loud_error(monkeypatch, tmp_path):
    monkeypatch.setenv("FOLDER", str(tmp_path / "nowhere"))

    with pytest.raises(ImproperlyConfigured, match=r"FOLDER=.*/nowhere : ce dossier n’existe pas."):
        environment.folder("FOLDER")


def test_a_secret_may_come_from_a_file(monkeypatch, tmp_path):
    (tmp_path / "key").write_text("très secret\n")
    monkeypatch.setenv("KEY_FILE", str(tmp_path / "key"))

    assert environment.secret("KEY") == "très secret"


@pytest.mark.parametrize(
    ("held", "why"),
    [(b"\n ", "ce fichier est vide. Écrivez-y le secret."), (b"\xff", "ce fichier n’est pas du texte.")],
)
def test_a_secret_whose_file_holds_none_is_a_loud_error(monkeypatch, tmp_path, held, why):
    (tmp_path / "key").write_bytes(held)
    monkeypatch.setenv("KEY_FILE", str(tmp_path / "key"))

    with pytest.raises(ImproperlyConfigured, match=f"KEY_FILE=.*/key : {why}"):
        environment.secret("KEY")


def test_a_secret_whose_file_is_missing_is_a_loud_error(monkeypatch, tmp_path):
    monkeypatch.setenv("KEY_FILE", str(tmp_path / "nowhere"))

    with pytest.raises(ImproperlyConfigured, match=r"KEY_FILE=.*/nowhere : ce fichier est illisible"):
        environment.secret("KEY")


@pytest.mark.parametrize("address", ["http://exemple.fr/", "exemple.fr", "https://", "javascript:alert(1)"])
def test_an_address_that_is_not_one_is_refused(monkeypatch, address):
    monkeypatch.setenv("PAGE", address)

    with pytest.raises(ImproperlyConfigured, match=r"PAGE=.*https://exemple\.fr/"):
        environment.web_address("PAGE")


def test_an_address_is_taken_as_it_is_and_may_be_missing(monkeypatch):
    assert environment.web_address("PAGE") == ""
    monkeypatch.setenv("PAGE", "https://exemple.fr/ia?de=caire")

    assert environment.web_address("PAGE") == "https://exemple.fr/ia?de=caire"
