"""Make the demonstration accounts and institutions, once, and print how to sign in."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.urls import reverse

from caire.people.management.demonstration import ACCOUNTS, PARTNERS, SCHOOLS, Example
from caire.people.models import Account, Affiliation, Institution

Kind = Institution.Kind


class Command(BaseCommand):
    """Demonstration accounts have addresses that exist nowhere: their codes are read in the outbox."""

    help = "Crée les comptes et les établissements de démonstration et montre les comptes. Seulement avec CAIRE_DEMO."

    def handle(self, *args: Any, **options: Any) -> None:
        """Make those that are missing; what somebody changed since stays changed."""
        if not settings.DEMO:
            raise CommandError("CAIRE_DEMO n’est pas activé : pas de comptes de démonstration ici.")
        make_institutions()
        for example in ACCOUNTS:
            make_account(example)
            self.stdout.write(f"{example.email} : {example.does}")
        outbox = settings.BASE_URL + reverse("mail:outbox")
        self.stdout.write(
            f"Leur code se demande sur {settings.BASE_URL}{reverse('people:account')} et se lit sur {outbox}"
        )
        self.stdout.write(f"Gestion : {settings.BASE_URL}{reverse('admin:index')}, une fois connecté.")


def make_institutions() -> None:
    """Make the institutions that are missing."""
    Institution.objects.bulk_create(
        [
            Institution(slug=slug, name=name, kind=kind, is_demonstration=True)
            for kind, named in [(Kind.SCHOOL, SCHOOLS), (Kind.PARTNER, PARTNERS)]
            for slug, name in named.items()
        ],
        ignore_conflicts=True,
    )


@transaction.atomic
def make_account(example: Example) -> None:
    """Make an account if it is missing, and give it its role unless it has or had it."""
    account = Account.objects.filter(email=example.email).first() or Account.objects.create_user(
        example.email, is_staff=example.is_staff, is_superuser=example.is_staff
    )
    if example.role:
        institution = Institution.objects.get(slug=example.institution)
        person_id, role = account.pk, example.role
        if not Affiliation.objects.filter(person=person_id, institution=institution, role=role).exists():
            Affiliation.objects.create(
                person_id=person_id, institution=institution, role=role, levels=list(example.levels)
            )
