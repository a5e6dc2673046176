"""The house stays legible: known file names, telling migrations, short files, no orphan template, no stray address."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.once

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "caire"
APPS = sorted(path.parent for path in PACKAGE.glob("*/apps.py"))
MAP = ROOT / "docs" / "explanation" / "architecture.md"
VOCABULARY = {
    "__init__", "apps", "rules", "models", "queries", "access", "services", "projections", "forms", "views", "streams",
    "admin", "urls", "tests", "migrations", "management", "templates", "templatetags", "static",
}  # fmt: skip
DRAWERS = {"core", "common", "utils", "util", "lib", "libs", "helpers", "misc", "shared"}
# Generated, or fixed by somebody else's format.
LONG = {"package-lock.json", "django.po"}
CODE = {".py", ".js", ".mjs", ".css", ".html", ".sh"}


def tracked():
    """Every file that git keeps or would keep."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    return sorted(ROOT / name for name in listed if (ROOT / name).is_file())


def python_files():
    return [path for path in tracked() if path.suffix == ".py" and PACKAGE in path.parents]


@pytest.mark.parametrize("app", APPS, ids=lambda app: app.name)
def test_an_app_speaks_the_vocabulary_or_the_map_names_the_file(app):
    found = {path.stem for path in app.iterdir() if not path.name.startswith(("_", "."))} | {"__init__"}
    named = {stem for stem in found if f"`{app.name}/{stem}" in MAP.read_text()}

    assert found - VOCABULARY - named == set()


def test_the_map_names_no_file_that_is_gone():
    named = re.findall(rf"`((?:{'|'.join(app.name for app in APPS)})/[\w/.]+)`", MAP.read_text())

    assert [name for name in named if not (PACKAGE / name).exists()] == []


def test_the_map_presents_every_app():
    section = MAP.read_text().partition("## The apps")[2].partition("\n## ")[0]
    presented = re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)

    assert sorted(presented) == sorted([app.name for app in APPS] + ["config"])


def test_there_is_no_drawer():
    folders = {part for path in tracked() for part in path.relative_to(ROOT).parts[:-1]}
    modules = {path.stem for path in python_files()}

    assert (folders | modules) & DRAWERS == set()


def test_migrations_have_telling_names():
    names = [path.name for path in PACKAGE.glob("*/migrations/0*.py")]

    assert [name for name in names if "_auto_" in name or "_alter_" in name or not re.match(r"\d{4}_[a-z]", name)] == []


def test_files_are_short():
    lengths = {
        path.relative_to(ROOT).as_posix(): path.read_text().count("\n")
        for path in tracked()
        if path.suffix in CODE and path.name not in LONG and "migrations" not in path.parts
    }

    assert {name: length for name, length in lengths.items() if length > 300} == {}


def test_every_template_is_used():
    sources = [path for path in tracked() if path.suffix in {".py", ".html", ".txt"} and PACKAGE in path.parents]
    text = "\n".join(path.read_text() for path in sources)
    # allauth and Django look for their own names.
    theirs = ("account/", "mfa/", "admin/", "registration/", "404.html", "403.html", "400.html", "500.html")
    templates = [
        path.relative_to(app / "templates").as_posix()
        for app in APPS
        for path in (app / "templates").rglob("*.*")
        if path.is_file()
    ]

    # One per kind of something: f"practice/kinds/_{kind}.html".
    built = tuple(re.findall(r'f"([\w/]+/_?)\{[^"]+\.html"', text))

    assert [name for name in templates if name not in text and not name.startswith(theirs + built)] == []


def test_the_settings_table_lists_what_the_code_reads():
    listed = re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "docs" / "reference" / "settings.md").read_text(), re.MULTILINE)

    assert sorted(listed) == sorted(settings_read())


def settings_read():
    """The names given to `environment.text`, `words`, `flag`, `number`, `folder`, `secret`, `web_address`, anywhere."""
    readers = {"text", "words", "flag", "number", "folder", "secret", "web_address"}
    return {
        call.args[0].value
        for path in python_files()
        if "tests" not in path.parts
        for call in ast.walk(ast.parse(path.read_text()))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in readers
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id == "environment"
    }


def test_every_registry_is_on_the_map():
    registries = {
        path.relative_to(PACKAGE).as_posix()
        for path in python_files()
        if "tests" not in path.parts and re.search(r"^def register\w*\(", path.read_text(), re.MULTILINE)
    }

    assert {name for name in registries if f"`{name}`" not in MAP.read_text()} == set()


def test_no_address_of_a_registry_or_of_one_machine_is_written():
    stray = re.compile(
        rb"(https?://[\w.-]*(pypi|pythonhosted|npmjs|deb\.debian)|--(extra-)?index-url\s+\S|/opt/pypi|/root/|/home/\w+/)"
    )
    itself = Path(__file__)

    assert [path.name for path in tracked() if path != itself and stray.search(path.read_bytes())] == []


def test_decisions_are_numbered_in_turn():
    names = sorted(path.name for path in (ROOT / "docs" / "decisions").glob("*.md"))

    assert [name[:5] for name in names] == [f"{number:04}-" for number in range(1, len(names) + 1)]
