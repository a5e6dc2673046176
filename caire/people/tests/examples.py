"""Small values and helpers that several tests use."""

import re
from collections import Counter

from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from caire.mail.models import Message
from caire.people import actors
from caire.people.sessions import SessionStore

done_by = Counter()  # how many things each person did


def request_of(token=None, account=None):
    """A request from a browser with this device token, or with the session of this account."""
    request = RequestFactory().get("/")
    request.session = SessionStore()
    request.user = AnonymousUser()
    if token:
        request.COOKIES[actors.COOKIE] = token
    if account:
        request.session["_auth_user_id"] = str(account.pk)
    return request


def code_in(message):
    """The code that a queued message holds."""
    return message.text.split("\n\n")[2].strip()


def sign_in(client, email="nadia@exemple.fr"):
    """Sign in as a person does, with the code of the message."""
    client.post("/compte/", {"email": email})
    return client.post("/compte/code/", {"code": code_in(Message.objects.latest("pk"))})


def say(client, answer):
    """Answer « Est-ce bien vous ? » as its page shows it now."""
    page = client.get("/compte/est-ce-bien-vous/").content.decode()
    asked = re.search(r'name="asked" value="([^"]+)"', page)[1]
    return client.post("/compte/est-ce-bien-vous/", {"answer": answer, "asked": asked})


def begin(client, things=1):
    """Do things on this client's device as a guest, and return the person's id."""
    client.get("/compte/")
    actor = actors.become(request_of(client.cookies[actors.COOKIE].value))
    done_by[actor.person_id] += things
    return actor.person_id
