"""Hundreds want twenty-four seats at once, some leave, some come back, and the site dies in the middle of it."""

import random
from collections import Counter
from dataclasses import dataclass
from itertools import count
from typing import Any

import pytest

from caire.workshops import rules, services
from caire.workshops.tests.examples import MINUTE, NOON, guest, register, session
from caire.workshops.tests.oracle import Line, complaints, replay
from tests.robustness.conftest import copy_of
from tests.robustness.learner import Learner, NoReplyError
from tests.robustness.log import CANARY
from tests.robustness.storm import Storm
from tests.robustness.test_campus import asks_a_code, code_sent_to, types
from tests.support.site import LiveSite
from tests.support.threads import at_once

SEATS, CROWD, EACH, KNOWN, KILLED_AT = 24, 12, 13, 6, 200
REGISTER, LEAVE = "inscription/", "desistement/"
MAKE = f"""
from django.utils import timezone
from caire.workshops.tests import examples
print(examples.session(seats={SEATS}, starts_at=timezone.now() + examples.WEEK).key)
"""
PLACES = """
    SELECT registration.id, registration.name, registration.state, step.step
    FROM workshops_registration AS registration
    LEFT JOIN workshops_step AS step ON step.registration_id = registration.id
    ORDER BY step.id
"""
DUE = """
    SELECT 'workshops/step/' || step.id, account.email FROM workshops_step AS step
    JOIN workshops_registration AS registration ON registration.id = step.registration_id
    JOIN people_account AS account ON account.person_id = registration.person_id
"""
QUEUED = "SELECT key, \"to\" FROM mail_message WHERE key LIKE 'workshops/step/%'"


