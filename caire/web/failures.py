"""Which errors mean that the database or the disk does not answer, rather than that the code is wrong."""

import errno

from django.db import InterfaceError, OperationalError

DISK = {errno.ENOSPC, errno.EROFS, errno.EDQUOT}
READ_ONLY_TRANSACTION = "25006"


def is_of_storage(error: BaseException | None) -> bool:
    """Say whether this error, or one that caused it, is a database locked, gone, full or read-only, or a full disk."""
    while error is not None:
        if isinstance(error, OperationalError | InterfaceError):
            return True
        if isinstance(error, OSError) and error.errno in DISK:
            return True
        if getattr(error, "sqlstate", None) == READ_ONLY_TRANSACTION:
            return True
        error = error.__cause__
    return False
