"""Keeping one's progress and finding it again, as a person does it; and what the database still knows of them."""

import json
from typing import Any

from django.apps import apps
from playwright.sync_api import Page, expect

from caire.people.models import Account, Person
from tests.support.mailbox import Mailbox
from tests.support.site import LiveSite

SESSIONS = """
from caire.people.models import Session
import json
print(json.dumps([session.get_decoded() for session in Session.objects.all()]))
"""
# The ledger keeps a random reference on purpose: a restored backup is erased again by it.
LEDGER = "people_erasure"


def ask_code(page: Page, address: str) -> None:
    """Give an address on the page of the account, and come to the page that asks for the code."""
    page.get_by_label("Votre adresse e-mail").fill(address)
    page.get_by_role("button", name="Recevoir un code").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Votre code est parti")


def sign_in(page: Page, mailbox: Mailbox, address: str) -> None:
    """Sign in with the code that arrives by real mail; the page that follows depends on the device."""
    mailbox.messages.clear()
    if "/compte/" not in page.url:
        page.goto("/compte/")
    ask_code(page, address)
    page.get_by_label("Le code reçu").fill(mailbox.code_for(address))
    page.get_by_role("button", name="Continuer").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Votre code est parti")


def keep(page: Page, mailbox: Mailbox, address: str) -> None:
    """Keep what was done on this device with an address, and say that it is one's own."""
    sign_in(page, mailbox, address)
    expect(page.get_by_role("heading", level=1)).to_have_text("Est-ce bien vous ?")
    page.get_by_role("button", name="Oui, c’est moi").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mon espace")


def persons_of(site: LiveSite, address: str) -> dict[int, str]:
    """Return the reference of each person who is the holder of this address, by id."""
    [(holder,)] = site.rows(f"SELECT person_id FROM people_account WHERE email = '{address}'")
    return persons(site, f"id = {holder} OR same_as_id = {holder}")


def persons(site: LiveSite, condition: str = "id > 0") -> dict[int, str]:
    """Return the reference of each person whom a condition selects, by id."""
    return dict(site.rows(f"SELECT id, ref FROM people_person WHERE {condition}"))


def rows_about(site: LiveSite, ids: list[int]) -> dict[str, int]:
    """Return how many rows of each table point to these persons, whatever the app."""
    found = {"people_person.id": count(site, "people_person", "id", ids)}
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if field.related_model in {Person, Account}:
                table, column = model._meta.db_table, field.column
                found[f"{table}.{column}"] = count(site, table, column, ids)
    return {name: number for name, number in found.items() if number}


def count(site: LiveSite, table: str, column: str, ids: list[int]) -> int:
    """Return how many rows of a table have one of these numbers in a column."""
    wanted = ", ".join(map(str, ids))
    [(number,)] = site.rows(f'SELECT count(*) FROM "{table}" WHERE "{column}" IN ({wanted})')
    return int(number)


def rows_that_say(site: LiveSite, words: list[str]) -> list[str]:
    """Return the tables in which one of these words is written, in any column of any row."""
    tables = [model._meta.db_table for model in apps.get_models() if model._meta.app_label != "courses"]
    return [
        table
        for table in tables
        if table != LEDGER and any(word in repr(row) for row in site.rows(f'SELECT * FROM "{table}"') for word in words)
    ]


def sessions_of(site: LiveSite, ids: list[int]) -> list[Any]:
    """Return the open sessions that are signed in as one of these persons, or hold their number."""
    decoded = json.loads(site.manage("shell", "-v", "0", "-c", SESSIONS))
    return [session for session in decoded if any(str(one) in map(str, session.values()) for one in ids)]
