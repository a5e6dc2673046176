import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

import * as acts from "../static/learn/acts.js";
import { Databases, open } from "./browser.js";

const SAVED = '<form><p class="send-state" data-state="saved">Enregistré</p></form>';
const sent = [];
let replies;
let browser;
let told;

// One reply for each request; the last one serves for all that follow.
async function network(url, options = {}) {
  sent.push({ url, ...options });
  const reply = replies.length > 1 ? replies.shift() : replies[0];
  const [status, body = "", headers = {}] = typeof reply === "function" ? await reply(options) : reply;
  if (!status) throw new TypeError("offline");
  return new Response(body, { status, headers });
}

browser = open(network);
mock.timers.enable({ apis: ["setTimeout"] });
const { deliver, flush, hurry, refusals, waitingActs } = await import("../static/learn/sender.js");

beforeEach(() => {
  browser = open(network);
  told = [];
  sent.length = 0;
  browser.document.addEventListener("caire:act", ({ detail }) => told.push([detail.id, detail.state]));
});

function kept(id, chosen = id) {
  return acts.keep({
    id, url: `/repondre/abc/u1/${id}/`, page: "/cours/c/u1/", label: "Unité",
    fields: [["key", "k"], ["chosen", chosen]], claimed_at: `2026-11-22T12:00:00.00${acts.all().length}Z`,
  });
}

const waiting = () => acts.all().map(({ id }) => id);
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("an act carries its fields, its time, the token of the browser and nothing else", async () => {
  replies = [[200, SAVED]];

  await deliver(kept("a"));

  const [{ url, method, headers, body }] = sent;
  assert.deepEqual([url, method], ["/repondre/abc/u1/a/", "POST"]);
  assert.deepEqual(headers, { "X-Fragment": "1", "X-CSRFToken": "jeton" });
  assert.equal(String(body), "key=k&chosen=a&claimed_at=2026-11-22T12%3A00%3A00.000Z");
});

test("an act is dropped once the server says that it is saved", async () => {
  replies = [[200, SAVED]];

  await deliver(kept("a"));

  assert.deepEqual([waiting(), told], [[], [["a", "saved"]]]);
});

const OURS = { "X-Caire": "1" };

for (const [name, reply] of [
  ["the network is away", [0]],
  ["the server fails", [500]],
  ["the database is away", [503]],
  ["too much is asked", [429]],
  ["a captive portal says welcome", [200, "<h1>Bienvenue</h1>"]],
  ["a captive portal knows no such page", [404, "<h1>Not found</h1>"]],
  ["a proxy does not like what is sent", [400, "Bad request"]],
  ["a proxy does not like what is written", [422, ""]],
  ["the server says that it is somebody else's", [409, "", OURS]],
]) {
  test(`an act waits when ${name}`, async () => {
    replies = [reply];

    await deliver(kept("a"));

    assert.deepEqual([waiting(), told], [["a"], [["a", "waiting"]]]);
  });
}

for (const [status, why, html] of [[400, "unread", ""], [404, "gone", ""], [422, "unread", "<form></form>"]]) {
  test(`an act that our server refuses (${status}) is told, stays on the device and is not sent again`, async () => {
    replies = [[status, "<form></form>", OURS]];
    const details = [];
    browser.document.addEventListener("caire:act", ({ detail }) => details.push(detail));
    const id = `refused-${status}`;

    await deliver(kept(id));
    await flush();

    assert.deepEqual([sent.length, waiting(), waitingActs(), told], [1, [id], [], [[id, "refused"]]]);
    assert.deepEqual([details[0].why, details[0].html], [why, html]);
    assert.deepEqual(refusals().map((act) => [act.id, act.why, act.fields[1]]), [[id, why, ["chosen", id]]]);
  });
}

test("a question answered again, and taken, replaces what was refused", async () => {
  const page = { page: "/cours/c/u1/", label: "Unité", fields: [["key", "k"]], claimed_at: "2026" };
  replies = [[404, "", OURS], [404, "", OURS], [200, SAVED]];
  await deliver(acts.keep({ id: "old", url: "/repondre/old/u1/q1/", ...page }));
  await deliver(acts.keep({ id: "elsewhere", url: "/repondre/old/u1/q2/", ...page }));

  await deliver(acts.keep({ id: "new", url: "/repondre/new/u1/q1/", ...page }));

  assert.deepEqual(waiting(), ["elsewhere"]);
});

test("an act that was refused is sent again when one asks for it", async () => {
  replies = [[422, "", OURS], [200, SAVED]];
  await deliver(kept("again"));

  await deliver(kept("again"));

  assert.deepEqual([waiting(), told], [[], [["again", "refused"], ["again", "saved"]]]);
});

test("an act carries the marks of the one who did it", async () => {
  browser.document.cookie = "csrftoken=jeton; caire_owner=aa.ab";
  replies = [[200, SAVED]];

  await deliver(kept("a"));

  assert.equal(sent[0].headers["X-Owner"], "aa.ab");
});

test("what somebody else did here waits, unseen, and is never sent", async () => {
  browser.document.cookie = "csrftoken=jeton; caire_owner=aa";
  kept("a");
  browser.document.cookie = "csrftoken=jeton; caire_owner=bb";
  kept("b");
  replies = [[200, SAVED]];

  await flush();

  assert.deepEqual([sent.map(({ url }) => url), told], [["/repondre/abc/u1/b/"], [["b", "saved"]]]);
  assert.deepEqual([acts.all(), acts.others().map(({ id }) => id)], [[], ["a"]]);
});

