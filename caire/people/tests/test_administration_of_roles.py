from datetime import timedelta

import pytest
from django.utils import timezone

from caire.people import services
from caire.people.models import Account, Affiliation, Institution, Person

ROLES = "/gestion/people/affiliation/"
INSTITUTIONS = "/gestion/people/institution/"


@pytest.fixture
def staff(client, db):
    account = Account.objects.create_superuser("gestion@exemple.fr")
    client.force_login(account)
    return account


@pytest.fixture
def school(db):
    return Institution.objects.create(slug="ecole", name="Grande école", kind=Institution.Kind.SCHOOL)


@pytest.fixture
def today():
    return timezone.localdate()


def kept():
    return list(
        Affiliation.objects.order_by("pk").values_list("person__account__email", "role", "levels", "since", "until")
    )


def give(client, school, email="nadia@exemple.fr", role="trainer", **more):
    return client.post(
        f"{ROLES}add/", {"email": email, "institution": school.pk, "role": role, "since": "2026-11-01"} | more
    )


def errors(response):
    return response.context["adminform"].form.errors


def test_a_role_is_given_by_the_address_of_an_account(client, staff, nadia, school, today):
    asked = list(client.get(f"{ROLES}add/").context["adminform"].form.fields)

    response = give(client, school, " Nadia@Exemple.fr", levels=["1", "3"], since=str(today))

    assert asked == ["email", "institution", "role", "levels", "since", "until"]
    assert response["Location"] == ROLES
    assert kept() == [("nadia@exemple.fr", "trainer", [1, 3], today, None)]


def test_nobody_has_that_address(client, staff, school):
    response = give(client, school, "personne@exemple.fr")

    assert errors(response) == {"email": ["Aucun compte n’a cette adresse."]}
    assert kept() == []


def test_what_the_database_would_refuse_is_refused_in_words(client, staff, nadia, school):
    give(client, school)

    twice = give(client, school)
    backwards = give(client, school, role="author", until="2026-10-31")
    levels = give(client, school, role="learner", levels=["1"])
    unknown = give(client, school, role="author", levels=["4"])

    assert errors(twice) == {"__all__": ["Cette personne a déjà ce rôle, sans date de fin."]}
    assert errors(backwards) == {"__all__": ["Le dernier jour est avant le premier."]}
    assert errors(levels) == {"levels": ["Seuls les formateurs et les formatrices animent des niveaux."]}
    assert list(errors(unknown)) == ["levels"]
    assert len(kept()) == 1


def test_dates_and_levels_change_and_nothing_else(client, staff, nadia, school, today):
    give(client, school, levels=["1"])
    given = Affiliation.objects.get()

    response = client.post(
        f"{ROLES}{given.pk}/change/",
        {
            "email": staff.email,
            "role": "coordinator",
            "levels": ["2"],
            "since": "2026-11-02",
            "until": "2026-11-20",
        },
    )

    assert response["Location"] == ROLES
    given.refresh_from_db()
    assert (given.person_id, given.role, given.levels) == (nadia.pk, "trainer", [2])
    assert (str(given.since), str(given.until)) == ("2026-11-02", "2026-11-20")


def test_a_role_that_ended_is_not_opened_again_beside_the_same_one(client, staff, nadia, school):
    give(client, school, until="2026-11-10")
    give(client, school)
    ended = Affiliation.objects.order_by("pk")[0]

    response = client.post(f"{ROLES}{ended.pk}/change/", {"since": "2026-11-01", "until": ""})

    assert errors(response) == {"__all__": ["Cette personne a déjà ce rôle, sans date de fin."]}


def test_the_chosen_roles_that_run_end_today(client, staff, nadia, school, today):
    person_id, day = nadia.pk, timedelta(days=1)
    dates = [("learner", today - day, None), ("author", today - day, today - day), ("trainer", today + day, None)]
    made = [
        Affiliation.objects.create(person_id=person_id, institution=school, role=role, since=since, until=until).pk
        for role, since, until in dates
    ]

    client.post(ROLES, {"action": "end_today", "_selected_action": made})

    assert [until for *_, until in kept()] == [today, today - day, None]


@pytest.mark.parametrize("count", [1, 3])
def test_roles_are_listed_searched_and_filtered(client, staff, nadia, school, now, count, django_assert_num_queries):
    guest = Person.objects.create()
    Affiliation.objects.create(person=guest, institution=school, role="learner", since="2026-01-01")
    services.join(nadia.pk, guest.pk, now=now)
    for number in range(count):
        account = Account.objects.create_user(f"{number}@exemple.fr")
        Affiliation.objects.create(
            person_id=account.pk, institution=school, role="author", since="2026-01-01", until="2026-01-02"
        )

    def listed(**chosen):
        response = client.get(ROLES, chosen)
        return [model_admin.holder(one) for one in response.context["cl"].result_list]

    model_admin = client.get(ROLES).context["cl"].model_admin
    with django_assert_num_queries(6):
        client.get(ROLES)

    ended = sorted(f"{number}@exemple.fr" for number in range(count))
    assert listed(q="nadia") == ["nadia@exemple.fr"]
    assert listed(running="yes") == ["nadia@exemple.fr"]
    assert sorted(listed(running="no")) == ended
    assert sorted(listed(role__exact="author")) == ended
    assert len(listed(q="école")) == count + 1


def test_a_guest_is_shown_by_their_reference(client, staff, person, school):
    Affiliation.objects.create(person=person, institution=school, role="learner")

    assert str(person.ref) in client.get(ROLES).content.decode()


def test_institutions_are_made_found_and_filtered(client, staff, school):
    client.post(f"{INSTITUTIONS}add/", {"name": "Ville", "slug": "ville", "kind": "partner", "contact": ""})
    again = client.post(f"{INSTITUTIONS}add/", {"name": "Une autre", "slug": "ville", "kind": "partner"})

    def listed(**chosen):
        return [one.slug for one in client.get(INSTITUTIONS, chosen).context["cl"].result_list]

    assert list(errors(again)) == ["slug"]
    assert [listed(), listed(q="ville"), listed(kind__exact="school")] == [["ecole", "ville"], ["ville"], ["ecole"]]
    assert listed(is_demonstration__exact="1") == []


def test_who_is_not_staff_gives_no_role(client, nadia, school):
    client.force_login(nadia)

    assert give(client, school)["Location"].startswith("/gestion/login/")
    assert kept() == []
