"""A process that answers pages, or that carries the regular work, holds no scientific library: they weigh 100 MB."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.once

ROOT = Path(__file__).resolve().parents[2]
SCIENTIFIC = {"girth", "numpy", "pandas", "scipy", "sklearn"}
EVERYTHING = """
import json, sys
from caire.config.wsgi import application
from django.template import engines
from django.urls import get_resolver

def reached(patterns):
    return sum(reached(one.url_patterns) if hasattr(one, "url_patterns") else 1 for one in patterns)

count = reached(get_resolver().url_patterns)
libraries = len(engines["django"].engine.template_libraries)
from caire.web import ticks
{more}
print(json.dumps([count, libraries, ticks.names(), sorted(sys.modules)]))
"""


def loaded(more=""):
    """What a process has loaded once it can answer any address: addresses, tags, regular work and modules."""
    done = subprocess.run(
        [sys.executable, "-c", EVERYTHING.replace("{more}", more)],
        cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, check=True,
    )  # fmt: skip
    return json.loads(done.stdout.splitlines()[-1])


def test_no_scientific_library_is_loaded():
    addresses, libraries, jobs, modules = loaded()

    assert SCIENTIFIC & set(modules) == set()
    # And there was something to load.
    assert (addresses > 50, libraries > 5, "assessments.analyse_items" in jobs) == (True, True, True)
    assert {"caire.assessments.views", "caire.assessments.admin", "caire.assessments.item_reports"} <= set(modules)


def test_one_that_comes_in_would_be_seen():
    modules = loaded("import caire.assessments.analysis.report")[-1]

    assert SCIENTIFIC & set(modules) == {"girth", "numpy", "scipy"}
