"""What tests are called in addresses and in the record."""

NAMES = ("avant", "apres", "rattrapage-1", "rattrapage-2")


def number_of(name: str) -> int | None:
    """Return the number of a test, or None.

    >>> number_of("apres"), number_of("jamais")
    (1, None)
    """
    return NAMES.index(name) if name in NAMES else None
