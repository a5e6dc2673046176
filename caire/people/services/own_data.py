"""Take away everything that is known of oneself, and erase it."""

from collections.abc import Collection
from datetime import datetime
from itertools import islice
from typing import Any

from django.contrib.admin.models import LogEntry
from django.db import transaction
from django.db.models import Q

from caire.mail import services as mail
from caire.people import personal_data
from caire.people.actors import Actor
from caire.people.models import Account, Affiliation, Erasure, Person, SignInCode
from caire.people.services import ledger
from caire.people.services.ledger import Erased

AT_ONCE = 500  # a database takes only so many values in one query


def export_all(actor: Actor, *, now: datetime) -> dict[str, Any]:
    """Return everything that the platform holds about a person, by app, as JSON can carry it."""
    return {"exporte_le": now.isoformat()} | {
        holder.app: holder.export(actor.ids) for holder in reversed(list(personal_data.holders()))
    }


@transaction.atomic
def erase(actor: Actor, *, now: datetime) -> None:
    """Erase a person wholly, and write in the ledger that a restored backup must erase them again.

    All or nothing: when the ledger's file cannot be written, nothing is erased.
    """
    held = Person.objects.select_for_update().filter(Q(pk=actor.person_id) | Q(same_as=actor.person_id)).order_by("pk")
    persons = list(held)
    Erasure.objects.bulk_create(
        [Erasure(ref=person.ref, erased_on=now.date()) for person in persons], ignore_conflicts=True
    )
    erase_persons([person.pk for person in persons])
    ledger.append({person.ref: now.date() for person in persons})


def erase_persons(ids: Collection[int]) -> None:
    """Erase these persons from every app, inside the caller's transaction."""
    for holder in personal_data.holders():
        holder.erase(tuple(ids))


def erase_own(ids: Collection[int]) -> None:
    """Erase what this app holds: persons last of all, with what hangs on them, and the mail to their addresses.

    What the administration noted of these accounts and of their roles goes too, for it says their address or what they
    were where, and so does what their holders did there.
    """
    addresses = list(Account.objects.filter(pk__in=ids).values_list("email", flat=True))
    mail.forget(addresses)
    SignInCode.objects.filter(email__in=addresses).delete()
    noted = Q(content_type__app_label="people", content_type__model__in=["account", "person"], object_id__in=ids)
    roles = list(Affiliation.objects.filter(person__in=ids).values_list("pk", flat=True))
    noted |= Q(content_type__app_label="people", content_type__model="affiliation", object_id__in=roles)
    LogEntry.objects.filter(noted | Q(user__in=ids)).delete()
    Person.objects.filter(pk__in=ids).delete()


@transaction.atomic
def replay_erasures(erased: Erased) -> int:
    """Erase again, in a restored database, those whom the ledger names; return how many were found."""
    found, refs = 0, iter(erased)
    while some := list(islice(refs, AT_ONCE)):
        ids = list(Person.objects.filter(ref__in=some).values_list("pk", flat=True))
        erase_persons(ids)
        found += len(ids)
    Erasure.objects.bulk_create([Erasure(ref=ref, erased_on=day) for ref, day in erased.items()], ignore_conflicts=True)
    return found
