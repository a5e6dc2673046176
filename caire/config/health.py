"""`python -m caire.config.health`: succeed only if the site on this machine answers, with its database."""

import sys
import urllib.request

from caire.config import environment


def ask(host: str, port: int, name: str, https: bool) -> bool:
    """Say whether `/healthz` answers 200, asked as the proxy asks it."""
    headers = {"Host": name} | ({"X-Forwarded-Proto": "https"} if https else {})
    shown = f"[{host}]" if ":" in host else host
    asked = urllib.request.Request(f"http://{shown}:{port}/healthz", headers=headers)
    try:
        with urllib.request.urlopen(asked, timeout=5) as response:  # noqa: S310 - our own address
            return bool(response.status == 200)
    except OSError:
        return False


def site_name() -> str:
    """Return a name under which the site answers."""
    names = environment.words("CAIRE_HOSTS", "localhost")
    return next((name.lstrip(".") for name in names if name != "*"), "localhost")


if __name__ == "__main__":
    well = ask("127.0.0.1", environment.number("PORT", 8000), site_name(), environment.flag("CAIRE_HTTPS", False))
    sys.exit(0 if well else 1)
