"""A browser without scripts, reduced to what these tests need: cookies, forms, and what the server answered.

It speaks plain HTTP and knows nothing of the code it talks to. Whatever it is answered, it looks for a trace of the
machinery, for something inline, for a header that lacks.
"""

import http.client
import re
from contextlib import closing
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.robustness import guard
from tests.robustness.log import CANARY

PATIENCE = 60
UNIT = "/cours/niveau-1/u2-1/"
URLENCODED = "application/x-www-form-urlencoded"


class NoReplyError(Exception):
    """The connection was refused or cut: nobody knows whether the server kept what was sent."""


@dataclass(frozen=True)
class Reply:
    """What the server answered."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        """The body, decoded."""
        return self.body.decode()

    @property
    def title(self) -> str:
        """The first heading of the page."""
        found = re.search(r"<h1[^>]*>(.*?)</h1>", self.text, re.DOTALL)
        return unescape(re.sub(r"<[^>]+>", "", found[1])).strip() if found else ""


@dataclass
class Form:
    """A form of a page: where it goes, what is filled in already, what may be chosen."""

    action: str
    kind: str
    fields: dict[str, str] = field(default_factory=dict)
    options: list[str] = field(default_factory=list)
    is_multiple: bool = False

    @property
    def object(self) -> str:
        """How the record names the block: course/unit/block."""
        _, _, _, unit, block, _ = self.action.split("/")
        return f"niveau-1/{unit}/{block}"


class _Reader(HTMLParser):
    """Collects the forms of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.inside = True
            self.forms.append(Form(given.get("action", ""), given.get("data-kind", "")))
        elif tag == "input" and self.inside:
            self._input(self.forms[-1], given)

    def _input(self, form: Form, given: dict[str, str]) -> None:
        if given.get("type") == "hidden":
            form.fields[given["name"]] = given.get("value", "")
        elif given.get("name") == "chosen" and given.get("type") in {"radio", "checkbox"}:
            form.options.append(given["value"])
            form.is_multiple = given["type"] == "checkbox"

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "form"


def forms_of(page: str) -> list[Form]:
    """Return the forms of a page."""
    reader = _Reader()
    reader.feed(page)
    return reader.forms


class Learner:
    """One browser: it keeps its cookies."""

    def __init__(self, url: str, cookies: dict[str, str] | None = None) -> None:
        parts = urlsplit(url)
        self.url, self.host, self.port = url, parts.hostname or "", parts.port or 80
        self.cookies = {} if cookies is None else cookies

    def other_tab(self) -> "Learner":
        """Return another tab of this browser: the same cookies."""
        return Learner(self.url, self.cookies)

    @property
    def device(self) -> str:
        """The cookie by which the server will know this browser again."""
        return self.cookies["caire_device"]

    def send(self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None) -> Reply:
        """Send anything, and return what came back."""
        own = {"User-Agent": f"Mozilla/5.0 ({CANARY})"}
        if self.cookies:
            own["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        with closing(http.client.HTTPConnection(self.host, self.port, timeout=PATIENCE)) as line:
            try:
                line.request(method, path, body, own | (headers or {}))
                answered = line.getresponse()
                reply = Reply(answered.status, answered.headers, answered.read())
            except (OSError, http.client.HTTPException) as error:
                raise NoReplyError(f"{method} {path}: {error!r}") from error
        faults = guard.faults(path, reply.headers, reply.body)
        assert not faults, f"{method} {path}: {faults}"
        self._keep(reply.headers)
        return reply

    def _keep(self, headers: http.client.HTTPMessage) -> None:
        for given in headers.get_all("Set-Cookie", []):
            for name, morsel in SimpleCookie(given).items():
                self.cookies[name] = morsel.value

    def get(self, path: str, **headers: str) -> Reply:
        """Ask for a page."""
        return self.send("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})

    def post(self, path: str, fields: Any, **headers: str) -> Reply:
        """Send the fields of a form."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.send("POST", path, urlencode(fields, doseq=True), {"Content-Type": URLENCODED} | named)

    def forms(self, path: str = UNIT, action: str = "") -> list[Form]:
        """Open a page and return its forms that go to this address."""
        reply = self.get(path)
        if reply.status != 200:
            raise NoReplyError(f"{path}: {reply.status}")
        return [form for form in forms_of(reply.text) if form.action.startswith(action)]

    def questions(self, path: str = UNIT) -> list[Form]:
        """Open a unit and return its questions with options to choose."""
        return [form for form in self.forms(path, "/repondre/") if form.options]
