"""How a browser comes to ask for comfort, and a voice that says nothing but tells what it was asked to say."""

import time
from typing import Any

from playwright.sync_api import Page, expect

LARGEST = "larger.wide"
# The voices of a browser: one that would send the text to a service, and the device's own.
VOICES = """() => {
  let current = null;
  const said = [];
  const end = (how, event) => { const one = current; current = null; one?.[how]?.(event); };
  const speech = {
    said, silences: 0, finish: () => end("onend", {}), onvoiceschanged: null,
    getVoices: () => [
      { name: "Service", lang: "fr-FR", localService: false, default: true },
      { name: "Appareil", lang: "fr-FR", localService: HAS_OWN, default: false },
    ],
    speak: (utterance) => { said.push(utterance); current = utterance; },
    cancel: () => { speech.silences += 1; end("onerror", { error: "canceled" }); },
  };
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
}"""


def ask(page: Page, words: str) -> None:
    """Have this browser hold the cookie that the page of comfort would have given it."""
    base_url = page.evaluate("location.origin") if page.url.startswith("http") else None
    cookie: Any = {"name": "caire_comfort", "value": words}
    page.context.add_cookies([cookie | ({"url": base_url} if base_url else {"domain": "127.0.0.1", "path": "/"})])


def give_voices(page: Page, own: bool = True) -> None:
    """Give the browser its voices, before any page is opened: with one of the device's own, or without."""
    page.add_init_script(f"({VOICES.replace('HAS_OWN', str(own).lower())})()")


def said(page: Page) -> list[str]:
    """Return what the voice was asked to say."""
    return [text.strip() for text in page.evaluate("speechSynthesis.said.map(({ text }) => text)")]


def listen(page: Page, section: int = 0) -> None:
    """Press « Écouter » at the head of a part."""
    page.locator(".lesson-section").nth(section).get_by_role("button", name="Écouter").click()
    expect(page.locator(".being-read")).to_have_count(1)


def until(page: Page, expression: str) -> None:
    """Wait until this is true of the page: the policy of the site forbids the loop that Playwright would put there."""
    deadline = time.monotonic() + 15
    while not page.evaluate(expression):
        assert time.monotonic() < deadline, expression
        time.sleep(0.05)
