import pytest
from django.test import RequestFactory

from caire.people import origins


@pytest.mark.parametrize(
    ("proxies", "forwarded", "remote", "ip"),
    [
        (0, "", "192.0.2.1", "192.0.2.1"),
        (0, "203.0.113.9", "192.0.2.1", "192.0.2.1"),  # nobody's word is taken without a trusted proxy
        (1, "203.0.113.9", "127.0.0.1", "203.0.113.9"),
        (1, "10.9.9.9, 203.0.113.9", "127.0.0.1", "203.0.113.9"),
        (1, "", "192.0.2.1", "192.0.2.1"),
        (2, "203.0.113.9, 10.0.0.1", "127.0.0.1", "203.0.113.9"),
        (0, "", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        (0, "", "::ffff:192.0.2.1", "192.0.2.1"),
        (1, "garbage", "127.0.0.1", ""),
    ],
)
def test_an_address_is_read_behind_trusted_proxies_only(settings, proxies, forwarded, remote, ip):
    settings.PROXIES = proxies
    headers = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}

    assert origins.ip(RequestFactory().get("/", REMOTE_ADDR=remote, **headers)) == ip
