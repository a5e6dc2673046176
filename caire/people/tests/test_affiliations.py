from datetime import date, timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404

from caire.people import access, affiliations, services
from caire.people.actors import cluster
from caire.people.affiliations import Role
from caire.people.models import Account, Affiliation, Institution, Person
from caire.people.tests.examples import begin, request_of, say, sign_in

DAY = date(2026, 11, 22)
ONE_DAY = timedelta(days=1)


@pytest.fixture
def school(db):
    return Institution.objects.create(slug="ecole", name="Une école", kind=Institution.Kind.SCHOOL)


@pytest.fixture
def partner(db):
    return Institution.objects.create(slug="ville", name="Ville d’essai", kind=Institution.Kind.PARTNER)


def give(person_id, institution, role, since=DAY, until=None, levels=()):
    return Affiliation.objects.create(
        person_id=person_id, institution=institution, role=role, since=since, until=until, levels=list(levels)
    )


def test_roles_are_read_by_institution_in_one_query(nadia, school, partner, django_assert_num_queries):
    give(nadia.pk, partner, Role.LEARNER)
    give(nadia.pk, school, Role.TRAINER)
    give(nadia.pk, school, Role.AUTHOR)
    give(Person.objects.create().pk, school, Role.COORDINATOR)

    with django_assert_num_queries(1):
        held = affiliations.roles([nadia.pk], DAY)

    assert list(held.items()) == [(school, {Role.TRAINER, Role.AUTHOR}), (partner, {Role.LEARNER})]


@pytest.mark.parametrize(
    ("since", "until", "runs"),
    [
        (DAY, None, True),
        (DAY, DAY, True),
        (DAY - ONE_DAY, DAY + ONE_DAY, True),
        (DAY - ONE_DAY, DAY - ONE_DAY, False),
        (DAY + ONE_DAY, None, False),
    ],
)
def test_only_what_runs_that_day_counts_its_last_day_too(nadia, school, since, until, runs):
    give(nadia.pk, school, Role.TRAINER, since, until, levels=[1])

    assert affiliations.roles([nadia.pk], DAY) == ({school: {Role.TRAINER}} if runs else {})
    assert affiliations.institutions_where([nadia.pk], Role.TRAINER, DAY) == ([school] if runs else [])
    assert affiliations.is_([nadia.pk], school, {Role.TRAINER}, DAY) is runs
    assert affiliations.may_run([nadia.pk], school, 1, DAY) is runs


def test_institutions_where_one_has_a_role_come_once_and_by_name(nadia, person, school, partner):
    give(nadia.pk, partner, Role.LEARNER)
    for one in (nadia, person):
        give(one.pk, school, Role.LEARNER)
    elsewhere = Institution.objects.create(slug="ailleurs", name="Ailleurs", kind=Institution.Kind.SCHOOL)
    give(nadia.pk, elsewhere, Role.TRAINER)

    assert affiliations.institutions_where([nadia.pk, person.pk], Role.LEARNER, DAY) == [school, partner]


def test_one_is_what_one_is_in_that_institution_alone(nadia, school, partner):
    give(nadia.pk, school, Role.COORDINATOR)

    asked = [(school, {Role.TRAINER, Role.COORDINATOR}), (school, {Role.TRAINER}), (partner, {Role.COORDINATOR})]

    assert [affiliations.is_([nadia.pk], where, roles, DAY) for where, roles in asked] == [True, False, False]


def test_a_trainer_runs_the_levels_that_were_given_there_and_nobody_else_does(nadia, school, partner):
    give(nadia.pk, school, Role.TRAINER, levels=[1, 3])
    give(nadia.pk, partner, Role.COORDINATOR, levels=[2])

    runs = {
        place.slug: [level for level in (1, 2, 3) if affiliations.may_run([nadia.pk], place, level, DAY)]
        for place in (school, partner)
    }

    assert runs == {"ecole": [1, 3], "ville": []}


def test_two_histories_joined_have_the_roles_of_both_until_that_is_undone(nadia, person, school, partner, now):
    give(nadia.pk, school, Role.COORDINATOR)
    give(person.pk, school, Role.COORDINATOR)
    give(person.pk, partner, Role.TRAINER, levels=[2])

    joining = services.join(nadia.pk, person.pk, now=now)
    ids = cluster(nadia.pk).ids
    together = affiliations.roles(ids, DAY), affiliations.may_run(ids, partner, 2, DAY)
    services.undo(joining.pk, nadia.pk, now=now)

    assert together == ({school: {Role.COORDINATOR}, partner: {Role.TRAINER}}, True)
    assert affiliations.roles(cluster(nadia.pk).ids, DAY) == {school: {Role.COORDINATOR}}


