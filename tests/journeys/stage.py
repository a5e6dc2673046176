"""Where the sweeps over every page play: two live sites, and browsers that belong to people with a past."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from playwright.sync_api import APIRequestContext, BrowserContext, Page, expect

from caire.courses.compiler import Course
from caire.courses.compiler.model import Unit
from tests.journeys import accounts, halfdays, lesson, testing
from tests.support.mailbox import Mailbox
from tests.support.site import LiveSite

Cookies = list[dict[str, Any]]


class Stage:
    """Two sites: `live` with the production settings, and `demo`, a demonstration under a name that takes passkeys."""

    def __init__(self, browser: Any, live: LiveSite, demo: LiveSite, mailbox: Mailbox, course: Course) -> None:
        self.browser, self.live, self.mailbox, self.course = browser, live, mailbox, course
        self.sites = {"live": live.url, "demo": demo.url.replace("127.0.0.1", "localhost")}
        self._cookies: dict[str, Cookies] = {"nobody": [], "demo nobody": []}

    def cookies(self, who: str) -> Cookies:
        """Return the cookies of a browser whose owner has done this or that: see `PASTS`."""
        if who not in self._cookies:
            site = "demo" if who.startswith("demo") else "live"
            context = self.browser.new_context(base_url=self.sites[site], locale="fr-FR")
            PASTS[who](self, context)
            self._cookies[who] = context.cookies()
            context.close()
        return self._cookies[who]

    def unit(self, name: str) -> Unit:
        """Return a unit of the course."""
        return next(unit for unit in self.course.units if unit.id == name)

    def do(self, context: BrowserContext, unit: str, right: bool = True, most: int | None = None) -> None:
        """Answer the questions of a unit, all or the first ones, and declare its experiment done, without a page."""
        request = context.request
        html = request.get(lesson.path(unit)).text()
        for question in self.unit(unit).questions[:most]:
            fields = lesson.values(question, right)
            sure = {"confidence": ["1" if right else "3"]} if question.confidence else {}
            self._post(request, html, question.id, fields | sure)
        for simulation in self.unit(unit).simulations if most is None else ():
            self._post(request, html, f"{simulation.id}-done", {})

    def _post(self, request: APIRequestContext, html: str, form: str, fields: lesson.Values) -> None:
        [action] = re.findall(rf'<form[^>]* id="{form}" method="post" action="([^"]+)"', html)
        given = {"csrfmiddlewaretoken": lesson.TOKEN.findall(html)[:1], "key": [str(uuid4())]} | fields
        headers = {"X-Fragment": "1", "Content-Type": "application/x-www-form-urlencoded"}
        answered = request.post(action, data=urlencode(given, doseq=True), headers=headers)
        assert answered.ok, f"{form}: {answered.status}"

    def newcomer(self, page: Page) -> None:
        """Give this browser a short past, which belongs to nobody else."""
        self.do(page.context, "u2-1", most=2)


def _finished(right: bool) -> Callable[[Stage, BrowserContext], None]:
    def past(stage: Stage, context: BrowserContext) -> None:
        for unit in lesson.UNITS:
            stage.do(context, unit, right)

    return past


def _begun(stage: Stage, context: BrowserContext) -> None:
    stage.do(context, "u0")
    stage.do(context, "u2-1", most=3)


def _holder(stage: Stage, context: BrowserContext) -> None:
    _begun(stage, context)
    page = context.new_page()
    accounts.keep(page, stage.mailbox, f"ines-{uuid4().hex[:8]}@exemple.fr")


def _holder_with_a_code(stage: Stage, context: BrowserContext) -> None:
    context.add_cookies(stage.cookies("holder"))
    page = context.new_page()
    page.goto("/compte/code-de-reprise/")
    page.get_by_role("button", name="Créer mon code").click()
    expect(page.locator(".resume-code")).to_be_visible()


def _two_histories(stage: Stage, context: BrowserContext) -> None:
    """An account that is signed in, on a device that a guest has used: « Est-ce bien vous ? » waits."""
    guest = stage.browser.new_context(base_url=stage.sites["live"])
    stage.do(guest, "u1-1", most=2)
    context.add_cookies([one for one in stage.cookies("holder") if one["name"] != "caire_device"])
    context.add_cookies([one for one in guest.cookies() if one["name"] == "caire_device"])
    guest.close()


def _holder_of_a_key(stage: Stage, context: BrowserContext) -> None:
    context.add_cookies(stage.cookies("demo holder"))
    page = context.new_page()
    keys = context.new_cdp_session(page)
    keys.send("WebAuthn.enable")
    device = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    device |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    keys.send("WebAuthn.addVirtualAuthenticator", {"options": device})
    page.goto("/compte/cles/")
    page.get_by_role("button", name="Ajouter une clé sur cet appareil").click()
    expect(page.get_by_role("button", name="Retirer")).to_be_visible()


def _coordinator(stage: Stage, context: BrowserContext) -> None:
    page = context.new_page()
    address = f"lea-{uuid4().hex[:8]}@exemple.fr"
    accounts.sign_in(page, stage.mailbox, address)
    halfdays.coordinate(stage.live, address)


def _tested(stage: Stage, context: BrowserContext) -> None:
    testing.take(context.request, stage.course, "avant", right=6, sure="2")
    testing.take(context.request, stage.course, "apres", right=11, sure="3")


def _tested_once(stage: Stage, context: BrowserContext) -> None:
    testing.take(context.request, stage.course, "apres", right=0)


PASTS: dict[str, Callable[[Stage, BrowserContext], None]] = {
    "begun": _begun,
    "right": _finished(True),
    "wrong": _finished(False),
    "tested": _tested,
    "tested once": _tested_once,
    "holder": _holder,
    "holder with a code": _holder_with_a_code,
    "two histories": _two_histories,
    "coordinator": _coordinator,
    "demo holder": _holder,
    "demo holder of a key": _holder_of_a_key,
}
