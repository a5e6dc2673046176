import gettext
import os

import pytest

from caire.config import translations

CATALOGUE = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Bonjour"
msgstr "Hello"

msgctxt "mois"
msgid "mars"
msgstr "March"

msgid "une unité"
msgid_plural "%(count)s unités"
msgstr[0] "one unit"
msgstr[1] "%(count)s units"
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "en" / "LC_MESSAGES").mkdir(parents=True)
    (tmp_path / "en" / "LC_MESSAGES" / "django.po").write_text(CATALOGUE)
    return tmp_path


def test_a_catalogue_is_compiled_without_gnu_gettext(folder):
    translations.compile_folder(folder)

    read = gettext.translation("django", folder, ["en"])
    assert read.gettext("Bonjour") == "Hello"
    assert read.pgettext("mois", "mars") == "March"
    assert read.ngettext("une unité", "%(count)s unités", 3) == "%(count)s units"


def test_only_a_catalogue_that_changed_is_compiled_again(folder):
    translations.compile_folder(folder)
    compiled = folder / "en" / "LC_MESSAGES" / "django.mo"
    os.utime(compiled, (2_000_000_000, 2_000_000_000))

    translations.compile_folder(folder)

    assert compiled.stat().st_mtime == 2_000_000_000