class Rush(Storm):
    """People who register for one session by a name of their own; one in four presses twice at once, from two tabs."""

    def __init__(self, url: str, page: str, known: list[Learner]) -> None:
        super().__init__(url, CROWD, browsers=1, acts=1)
        self.page, self.known = page, known
        self._numbers = count()

    def _one_browser(self, chance: random.Random) -> None:
        """Play several people by turns: all register, then most leave, then some come back."""
        people = [next(self._numbers) for _ in range(EACH)]
        browsers = {number: (self.known[number : number + 1] or [Learner(self.url)])[0] for number in people}
        for turn, (what, how_many) in enumerate([(REGISTER, EACH), (LEAVE, EACH * 2 // 3), (REGISTER, EACH // 3)]):
            people = chance.sample(people, how_many)
            for number in people:
                twice = chance.random() < 0.25
                self._act(browsers[number], f"{CANARY} {number:03d}", turn, what, tabs=1 + twice)

    def _act(self, browser: Learner, who: str, turn: int, what: str, tabs: int) -> None:
        [form] = self._insist(lambda: browser.forms(self.page, self.page + what))
        fields = form.fields | {"name": who, "need": ""}
        self.ledger.send((who, turn))
        self._insist(lambda: self._press([browser.other_tab() for _ in range(tabs)], self.page + what, fields))
        self.ledger.acknowledge((who, turn))

    def _press(self, tabs: list[Learner], action: str, fields: dict[str, str]) -> None:
        for reply in at_once(*(lambda tab=tab: tab.post(action, fields) for tab in tabs)):
            if isinstance(reply, Exception):
                raise reply
            if reply.status == 503:
                raise NoReplyError("the service takes a pause")
            assert reply.status == 303


@dataclass
class Rushed:
    """A site that was killed once while people fought for seats, and what the oracle said right after."""

    site: LiveSite
    storm: Rush
    after_kill: list[str]


def judged(site: LiveSite, storm: Rush) -> list[str]:
    """Return what the oracle says of the database, by what browsers sent and were told."""
    acknowledged, rows = Counter(who for who, _ in storm.ledger.acknowledged), site.rows(PLACES)
    audit = [Line(place, who, step) for place, who, _, step in rows if step]
    stored = {place: state for place, _, state, _ in rows}
    return complaints(SEATS, audit, stored, acknowledged, Counter(who for who, _ in storm.ledger.sent))


def signed_in(site: LiveSite, number: int) -> Learner:
    """Return a browser in which somebody signed in: who is written to."""
    browser, email = Learner(site.url), f"place{number}.zorglub@exemple.fr"
    asks_a_code(browser, email)
    types(browser, code_sent_to(site, email))
    return browser


@pytest.fixture(scope="module")
def rushed(prepared: LiveSite, tmp_path_factory: pytest.TempPathFactory) -> Any:
    with copy_of(prepared, tmp_path_factory.mktemp("rushed"), "rushed", {"WORKERS": "2"}) as site:
        page = f"/seances/{site.manage('shell', '--no-imports', '-c', MAKE).split()[-1]}/"
        storm = Rush(site.url, page, [signed_in(site, number) for number in range(KNOWN)]).start()
        storm.wait_for(KILLED_AT)
        site.kill()
        after_kill = judged(site, storm)
        site.start()
        storm.end()
        yield Rushed(site, storm, after_kill)


def test_the_kill_cut_people_short_and_nothing_was_lost_or_half_done(rushed):
    assert rushed.storm.cuts > 0
    assert rushed.after_kill == []


def test_everybody_has_what_the_rules_say_and_has_it_once(rushed):
    assert rushed.storm.trouble == []
    assert rushed.storm.ledger.sent == rushed.storm.ledger.acknowledged
    assert judged(rushed.site, rushed.storm) == []


def test_who_registered_last_has_a_place_and_who_left_last_has_none(rushed):
    acts = Counter(who for who, _ in rushed.storm.ledger.acknowledged)
    states = dict(rushed.site.rows("SELECT name, state FROM workshops_registration"))

    assert {who for who, state in states.items() if state != "cancelled"} == {who for who in acts if acts[who] % 2}
    assert (len(states), Counter(states.values())["confirmed"]) == (CROWD * EACH, SEATS)


def test_each_step_of_who_has_an_address_is_one_message(rushed):
    due, queued = rushed.site.rows(DUE), rushed.site.rows(QUEUED)

    assert sorted(queued) == sorted(due)
    assert len({email for _, email in due}) == KNOWN


# The oracle itself: an audit that is right, then what bugs would make of it.
RIGHT = "Ana seated, Bo seated, Cy queued, Dia queued, Ana left, Cy promoted, Ana queued, Bo left, Dia promoted"
ACTS = {"Ana": 3, "Bo": 2, "Cy": 1, "Dia": 1}
BECOMES = {"seated": "confirmed", "promoted": "confirmed", "queued": "waiting", "left": "cancelled"}


def told(audit, **acts):
    """What the oracle says of an audit in words, on two seats, when people did these acts."""
    lines = [Line(sum(map(ord, who)), who, step) for who, step in map(str.split, audit.split(", "))]
    return complaints(2, lines, {line.place: BECOMES[line.step] for line in lines}, ACTS | acts)


def test_the_oracle_says_nothing_of_what_is_right():
    assert told(RIGHT) == []


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        (
            "Cy queued",
            "Cy seated",
            ["overbooked: Cy was seated on seat 3 of 2", "step: Cy was confirmed, then promoted"],
        ),
        (
            "Cy promoted, Ana queued, Bo left, Dia promoted",
            "Dia promoted, Ana queued, Bo left, Cy promoted",
            ["order: Dia was promoted before Cy"],
        ),
        ("Ana left, Cy promoted", "Ana left", ["order: Dia was promoted before Cy"]),
        ("Bo left, Dia promoted", "Bo left", ["free: Dia waits before a free seat"]),
        (
            "Ana left, Cy promoted",
            "Cy promoted, Ana left",
            ["overbooked: Cy was promoted on seat 3 of 2"],
        ),
        (", Dia queued", "", ["step: Dia was not there, then promoted", "lost: Dia did 1, 0 kept"]),
        ("Ana left, Cy promoted, Ana queued", "Ana left, Ana seated", ["order: Ana was seated before Cy"]),
        ("Bo left", "Bo left, Bo left", ["step: Bo was cancelled, then left", "twice: Bo sent 2, 3 kept"]),
        ("Ana seated, Bo seated", "Ana queued, Bo seated", ["free: Ana was queued before a free seat"]),
    ],
)
def test_the_oracle_names_what_an_audit_breaks(right, wrong, said):
    found = told(RIGHT.replace(right, wrong))

    assert [one for one in said if not any(line.startswith(one) for line in found)] == []
    assert told(RIGHT) == []


@pytest.mark.parametrize(
    ("acts", "said"),
    [
        ({"Dia": 2}, "lost: Dia did 2, 1 kept"),
        ({"Eli": 1}, "lost: Eli did 1, 0 kept"),
        ({"Bo": 1}, "twice: Bo sent 1, 2 kept"),
    ],
)
def test_the_oracle_names_who_was_lost_or_done_twice(acts, said):
    assert told(RIGHT, **acts) == [said]


def test_the_oracle_names_two_places_and_a_state_that_the_audit_does_not_say():
    lines = [Line(1, "Ana", "seated"), Line(2, "Ana", "seated")]

    assert complaints(2, lines, {1: "confirmed", 2: "waiting", 3: "confirmed"}, {"Ana": 2}) == [
        "state: registration 2 is waiting, not what its audit says",
        "state: registration 3 is confirmed, not what its audit says",
        "twice: Ana has 2 places",
    ]


# The services, played one act after the other: with the rules as they are, then with a bug in them.
def played(seats=3, people=8, acts=60):
    """Play acts of a fixed seed on a session; return it, the acts, and what the oracle says."""
    chance, held, here, done = random.Random(7), session(seats=seats), set(), []
    actors = {f"Person {number}": guest() for number in range(people)}
    for number in range(acts):
        who, now = chance.choice(list(actors)), NOON + number * MINUTE
        if who in here:
            services.leave(actors[who], held.pk, now=now)
        else:
            register(actors[who], held, who, now=now)
        done.append((who, "leave" if who in here else "register"))
        here ^= {who}
    return held, done, of(held, Counter(who for who, _ in done))


def of(held, acts):
    """What the oracle says of a session in this database."""
    places = held.registrations.values_list("pk", "name", "steps__step").order_by("steps__pk")
    return complaints(
        held.seats, [Line(*row) for row in places], dict(held.registrations.values_list("pk", "state")), acts
    )


@pytest.mark.django_db
def test_the_services_do_what_plain_python_says():
    held, acts, said = played()

    line = held.registrations.order_by("queued_at")
    names = [list(line.filter(state=state).values_list("name", flat=True)) for state in ("confirmed", "waiting")]
    assert said == []
    assert tuple(names) == replay(3, acts)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("rule", "bug", "named"),
    [
        pytest.param(
            "to_promote",
            lambda real: lambda seats, taken, line: real(seats, taken, line[::-1]),
            {"order"},
            id="the-last-first",
        ),
        pytest.param(
            "to_promote",
            lambda real: lambda seats, taken, line: real(seats + 1, taken, line),
            {"overbooked"},
            id="one-too-many-promoted",
        ),
        pytest.param("to_promote", lambda real: lambda seats, taken, line: [], {"free"}, id="nobody-promoted"),
        pytest.param(
            "entry",
            lambda real: lambda seats, taken, line: real(seats + 1, taken, line),
            {"overbooked"},
            id="one-too-many-seated",
        ),
        pytest.param(
            "entry",
            lambda real: lambda seats, taken, line: real(seats - 1, taken, line),
            {"free"},
            id="one-too-few-seated",
        ),
    ],
)
def test_the_oracle_catches_a_bug_in_the_rules(monkeypatch, rule, bug, named):
    monkeypatch.setattr(rules, rule, bug(getattr(rules, rule)))

    _, _, said = played()

    assert {one.partition(":")[0] for one in said} == named


@pytest.mark.django_db
def test_the_oracle_catches_seats_counted_without_a_lock(monkeypatch):
    real, held = rules.entry, session(seats=1)

    def entry(seats, confirmed, waiting):
        monkeypatch.setattr(rules, "entry", real)
        register(guest(), held, "Bo")  # who came between the counting and the writing
        return real(seats, confirmed, waiting)

    monkeypatch.setattr(rules, "entry", entry)
    register(guest(), held, "Ana")

    assert of(held, {"Ana": 1, "Bo": 1}) == ["overbooked: Ana was seated on seat 2 of 1"]
