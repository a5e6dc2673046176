"""Bring a question, vote once. The adversary holds tables, exports, logs and backups made afterwards.

A vote fills a ballot taken at random from a pool that was made before: no column, no order of rows and no transaction
is shared by who voted and what was voted. `rewrite` then wipes the order in which rows were last written, and backups
leave out who was given a ballot.
"""

import uuid
from collections.abc import Callable, Collection
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from caire.deliberation.models import Ballot, Issued, Suggestion
from caire.people.actors import Actor
from caire.web import sql

POOL = 200  # blank ballots made at a time
LEAST = 50  # fewer blank ones, and the pool is filled again


class AlreadyVotedError(Exception):
    """A ballot was already given to this person; a lost one is not given again."""


def suggest(become: Callable[[], Actor], course: str, text: str, *, key: UUID) -> None:
    """Keep a question for the moderators; the same form again changes nothing."""

    def keep() -> None:
        if not Suggestion.objects.filter(key=key).exists():
            Suggestion.objects.create(key=key, person_id=become().person_id, course=course, text=text)

    sql.settled(keep)


def withdraw(actor: Actor, pk: int) -> None:
    """Take back one's own question, as long as nobody has moderated it."""
    Suggestion.objects.filter(pk=pk, person_id__in=actor.ids).delete()


def moderate(questions: Collection[int], *, keep: bool) -> None:
    """Keep or refuse questions: from then on they have no author."""
    state = Suggestion.State.KEPT if keep else Suggestion.State.REFUSED
    for pk in questions:
        Suggestion.objects.filter(pk=pk).update(state=state, person=None, key=uuid.uuid4())


def vote(become: Callable[[], Actor], poll: str, value: int) -> None:
    """Give a ballot to a person and put it, filled, among the others: two transactions that share nothing.

    Raises AlreadyVotedError. A power cut between the two loses that one vote: to give the ballot again, one would have
    to know whose it was.
    """

    def issue() -> None:
        actor = become()
        if Issued.objects.filter(person_id__in=actor.ids, poll=poll).exists():
            raise AlreadyVotedError
        Issued.objects.create(person_id=actor.person_id, poll=poll)

    sql.settled(issue)
    _fill(poll, value)


def _fill(poll: str, value: int) -> None:
    blank = Ballot.objects.filter(poll=poll, value=None)
    if blank.count() < LEAST:
        Ballot.objects.bulk_create(Ballot(poll=poll) for _ in range(POOL))
    while True:
        drawn = uuid.uuid4()
        ballot = blank.filter(token__gte=drawn).order_by("token").first() or blank.order_by("token").first()
        if ballot and Ballot.objects.filter(pk=ballot.pk, value=None).update(value=value):
            return


def rewrite(now: datetime) -> None:
    """Write ballots again in the order of their tokens, and who was given one in the order of persons.

    Rows lie in a table in the order in which they were last written: after this, that order says nothing.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("LOCK TABLE deliberation_ballot, deliberation_issued IN EXCLUSIVE MODE")
        ballots = list(Ballot.objects.order_by("token"))
        issued = list(Issued.objects.order_by("person_id", "poll").values_list("person_id", "poll"))
        Ballot.objects.all().delete()
        Issued.objects.all().delete()
        Ballot.objects.bulk_create(ballots, batch_size=2000)
        Issued.objects.bulk_create((Issued(person_id=person, poll=poll) for person, poll in issued), batch_size=2000)


def erase(person_ids: Collection[int]) -> None:
    """Erase what still belongs to these persons."""
    Suggestion.objects.filter(person_id__in=person_ids).delete()
    Issued.objects.filter(person_id__in=person_ids).delete()
