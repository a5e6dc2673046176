"""Every `*.test.js` beside a simulation or a script, run by Node's own test runner."""

import subprocess
from pathlib import Path

import pytest

from tests.support.html import node

pytestmark = pytest.mark.once

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted(path for folder in ("caire", "content") for path in (ROOT / folder).rglob("*.test.js"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_script_keeps_its_promises(path):
    program = node()
    if program is None:
        pytest.skip("no Node here")

    done = subprocess.run([program, "--test", path], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
