"""What must be true before the site is served: a folder to write in, a key, a database, files, translations, courses.

Each step is quick when there is nothing to do. A step that cannot be done raises `StartError`: one sentence for the
person who typed the command.
"""

import errno
import hashlib
import os
import secrets
import socket
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import DatabaseError, InterfaceError, connection
from django.db.migrations.executor import MigrationExecutor

from caire.config import translations

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
CLOSED = {errno.EROFS, errno.EACCES, errno.EPERM}


class StartError(Exception):
    """The site cannot start; the message says why and what to do, in French."""


def data_folder(folder: Path) -> None:
    """Make sure that the data folder exists, closed to other users, and takes new files."""
    probe = folder / f".essai-{os.getpid()}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe.write_bytes(b"\0" * 4096)
    except OSError as error:
        raise StartError(sentence(error, folder) or f"Dossier {folder} : {error.strerror}.") from error
    finally:
        if probe.exists():
            probe.unlink()


def secret_key(folder: Path) -> Path:
    """Return the file of this installation's secret key, readable by its owner alone; make it the first time."""
    path = folder / "secret-key"
    if not path.exists():
        draft = folder / f"secret-key.{os.getpid()}"
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(64) + "\n")
        draft.rename(path)
    return path


def address(host: str, port: int) -> str:
    """Return the numeric address to listen on; refuse a port that is taken and a host that is not this machine's."""
    if not 1 <= port <= 65535:
        raise StartError(f"PORT={port} : un port va de 1 à 65535.")
    try:
        family, kind, protocol, _, found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(found)
    except socket.gaierror as error:
        raise StartError(f"HOST={host} : cette adresse est inconnue.") from error
    except OSError as error:
        raise StartError(_bind_refused(host, port, error)) from error
    return str(found[0])


def _bind_refused(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Le port {port} est déjà pris : arrêtez l’autre programme, ou changez de port : PORT=8001 make run"
    if error.errno in CLOSED:
        return f"Le port {port} est réservé au système : choisissez un port au-dessus de 1024 : PORT=8001 make run"
    return f"HOST={host} : cette machine n’a pas cette adresse."


def database() -> None:
    """Bring the database to this version's schema; an up-to-date one is only read."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)


def static_files() -> None:
    """Collect, compress and name the static files anew, only when one of them changed."""
    state = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            found = os.stat(storage.path(name))
            state.update(f"{name} {found.st_size} {found.st_mtime_ns}\n".encode())
    stamp = settings.DATA / "static.state"
    if settings.STATIC_ROOT.exists() and stamp.exists() and stamp.read_text() == state.hexdigest():
        return
    call_command("collectstatic", verbosity=0, interactive=False)
    stamp.write_text(state.hexdigest())


def messages() -> None:
    """Compile the translations that changed; a code folder that cannot be written keeps the ones that it has."""
    for folder in settings.LOCALE_PATHS:
        try:
            translations.compile_folder(Path(folder))
        except OSError as error:
            if error.errno not in CLOSED:
                raise


def courses() -> None:
    """Publish the courses; one with mistakes keeps its last good release, if it has one, and the mistakes are shown."""
    try:
        call_command("publish", stdout=StringIO())
    except CommandError as error:
        kept = "Un cours déjà publié garde sa dernière version ; les autres n’apparaissent pas."
        print(f"{error}\n{kept}", flush=True)


def demonstration() -> list[str]:
    """Make the demonstration accounts and half-days, and return the lines that present the accounts."""
    shown = StringIO()
    call_command("demo", stdout=shown)
    call_command("demo_sessions")
    return shown.getvalue().strip().splitlines()


def sentence(error: BaseException, folder: Path) -> str | None:
    """Return what to tell the person who typed the command, or None for an error that is ours to mend."""
    if isinstance(error, OSError) and error.errno in FULL:
        return f"Le disque est plein : libérez de la place pour le dossier {folder}, puis recommencez."
    if isinstance(error, OSError) and error.errno in CLOSED:
        return f"Le dossier {folder} ne peut pas être écrit : donnez-vous ce droit, ou changez CAIRE_DATA."
    if isinstance(error, ImproperlyConfigured):
        return f"Réglage à corriger : {error}"
    if isinstance(error, DatabaseError | InterfaceError):
        return _database_sentence(str(error).strip(), folder)
    return None


def _database_sentence(message: str, folder: Path) -> str | None:
    told = {
        "disk is full": f"Le disque est plein : libérez de la place pour le dossier {folder}, puis recommencez.",
        "readonly database": f"La base de données de {folder} ne peut pas être écrite : donnez-vous ce droit.",
        "unable to open": f"La base de données de {folder} ne peut pas être ouverte : vérifiez vos droits.",
        "disk I/O error": f"Le disque refuse l’écriture dans {folder} : vérifiez la place libre et vos droits.",
        "locked": f"La base de données de {folder} est occupée par un autre programme : arrêtez-le, puis recommencez.",
        "not a database": f"Le fichier de base de données de {folder} est abîmé : restaurez une sauvegarde.",
        "malformed": f"Le fichier de base de données de {folder} est abîmé : restaurez une sauvegarde.",
        "connection": f"La base de données ne répond pas : vérifiez DATABASE_URL. Elle dit : {message.splitlines()[0]}",
    }
    return next((text for sign, text in told.items() if sign in message), None)
