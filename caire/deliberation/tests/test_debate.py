"""Before the half-day: a question that loses its author, a vote that never had one."""

import json
from collections import Counter
from dataclasses import replace
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from caire.courses.tests import examples
from caire.deliberation import rules, services
from caire.deliberation.models import Ballot, Issued, Suggestion
from caire.people import personal_data
from caire.people.models import Person
from caire.records.models import Record
from tests.support.threads import at_once

pytestmark = pytest.mark.django_db

PAGE = "/debat/niveau-1/"
STATEMENT = "Je préfère une erreur humaine."
POLL = rules.poll_of("niveau-1", STATEMENT)


@pytest.fixture(autouse=True)
def course():
    return examples.publish(replace(examples.course(), statement=STATEMENT))


def html(client, address=PAGE):
    return client.get(address).content.decode()


def votes():
    return Counter(Ballot.objects.filter(value__isnull=False).values_list("value", flat=True))


def ask(client, text="Qui décide ?", key=None):
    return client.post(f"{PAGE}question/", {"text": text, "key": key or str(uuid4())})


def person():
    return Person.objects.create()


def actor(one):
    return lambda: services.Actor(one.pk, (one.pk,), is_guest=True)


def test_a_guest_votes_once(client):
    html(client)
    for value in (4, 1):
        assert client.post(f"{PAGE}voter/", {"value": value})["Location"] == f"{PAGE}#vote"

    assert votes() == {4: 1}
    assert Issued.objects.count() == 1
    assert "Votre bulletin est parmi les autres." in html(client)


def test_neither_vote_nor_question_enters_the_record(client):
    html(client)
    client.post(f"{PAGE}voter/", {"value": 2})
    ask(client)

    assert not Record.objects.exists()
    assert "réponse" not in html(client, "/mon-espace/").partition("Mon historique")[2].partition("</section>")[0]


def test_a_vote_without_a_value_is_refused_in_place(client):
    refused = client.post(f"{PAGE}voter/", {})

    assert refused.status_code == 422
    assert "Choisissez une position" in refused.content.decode()
    assert not Issued.objects.exists()


def test_the_result_is_told_to_voters_from_five_ballots(client):
    for value in (1, 1, 5):
        services.vote(actor(person()), POLL, value)
    html(client)
    client.post(f"{PAGE}voter/", {"value": 5})
    assert "La répartition s’affiche à partir de cinq bulletins." in html(client)

    services.vote(actor(person()), POLL, 1)

    assert "<td>3</td><td>60 %</td>" in html(client).replace("\u00a0", " ")
    assert "<td>" not in html(Client())


def test_nothing_of_a_ballot_leads_to_who_cast_it():
    columns = {field.name for field in Ballot._meta.get_fields()}

    assert columns == {"token", "poll", "value"}
    assert {field.name for field in Issued._meta.get_fields()} == {"id", "person", "poll"}


def test_ballots_lie_in_the_order_of_their_tokens_and_holders_in_that_of_persons():
    people = [person() for _ in range(12)]
    for turn, one in enumerate(reversed(people)):
        services.vote(actor(one), POLL, 1 + turn % 5)
    before = votes()

    services.rewrite(timezone.now())

    order = "ctid" if connection.vendor == "postgresql" else "rowid"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT token FROM deliberation_ballot ORDER BY {order}")
        tokens = [str(token) for (token,) in cursor.fetchall()]
        cursor.execute("SELECT person_id FROM deliberation_issued ORDER BY id")
        holders = [holder for (holder,) in cursor.fetchall()]
    assert tokens == sorted(tokens)
    assert holders == sorted(one.pk for one in people)
    assert votes() == before


def test_the_ballots_filled_are_not_those_that_come_first():
    """With two hundred blanks, the ranks of twelve votes do not follow the order of voting."""
    for turn in range(12):
        services.vote(actor(person()), POLL, 1 + turn % 5)

    ranks = [rank for rank, ballot in enumerate(Ballot.objects.order_by("token")) if ballot.value]

    assert len(ranks) == 12
    assert ranks != list(range(12))


def test_a_question_is_one_s_own_until_it_is_moderated(client):
    html(client)
    ask(client)
    assert "Qui décide ?" in html(client)
    asked = Suggestion.objects.get()

    services.moderate([asked.pk], keep=True)

    asked.refresh_from_db()
    assert (asked.person_id, asked.state) == (None, "kept")
    assert "Qui décide ?" not in html(client)


def test_moderating_forgets_the_key_of_the_form_too(client):
    html(client)
    key = str(uuid4())
    ask(client, key=key)
    services.moderate([Suggestion.objects.get().pk], keep=False)

    assert not Suggestion.objects.filter(key=key).exists()


def test_the_same_question_sent_twice_is_one(client):
    html(client)
    key = str(uuid4())
    for _ in range(2):
        ask(client, key=key)

    assert Suggestion.objects.count() == 1


def test_only_its_author_takes_a_question_back(client):
    html(client)
    ask(client)
    asked = Suggestion.objects.get()
    other = Client()
    html(other)
    ask(other, "Autre ?")

    other.post(f"{PAGE}retirer/{asked.pk}/")
    assert Suggestion.objects.filter(pk=asked.pk).exists()

    client.post(f"{PAGE}retirer/{asked.pk}/")
    assert not Suggestion.objects.filter(pk=asked.pk).exists()


@pytest.mark.parametrize(("text", "said"), [("", "Écrivez votre question"), ("a" * 301, "dépasse 300 signes")])
def test_a_question_that_cannot_be_taken_stays_in_its_form(client, text, said):
    refused = ask(client, text)

    assert refused.status_code == 422
    assert said in refused.content.decode()
    assert f">{text}</textarea>" in refused.content.decode()


def test_erasing_takes_questions_and_leaves_the_vote_to_nobody(client):
    html(client)
    client.post(f"{PAGE}voter/", {"value": 3})
    ask(client)
    ids = (Issued.objects.get().person_id,)
    [holder] = [one for one in personal_data.holders() if one.app == "deliberation"]
    exported = json.dumps(holder.export(ids), ensure_ascii=False)

    holder.erase(ids)

    assert "Qui décide ?" in exported
    assert '"value"' not in exported
    assert (Issued.objects.count(), Suggestion.objects.count(), votes()) == (0, 0, {3: 1})


def test_without_a_statement_there_is_no_page(client):
    examples.publish()

    assert client.get(PAGE).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_twenty_votes_at_once_of_one_person_are_one_and_of_twenty_are_twenty():
    one, others = person(), [person() for _ in range(20)]

    def voting(somebody, value):
        def run():
            services.vote(actor(somebody), POLL, value)

        return run

    alone = at_once(*[voting(one, 5) for _ in range(20)])
    together = at_once(*[voting(somebody, 1) for somebody in others])

    assert sum(result is None for result in alone) == 1
    assert together == [None] * 20
    with transaction.atomic():
        assert votes() == {5: 1, 1: 20}
