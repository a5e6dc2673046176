// Sends acts, one sender at a time across tabs, until the server says that each one is kept. Every outcome is told to
// all tabs by the event `caire:act` on the document, with `{ id, label, state, html, why }`: saved, refused or waiting.
// What is refused stays on the device until it is answered again or erased; the next page tries it once more.

import * as acts from "./acts.js";

const PATIENCE = 10_000;
const MOMENT = 1000; // after which an act that is being sent is put in safety
const DELAYS = [2, 5, 15, 30, 60]; // seconds between two rounds while acts wait
const SAVED = /class="send-state"[^>]*data-state="saved"/;
const REFUSALS = { 400: "unread", 404: "gone", 422: "unread" };
const CHANNEL = "BroadcastChannel" in globalThis ? new BroadcastChannel("caire") : null;

const refused = new Map(); // in this page, and why
let timer = 0;
let failures = 0;
let leftAt = -PATIENCE;

if (CHANNEL) CHANNEL.onmessage = ({ data }) => publish(data);
addEventListener("beforeunload", () => (leftAt = performance.now()));

/** Whether this page gives way to another, or did so a moment ago and stayed: the link was a download. */
const isLeaving = () => performance.now() - leftAt < PATIENCE;

export function token() {
  return /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";
}

/** What waits to be sent. */
export const waitingActs = () => acts.all().filter(({ id }) => !refused.has(id));

/** What the server does not take, and why: `unread`, or `gone` when what was asked is no longer there. */
export const refusals = () =>
  acts.all().filter(({ id }) => refused.has(id)).map((act) => ({ ...act, why: refused.get(act.id) }));

/** Send an act that somebody has just done; it stays kept while it waits. */
export async function deliver(act) {
  refused.delete(act.id); // sent again on purpose
  const late = setTimeout(() => acts.secure(act), MOMENT);
  const outcome = (await alone(`caire.act.${act.id}`, () => attempt(act))) ?? waiting(act);
  clearTimeout(late);
  if (outcome.state !== "waiting") return tell(outcome);
  await acts.secure(act);
  publish(outcome);
  retryLater(outcome.wait);
}

/** Send everything that waits; stop at the first sign that the network or the server is away. */
export async function flush() {
  clearTimeout(timer);
  let wait = 0;
  await alone("caire.queue", async () => {
    for (const act of waitingActs()) {
      const outcome = await alone(`caire.act.${act.id}`, () => acts.isKept(act.id) && attempt(act));
      if (outcome && outcome.state !== "waiting") tell(outcome);
      wait = outcome?.wait ?? 0;
      if (outcome?.isAway) break;
    }
  });
  if (waitingActs().length) retryLater(wait);
  else failures = 0;
}

/** Start over at once: the network is said to be back, or somebody looks at the page again. */
export function hurry() {
  failures = 0;
  if (waitingActs().length) flush();
}

function retryLater(wait = 0) {
  clearTimeout(timer);
  const delay = DELAYS[Math.min(failures++, DELAYS.length - 1)] * 1000;
  timer = setTimeout(flush, Math.max(delay, wait));
}

async function attempt(act) {
  try {
    let [response, html] = acts.isOurs(act) ? await post(act) : [];
    if (response?.status === 403) {
      await ask(act.page, { cache: "no-store" }); // brings a new token, and says who acts
      [response, html] = acts.isOurs(act) ? await post(act) : [];
    }
    if (!response) return waiting(act);
    // A captive portal answers 200 or 404 to anything: only our own words and our own mark count.
    // The page that comes may have been drawn before this act was kept: there it is sent once more, and shown saved.
    if (response.ok && SAVED.test(html)) return isLeaving() ? waiting(act) : saved(act, html);
    const why = response.headers.has("X-Caire") && REFUSALS[response.status];
    if (why) return { ...waiting(act), state: "refused", why, html: response.status === 422 ? html : "" };
    return waiting(act, { isAway: response.status === 429 || response.status === 503, wait: after(response) });
  } catch {
    return waiting(act, { isAway: true });
  }
}

function post(act) {
  const body = new URLSearchParams([...act.fields, ["claimed_at", act.claimed_at]]);
  // The server refuses an act of somebody else than who acts: the browser's marks may be older than the truth.
  const headers = { "X-Fragment": "1", "X-CSRFToken": token(), ...(act.owner && { "X-Owner": act.owner }) };
  return ask(act.url, { method: "POST", headers, body });
}

/** What is answered and its text, or an error after a while; browsers have `AbortSignal.timeout` since 2022 only. */
async function ask(url, options) {
  const patience = new AbortController();
  const late = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const response = await fetch(url, { ...options, signal: patience.signal });
    return [response, await response.text()];
  } finally {
    clearTimeout(late);
  }
}

function waiting({ id, label }, more) {
  return { id, label, state: "waiting", ...more };
}

/** An act is through; one to the same block that was refused before it has no purpose any more. */
function saved(act, html) {
  const block = ({ page, url }) => page + url.split("/").slice(-2);
  for (const old of refusals()) if (block(old) === block(act)) acts.drop(old.id);
  acts.drop(act.id);
  return { id: act.id, label: act.label, state: "saved", html };
}

function after(response) {
  const asked = response.headers.get("Retry-After");
  if (!asked) return 0;
  return Math.max(0, Number(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now()) || 0;
}

/** Do something unless another tab is doing it; nothing is returned then. Every act may be sent twice without harm. */
async function alone(name, act) {
  try {
    return await navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? act() : undefined));
  } catch {
    return act(); // no locks here, or they are forbidden
  }
}

function tell(outcome) {
  CHANNEL?.postMessage(outcome);
  publish(outcome);
}

function publish(outcome) {
  if (outcome.state === "refused") refused.set(outcome.id, outcome.why);
  document.dispatchEvent(new CustomEvent("caire:act", { detail: outcome }));
}
