"""Write in the learning record."""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from caire.records import registry
from caire.records.models import EffectDone, Record, Verb
from caire.web import sql

# A device's clock may be a little fast, and an act may wait on the device; outside, reception dates it.
CLOCK_DRIFT = timedelta(minutes=5)
LONGEST_WAIT = timedelta(days=180)
# How many persons are held in memory at once by `rebuild`.
PERSONS_AT_ONCE = 500


@transaction.atomic(savepoint=False)
def write(  # noqa: PLR0913 - a line of the record has this many columns
    person_id: int,
    verb: Verb,
    obj: str,
    *,
    key: UUID,
    release: str,
    now: datetime,
    score: float | None = None,
    self_declared: bool = False,
    claimed_at: datetime | None = None,
) -> Record:
    """Add one line, fold it and do what follows from it; whoever calls it in a transaction fails with it as a whole.

    Raises IntegrityError when the key is already in the record: the caller then reads what is there.
    """
    record = Record(
        key=key,
        person_id=person_id,
        verb=verb,
        object=obj,
        release=release,
        score=score,
        self_declared=self_declared,
        claimed_at=claimed_at if claimed_at and now - LONGEST_WAIT <= claimed_at <= now + CLOCK_DRIFT else now,
        received_at=now,
    )
    sql.insert(record)
    for projector in registry.projectors.values():
        projector.fold(record)
    for name, effect in registry.effects.items():
        if effect.verb == verb:
            EffectDone.objects.create(record=record, effect=name)
            effect.run(record)
    return record


def rebuild(*, shuffle: Callable[[list[Record]], None] | None = None) -> None:
    """Fold the whole record again into every projection; effects are not run.

    One transaction: readers see the old tables until the new ones are complete. `shuffle` reorders lines in place: a
    test proves that their order does not matter.
    """
    with transaction.atomic():
        for projector in registry.projectors.values():
            projector.empty()
        last = Record.objects.aggregate(last=Max("person_id"))["last"] or 0
        for first in range(1, last + 1, PERSONS_AT_ONCE):
            lines = list(Record.objects.filter(person_id__gte=first, person_id__lt=first + PERSONS_AT_ONCE))
            if shuffle:
                shuffle(lines)
            for projector in registry.projectors.values():
                projector.replay(lines)


def erase(person_ids: Collection[int]) -> None:
    """Erase every line of these persons."""
    Record.objects.filter(person_id__in=person_ids).delete()
