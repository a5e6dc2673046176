"""Read what a server printed, and find what it should never print."""

import re

# Written by the tests wherever a person could write something: in forms, queries, names of browsers, addresses.
CANARY = "zorglub"
PRIVATE = {
    "an e-mail address": re.compile(r"[\w.+-]+@[\w-]+\.\w+"),
    "an IP address": re.compile(r"\b\d{1,3}(\.\d{1,3}){3}\b|2001:db8"),
    "a code": re.compile(r"(?<![\w.:,-])\d{6}(?![\w.:-])"),
    "a query": re.compile(r"\?\w+="),
    "what a person wrote": re.compile(CANARY, re.IGNORECASE),
    "a stack with its messages": re.compile(r"Traceback \(most recent call last\)"),
}
OWN_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


def leaks(said: str) -> list[str]:
    """Return the lines that tell something about a person, each with what it tells."""
    lines = [OWN_ADDRESS.sub("", line) for line in said.splitlines()]
    return [f"{told}: {line}" for line in lines for told, sign in PRIVATE.items() if sign.search(line)]
