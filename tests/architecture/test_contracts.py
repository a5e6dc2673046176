"""The import contracts of `pyproject.toml` hold, and each one is proven to fail when somebody breaks it."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
DOWNWARDS = "Apps import only downwards"
INSIDE = "Inside an app: urls, views, forms, services, queries, models, rules"
PURE = "Rules, the compiler and the questions know nothing of Django"
SHOWS = "Learn only shows: it never calls a service"

pytestmark = pytest.mark.once

OFFENCES = [
    pytest.param(DOWNWARDS, "web/http.py", "from caire.people import models", id="the-lowest-app-reaches-up"),
    pytest.param(DOWNWARDS, "records/queries.py", "from caire.progress import rules", id="the-record-reads-progress"),
    pytest.param(DOWNWARDS, "assessments/forms.py", "from caire.progress import rules", id="two-apps-of-one-line"),
    pytest.param(
        DOWNWARDS, "learn/views/pages.py", "from caire.config import environment", id="a-page-reads-the-settings"
    ),
    pytest.param(INSIDE, "practice/queries.py", "from caire.practice import services", id="a-query-calls-a-service"),
    pytest.param(INSIDE, "practice/models.py", "from caire.practice import queries", id="a-model-calls-a-query"),
    pytest.param(INSIDE, "practice/services/acts.py", "from caire.practice import forms", id="a-service-reads-a-form"),
    pytest.param(INSIDE, "practice/forms.py", "from caire.practice import views", id="a-form-knows-its-view"),
    pytest.param(INSIDE, "progress/models.py", "from caire.progress import projections", id="a-model-folds"),
    pytest.param(PURE, "practice/rules/keys.py", "import django.utils.timezone", id="a-rule-reads-the-clock"),
    pytest.param(PURE, "assessments/analysis/report.py", "import django.db", id="an-analysis-reads-the-database"),
    pytest.param(PURE, "courses/compiler/__init__.py", "import django.conf", id="the-compiler-reads-settings"),
    pytest.param(PURE, "courses/questions/__init__.py", "import django.db", id="a-question-reads-the-database"),
    pytest.param(SHOWS, "learn/views/pages.py", "from caire.practice import services", id="a-page-changes-something"),
]


@pytest.fixture
def copy(tmp_path):
    shutil.copytree(ROOT / "caire", tmp_path / "caire", ignore=shutil.ignore_patterns("__pycache__", "static"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def broken(folder):
    command = [sys.executable, "-c", LINT, "--no-cache", "--config", "pyproject.toml"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    found = {name.strip() for name in re.findall(r"^(.+) BROKEN", done.stdout, re.MULTILINE)}
    assert bool(done.returncode) == bool(found), done.stdout + done.stderr
    return found


def test_every_contract_holds(copy):
    assert broken(copy) == set()


@pytest.mark.parametrize(("contract", "path", "offence"), OFFENCES)
def test_a_broken_contract_is_reported_alone(copy, contract, path, offence):
    file = copy / "caire" / path
    file.write_text(f"{file.read_text() if file.exists() else ''}\n{offence}\n")

    assert broken(copy) == {contract}


def test_a_new_app_must_be_given_its_place(copy):
    (copy / "caire" / "nowhere").mkdir()
    (copy / "caire" / "nowhere" / "__init__.py").touch()

    assert broken(copy) == {DOWNWARDS}


def test_every_contract_is_proven():
    declared = set(re.findall(r'^name = "(.+)"$', (ROOT / "pyproject.toml").read_text(), re.MULTILINE))

    assert declared - {"caire"} == {offence.values[0] for offence in OFFENCES}
