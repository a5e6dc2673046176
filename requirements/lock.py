"""Compile `run.in` and `dev.in` to exact versions with hashes (`make requirements`); `--check` says if one is stale.

Each `.txt` opens with the digest of what it was compiled from, so the check needs no network. No index address is
written: any pip installs these files from the index that its machine is set up with.
"""

import hashlib
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCES = {"run": ["run.in"], "dev": ["dev.in", "run.in", "run.txt"]}
HOW = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate", "--quiet"]


def opening(name: str) -> str:
    """Return the first line of a compiled list."""
    digest = hashlib.sha256()
    for source in SOURCES[name]:
        digest.update((HERE / source).read_bytes())
    return f"# Compiled by `make requirements` from {', '.join(SOURCES[name])}: {digest.hexdigest()[:16]}\n"


def lock(name: str) -> None:
    """Write one compiled list, keeping the versions that still fit; `--upgrade` takes the newest."""
    target = HERE / f"{name}.txt"
    command = [sys.executable, "-m", "uv", "pip", "compile", f"{name}.in", "--output-file", target.name, *HOW]
    command += ["--constraints", "run.txt"] if name == "dev" else []
    command += ["--upgrade"] if "--upgrade" in sys.argv else []
    subprocess.run(command, cwd=HERE, check=True)
    kept = "".join(line for line in target.read_text().splitlines(keepends=True) if not line.startswith("#"))
    target.write_text(opening(name) + kept)


def stale() -> list[str]:
    """Return the compiled lists whose sources have changed since."""
    return [name for name in SOURCES if not (HERE / f"{name}.txt").read_text().startswith(opening(name))]


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit("".join(f"requirements/{name}.txt n’est plus à jour : make requirements\n" for name in stale()) or 0)
    for wanted in SOURCES:
        lock(wanted)
