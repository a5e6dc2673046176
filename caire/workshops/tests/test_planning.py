"""The form of a session: what it makes, and what it refuses in which words."""

from datetime import datetime, time
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from caire.people.models import Account, Affiliation, Person
from caire.workshops.models import Session
from caire.workshops.tests import examples
from caire.workshops.tests.organisers import (
    COORDINATOR,
    TRAINER,
    account_of,
    at,
    browser_of,
    fields,
    half_day,
    home,
    page_of,
    plan,
    refused,
    soon,
    when,
)

pytestmark = pytest.mark.django_db

NEW = f"{home()}seances/nouvelle/"


def test_a_new_session_is_a_draft_with_all_that_was_written(coordinator, room, trainer):
    more = {"level": "2", "language": "en", "regime": "formation_pro", "is_public": ""}
    words = {"bring": "Un carnet", "referent": "L’accueil", "trainers": [str(trainer.pk)]}

    session = plan(coordinator, room, **more, **words)

    assert (session.status, session.institution, session.room, session.level) == (
        "draft",
        room.venue.institution,
        room,
        2,
    )
    assert (session.seats, session.minimum, session.language, session.regime, session.is_public) == (
        10,
        4,
        "en",
        "formation_pro",
        False,
    )
    assert (session.bring, session.referent, [one.pk for one in session.trainers.all()]) == (
        "Un carnet",
        "L’accueil",
        [trainer.pk],
    )


def test_hours_are_those_of_the_place_and_are_stored_in_utc(coordinator, room):
    there = examples.room(at=examples.REUNION)

    here, far = plan(coordinator, room), plan(coordinator, there)

    assert when(here) == [(at(9), at(12))]
    assert when(far) == [(at(9, "Indian/Reunion"), at(12, "Indian/Reunion"))]
    assert when(here) != when(far)


def test_half_days_may_be_four_and_are_put_in_order(coordinator, room):
    days = {**half_day(1, soon(17)), **half_day(2, soon(10)), **half_day(3, soon(11)), **half_day(4, soon(12))}

    session = plan(coordinator, room, **days)

    assert [begins for begins, _ in when(session)] == [at(9, days=days) for days in (10, 11, 12, 17)]


def test_a_form_sent_twice_makes_one_session(coordinator, room):
    sent = fields(room)

    answers = [coordinator.post(NEW, sent) for _ in range(2)]

    assert {(one.status_code, one["Location"]) for one in answers} == {(303, f"{home()}seances/{sent['key']}/")}
    assert Session.objects.count() == 1


def test_the_key_of_another_institution_takes_and_tells_nothing(coordinator, room):
    theirs = plan(browser_of(COORDINATOR, of="voisin"), examples.room(of="voisin"))

    response = coordinator.post(NEW, fields(room, key=str(theirs.key)))

    assert (response.status_code, Session.objects.count()) == (422, 1)
    assert "Ce formulaire a déjà servi ailleurs" in response.content.decode()


def test_a_form_without_its_key_cannot_be_read(coordinator, room):
    assert coordinator.post(NEW, fields(room, key="x")).status_code == 400


def test_a_room_of_another_institution_is_no_choice(coordinator, room):
    assert refused(coordinator, room, room=str(examples.room(of="voisin").pk)) == {
        "room": "Cette salle n’est plus là : choisissez-en une autre."
    }


def test_an_empty_form_says_all_that_is_missing(coordinator, room):
    empty = dict.fromkeys(fields(room), "") | {"key": str(uuid4())}

    assert refused(coordinator, room, **empty) == {
        "level": "Ce champ est obligatoire.",
        "room": "Choisissez une salle.",
        "seats": "Écrivez un nombre, comme 24.",
        "minimum": "Écrivez un nombre, comme 24.",
        "language": "Ce champ est obligatoire.",
        "regime": "Ce champ est obligatoire.",
        "slot-1-day": "Choisissez la date.",
    }


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (half_day(end="09:00"), {"slot-1-end": "La fin vient avant le début."}),
        (half_day(end="08:00"), {"slot-1-end": "La fin vient avant le début."}),
        (half_day(end=""), {"slot-1-end": "Dites à quelle heure elle finit."}),
        (half_day(start=""), {"slot-1-start": "Dites à quelle heure elle commence."}),
        (half_day(start="neuf"), {"slot-1-start": "Cette heure ne se lit pas. Écrivez-la ainsi : 09:00."}),
        (half_day(day=""), {"slot-1-day": "Choisissez la date."}),
        (half_day(day="demain"), {"slot-1-day": "Cette date ne se lit pas. Écrivez-la ainsi : 30/11/2026."}),
        (half_day(day="0001-01-01"), {"slot-1-day": "Vérifiez l’année."}),
        (half_day(day="9999-12-31", start="22:00", end="23:59"), {"slot-1-day": "Vérifiez l’année."}),
        (
            half_day(2, start="11:59", end="17:00"),
            {"slot-2-start": "Cette demi-journée en recouvre une autre."},
        ),
        (half_day(2, end=""), {"slot-2-end": "Dites à quelle heure elle finit."}),
        ({"seats": "0"}, {"seats": "Il en faut au moins une."}),
        ({"seats": "25"}, {"seats": "La salle n’a que 24 places."}),
        ({"seats": "99999999999999999999"}, {"seats": "C’est trop : 2 000 au plus."}),
        ({"minimum": "11"}, {"minimum": "Le minimum dépasse le nombre de places."}),
        ({"bring": "x" * 301}, {"bring": "C’est un peu long : 300 signes au plus."}),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(coordinator, room, sent, said):
    assert refused(coordinator, room, **sent) == said


