"""Passkeys: signing in with what unlocks one's telephone or computer.

allauth keeps the keys and speaks WebAuthn; this module says for which site, which person, and gives it JSON.
"""

from ipaddress import ip_address
from typing import Any, cast
from urllib.parse import urlsplit
from uuid import UUID

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth
from django.conf import settings
from django.core.exceptions import ValidationError
from fido2.utils import websafe_decode

from caire.people.models import Account

Json = dict[str, Any]


class Adapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """What allauth asks about this site."""

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Name the site: its host in CAIRE_URL, whatever name the request came by."""
        return {"id": site(), "name": "CAIRE"}

    def get_public_key_credential_user_entity(self, user: Account) -> dict[str, Any]:
        """Name the person: by a random reference for the site, by their address for themselves."""
        return {"id": user.person.ref.bytes, "name": user.email, "display_name": user.email}


class PasskeyError(Exception):
    """The browser's answer does not prove anything."""


def site() -> str:
    """Return the host that passkeys are tied to."""
    return urlsplit(settings.BASE_URL).hostname or ""


def are_possible() -> bool:
    """Say whether browsers accept passkeys here: a name, not a number, and HTTPS unless it is this computer."""
    try:
        ip_address(site())
    except ValueError:
        return site() == "localhost" or urlsplit(settings.BASE_URL).scheme == "https"
    return False


def creation_options(account: Account) -> Json:
    """Return what the browser needs to make a key; the challenge is kept in the session."""
    return cast(Json, auth.begin_registration(account, passwordless=True))


def add(account: Account, name: str, credential: Json) -> None:
    """Keep the key that the browser made, or raise PasskeyError."""
    try:
        auth.parse_registration_response(credential)
        auth.complete_registration(credential)
    except (ValidationError, ValueError, KeyError, TypeError) as error:
        raise PasskeyError from error
    auth.WebAuthn.add(account, name, credential)


def request_options() -> Json:
    """Return what the browser needs to show the keys that it has for this site."""
    return cast(Json, auth.begin_authentication())


def account_of(credential: Json) -> Account:
    """Return the account whose key signed our challenge, or raise PasskeyError."""
    try:
        ref = UUID(bytes=websafe_decode(credential["response"]["userHandle"]))
        account = Account.objects.select_related("person").get(person__ref=ref, is_active=True)
        auth.parse_authentication_response(credential)
        used: Authenticator = auth.complete_authentication(account, credential)
    except (ValidationError, ValueError, KeyError, TypeError, Account.DoesNotExist) as error:
        raise PasskeyError from error
    used.record_usage()
    return account


def remove(account: Account, pk: int) -> None:
    """Remove a key of this account; one that is gone is gone."""
    Authenticator.objects.filter(pk=pk, user=account, type=Authenticator.Type.WEBAUTHN).delete()
