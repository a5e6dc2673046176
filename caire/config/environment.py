"""Reading settings from the environment, with a loud error when one is missing or malformed.

Every setting is declared once, by a call of one of these functions in `settings.py`; `docs/reference/settings.md` lists
them all, and a test compares the two.
"""

import os
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off", ""}


def text(name: str, default: str = "") -> str:
    """Return the setting as text."""
    return os.environ.get(name, default)


def words(name: str, default: str = "") -> list[str]:
    """Return a comma-separated setting as a list without blanks."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def flag(name: str, default: bool) -> bool:
    """Return a yes/no setting, or refuse a word that is neither."""
    value = os.environ.get(name, "yes" if default else "no").strip().lower()
    if value not in TRUE | FALSE:
        raise ImproperlyConfigured(f"{name}={value} : écrivez yes ou no.")
    return value in TRUE


def number(name: str, default: int) -> int:
    """Return a whole-number setting, or refuse what is not one."""
    value = os.environ.get(name, str(default))
    try:
        return int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name}={value} : écrivez un nombre entier.") from None


def web_address(name: str) -> str:
    """Return the address of a page that a setting names, empty when it names none; refuse what is not `https://…`."""
    value = text(name)
    if value and not (value.startswith("https://") and urlsplit(value).hostname):
        raise ImproperlyConfigured(f"{name}={value} : écrivez une adresse complète, comme https://exemple.fr/.")
    return value


def folder(name: str) -> Path | None:
    """Return the folder that a setting names, None when it names none; refuse one that is not there."""
    value = text(name)
    if not value:
        return None
    if not Path(value).is_dir():
        raise ImproperlyConfigured(f"{name}={value} : ce dossier n’existe pas.")
    return Path(value).resolve()


def secret(name: str) -> str:
    """Return a secret from `NAME`, or from the file that `NAME_FILE` names; an empty string when neither is set.

    A file that is named must hold something: taken for "not set", an empty one would choose another database.
    """
    path = os.environ.get(f"{name}_FILE")
    if not path:
        return os.environ.get(name, "")
    try:
        value = Path(path).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ImproperlyConfigured(f"{name}_FILE={path} : ce fichier est illisible ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise ImproperlyConfigured(f"{name}_FILE={path} : ce fichier n’est pas du texte.") from error
    if not value:
        raise ImproperlyConfigured(f"{name}_FILE={path} : ce fichier est vide. Écrivez-y le secret.")
    return value


def content(path: Path) -> str:
    """Return what a file holds, without the blanks around it; an empty string when there is no such file."""
    return path.read_text(encoding="utf-8").strip() if path.exists() else ""
