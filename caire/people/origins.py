"""Where a request comes from."""

from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest


def ip(request: HttpRequest) -> str:
    """Return the visitor's address, as the nearest trusted proxy saw it; an IPv6 one stands for its whole /64."""
    forwarded = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()]
    chain = [*forwarded, request.META.get("REMOTE_ADDR", "")]
    given = chain[max(-1 - settings.PROXIES, -len(chain))]
    try:
        address = ip_address(given)
    except ValueError:
        return ""
    if not isinstance(address, IPv6Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(ip_network((address, 64), strict=False))
