"""`make run`: it starts, says where it is, stops cleanly, and says in one sentence why it cannot start."""

import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
import urllib.request

import pytest

from tests.support.site import ROOT, LiveSite, free_port

SERVE = [sys.executable, "-m", "caire.config.serve"]
CLOSED = "mount --bind $CAIRE_DATA $CAIRE_DATA && mount -o remount,ro,bind $CAIRE_DATA"


def start(data, before="", **settings):
    """Run the server until it gives up, and return its exit code and what it said."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CAIRE_")}
    environment |= {"CAIRE_DATA": str(data), "CAIRE_DEMO": "no", "PORT": str(free_port()), **settings}
    command = ["unshare", "--mount", "sh", "-c", f"{before} && exec {' '.join(SERVE)}"] if before else SERVE
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout.strip()


@pytest.fixture
def as_root():
    if os.geteuid() or not shutil.which("unshare"):
        pytest.skip("mounting a small or closed disk takes root")


def test_a_taken_port_is_one_sentence(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        code, said = start(tmp_path / "var", PORT=str(port))

    assert (code, said) == (
        1,
        f"Le port {port} est déjà pris : arrêtez l’autre programme, ou changez de port : PORT=8001 make run",
    )


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"PORT": "huit"}, "Réglage à corriger : PORT=huit : écrivez un nombre entier."),
        ({"PORT": "99999"}, "PORT=99999 : un port va de 1 à 65535."),
        ({"HOST": "nulle.part.invalid"}, "HOST=nulle.part.invalid : cette adresse est inconnue."),
        ({"HOST": "192.0.2.1"}, "HOST=192.0.2.1 : cette machine n’a pas cette adresse."),
        (
            {"HOST": "0.0.0.0"},
            "HOST=0.0.0.0 ouvre le site à d’autres machines : dites sous quels noms : CAIRE_HOSTS=ia.exemple.fr",
        ),
        (
            {"HOST": "0.0.0.0", "CAIRE_HOSTS": "ia.exemple.fr", "CAIRE_DEMO": "yes"},
            "Les comptes de démonstration restent sur cet ordinateur : retirez CAIRE_DEMO.",
        ),
        ({"CAIRE_HTTPS": "peut-être"}, "Réglage à corriger : CAIRE_HTTPS=peut-être : écrivez yes ou no."),
        (
            {"CAIRE_HTTPS": "yes", "CAIRE_DEMO": "yes"},
            "CAIRE_HTTPS=yes annonce un site public : les comptes de démonstration n’y vont pas, retirez CAIRE_DEMO.",
        ),
        (
            {"CAIRE_HTTPS": "yes"},
            "Réglage à corriger : CAIRE_SECRET_KEY ou CAIRE_SECRET_KEY_FILE manque : "
            "donnez au moins 50 signes tirés au hasard.",
        ),
        (
            {"DATABASE_URL_FILE": "/dev/null"},
            "Réglage à corriger : DATABASE_URL_FILE=/dev/null : ce fichier est vide. Écrivez-y le secret.",
        ),
        (
            {"CAIRE_BANK": "/nulle/part"},
            "Réglage à corriger : CAIRE_BANK=/nulle/part : ce dossier n’existe pas.",
        ),
        (
            {"CAIRE_SMTP": "smtp.exemple.fr"},
            "Réglage à corriger : CAIRE_SMTP : écrivez smtp://machine, smtp+tls://nom:secret@machine ou smtps://….",
        ),
        (
            {"DATABASE_URL": "mysql://ici/la"},
            "Réglage à corriger : DATABASE_URL : écrivez postgresql://… ou sqlite:///chemin.",
        ),
    ],
)
def test_a_wrong_setting_is_one_sentence(tmp_path, settings, sentence):
    assert start(tmp_path / "var", **settings) == (1, sentence)


def test_a_database_that_does_not_answer_is_one_sentence(tmp_path):
    code, said = start(tmp_path / "var", DATABASE_URL=f"postgresql://caire@127.0.0.1:{free_port()}/caire")

    assert code == 1
    assert said.startswith("La base de données ne répond pas : vérifiez DATABASE_URL. Elle dit : ")
    assert "Traceback" not in said


@pytest.mark.usefixtures("as_root")
def test_a_read_only_data_folder_is_one_sentence(tmp_path):
    (tmp_path / "var").mkdir()

    assert start(tmp_path / "var", before=CLOSED) == (
        1,
        f"Le dossier {tmp_path}/var ne peut pas être écrit : donnez-vous ce droit, ou changez CAIRE_DATA.",
    )


@pytest.mark.usefixtures("as_root")
@pytest.mark.parametrize("size", ["4k", "64k", "600k", "900k"])
def test_a_full_disk_is_one_sentence_whenever_it_fills_up(tmp_path, size):
    (tmp_path / "var").mkdir()

    code, said = start(tmp_path / "var", before=f"mount -t tmpfs -o size={size} none $CAIRE_DATA", DATABASE_URL="")

    assert (code, said) == (
        1,
        f"Le disque est plein : libérez de la place pour le dossier {tmp_path}/var, puis recommencez.",
    )


def test_it_prints_the_address_and_the_demonstration_accounts_on_loopback(tmp_path):
    site = LiveSite(tmp_path / "var", CAIRE_DEMO="yes").start()

    deadline = time.monotonic() + 10
    while "démonstration" not in site.said() and time.monotonic() < deadline:
        time.sleep(0.05)
    said = site.said()
    site.stop()

    assert f"CAIRE vous attend : {site.url}" in said
    assert "Comptes de démonstration, sur cet ordinateur seulement :" in said


def test_it_keeps_its_data_and_its_key_from_one_start_to_the_next(own_site):
    key = own_site.data / "secret-key"
    before = key.read_text()
    releases = own_site.rows("SELECT digest FROM courses_release")

    own_site.stop()
    own_site.start()

    assert key.read_text() == before
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert own_site.rows("SELECT digest FROM courses_release") == releases != []


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_stops_cleanly(own_site, how):
    server = own_site.server
    server.send_signal(how)

    assert server.wait(20) == 0
    assert not own_site.answers()
    assert "Traceback" not in own_site.said()


def test_nothing_holds_the_port_after_a_kill(own_site):
    own_site.server.kill()
    own_site.server.wait()

    deadline = time.monotonic() + 5
    while own_site.answers() and time.monotonic() < deadline:
        time.sleep(0.05)

    assert own_site.start().answers()


def test_health_says_so_when_the_database_is_gone(own_site):
    with urllib.request.urlopen(f"{own_site.url}/healthz") as response:
        assert response.status == 200
