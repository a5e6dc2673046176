from datetime import date
from uuid import UUID

import pytest

from caire.people import services
from caire.people.actors import cluster
from caire.people.models import Account, Erasure, Person
from caire.people.services import ledger as book
from tests.support.threads import at_once

DAY = date(2026, 11, 22)
ONE, TWO = UUID(int=1), UUID(int=2)
CUT = f"{DAY} 00000000-0000"


def test_it_holds_nothing_but_a_date_and_a_random_number(nadia, ledger, now):
    ref = nadia.person.ref

    services.erase(cluster(nadia.pk), now=now)

    assert ledger.read_text() == f"2026-11-22 {ref}\n"


def test_a_restored_backup_erases_again_those_whom_it_names(nadia, person):
    erased = {person.ref: DAY, ONE: DAY}

    assert [services.replay_erasures(erased), services.replay_erasures(erased)] == [1, 0]

    assert list(Person.objects.values_list("pk", flat=True)) == [nadia.pk]
    assert set(Erasure.objects.values_list("ref", flat=True)) == {person.ref, ONE}


def test_it_may_name_more_persons_than_a_query_bears(db, person):
    erased = {UUID(int=number): DAY for number in range(1, 1200)} | {person.ref: DAY}

    assert services.replay_erasures(erased) == 1


def test_what_is_written_is_read(ledger):
    book.append({ONE: DAY})
    book.append({TWO: DAY})

    assert book.read() == {ONE: DAY, TWO: DAY}


def test_a_last_line_cut_short_is_ignored_and_said(ledger, caplog):
    ledger.write_text(f"{DAY} {ONE}\n{CUT}")

    assert book.read() == {ONE: DAY}
    assert "The last line of erasures.log was cut short" in caplog.text


def test_a_last_line_that_only_lacks_its_end_counts(ledger, caplog):
    ledger.write_text(f"{DAY} {ONE}\n{DAY} {TWO}")

    assert book.read() == {ONE: DAY, TWO: DAY}
    assert caplog.text == ""


@pytest.mark.parametrize("line", [CUT, "n’importe quoi", f"{ONE}", f"{DAY} {ONE} de trop", f"22/11/2026 {ONE}"])
def test_any_other_line_that_is_no_erasure_is_refused_by_its_number(ledger, line):
    ledger.write_text(f"{DAY} {ONE}\n\n{line}\n{DAY} {TWO}\n")

    with pytest.raises(book.LedgerError, match="ligne 3"):
        book.read()


@pytest.mark.parametrize("end", ["", CUT, f"{DAY} {TWO}"])
def test_what_a_crash_left_does_not_spoil_the_next_line(ledger, end):
    ledger.write_text(f"{DAY} {ONE}\n{end}")

    book.append({UUID(int=3): DAY})

    assert book.read() == {ONE: DAY, UUID(int=3): DAY} | ({TWO: DAY} if end.endswith(str(TWO)) else {})


def test_it_is_completed_by_what_the_database_knows(db, ledger):
    ledger.write_text(f"{DAY} {ONE}\n")
    Erasure.objects.create(ref=ONE, erased_on=DAY)
    Erasure.objects.create(ref=TWO, erased_on=DAY)

    assert book.complete() == book.complete() == {ONE: DAY, TWO: DAY}

    assert ledger.read_text() == f"{DAY} {ONE}\n{DAY} {TWO}\n"


def test_it_is_made_when_it_is_missing(db, ledger):
    assert book.complete() == {}

    assert ledger.read_text() == ""


@pytest.mark.django_db(transaction=True)
def test_many_who_leave_at_once_are_all_in_it(now):
    accounts = [Account.objects.create_user(f"{number}@exemple.fr") for number in range(8)]
    refs = {account.person.ref for account in accounts}

    results = at_once(*[lambda account=account: services.erase(cluster(account.pk), now=now) for account in accounts])

    assert results == [None] * 8
    assert set(book.read()) == refs
