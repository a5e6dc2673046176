"""Reads about people that more than one page uses."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator
from django.http import HttpRequest

from caire.mail import queries as mail
from caire.people import actors, affiliations, summaries
from caire.people.actors import Actor
from caire.people.models import Account, Device, Joining, Person, ResumeCode, Session


@dataclass(frozen=True, slots=True)
class Kept:
    """How a person's history can be found again elsewhere: by an address, by a printed code, or not at all."""

    email: str
    code_made_at: datetime | None

    @property
    def anywhere(self) -> bool:
        """Whether there is any way back."""
        return bool(self.email or self.code_made_at)


def kept(ids: Collection[int]) -> Kept:
    """Return the ways back to a history. Once it is an account's, only the account's own resume code opens it."""
    email = Account.objects.filter(pk__in=ids).values_list("email", flat=True).first()
    codes = ResumeCode.objects.filter(person__in=ids)
    if email:
        codes = codes.filter(person__same_as=None)
    code_made_at = codes.values_list("made_at", flat=True).first()
    return Kept(email or "", code_made_at)


def guest_of_device(request: HttpRequest) -> Actor | None:
    """Return the guest of this browser, whoever is signed in."""
    token = actors.device_token(request)
    return actors.guest(token) if token else None


def waiting_history(request: HttpRequest) -> Actor | None:
    """Return the guest whose history on this device could join the account that is signed in, if there is one."""
    actor, guest = actors.acting(request), guest_of_device(request)
    if actor is None or actor.is_guest or guest is None or guest.person_id == actor.person_id:
        return None
    if request.session.get("not_me") == guest.person_id or kept(guest.ids).email:
        return None
    return guest if summaries.of(guest.ids) else None


def joinings(person_id: int) -> list[Joining]:
    """Return the joinings in force of a canonical person, the latest first."""
    return list(Joining.objects.filter(undone_at=None, joined__same_as=person_id).order_by("-made_at", "-pk"))


def passkeys(person_id: int) -> list[Authenticator]:
    """Return the passkeys of an account, the oldest first."""
    return list(Authenticator.objects.filter(user_id=person_id, type=Authenticator.Type.WEBAUTHN).order_by("pk"))


def export(ids: tuple[int, ...]) -> dict[str, Any]:
    """Return who this is, the ways back, the histories joined, the roles and the mail sent, as JSON can carry them."""
    accounts = Account.objects.filter(pk__in=ids)
    return {
        "personnes": [
            {
                "reference": str(person.ref),
                "creee_le": person.made_at.isoformat(),
                "vue_le": person.last_seen_on.isoformat(),
            }
            for person in Person.objects.filter(pk__in=ids).order_by("pk")
        ],
        "comptes": [
            {
                "e_mail": account.email,
                "cree_le": account.made_at.isoformat(),
                "derniere_connexion": account.last_login.isoformat() if account.last_login else None,
                "cles_d_acces": [str(key) for key in passkeys(account.pk)],
            }
            for account in accounts
        ],
        "postes": [made_at.isoformat() for made_at in _dates(Device, ids)],
        "sessions": [
            ends_at.isoformat()
            for ends_at in Session.objects.filter(account__in=ids)
            .order_by("expire_date")
            .values_list("expire_date", flat=True)
        ],
        "codes_de_reprise": [made_at.isoformat() for made_at in _dates(ResumeCode, ids)],
        "historiques_reunis": [
            {"le": joining.made_at.isoformat(), "defait_le": joining.undone_at and joining.undone_at.isoformat()}
            for joining in Joining.objects.filter(joined__in=ids).order_by("pk")
        ],
        "roles_dans_les_etablissements": affiliations.export(ids),
        "messages": mail.export([account.email for account in accounts]),
    }


def _dates(model: type[Device] | type[ResumeCode], ids: tuple[int, ...]) -> list[datetime]:
    return list(model.objects.filter(person__in=ids).order_by("pk").values_list("made_at", flat=True))
