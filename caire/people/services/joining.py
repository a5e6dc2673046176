"""Join two histories that are one person's, and undo it."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from caire.people import personal_data, rules
from caire.people.models import Account, Joining, Person, ResumeCode
from caire.people.rules import Reason, RuleError, Side

TRIES = 10


class MovedError(Exception):
    """A person is no longer canonical, or no longer there: look again."""


def join(one_id: int, other_id: int, *, now: datetime) -> Joining:
    """Say that two persons are one. No row but `same_as` is rewritten; `undo` takes it back.

    The one with an account stays canonical, else the one with a resume code, else the older. Two accounts are refused.
    """
    for _ in range(TRIES):
        with suppress(MovedError), transaction.atomic():
            return _join(one_id, other_id, now)
    raise RuleError(Reason.GONE)


@transaction.atomic
def undo(joining_id: int, person_id: int, *, now: datetime) -> None:
    """Take back a joining of this canonical person: those who came with it leave with it, as they were before."""
    try:
        hold([person_id])
    except MovedError:
        raise RuleError(Reason.GONE) from None
    joining = Joining.objects.filter(pk=joining_id, undone_at=None, joined__same_as=person_id).first()
    if joining is None:
        raise RuleError(Reason.GONE)
    root = joining.joined_id
    leaving = rules.subtree(root, _edges(person_id))
    Joining.objects.filter(pk=joining.pk).update(undone_at=now)
    # Seen today: retention must not erase at once somebody whom nobody could see while they were joined.
    Person.objects.filter(pk=root).update(same_as=None, last_seen_on=now.date())
    Person.objects.filter(pk__in=leaving - {root}).update(same_as=root)
    _tell(person_id)
    _tell(root)


def hold(roots: Iterable[int]) -> None:
    """Keep canonical persons as they are until the transaction ends, or raise MovedError if they no longer are.

    Always in the order of their ids, so that two joinings at once cannot wait for each other for ever.
    """
    wanted = sorted(roots)
    held = Person.objects.select_for_update(no_key=True).filter(pk__in=wanted).order_by("pk")
    if [person.pk for person in held if person.same_as_id is None] != wanted:
        raise MovedError


def _join(one_id: int, other_id: int, now: datetime) -> Joining:
    roots = {_root(one_id), _root(other_id)}
    if len(roots) < 2:
        raise RuleError(Reason.SAME_PERSON)
    hold(roots)
    one, other = (_side(root) for root in roots)
    kept, joined = rules.kept_and_joined(one, other)
    Person.objects.filter(Q(pk=joined) | Q(same_as=joined)).update(same_as=kept)
    joining = Joining.objects.create(joined_id=joined, kept_id=kept, made_at=now)
    _tell(kept)
    return joining


def _root(person_id: int) -> int:
    person = Person.objects.filter(pk=person_id).first()
    if person is None:
        raise RuleError(Reason.GONE)
    return person.canonical_id


def _ids(root: int) -> list[int]:
    return list(Person.objects.filter(Q(pk=root) | Q(same_as=root)).values_list("pk", flat=True))


def _edges(root: int) -> list[tuple[int, int]]:
    return list(Joining.objects.filter(undone_at=None, joined__same_as=root).values_list("joined_id", "kept_id"))


def _side(root: int) -> Side:
    ids = _ids(root)
    return Side(
        root,
        has_account=Account.objects.filter(pk__in=ids).exists(),
        has_code=ResumeCode.objects.filter(person__in=ids).exists(),
        made_at=Person.objects.get(pk=root).made_at,
    )


def _tell(root: int) -> None:
    """Let every app that keeps something per person hear which persons are this one now."""
    ids = (root, *sorted(set(_ids(root)) - {root}))
    for holder in personal_data.holders():
        if holder.on_merge:
            holder.on_merge(root, ids)