test("an act done in a page of somebody else than who acts now is not sent", async () => {
  browser.document.cookie = "csrftoken=jeton; caire_owner=bb";
  browser.document.body = { dataset: { owner: "aa" } };

  await deliver(kept("a"));

  assert.deepEqual([sent, acts.others().map(({ id }) => id)], [[], ["a"]]);
});

test("a page asked for again that turns out to be somebody else's sends nothing more", async () => {
  browser.document.cookie = "csrftoken=jeton; caire_owner=aa";
  replies = [[403], () => { browser.document.cookie = "csrftoken=j2; caire_owner=bb"; return [200, "page"]; }];

  await deliver(kept("a"));

  assert.deepEqual(sent.map(({ url }) => url), ["/repondre/abc/u1/a/", "/cours/c/u1/"]);
  assert.deepEqual(acts.others().map(({ id }) => id), ["a"]);
});

test("what a device could not keep is sent all the same once the network is back", async () => {
  browser.storage.fill();
  const act = { id: "held", url: "/repondre/abc/u1/q/", page: "/", label: "U", fields: [], claimed_at: "2026" };
  assert.equal(acts.keep(act), null);
  replies = [[0], [200, SAVED]];
  await deliver(act);

  await flush();

  assert.deepEqual([waiting(), told], [[], [["held", "waiting"], ["held", "saved"]]]);
});

test("what lasts too long is given up, also in browsers that cannot time a signal", async () => {
  const { timeout } = AbortSignal;
  delete AbortSignal.timeout;
  replies = [(options) => new Promise((_, fail) => { options.signal.onabort = () => fail(new TypeError("cut")); })];

  const done = deliver(kept("a"));
  await settled();
  mock.timers.tick(10_000);
  await done;
  AbortSignal.timeout = timeout;

  assert.deepEqual([sent.length, told], [1, [["a", "waiting"]]]);
});

test("an act that the server is slow to take is put in safety meanwhile, then taken out", async () => {
  globalThis.indexedDB = new Databases({ isListed: true });
  let answer;
  replies = [() => new Promise((done) => { answer = () => done([200, SAVED]); })];

  const done = deliver(kept("a"));
  await settled();
  mock.timers.tick(1000);
  for (let turn = 0; turn < 9; turn++) await settled();
  assert.deepEqual(globalThis.indexedDB.ids(), ["a"]);
  answer();
  await done;
  for (let turn = 0; turn < 9; turn++) await settled();

  assert.deepEqual([...globalThis.indexedDB.made], []);
  delete globalThis.indexedDB;
});

test("where locks are refused, acts are sent without", async () => {
  browser.locks.request = () => Promise.reject(new DOMException("no", "SecurityError"));
  replies = [[200, SAVED]];

  await deliver(kept("a"));

  assert.deepEqual(told, [["a", "saved"]]);
});

test("a token that is too old is asked for again, once", async () => {
  replies = [[403], [200, "page"], [200, SAVED]];

  await deliver(kept("a"));

  assert.deepEqual(sent.map(({ url }) => url), ["/repondre/abc/u1/a/", "/cours/c/u1/", "/repondre/abc/u1/a/"]);
  assert.deepEqual(waiting(), []);
});

test("a token that stays refused makes the act wait", async () => {
  replies = [[403]];

  await deliver(kept("a"));

  assert.deepEqual([sent.length, waiting()], [3, ["a"]]);
});

test("all that waits is sent in turn", async () => {
  kept("a");
  kept("b");
  replies = [[200, SAVED]];

  await flush();

  assert.deepEqual([waiting(), told], [[], [["a", "saved"], ["b", "saved"]]]);
});

test("while the network is away, one attempt speaks for all", async () => {
  kept("a");
  kept("b");
  replies = [[0]];

  await flush();

  assert.deepEqual([sent.length, waiting()], [1, ["a", "b"]]);
});

test("a server that fails on one act is still given the others", async () => {
  kept("a");
  kept("b");
  replies = [[500], [200, SAVED]];

  await flush();

  assert.deepEqual(waiting(), ["a"]);
});

test("an act that another tab is sending is left to it", async () => {
  kept("a");
  browser.held.add("caire.act.a");
  replies = [[200, SAVED]];

  await flush();

  assert.deepEqual([sent, waiting()], [[], ["a"]]);
});

test("what waits is tried again later, less and less often", async () => {
  kept("a");
  replies = [[0]];
  hurry();
  await settled();

  for (const seconds of [2, 5, 15]) {
    const before = sent.length;
    mock.timers.tick(seconds * 1000 - 1);
    await settled();
    assert.equal(sent.length, before);
    mock.timers.tick(1);
    await settled();
    assert.equal(sent.length, before + 1);
  }
});

test("the server says how long to wait, and is obeyed", async () => {
  kept("a");
  replies = [[429, "", { "Retry-After": "90" }], [200, SAVED]];
  hurry();
  await settled();

  mock.timers.tick(89_999);
  await settled();
  assert.deepEqual(waiting(), ["a"]);
  mock.timers.tick(1);
  await settled();
  assert.deepEqual(waiting(), []);
});
