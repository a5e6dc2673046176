"""Keep what people do in a lesson, and the charter that they write.

Every verb takes `become`: a function that returns who acts and, for a first act, makes the guest person in the same
transaction. Every act has a key: sent again, it changes nothing.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from caire.people.actors import Actor
from caire.practice.access import Asked
from caire.practice.models import Answer, Charter, Place, Problem
from caire.practice.rules import keys
from caire.records import services as records
from caire.records.models import Record, Verb
from caire.web import sql


def submit_answer(
    become: Callable[[], Actor],
    asked: Asked,
    response: Sequence[str],
    *,
    form_key: UUID,
    now: datetime,
    confidence: int | None = None,
    claimed_at: datetime | None = None,
) -> Record:
    """Grade a response, keep it, and write it in the person's record.

    Answering again is free: no try is refused, none is lost. The same form with the same response returns the same
    record.
    """
    score = asked.question.grade(tuple(response)).score

    def write(actor: Actor, key: UUID) -> Record:
        record = records.write(
            actor.person_id,
            Verb.ANSWERED,
            asked.object,
            key=key,
            release=asked.digest,
            score=score,
            now=now,
            claimed_at=claimed_at,
        )
        sql.insert(Answer(record=record, response=list(response), confidence=confidence))
        return record

    return once(become, keys.act_key(form_key, asked.object, response, confidence), write)


def declare_simulation_done(
    become: Callable[[], Actor],
    place: Asked,
    *,
    form_key: UUID,
    now: datetime,
    claimed_at: datetime | None = None,
) -> Record:
    """Write that the browser says the experiment was done: the server did not see it, and the record says so."""

    def write(actor: Actor, key: UUID) -> Record:
        return records.write(
            actor.person_id,
            Verb.SIMULATED,
            place.object,
            key=key,
            release=place.digest,
            self_declared=True,
            now=now,
            claimed_at=claimed_at,
        )

    return once(become, keys.act_key(form_key, place.object, ()), write)


def once(become: Callable[[], Actor], key: UUID, write: Callable[[Actor, UUID], Record]) -> Record:
    """Write an act in one transaction with the person who does it; return the one already written for this key.

    First acts on one block, or of one browser, may collide: the loser starts again and finds the winner's rows.
    A key that already belongs to somebody else (one page, two people on a shared computer) is made this person's own.
    """
    for attempt in range(sql.TRIES):
        try:
            with transaction.atomic():
                actor = become()
                return write(actor, key)
        except IntegrityError:
            kept = Record.objects.filter(key=key).first()
            if kept is None:
                if attempt == sql.TRIES - 1:
                    raise
            elif kept.person_id in become().ids:
                return kept
            else:
                key = keys.stranger_key(key, become().person_id)
    raise AssertionError("unreachable: the last attempt returns or raises")


def keep_charter(
    become: Callable[[], Actor], course: str, lines: Sequence[str], *, form_key: UUID, release: str, now: datetime
) -> None:
    """Keep a charter in the place of an earlier one, and write once in the record that there is one."""

    def write(actor: Actor, key: UUID) -> Record:
        Charter.objects.update_or_create(
            person_id=actor.person_id, course=course, defaults={"lines": list(lines), "kept_at": now}
        )
        return records.write(
            actor.person_id, Verb.DEPOSITED, f"{course}/charte/depot", key=key, release=release, now=now
        )

    once(become, keys.act_key(form_key, f"{course}/charte/depot", lines), write)


def keep_place(actor: Actor, course: str, unit: str, anchor: str, now: datetime) -> None:
    """Remember where a person stopped reading a unit, for their next device."""
    Place.objects.update_or_create(
        person_id=actor.person_id, course=course, unit=unit, defaults={"anchor": anchor, "at": now}
    )


def report_problem(asked: Asked, kind: str, text: str, *, key: UUID, now: datetime) -> Problem:
    """Keep a problem for the authors, with the release and the block; nothing says who sent it."""
    course, unit, block = asked.object.split("/")
    problem, _ = Problem.objects.get_or_create(
        key=key,
        defaults={
            "release": asked.digest,
            "course": course,
            "unit": unit,
            "block": block,
            "kind": kind,
            "text": text,
            "sent_at": now,
        },
    )
    return problem


def erase(person_ids: Collection[int]) -> None:
    """Erase answers, places and charters of these persons."""
    Charter.objects.filter(person_id__in=person_ids).delete()
    Answer.objects.filter(record__person_id__in=person_ids).delete()
    Place.objects.filter(person_id__in=person_ids).delete()
