"""`make run` on a machine that lacks something says what to install, in one sentence."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.support import provide
from tests.support.site import ROOT, free_port

pytestmark = pytest.mark.once


@pytest.fixture
def install(tmp_path):
    """Run the installation on a machine whose only `python3` is this script."""
    (tmp_path / "bin").mkdir()

    def run(script):
        python = tmp_path / "bin" / "python3"
        python.write_text(f"#!/bin/sh\n{script}\n")
        python.chmod(0o755)
        environment = {"PATH": f"{tmp_path}/bin", "VENV": str(tmp_path / "venv"), "PYTHON": "python3"}
        done = subprocess.run(
            ["/bin/sh", "requirements/install", "run"],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stderr.strip().splitlines()

    return run


def test_a_python_that_is_too_old_is_said(install):
    assert install("exit 1") == (
        1,
        [
            "Il faut Python 3.11 ou plus récent, et cette machine n’en a pas.",
            "Sur Debian ou Ubuntu : sudo apt-get install python3 python3-venv",
        ],
    )


def test_a_missing_venv_is_said(install):
    assert install('case "$2" in *ensurepip*) exit 1;; esac') == (
        1,
        [
            "Le module venv de Python manque : installez python3-venv.",
            "Sur Debian ou Ubuntu : sudo apt-get install python3-venv",
        ],
    )


def test_the_example_of_a_real_installation_names_settings_that_exist():
    example = (ROOT / "deploy" / "caire.env.example").read_text()
    table = (ROOT / "docs" / "reference" / "settings.md").read_text()

    assert [name for name in re.findall(r"^(\w+)=", example, re.MULTILINE) if f"| `{name}` |" not in table] == []


def test_the_commands_are_listed_in_french():
    said = subprocess.run(["make"], cwd=ROOT, env=os.environ, capture_output=True, text=True, check=True).stdout

    assert "make run" in said
    assert "Installer, préparer et servir le site" in said


def test_root_installs_the_libraries_of_the_browser_too():
    tries = [command[3:] for _, command in provide.playwrights_own(as_root=True)]

    assert tries == [["install", "--with-deps", "chromium"], ["install", "chromium"]]
    assert provide.LIBRARIES.endswith(" -m playwright install-deps chromium")


def test_the_preview_leaves_the_database_of_the_shell_alone(tmp_path):
    venv, port = Path(sys.executable).parents[1], free_port()
    environment = os.environ | {
        "PORT": str(port),
        "CAIRE_DATA": str(tmp_path),
        "CAIRE_HTTPS": "yes",
        "DATABASE_URL": "postgresql://nulle.part.invalid/caire",
    }
    preview = subprocess.Popen(
        ["make", f"VENV={venv}", f"--old-file={venv}/run.installed", "preview"],
        cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip

    shown = status(f"http://127.0.0.1:{port}/apercu/")
    os.killpg(preview.pid, signal.SIGKILL)
    preview.wait()

    assert shown == 200
    assert (tmp_path / "apercu" / "caire.sqlite3").exists()


def status(address):
    """What an address answers, once something answers there."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=10) as response:
                return response.status
        except OSError:
            time.sleep(0.1)
    return None
