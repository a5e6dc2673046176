"""Find a Chromium that starts: the system's, else Playwright's own."""

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]


@cache
def find() -> str | None:
    """Return the path of a browser that runs, or None."""
    installed = [os.environ.get("CHROMIUM"), *map(shutil.which, NAMES)]
    found = next((path for path in installed if path and _starts(path)), None)
    if found is None and (own := _playwrights_own()) and _starts(own):
        return own
    return found


def _playwrights_own() -> str | None:
    try:
        with sync_playwright() as playwright:
            path = playwright.chromium.executable_path
    except Exception:  # its own Node does not start on a bare system: no browser then, and the tests say so
        return None
    return path if Path(path).exists() else None


def _starts(path: str) -> bool:
    # Ubuntu's chromium-browser is a stub that only says how to install a snap.
    try:
        said = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return said.returncode == 0 and said.stdout.strip().lower().startswith(("chromium", "google chrome"))


def version() -> str:
    """Say which browser was found."""
    path = find()
    if path is None:
        return "absent"
    return (
        subprocess.run([path, "--version"], capture_output=True, text=True, check=True)
        .stdout.split(" built")[0]
        .strip()
    )
