import os

import pytest

from caire.config import serve


@pytest.fixture
def completed(monkeypatch, tmp_path):
    """What `make run` makes of an environment, on this computer."""

    def complete(**given):
        monkeypatch.setattr(os, "environ", dict(given))
        serve.own_settings(tmp_path, "127.0.0.1", 8000, loopback=True)
        return os.environ

    return complete


def test_on_this_computer_alone_there_are_demonstration_accounts(completed):
    assert completed()["CAIRE_DEMO"] == "yes"


@pytest.mark.parametrize(
    "named", [{"CAIRE_HTTPS": "yes"}, {"CAIRE_HOSTS": "ia.exemple.fr"}, {"CAIRE_URL": "https://ia.exemple.fr"}]
)
def test_a_site_that_has_a_name_has_no_demonstration_account(completed, named):
    assert completed(**named)["CAIRE_DEMO"] == "no"


def test_a_setting_that_says_nothing_names_no_site(completed):
    assert completed(CAIRE_HTTPS="no", CAIRE_HOSTS="", CAIRE_URL="")["CAIRE_DEMO"] == "yes"


def test_what_the_operator_set_stays(completed):
    assert completed(CAIRE_HOSTS="salle.exemple.fr", CAIRE_DEMO="yes")["CAIRE_DEMO"] == "yes"


def test_a_key_is_made_and_kept(completed):
    made = [completed()["CAIRE_SECRET_KEY_FILE"] for _ in range(2)]

    assert made[0] == made[1]
    assert os.path.getsize(made[0]) > 50


def test_no_key_is_made_for_a_public_site(completed, tmp_path):
    assert "CAIRE_SECRET_KEY_FILE" not in completed(CAIRE_HTTPS="yes")
    assert list(tmp_path.iterdir()) == []
