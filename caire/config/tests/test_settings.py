import os
import subprocess
import sys

import pytest
from django.conf import settings

pytestmark = pytest.mark.once

HSTS = """
from caire.config import settings
print(settings.SECURE_HSTS_SECONDS > 0, settings.SECURE_HSTS_INCLUDE_SUBDOMAINS, settings.SECURE_HSTS_PRELOAD)
"""


def promised(**given):
    """What a site with these settings has browsers remember: its own name, the names below it, their built-in list."""
    done = subprocess.run(
        [sys.executable, "-c", HSTS],
        cwd=settings.ROOT,
        env=os.environ | given,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, ["True", "False", "False"]),
        ({"CAIRE_HSTS_SUBDOMAINS": "yes"}, ["True", "True", "False"]),
        ({"CAIRE_HSTS_PRELOAD": "yes"}, ["True", "True", "True"]),
    ],
)
def test_https_binds_the_name_of_the_site_alone_unless_its_operator_says_more(given, told):
    assert promised(CAIRE_HTTPS="yes", **given) == told


def test_without_https_nothing_is_promised():
    assert promised(CAIRE_HSTS_PRELOAD="yes") == ["False", "False", "False"]
