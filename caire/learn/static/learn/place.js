// Remembers where reading stopped, for one's next device: told to the server when the page is left, and while reading,
// at most once every ten seconds. The top of the page is no place: opening it again does not lose the one kept before.

import { isOfAnother } from "./acts.js";
import { token } from "./sender.js";

const PAUSE = 10_000;
// The line, a third of the way down the screen, at which one is taken to read.
const LINE = { rootMargin: "-34% 0px -65% 0px" };

const PLACES = ".lesson-section, .lesson-section :is(.question, .simulation, .figure)[id]";

const seen = new Set();
let told = "";
let toldAt = 0;
let timer = 0;

export function start() {
  const places = [...document.querySelectorAll(PLACES)];
  const current = () => places.filter((place) => seen.has(place.id)).pop()?.id;
  const isFirst = (id) => !id || id === places[0].id;
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) seen[isIntersecting ? "add" : "delete"](target.id);
    clearTimeout(timer);
    if (!isFirst(current())) timer = setTimeout(() => tell(current()), Math.max(1000, toldAt + PAUSE - Date.now()));
  }, LINE);
  for (const place of places) observer.observe(place);
  document.addEventListener("caire:fresh", ({ target }) => observer.observe(target));
  addEventListener("pagehide", () => tell(current()));
  document.addEventListener("visibilitychange", () => document.hidden && tell(current()));

  function tell(anchor) {
    if (isFirst(anchor) || anchor === told || isOfAnother()) return;
    told = anchor;
    toldAt = Date.now();
    // A beacon outlives its page; a `fetch` that says `keepalive` does not where a service worker stands between.
    const body = new URLSearchParams({ anchor, csrfmiddlewaretoken: token() });
    navigator.sendBeacon(document.body.dataset.place, body);
  }
}
