"""A thousand different persons: each has an address, cookies and a form of their own, as found in the page."""

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from urllib.parse import urlencode

from bench import load

HOST = "bench.example"
UNIT = "/cours/niveau-1/u2-1/"
MAP = "/cours/niveau-1/"
FORM = re.compile(r'<form[^>]*action="(/repondre/[^"]+)".*?</form>', re.DOTALL)
CHOSEN = re.compile(r'<input[^>]*name="chosen"[^>]*>')
VALUE = re.compile(r'value="([^"]*)"')
TOKEN = re.compile(r'name="csrfmiddlewaretoken"[^>]*value="([^"]+)"')
COOKIE = re.compile(rb"\r\nset-cookie:\s*([^=\s]+)=([^;\r\n]*)", re.IGNORECASE)


@dataclass(slots=True)
class Visitor:
    """One person and their browser."""

    number: int
    cookies: dict[str, str] = field(default_factory=dict)
    token: str = ""
    action: str = ""
    options: tuple[str, ...] = ()

    def request(self, method: str, path: str, body: bytes = b"", *headings: str) -> bytes:
        """Return a whole request, as the proxy passes it on."""
        octets = divmod(self.number, 250)
        lines = [
            f"{method} {path} HTTP/1.1",
            f"Host: {HOST}",
            "X-Forwarded-Proto: https",
            f"X-Forwarded-For: 10.1.{octets[0]}.{octets[1] + 1}",
            "Accept-Language: fr",
            *headings,
        ]
        if self.cookies:
            lines.append("Cookie: " + "; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + body

    def get(self, path: str) -> bytes:
        """Return the request of a page."""
        return self.request("GET", path)

    def answer(self) -> bytes:
        """Return a new answer to the question of this visitor's form: another key, another try."""
        key = uuid.uuid4()
        option = self.options[key.int % len(self.options)]
        body = urlencode({"csrfmiddlewaretoken": self.token, "key": str(key), "chosen": option}).encode()
        return self.request(
            "POST", self.action, body, f"Origin: https://{HOST}", "X-Fragment: 1",
            "Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}",
        )  # fmt: skip

    def arrive(self, page: bytes) -> None:
        """Take from a page what a browser takes: its cookies and the first form with choices."""
        head, _, body = page.partition(load.END)
        self.cookies |= {name.decode(): value.decode() for name, value in COOKIE.findall(head)}
        html = body.decode()
        forms = [(found[1], found[0]) for found in FORM.finditer(html) if CHOSEN.search(found[0])]
        if not forms:
            raise RuntimeError(f"no form with choices in {html[:200]!r}")
        self.action, form = forms[0]
        self.token = _first(TOKEN, form)
        self.options = tuple(_first(VALUE, field) for field in CHOSEN.findall(form))


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    if not found:
        raise RuntimeError(f"{pattern.pattern} is not in the form")
    return found[1]


def crowd(port: int, size: int = 1000) -> tuple[list[Visitor], load.Run]:
    """Bring that many visitors to the unit, one at a time so that each gets its own page; return the load it made."""
    visitors = [Visitor(number) for number in range(size)]
    pages, run = load.collect(port, (visitor.get(UNIT) for visitor in visitors))
    for visitor, page in zip(visitors, pages, strict=True):
        visitor.arrive(page)
    return visitors, run


def begin(port: int, visitors: list[Visitor]) -> load.Run:
    """Have each visitor answer once: they become persons."""
    return load.drive(port, (visitor.answer() for visitor in visitors))


def pages(visitors: list[Visitor], path: str) -> Iterator[bytes]:
    """Ask for a page again and again, each time as another person."""
    return cycle([visitor.get(path) for visitor in visitors])


def answers(visitors: list[Visitor]) -> Iterator[bytes]:
    """Answer again and again, each time as another person with a new key."""
    return (visitor.answer() for visitor in cycle(visitors))
