"""Many browsers that answer at once, and go on through anything: a reply that does not come is asked for again."""

import random
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TypeVar

from tests.robustness.learner import Form, Learner, NoReplyError
from tests.robustness.oracle import Act, Ledger

T = TypeVar("T")
KEPT = {200, 303}
GIVE_UP = 90


class Storm:
    """`crowd` threads; each plays one new browser after another, two tabs each, until all that it sent is acknowledged.

    What is sent is drawn from a fixed seed; one act in four is sent a second time after it was acknowledged.
    """

    def __init__(self, url: str, crowd: int, browsers: int, acts: int) -> None:
        self.url, self.browsers, self.acts = url, browsers, acts
        self.ledger = Ledger()
        self.trouble: list[str] = []
        self.cuts = 0  # how often somebody got no answer
        self._moments = count()  # drawing from it is one step, whatever the thread
        self._origin = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=1)
        self._threads = [threading.Thread(target=self._play, args=(place,)) for place in range(crowd)]
        self.expected = crowd * browsers * acts

    def start(self) -> "Storm":
        """Let the crowd in."""
        for thread in self._threads:
            thread.start()
        return self

    def wait_for(self, acknowledged: int) -> None:
        """Return once so many acts are acknowledged."""
        deadline = time.monotonic() + GIVE_UP
        while self.ledger.count < acknowledged and time.monotonic() < deadline:
            time.sleep(0.002)

    def end(self) -> None:
        """Return once everything that was sent is acknowledged."""
        for thread in self._threads:
            thread.join(GIVE_UP)

    def _play(self, place: int) -> None:
        chance = random.Random(place)
        try:
            for _ in range(self.browsers):
                self._one_browser(chance)
        except Exception as error:
            self.trouble.append(repr(error))

    def _one_browser(self, chance: random.Random) -> None:
        learner = Learner(self.url)
        questions = self._insist(learner.questions)
        tabs = [learner, learner.other_tab()]
        for _ in range(self.acts):
            self._one_act(tabs[chance.randrange(2)], chance.choice(questions), chance)

    def _one_act(self, tab: Learner, question: Form, chance: random.Random) -> None:
        moment = self._origin + timedelta(milliseconds=next(self._moments))
        act = Act(tab.device, question.object, (chance.choice(question.options),), moment)
        fields = question.fields | {
            "key": f"{chance.getrandbits(128):032x}",
            "chosen": act.response,
            "claimed_at": moment.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        }
        script = {"X_Fragment": "1"} if chance.random() < 0.5 else {}
        self.ledger.send(act)
        self._insist(lambda: _kept(tab, question, fields, script))
        self.ledger.acknowledge(act)
        if chance.random() < 0.25:
            self._insist(lambda: _kept(tab, question, fields, script))

    def _insist(self, what: Callable[[], T]) -> T:
        """Do something again until the server answers: what a browser's queue does."""
        deadline = time.monotonic() + GIVE_UP
        while True:
            try:
                return what()
            except NoReplyError:
                self.cuts += 1
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)


def _kept(tab: Learner, question: Form, fields: dict[str, object], headers: dict[str, str]) -> None:
    status = tab.post(question.action, fields, **headers).status
    if status == 503:
        raise NoReplyError("the service takes a pause")
    if status not in KEPT:
        raise AssertionError(f"{question.object}: {status}")
