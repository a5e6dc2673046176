"""What is asked from inside the installation, by a process of its own: durability, queries, a crowd."""

import json
import sys
from typing import Any

import django

django.setup()


def given() -> dict[str, Any]:
    """Return what the caller asks."""
    return dict(json.loads(sys.argv[1]))


def answer(found: Any) -> None:
    """Tell the caller."""
    print(json.dumps(found))
