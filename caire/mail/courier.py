"""A courier inside this process, so that a one-time code leaves at once instead of at the next tick.

One daemon thread at most; it ends when nothing waits. What it does not manage, the next `tick` does.
"""

import logging
import threading

from django.db import connections
from django.utils import timezone

from caire.mail import relay

_lock = threading.Lock()
_asked = threading.Event()
_threads: list[threading.Thread] = []  # the running one, if any
logger = logging.getLogger(__name__)


def wake() -> None:
    """Have what waits delivered now, in the background."""
    if not relay.is_set():
        return
    with _lock:
        _asked.set()
        if not _threads:
            _threads.append(threading.Thread(target=_work, name="courier", daemon=True))
            _threads[0].start()


def rest(timeout: float = 10) -> None:
    """Wait until the courier has nothing left to do."""
    for thread in list(_threads):
        thread.join(timeout)


def _work() -> None:
    from caire.mail import services  # noqa: PLC0415 - `services` wakes the courier, the courier delivers

    try:
        while _is_asked():
            services.deliver(timezone.now())
    except Exception:  # the message stays in the outbox, and `tick` will say the same if it lasts
        logger.exception("the courier stopped")
        with _lock:
            _threads.clear()
    finally:
        connections.close_all()


def _is_asked() -> bool:
    with _lock:
        if _asked.is_set():
            _asked.clear()
            return True
        _threads.clear()
        return False
