"""Accounts: an address that a person proved to be theirs."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models, transaction
from django.db.models.functions import Lower

from caire.people.models.persons import Person


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts, each with a person of its own."""

    @transaction.atomic
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "Account":
        """Make an account for a new person; without a password, one signs in with a code sent by mail."""
        account = self.model(person=Person.objects.create(), email=normal(email), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "Account":
        """Make an account that may do everything in the administration."""
        return self.create_user(email, password, **fields | {"is_staff": True, "is_superuser": True})

    def get_by_natural_key(self, email: str | None) -> "Account":
        """Find an account by its address, however it is capitalised."""
        return self.get(email=normal(email or ""))


class Account(AbstractBaseUser, PermissionsMixin):
    """A person's way back by e-mail. Its person is always canonical; its key is that person's key.

    So a session that holds the account's key holds the person's, and nothing needs to be read to know who acts.
    """

    person = models.OneToOneField(Person, models.CASCADE, primary_key=True, related_name="account")
    email = models.EmailField("e-mail", unique=True)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    made_at = models.DateTimeField(auto_now_add=True)
    warned_at = models.DateTimeField(null=True, blank=True, editable=False)  # that it will be erased for want of use

    objects = AccountManager()

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "email"

    class Meta:
        verbose_name = "compte"
        constraints = [
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="account_email_is_lower_case")
        ]

    def __str__(self) -> str:
        return self.email


def normal(email: str) -> str:
    """Return the one spelling under which an address is stored."""
    return email.strip().lower()
