"""Translations without GNU gettext: Babel compiles the catalogues and finds the texts to translate.

`make messages` writes the catalogues `caire/locale/<language>/LC_MESSAGES/django.po`; `make run` compiles them.
"""

import re
import sys
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

ROOT = Path(__file__).resolve().parents[2]
LOCALE = ROOT / "caire" / "locale"
HEADER = r"""msgid ""
msgstr ""
"Language: {locale}\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: {plural}\n"

"""
KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), None),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
CALL = re.compile(r"""\b(?:n?p?gettext|_)\((?:[^'"()]|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")*\)""")
METHODS = [
    ("**/tests/**", "ignore"),
    ("**/migrations/**", "ignore"),
    ("**.py", "python"),
    ("**/templates/**.html", "caire.config.translations:extract_template"),
    ("**/templates/**.txt", "caire.config.translations:extract_template"),
]


def compile_folder(folder: Path) -> None:
    """Write each `.mo` that is missing or older than its `.po`."""
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            _compile(source, target)


def _compile(source: Path, target: Path) -> None:
    # Babel is large: it is read only when a catalogue changed.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        catalog = read_po(file, locale=source.parts[-3])
    with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as draft:
        write_mo(draft, catalog)
    Path(draft.name).chmod(0o644)
    Path(draft.name).replace(target)


def extract_template(file: IO[bytes], keywords: Any, comments: Any, options: Any) -> Iterator[tuple[Any, ...]]:
    """Find the texts of a Django template, for Babel: Django rewrites it as Python calls, which Babel reads."""
    from babel.messages.extract import extract_python
    from django.utils.translation.template import templatize

    # What lies between the calls is blanked text, which is not Python: only the calls are read, line by line.
    lines = templatize(file.read().decode()).split("\n")
    source = "\n".join("; ".join(CALL.findall(line)) for line in lines)
    yield from extract_python(BytesIO(source.encode()), keywords, comments, {"encoding": "utf-8"})


def template() -> "Catalog":
    """Return every text of the code and the templates, as a catalogue without translations."""
    from babel.messages.catalog import Catalog
    from babel.messages.extract import extract_from_dir

    catalog = Catalog()
    found = extract_from_dir(str(ROOT / "caire"), METHODS, keywords=KEYWORDS, strip_comment_tags=True)
    for name, line, message, comments, context in found:
        catalog.add(message, None, [(f"caire/{name}", line)], auto_comments=comments, context=context)
    return catalog


def extract() -> None:
    """Bring every catalogue up to date with the texts of the code and the templates."""
    texts = template()
    write(french(texts))
    catalog = read("en")
    catalog.update(texts, no_fuzzy_matching=True)
    write(catalog)
    missing = sum(1 for message in catalog if message.id and not _translated(message.string))
    print(f"{len(catalog)} textes, {missing} à traduire en anglais, {len(catalog.obsolete)} disparus.")


def french(texts: "Catalog") -> "Catalog":
    """Return the texts that count something, as they are: it says that in French, 0 is singular."""
    from babel.messages.catalog import Catalog

    catalog = Catalog(locale="fr")
    for message in texts:
        if message.pluralizable:
            catalog.add(message.id, message.id, message.locations, message.flags, context=message.context)
    return catalog


def read(language: str) -> "Catalog":
    """Return the catalogue of a language; an empty one when it is new."""
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import read_po

    path = LOCALE / language / "LC_MESSAGES" / "django.po"
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def write(catalog: "Catalog") -> None:
    """Write a catalogue, its header without the dates that would change at each run."""
    from babel.messages.pofile import write_po

    path = LOCALE / str(catalog.locale) / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(HEADER.format(locale=catalog.locale, plural=catalog.plural_forms).encode())
        write_po(
            file, catalog, width=120, omit_header=True, sort_by_file=True, include_lineno=False, ignore_obsolete=True
        )


def _translated(text: Any) -> bool:
    return all(text) if isinstance(text, list | tuple) else bool(text)


if __name__ == "__main__":
    from django.conf import settings

    settings.configure(USE_I18N=False)
    compile_folder(LOCALE) if "compile" in sys.argv else extract()
