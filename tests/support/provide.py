"""`make test` and `make bench` run this first: find Chromium and PostgreSQL, and try to install what is missing.

Nothing here fails: a test that lacks its tool is skipped under its own name, with the reason.
"""

import os
import shlex
import shutil
import subprocess
import sys

from tests.support import chromium, html, postgresql

PLAYWRIGHT = [sys.executable, "-m", "playwright"]
LIBRARIES = shlex.join(["sudo", *PLAYWRIGHT, "install-deps", "chromium"])
# What Playwright's own Node needs before it can install anything, and what a bare Debian or Ubuntu lacks.
DRIVERS_LIBRARY = "libatomic1"


def main() -> None:
    """Say which browser, database server and HTML validator the tests use."""
    path = browser()
    if postgresql.binaries() is None:
        _system("postgresql")
    html.provide()
    print(f"Chromium : {path or 'absent, les parcours dans un navigateur sont laissés de côté'}")
    print(f"PostgreSQL : {postgresql.binaries() or 'absent, les tests sur PostgreSQL sont laissés de côté'}")
    print(
        f"Validation HTML : {'html-validate' if html.ready() else 'absente, ses tests sont laissés de côté'}",
        flush=True,
    )


def browser() -> str | None:
    """Return the path of a browser that starts, installed if need be; say which command is missing when one is."""
    if not _playwright_starts():
        _system(DRIVERS_LIBRARY)
    if not _playwright_starts():
        print(f"Playwright ne démarre pas, il lui manque une bibliothèque : sudo apt-get install {DRIVERS_LIBRARY}")
        return None
    for what, command in playwrights_own(_is_root()):
        if chromium.find() is None:
            _try(what, command)
    if chromium.find() is None:
        _system("chromium")
    if chromium.find() is None and not _is_root():
        print(f"Chromium ne démarre pas, il lui manque sans doute des bibliothèques : {LIBRARIES}")
    return chromium.find()


def _playwright_starts() -> bool:
    return subprocess.run([*PLAYWRIGHT, "--version"], capture_output=True, check=False).returncode == 0


def playwrights_own(as_root: bool) -> list[tuple[str, list[str]]]:
    """Return what may bring Playwright's browser, in turn: on a bare system it lacks libraries that root alone adds."""
    alone = ("Chromium de Playwright", [*PLAYWRIGHT, "install", "chromium"])
    whole = ("Chromium de Playwright et ses bibliothèques", [*PLAYWRIGHT, "install", "--with-deps", "chromium"])
    return [whole, alone] if as_root else [alone]


def _is_root() -> bool:
    return os.geteuid() == 0


def _system(package: str) -> None:
    if _is_root() and shutil.which("apt-get"):
        _try("paquets du système", ["apt-get", "update", "-qq"])
        _try(package, ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package])
    for tool in (chromium.find, postgresql.binaries):
        tool.cache_clear()


def _try(what: str, command: list[str]) -> None:
    print(f"Installation : {what}…", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"  échec : {error}")
        return
    if done.returncode:
        lines = reversed((done.stderr or done.stdout).splitlines())
        print(f"  échec : {next((line.strip() for line in lines if any(map(str.isalpha, line))), done.returncode)}")
    chromium.find.cache_clear()


if __name__ == "__main__":
    main()