def test_a_role_ends_after_it_begins(nadia, school):
    with pytest.raises(IntegrityError), transaction.atomic():
        give(nadia.pk, school, Role.LEARNER, DAY, DAY - ONE_DAY)


def test_a_role_runs_once_and_may_be_given_again_when_it_ended(nadia, school):
    give(nadia.pk, school, Role.LEARNER, DAY - ONE_DAY, DAY - ONE_DAY)
    give(nadia.pk, school, Role.LEARNER)

    with pytest.raises(IntegrityError), transaction.atomic():
        give(nadia.pk, school, Role.LEARNER)


def test_who_has_the_role_gets_the_institution(nadia, school):
    give(nadia.pk, school, Role.TRAINER)
    request = request_of(account=nadia)

    assert access.institution_or_404(request, "ecole", {Role.TRAINER, Role.COORDINATOR}) == school


def test_an_institution_that_does_not_exist_is_not_found_by_anybody(nadia):
    for request in (request_of(), request_of(account=nadia)):
        with pytest.raises(Http404):
            access.institution_or_404(request, "ecole", set(Role))


@pytest.mark.parametrize("who", ["nobody", "another", "of another institution", "of another role", "no longer"])
def test_everybody_else_is_refused(who, nadia, school, partner):
    karim = Account.objects.create_user("karim@exemple.fr")
    give(karim.pk, school, Role.COORDINATOR)
    if who == "of another institution":
        give(nadia.pk, partner, Role.COORDINATOR)
    if who == "of another role":
        give(nadia.pk, school, Role.LEARNER)
    if who == "no longer":
        give(nadia.pk, school, Role.COORDINATOR, DAY - ONE_DAY, DAY)

    with pytest.raises(PermissionDenied):
        access.institution_or_404(
            request_of(account=None if who == "nobody" else nadia), "ecole", {Role.COORDINATOR, Role.TRAINER}
        )


def test_the_export_tells_every_role_in_words_and_nobody_else_s(nadia, person, school, partner, now):
    give(nadia.pk, school, Role.TRAINER, DAY, levels=[1, 2])
    give(nadia.pk, partner, Role.LEARNER, DAY - 2 * ONE_DAY, DAY - ONE_DAY)
    give(person.pk, school, Role.AUTHOR)

    exported = services.export_all(cluster(nadia.pk), now=now)["people"]["roles_dans_les_etablissements"]

    assert exported == [
        {"organisme": "Ville d’essai", "role": "apprenant·e", "depuis_le": "2026-11-20", "jusqu_au": "2026-11-21"},
        {
            "organisme": "Une école",
            "role": "formateur ou formatrice",
            "depuis_le": "2026-11-22",
            "jusqu_au": None,
            "niveaux": [1, 2],
        },
    ]


def test_one_reads_one_s_roles_on_the_page_of_one_s_data(client, school):
    sign_in(client)
    give(Account.objects.get().pk, school, Role.COORDINATOR)

    page = client.get("/mes-donnees/lisible/").content.decode()

    told = page.partition("<dt>Rôles dans les établissements</dt>")[2].partition("</ul>")[0]
    assert [told.count(word) for word in ("Une école", "coordination", "22 novembre 2026", "Jusqu’au")] == [1, 1, 1, 1]


def test_the_roles_of_a_guest_are_those_of_the_account_that_they_turn_out_to_be(client, school, partner):
    give(begin(client), school, Role.LEARNER)
    sign_in(client)
    say(client, "yes")
    ids = cluster(Account.objects.get().pk).ids

    assert affiliations.roles(ids, DAY) == {school: {Role.LEARNER}}


def test_erasing_a_person_takes_their_roles_and_what_the_journal_says_of_them(client, nadia, person, school, now):
    client.force_login(Account.objects.create_superuser("gestion@exemple.fr"))
    client.post(
        "/gestion/people/affiliation/add/",
        {"email": nadia.email, "institution": school.pk, "role": "learner", "since": "2026-11-22"},
    )
    left = give(person.pk, school, Role.LEARNER)
    noted = LogEntry.objects.count()

    services.erase(cluster(nadia.pk), now=now)

    assert (noted, LogEntry.objects.count()) == (1, 0)
    assert (list(Affiliation.objects.all()), list(Institution.objects.all())) == ([left], [school])
