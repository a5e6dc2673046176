"""What is stored about people: who they are, how they come back, which histories are one, their roles, how many came.

A new model that points to a person, in any app, needs a line in that app's `personal_data.register`.
"""

from caire.people.models.accounts import Account
from caire.people.models.audience import DailyKey, Visit, Visitor
from caire.people.models.codes import ResumeCode, SignInCode, Tally
from caire.people.models.institutions import Affiliation, Institution
from caire.people.models.joinings import Erasure, Joining
from caire.people.models.persons import Device, Person
from caire.people.models.sessions import Session

__all__ = [
    "Account",
    "Affiliation",
    "DailyKey",
    "Device",
    "Erasure",
    "Institution",
    "Joining",
    "Person",
    "ResumeCode",
    "Session",
    "SignInCode",
    "Tally",
    "Visit",
    "Visitor",
]
