"""`make run`: prepare everything, then serve the pages and carry the mail until Ctrl-C.

One process does the set-up, then forks: a companion, which announces the address and runs the regular work of `tick`,
and granian's workers, which answer requests. Forking once Django is loaded shares its memory between them and makes
the first page immediate.
"""

import ctypes
import ipaddress
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.mp import MPServer

from caire.config import environment, health, prepare
from caire.config.door import open_door

ROOT = Path(__file__).resolve().parents[2]
THREADS = 8
# The signal that the system sends to a process when its parent ends: <linux/prctl.h>.
PR_SET_PDEATHSIG = 1


def main() -> int:
    """Run until stopped, and return the exit code."""
    folder = Path(environment.text("CAIRE_DATA") or ROOT / "var").resolve()
    try:
        run(folder)
    except KeyboardInterrupt:
        return 0
    except Exception as error:
        told = str(error) if isinstance(error, prepare.StartError) else prepare.sentence(error, folder)
        if told is None:
            raise
        print(told, file=sys.stderr)
        return 1
    return 0


def run(folder: Path) -> None:
    """Prepare what is missing in the data folder, then serve."""
    host, port = environment.text("HOST") or "127.0.0.1", environment.number("PORT", 8000)
    listening = prepare.address(host, port)
    own_settings(folder, host, port, ipaddress.ip_address(listening.partition("%")[0]).is_loopback)
    django.setup()
    prepare.messages()
    prepare.database()
    prepare.static_files()
    prepare.courses()
    accounts = prepare.demonstration() if settings.DEMO else []
    serve(listening, port, accounts)


def own_settings(folder: Path, host: str, port: int, loopback: bool) -> None:
    """Complete the environment for one machine; what the operator set stays."""
    if not loopback and not environment.words("CAIRE_HOSTS"):
        raise prepare.StartError(
            f"HOST={host} ouvre le site à d’autres machines : dites sous quels noms : CAIRE_HOSTS=ia.exemple.fr"
        )
    https, demo = environment.flag("CAIRE_HTTPS", False), environment.flag("CAIRE_DEMO", False)
    if demo and not loopback:
        raise prepare.StartError("Les comptes de démonstration restent sur cet ordinateur : retirez CAIRE_DEMO.")
    if demo and https:
        raise prepare.StartError(
            "CAIRE_HTTPS=yes annonce un site public : les comptes de démonstration n’y vont pas, retirez CAIRE_DEMO."
        )
    prepare.data_folder(folder)
    os.environ["CAIRE_DATA"] = str(folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "caire.config.settings")
    # Loopback is not enough, a proxy may stand before it: whoever named the site means it for others.
    is_named = https or any(map(environment.text, ("CAIRE_HOSTS", "CAIRE_URL")))
    os.environ.setdefault("CAIRE_DEMO", "yes" if loopback and not is_named else "no")
    os.environ.setdefault("CAIRE_URL", f"http://{f'[{host}]' if ':' in host else host}:{port}")
    # A public site keeps the key that it has, but a new one is never made behind its operator's back.
    if not https and not environment.secret("CAIRE_SECRET_KEY"):
        os.environ["CAIRE_SECRET_KEY_FILE"] = str(prepare.secret_key(folder))


def serve(listening: str, port: int, accounts: list[str]) -> None:
    """Answer requests until SIGINT or SIGTERM."""
    multiprocessing.set_start_method("fork", force=True)
    application = open_door()
    # Neither a connection nor its locks may cross a fork.
    connections.close_all()
    companion = multiprocessing.Process(target=accompany, args=(os.getpid(), listening, port, accounts))
    companion.start()
    granian = server(listening, port)
    try:
        granian.serve(target_loader=loader(os.getpid(), application), wrap_loader=False)
    finally:
        end(companion)


def server(listening: str, port: int) -> MPServer:
    """Return the server, with one process unless WORKERS says more."""
    granian = MPServer(
        "caire.config.wsgi:application",
        address=listening,
        port=port,
        interface=Interfaces.WSGI,
        workers=max(1, environment.number("WORKERS", 1)),
        blocking_threads=max(1, environment.number("THREADS", THREADS)),
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
    )
    # A closed terminal stops the site, as Ctrl-C does; granian alone would start its workers anew and live on.
    granian.signal_handler_reload = granian.signal_handler_interrupt  # type: ignore[method-assign]
    return granian


def loader(parent: int, application: Any) -> Callable[[], Any]:
    """Return what a worker runs first: it ends with its parent, and answers with the application already loaded."""

    def load() -> Any:
        end_with(parent)
        return application

    return load


def end_with(parent: int) -> None:
    """Ask the system to end this process when its parent dies, so that no orphan holds the port."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)


def end(companion: BaseProcess) -> None:
    """Let the companion finish what it does, for a few seconds."""
    companion.terminate()
    companion.join(5)
    if companion.is_alive():
        companion.kill()


def accompany(parent: int, listening: str, port: int, accounts: list[str]) -> None:
    """Announce the site once it answers, then do the regular work until asked to stop."""
    end_with(parent)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for _ in range(600):
        if health.ask(listening, port, health.site_name(), settings.HTTPS):
            announce(accounts)
            break
        time.sleep(0.05)
    if environment.flag("CAIRE_TICK", True):
        call_command("tick", loop=True)


def announce(accounts: list[str]) -> None:
    """Print where the site is, and the demonstration accounts when there are any."""
    print(f"\nCAIRE vous attend : {settings.BASE_URL}")
    print(f"Vos données sont dans {settings.DATA}. Pour arrêter : Ctrl-C.")
    if accounts:
        print("\nComptes de démonstration, sur cet ordinateur seulement :")
        print("\n".join(f"  {line}" for line in accounts))
    print(flush=True)


if __name__ == "__main__":
    sys.exit(main())
