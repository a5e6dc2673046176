"""What pytest loads first: which database, hermetic settings, skips by name, undefined template variables as failures.

`--database=sqlite|postgresql` chooses the database; `--strict-skips` makes any skipped test a failure of the run.
"""

import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.template import engines
from django.utils import translation

from caire.config import translations
from tests.support import postgresql

MISSING = "CAIRE_TESTS_MISSING_DATABASE"
ROOM = 4 * 2**30
OURS = {"DATABASE_URL", "DATABASE_URL_FILE", "HOST", "PORT", "WORKERS", "THREADS"}


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("caire")
    group.addoption("--database", choices=("sqlite", "postgresql"), default="sqlite", help="the database of the tests")
    group.addoption("--strict-skips", action="store_true", help="a skipped test is a failure")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None, Any, Any]:
    # pytest-django reads the settings in this very hook: the environment must be right before.
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if worker is None:
        _environment(early_config.known_args_namespace.database)
        # Before Django reads them: a fresh clone has no compiled translation.
        translations.compile_folder(translations.LOCALE)
    else:
        # A folder of its own: each worker collects the static files.
        os.environ["CAIRE_DATA"] += f"/{worker}"
        Path(os.environ["CAIRE_DATA"]).mkdir(exist_ok=True)
    return (yield)


def _environment(database: str) -> None:
    for name in list(os.environ):
        if name.startswith("CAIRE_") or name in OURS:
            del os.environ[name]
    _fast_disk()
    folder = tempfile.mkdtemp(prefix="caire-tests-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ |= {
        "CAIRE_DATA": folder,
        "CAIRE_SECRET_KEY": "tests-only-" + "0123456789" * 5,
        # A thread that writes totals in the middle of a test would be a surprise.
        "CAIRE_AUDIENCE": "no",
        # Playwright's own loop runs in the thread of the tests, which read the database.
        "DJANGO_ALLOW_ASYNC_UNSAFE": "true",
        "LANGUAGE": "",
    }
    if database == "postgresql":
        _postgresql()


def _fast_disk() -> None:
    """Work in memory where there is room: thousands of commits would wait for a disk that syncs slowly."""
    memory = Path("/dev/shm")
    if "TMPDIR" not in os.environ and memory.is_dir() and os.access(memory, os.W_OK):
        available = os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        if min(shutil.disk_usage(memory).free, available) > ROOM:
            os.environ["TMPDIR"] = str(memory)
            tempfile.tempdir = None


def _postgresql() -> None:
    try:
        cluster = postgresql.start()
    except RuntimeError as error:
        os.environ[MISSING] = str(error)
        return
    atexit.register(cluster.stop)
    cluster.create("caire")
    os.environ["DATABASE_URL"] = cluster.address("caire")


def pytest_report_header(config: pytest.Config) -> str:
    missing = os.environ.get(MISSING)
    return f"database: {config.getoption('database')}" + (f" MISSING, {missing}" if missing else "")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    missing = os.environ.get(MISSING)
    for item in items:
        if missing:
            item.add_marker(pytest.mark.skip(reason=missing))
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
    if config.getoption("database") == "postgresql":
        done = [item for item in items if item.get_closest_marker("once")]
        items[:] = [item for item in items if item not in done]
        config.hook.pytest_deselected(items=done)


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Name each test left out, with its reason: pytest's own summary folds them together."""
    skipped = terminalreporter.stats.get("skipped", [])
    if skipped:
        terminalreporter.section(
            "left out" + (" (STRICT: each one is a failure)" if config.getoption("strict_skips") else "")
        )
    for report in skipped:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        terminalreporter.write_line(f"{report.nodeid}: {reason.removeprefix('Skipped: ')}")


@pytest.hookimpl(wrapper=True)
def pytest_sessionfinish(session: pytest.Session) -> Generator[None, None, None]:
    yield
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if (
        reporter
        and session.config.getoption("strict_skips")
        and reporter.stats.get("skipped")
        and not session.exitstatus
    ):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


class Undefined(str):
    """What Django prints for a variable that the view forgot: here, a failure that names it and its template."""

    __slots__ = ()

    def __contains__(self, sign: object) -> bool:
        return sign == "%s"

    def __mod__(self, missing: object) -> str:
        template = _template_in_hand()
        if template and "/caire/" in template and "site-packages" not in template:
            pytest.fail(f"{template}: undefined variable {missing}")
        return ""


def _template_in_hand() -> str | None:
    frame = sys._getframe(1)
    while frame is not None:
        origin = getattr(frame.f_locals.get("self"), "origin", None)
        if origin is not None and hasattr(origin, "name"):
            return str(origin.name)
        frame = frame.f_back  # type: ignore[assignment]
    return None


@pytest.fixture(autouse=True, scope="session")
def _static_files() -> None:
    """Collect the static files as in production: a page that names one which does not exist fails its test."""
    call_command("collectstatic", interactive=False, verbosity=0)


@pytest.fixture(autouse=True)
def _language_of_the_site() -> None:
    """Forget the language of the page that the test before read last: addresses are made in the active language."""
    translation.deactivate()


@pytest.fixture(autouse=True, scope="session")
def _undefined_variables_fail() -> None:
    for declared in settings.TEMPLATES:
        declared.setdefault("OPTIONS", {})["string_if_invalid"] = Undefined()
    engines._engines = {}
    engines.__dict__.pop("templates", None)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the SQLite test database in a file: threads then meet the locks of the real one."""
    if connection.vendor == "sqlite":
        worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
        name: Path = tmp_path_factory.mktemp("database") / f"{worker}.sqlite3"
        connection.settings_dict["TEST"]["NAME"] = str(name)
    elif worker := os.environ.get("PYTEST_XDIST_WORKER"):
        connection.settings_dict["TEST"]["NAME"] = f"test_caire_{worker}"


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Generator[None, None, None]:
    """Let the threads of the tests, which have closed their connections, be gone before the database is dropped."""
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
