"""What every reply of the site must be like, whatever was asked."""

import re
from http.client import HTTPMessage

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
}
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
PRIVATE_PARTS = re.compile(
    r"Traceback|Exception|(Operational|Data|Integrity)Error|sqlite|psycopg|django[./]|/caire/|site-packages|SELECT "
)
# A style element, a style attribute, a script without an address, an attribute that runs.
INLINE = re.compile(
    r"<style|<[^>]+\sstyle=|<script(?![^>]*\s(src=|type=\"application/json\"))[^>]*>|<[^>]+\son[a-z]+=|javascript:",
    re.IGNORECASE,
)


def policy(headers: HTTPMessage) -> dict[str, str]:
    """Return the Content-Security-Policy, by directive."""
    parts = [part.strip().partition(" ") for part in headers.get("Content-Security-Policy", "").split(";")]
    return {name: value for name, _, value in parts if name}


def faults(path: str, headers: HTTPMessage, body: bytes) -> list[str]:
    """Return what is wrong with a reply: a header that lacks, something inline, a trace of the machinery."""
    found = [f"{name}: {headers.get(name)}" for name, value in ALWAYS.items() if headers.get(name) != value]
    # Our own files are sent before any page is worked out: they run nothing by themselves, and show nobody.
    if body and (not path.startswith("/static/") or headers.get_content_type() == "text/html"):
        found += [] if policy(headers) == POLICY else [f"policy: {policy(headers)}"]
    if headers.get_content_type() == "text/html":
        page = body.decode()
        found += [f"inline: {page[hit.start() : hit.end()]}" for hit in INLINE.finditer(page)]
        found += [f"told: {hit[0]}" for hit in PRIVATE_PARTS.finditer(page)]
    return found
