"""Servers end with the process that started them, however it ends: nothing is left behind by a killed run."""

import ctypes
import signal
import sys

# <linux/prctl.h>: the signal that a process receives when its parent ends.
PR_SET_PDEATHSIG = 1
# Found here, not in the child: between fork and exec, a lock that another thread held would never be given back.
prctl = ctypes.CDLL(None).prctl if sys.platform == "linux" else None


def end_with_parent() -> None:
    """Call in the child, before its program starts (`preexec_fn`)."""
    if prctl:
        prctl(PR_SET_PDEATHSIG, signal.SIGINT)
