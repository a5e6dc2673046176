"""A network that goes and comes back, a browser that is killed, and what a device then holds."""

import os
import signal
import time
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.journeys import lesson

UNIT = "u2-1"
ECART = f"{lesson.COURSE}/{UNIT}/ecart"
LINE = "[data-waiting-line]"
PATIENCE = 20_000  # milliseconds: a slow machine is no failure
# What the worker has written once the unit is wholly kept.
KEPT = """async (path) => {
  const pages = await caches.open("caire-pages");
  return Boolean(await pages.match(`${path}?files`));
}"""
TOLD = """() => Object.fromEntries([...document.querySelectorAll("form.question")].map((form) => [form.id,
  [...form.querySelectorAll(".question-headline, .option-feedback, .feedback-of, .explanation")]
    .filter((one) => one.checkVisibility()).map((one) => [one.className, one.dataset.state, one.innerText.trim()])]))"""
TWENTY = """async (form) => {
  const body = new URLSearchParams(new FormData(form));
  const headers = { "X-Fragment": "1" };
  const send = () => fetch(form.action, { method: "POST", headers, body }).then((response) => response.status);
  return Promise.all(Array.from({ length: 20 }, send));
}"""
SENT_BY = """async (form, owner) => {
  const headers = { "X-Fragment": "1", "X-Owner": owner };
  const body = new URLSearchParams(new FormData(form));
  return (await fetch(form.action, { method: "POST", headers, body })).status;
}"""
IS_OWN = "document.cookie.match(/caire_owner=([^;]+)/)[1] === document.body.dataset.owner"
PRESS_AT = "(button, at) => new Promise((done) => setTimeout(() => done(button.click()), at - Date.now()))"
# No act is left: neither in the local storage nor in the database, which is looked for without being made.
NO_ACT = """() => new Promise((done) => {
  if (Object.keys(localStorage).some((key) => key.startsWith("caire.act."))) return done(false);
  const opening = indexedDB.open("caire");
  opening.onupgradeneeded = () => { done(true); opening.transaction.abort(); };
  opening.onsuccess = () => { opening.result.close(); done(false); };
})"""
# What browsers of 2020 to 2022 lack: Safari 14 lacks nearly all of it, Chrome 90 and Firefox 102 some.
OLD = """for (const [holder, name] of [
  [AbortSignal, "timeout"], [Array.prototype, "findLast"], [Array.prototype, "at"], [Crypto.prototype, "randomUUID"],
  [IDBFactory.prototype, "databases"], [Navigator.prototype, "locks"], [globalThis, "BroadcastChannel"],
  [globalThis, "requestIdleCallback"], [HTMLFormElement.prototype, "requestSubmit"],
]) delete holder[name];"""
FORGOTTEN = """async () => [
  ...Object.keys(localStorage).filter((key) => key.startsWith("caire.")),
  ...(await caches.keys()).filter((name) => name.startsWith("caire-")),
  ...(await navigator.serviceWorker.getRegistrations()),
  ...(await indexedDB.databases?.() ?? []),
].length === 0"""


def open_unit(page: Page, unit: str = UNIT) -> None:
    """Open a unit, and wait until the device keeps it whole."""
    page.goto(lesson.path(unit))
    until(page, KEPT, lesson.path(unit))


def until(page: Page, promised: str, arg: object = None) -> None:
    """Wait until a script's promise is of something true: `wait_for_function` takes the promise itself for true."""
    deadline = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(promised, arg):
        assert time.monotonic() < deadline, promised
        page.wait_for_timeout(50)


def resume_code(page: Page) -> str:
    """Return the code by which what was done in this browser is taken up elsewhere."""
    page.goto("/compte/code-de-reprise/")
    page.get_by_role("button", name="Créer mon code").click()
    expect(page.locator(".resume-code")).to_be_visible()
    expect(page.locator(".resume-code code")).to_have_count(4)
    return "".join(page.locator(".resume-code code").all_inner_texts())


def take_over(page: Page, code: str) -> None:
    """Take up one's own history in a browser where somebody else has been, and say that one is not that person."""
    page.goto("/reprendre/")
    page.get_by_label("Votre code de reprise").fill(code)
    page.get_by_role("button", name="Reprendre").click()
    page.get_by_role("button", name="Non, ce n’est pas moi").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mon espace")


def kill(profile: Path) -> None:
    """Kill a browser as a power cut would; its lock names its process."""
    lock = profile / "SingletonLock"
    group = os.getpgid(int(os.readlink(lock).rpartition("-")[2]))
    assert group != os.getpgrp()
    os.killpg(group, signal.SIGKILL)
    lock.unlink()


def cut(page: Page) -> None:
    page.context.set_offline(True)


def restore(page: Page) -> None:
    page.context.set_offline(False)


def waits(page: Page, block: str, line: str) -> None:
    expect(page.locator(f"#{block} .send-state")).to_have_text("En attente d’envoi", timeout=PATIENCE)
    expect(page.locator(LINE)).to_have_text(line)


def is_saved(page: Page, block: str) -> None:
    expect(page.locator(f"#{block} .send-state")).to_have_text("Enregistré", timeout=PATIENCE)
    expect(page.locator(LINE)).to_be_empty()