def test_half_days_that_touch_do_not_overlap(coordinator, room):
    session = plan(coordinator, room, **half_day(2, start="12:00", end="15:00"))

    assert len(when(session)) == 2


def test_a_date_may_be_written_as_the_french_do(coordinator, room):
    assert when(plan(coordinator, room, **half_day(day=f"{soon():%d/%m/%Y}"))) == [(at(9), at(12))]


def test_nothing_is_planned_in_the_past(coordinator, room):
    assert refused(coordinator, room, **half_day(day=soon(-1))) == {
        "slot-1-day": "Cette demi-journée est déjà passée : choisissez une date à venir."
    }


def test_the_hour_that_does_not_exist_is_refused(coordinator, room):
    spring = next(
        day
        for day in (soon(number) for number in range(1, 400))
        if ZoneInfo("Europe/Paris").utcoffset(datetime.combine(day, time(1)))
        < ZoneInfo("Europe/Paris").utcoffset(datetime.combine(day, time(4)))
    )

    assert refused(coordinator, room, **half_day(day=spring, start="02:30", end="03:00")) == {
        "slot-1-end": "La fin vient avant le début."
    }


def test_a_room_that_is_taken_is_refused_and_by_what_it_is(coordinator, room):
    plan(coordinator, room, level="2")

    [said] = refused(coordinator, room, **half_day(start="11:00", end="14:00")).items()

    assert said[0] == "room"
    assert said[1].startswith(f"La salle est prise : niveau 2, {room.name}, ")
    assert said[1].endswith(f" {soon().year} à 09:00. Changez de salle ou d’heure.")


def test_a_room_is_free_before_after_and_once_a_session_is_called_off(coordinator, room):
    first = plan(coordinator, room)

    plan(coordinator, room, **half_day(start="12:00", end="14:00"))
    coordinator.post(page_of(first, "annuler/"))
    plan(coordinator, room)

    assert Session.objects.count() == 3


def test_a_trainer_who_leads_elsewhere_is_refused_and_named(coordinator, room, trainer):
    other = examples.room()
    plan(coordinator, other, trainers=[str(trainer.pk)])

    [said] = refused(coordinator, room, trainers=[str(trainer.pk)]).items()

    assert said[0] == "trainers"
    assert said[1].startswith(f"anne@ecole.fr anime déjà à ce moment : niveau 1, {other.name}, ")


def test_a_session_of_another_institution_is_not_told(coordinator, room, trainer):
    Affiliation.objects.create(
        institution=examples.institution("voisin"), person_id=trainer.pk, role=TRAINER, levels=[1], since=soon(-9)
    )
    plan(browser_of(COORDINATOR, of="voisin"), examples.room(of="voisin"), trainers=[str(trainer.pk)])

    assert refused(coordinator, room, trainers=[str(trainer.pk)]) == {
        "trainers": "anne@ecole.fr anime déjà à ce moment : une séance d’un autre organisme."
    }


def test_somebody_who_turned_out_to_be_the_trainer_leads_at_one_place(coordinator, room, trainer):
    alias = Person.objects.create(same_as_id=trainer.pk)
    taken = plan(coordinator, examples.room())
    taken.trainers.add(alias)

    assert list(refused(coordinator, room, trainers=[str(trainer.pk)])) == ["trainers"]


@pytest.mark.parametrize(
    ("level", "until", "allowed"),
    [("2", None, True), ("3", None, False), ("1", 10, True), ("1", 9, False)],
)
def test_a_trainer_may_run_the_level_on_that_day_or_is_refused(coordinator, room, trainer, level, until, allowed):
    Affiliation.objects.filter(role=TRAINER).update(until=soon(until) if until else None)
    more = {"level": level, "trainers": [str(trainer.pk)]}

    if allowed:
        assert plan(coordinator, room, **more).trainers.count() == 1
    else:
        assert refused(coordinator, room, **more) == {
            "trainers": "anne@ecole.fr ne peut pas animer ce niveau à cette date."
        }


def test_only_the_trainers_of_the_institution_are_offered(coordinator, room, trainer):
    stranger, former = account_of(TRAINER, of="voisin", levels=[1]), account_of(TRAINER, levels=[1])
    Affiliation.objects.filter(person_id=former.pk).update(until=soon(-1))

    page = coordinator.get(NEW).content.decode().replace("\u00a0", " ")

    offered = [one for one in Account.objects.all() if f'name="trainers" value="{one.pk}"' in page]
    assert (offered, "anne@ecole.fr (niveaux : 1, 2)" in page) == ([trainer], True)
    assert refused(coordinator, room, trainers=[str(stranger.pk)]) == {
        "trainers": "Une de ces personnes n’anime plus chez vous."
    }


def test_the_form_with_its_mistakes_is_valid_html(coordinator, room, trainer, html_problems):
    plan(coordinator, room, trainers=[str(trainer.pk)])
    wrong = fields(room, seats="99", trainers=[str(trainer.pk)], level="3", **half_day(2, end=""))

    assert html_problems(coordinator.post(NEW, wrong).content.decode()) == []
