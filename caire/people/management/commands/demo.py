"""Make the demonstration accounts, once, and print how to sign in with them."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from caire.people.models import Account

ACCOUNTS = [
    ("apprenante@caire.example", "apprend", False),
    ("apprenant@caire.example", "apprend aussi, sur un autre appareil", False),
    ("gestion@caire.example", "administre", True),
]


class Command(BaseCommand):
    """Demonstration accounts have addresses that exist nowhere: their codes are read in the outbox."""

    help = "Crée les comptes de démonstration et les montre. Seulement avec CAIRE_DEMO."

    def handle(self, *args: Any, **options: Any) -> None:
        """Make those that are missing."""
        if not settings.DEMO:
            raise CommandError("CAIRE_DEMO n’est pas activé : pas de comptes de démonstration ici.")
        for email, role, is_staff in ACCOUNTS:
            if not Account.objects.filter(email=email).exists():
                Account.objects.create_user(email, is_staff=is_staff, is_superuser=is_staff)
            self.stdout.write(f"{email} : {role}")
        outbox = settings.BASE_URL + reverse("mail:outbox")
        self.stdout.write(
            f"Leur code se demande sur {settings.BASE_URL}{reverse('people:account')} et se lit sur {outbox}"
        )
        self.stdout.write(f"Gestion : {settings.BASE_URL}{reverse('admin:index')}, une fois connecté.")
