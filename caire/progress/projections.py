"""Fold the record into the progress of each block."""

from collections.abc import Collection, Iterable

from django.db import connection

from caire.progress import rules
from caire.progress.models import BlockProgress
from caire.records.models import Record

BATCH = 2000
# A test holds it against `rules.fold`, which `replay` uses. A comparison with NULL is not true: an act without a right
# answer never takes the place of a score.
FOLD = """
    INSERT INTO progress_blockprogress AS kept (person_id, course, unit, block, tries, best, last_at, last_id)
    VALUES (%s, %s, %s, %s, 1, %s, %s, %s)
    ON CONFLICT (person_id, course, unit, block) DO UPDATE SET
        tries = kept.tries + 1,
        best = CASE WHEN kept.best IS NULL OR excluded.best > kept.best THEN excluded.best ELSE kept.best END,
        last_at = CASE WHEN (excluded.last_at, excluded.last_id) > (kept.last_at, kept.last_id)
            THEN excluded.last_at ELSE kept.last_at END,
        last_id = CASE WHEN (excluded.last_at, excluded.last_id) > (kept.last_at, kept.last_id)
            THEN excluded.last_id ELSE kept.last_id END
"""


def act_of(record: Record) -> rules.Act:
    """Return what the fold needs of a record."""
    return rules.Act(record.score, record.claimed_at, record.pk)


class BlockProjector:
    """One row per person and block: how many tries, the best score, the last act."""

    def fold(self, record: Record) -> None:
        """Add one act to its block's row, made if need be: `rules.fold`, in the words of the database.

        Many acts at once on one block wait for one another and are all counted.
        """
        course, unit, block = record.object.split("/")
        at = connection.ops.adapt_datetimefield_value(record.claimed_at)
        with connection.cursor() as cursor:
            cursor.execute(FOLD, (record.person_id, course, unit, block, record.score, at, record.pk))

    def empty(self) -> None:
        """Delete every row."""
        BlockProgress.objects.all().delete()

    def replay(self, records: Iterable[Record]) -> None:
        """Fold every record of some persons in memory, then store their rows."""
        totals: dict[tuple[int, str], rules.Total] = {}
        for record in records:
            place = (record.person_id, record.object)
            totals[place] = rules.fold(totals.get(place), act_of(record))
        BlockProgress.objects.bulk_create(
            (row_of(person_id, obj, total) for (person_id, obj), total in totals.items()), batch_size=BATCH
        )


def row_of(person_id: int, obj: str, total: rules.Total) -> BlockProgress:
    """Return an unsaved row."""
    course, unit, block = obj.split("/")
    return BlockProgress(
        person_id=person_id,
        course=course,
        unit=unit,
        block=block,
        tries=total.tries,
        best=total.best,
        last_at=total.last_at,
        last_id=total.last,
    )


def erase(person_ids: Collection[int]) -> None:
    """Erase the progress of these persons."""
    BlockProgress.objects.filter(person_id__in=person_ids).delete()
