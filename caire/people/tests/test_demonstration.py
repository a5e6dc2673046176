from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from caire.people.models import Account, Affiliation, Institution


def test_demonstration_accounts_are_made_once_and_printed(db, settings):
    settings.DEMO = True
    told = [StringIO(), StringIO()]

    for out in told:
        call_command("demo", stdout=out)

    assert list(Account.objects.order_by("email").values_list("email", "is_staff")) == [
        ("apprenant@caire.example", False),
        ("apprenante@caire.example", False),
        ("coordination@caire.example", False),
        ("formation@caire.example", False),
        ("gestion@caire.example", True),
    ]
    assert told[0].getvalue() == told[1].getvalue()
    assert "/demonstration/courrier/" in told[0].getvalue()


def test_five_schools_and_ten_invented_partners_are_made_once(db, settings):
    settings.DEMO = True

    for _ in range(2):
        call_command("demo", stdout=StringIO())

    schools, partners = (
        set(Institution.objects.filter(kind=kind, is_demonstration=True).values_list("name", flat=True))
        for kind in Institution.Kind
    )
    assert schools == {"Arts et Métiers", "Cnam", "CESI", "Université Bourgogne Europe", "Paris School of Business"}
    assert (len(partners), {"d’exemple" in name for name in partners}) == (10, {True})
    assert Institution.objects.count() == 15


def test_two_accounts_have_a_role_at_arts_et_metiers(db, settings):
    settings.DEMO = True

    for _ in range(2):
        call_command("demo", stdout=StringIO())

    assert list(
        Affiliation.objects.order_by("person__account__email").values_list(
            "person__account__email", "institution__slug", "role", "levels", "until"
        )
    ) == [
        ("coordination@caire.example", "arts-et-metiers", "coordinator", [], None),
        ("formation@caire.example", "arts-et-metiers", "trainer", [1], None),
    ]


def test_what_was_changed_since_stays_changed(db, settings):
    settings.DEMO = True
    call_command("demo", stdout=StringIO())
    Institution.objects.filter(slug="cnam").update(name="Le Cnam")
    Affiliation.objects.filter(role="trainer").update(until=date(2100, 1, 1), levels=[2])

    call_command("demo", stdout=StringIO())

    assert Institution.objects.get(slug="cnam").name == "Le Cnam"
    assert list(Affiliation.objects.filter(role="trainer").values_list("levels", flat=True)) == [[2]]


def test_there_are_none_elsewhere(db, settings):
    settings.DEMO = False

    with pytest.raises(CommandError):
        call_command("demo")
    assert (Account.objects.count(), Institution.objects.count()) == (0, 0)
