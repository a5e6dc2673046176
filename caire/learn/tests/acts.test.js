import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

import * as acts from "../static/learn/acts.js";
import { Databases, open } from "./browser.js";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const act = (id, chosen = "oui", at = "2026-11-22T12:00:00.000Z") => ({
  id, url: "/repondre/abc/u1/q1/", fields: [["key", "k"], ["chosen", chosen]], claimed_at: at,
});
let browser;

beforeEach(() => {
  browser = open();
  delete globalThis.indexedDB;
});

const actsHere = (marks) => { browser.document.cookie = `csrftoken=x; caire_owner=${marks}`; };

// What a killed browser finds again is proven in a real one: tests/journeys/test_offline.py.

test("what is kept is read again in the order in which it was done", () => {
  acts.keep(act("b", "non", "2026-11-22T12:00:02.000Z"));
  acts.keep(act("a", "oui", "2026-11-22T12:00:01.000Z"));

  assert.deepEqual(acts.all().map(({ id }) => id), ["a", "b"]);
});

test("the same form sent again unchanged is one act", () => {
  acts.keep(act("a"));

  assert.equal(acts.keep(act("b")).id, "a");
  assert.equal(acts.all().length, 1);
});

test("the same form sent again with another response is another act", () => {
  acts.keep(act("a"));
  acts.keep(act("b", "non"));

  assert.deepEqual(acts.all().map(({ id }) => id).sort(), ["a", "b"]);
});

test("a dropped act is no longer kept", () => {
  acts.keep(act("a"));

  acts.drop("a");

  assert.equal(acts.isKept("a"), false);
});

test("where nothing can be kept, one is told so", () => {
  browser.storage.fill();

  assert.equal(acts.keep(act("a")), null);
});

test("where storage is forbidden, an act lasts as long as its page, and nothing fails", () => {
  const fail = () => { throw new DOMException("forbidden", "SecurityError"); };
  Object.defineProperty(globalThis, "localStorage", { configurable: true, get: () => fail() });

  assert.equal(acts.keep(act("a")), null);
  assert.deepEqual(acts.all().map(({ id }) => id), ["a"]);
  acts.drop("a");
  assert.deepEqual(acts.all(), []);
});

test("what could not be kept is kept when one sends it again and there is room", () => {
  const { setItem } = browser.storage;
  browser.storage.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  acts.keep(act("a"));
  browser.storage.setItem = setItem;

  assert.equal(acts.keep(act("b")).id, "b");
  assert.deepEqual(acts.all().map(({ id }) => id), ["b"]);
});

test("an act is of who acts when it is done, and is not shown to anybody else", () => {
  actsHere("aa.ab");
  acts.keep(act("a"));

  actsHere("bb");
  acts.keep(act("b"));

  assert.deepEqual([acts.all(), acts.others()].map(([{ id, owner }]) => [id, owner]), [["b", "bb"], ["a", "aa.ab"]]);
});

test("a guest whose history joined an account finds their acts again, by one shared mark", () => {
  actsHere("token.guest");
  acts.keep(act("a"));

  actsHere("account.guest");

  assert.deepEqual([acts.all().length, acts.others().length], [1, 0]);
});

test("an act done in a page that shows somebody else is of that one", () => {
  actsHere("bb");
  browser.document.body = { dataset: { owner: "aa" } };

  assert.equal(acts.keep(act("a")).owner, "aa");
});

test("an act done in a page opened before the first one was recorded has the latest marks", () => {
  actsHere("token.guest");
  browser.document.body = { dataset: { owner: "token" } };

  assert.equal(acts.keep(act("a")).owner, "token.guest");
});

test("two people who send the same form do two acts", () => {
  actsHere("aa");
  acts.keep(act("a"));
  actsHere("bb");

  assert.equal(acts.keep(act("b")).id, "b");
});

for (const isListed of [true, false]) {
  const where = isListed ? "" : ", also where the browser does not list its databases";

  test(`what the local storage lost is found again, and gone once it is dropped${where}`, async () => {
    const databases = globalThis.indexedDB = new Databases({ isListed });
    actsHere("aa");
    for (const id of ["a", "b"]) await acts.secure(acts.keep(act(id, id)));
    for (const key of Object.keys(browser.storage)) browser.storage.removeItem(key);
    actsHere("bb");

    await acts.recover();
    assert.deepEqual(acts.others().map(({ id, owner }) => [id, owner]), [["a", "aa"], ["b", "aa"]]);
    await acts.drop("a");
    assert.deepEqual(databases.ids(), ["b"]);
    await acts.drop("b");
    assert.deepEqual([...databases.made], []);
  });

  test(`a device on which nothing waits is given no database${where}`, async () => {
    const databases = globalThis.indexedDB = new Databases({ isListed });

    await acts.recover();
    await acts.drop("a");

    assert.deepEqual([await acts.isAnyKept(), databases.made.size, databases.opened], [false, 0, isListed ? 0 : 3]);
  });
}

test("an act that another tab saw through meanwhile is not put in safety", async () => {
  const databases = globalThis.indexedDB = new Databases({ isListed: true });
  const kept = acts.keep(act("a"));

  const secured = acts.secure(kept);
  browser.storage.removeItem("caire.act.a");
  await secured;

  assert.deepEqual([...databases.made], []);
});

test("a database that never answers holds nobody up", async () => {
  globalThis.indexedDB = { open: () => ({}) };
  mock.timers.enable({ apis: ["setTimeout"] });

  const recovered = acts.recover();
  await new Promise((resolve) => setImmediate(resolve));
  mock.timers.tick(2000);
  await recovered;
  mock.timers.reset();

  assert.deepEqual(acts.all(), []);
});

test("an entry that cannot be read harms nobody", () => {
  browser.storage.setItem("caire.act.x", "{");
  browser.storage.setItem("theme", "dark");
  acts.keep(act("a"));

  assert.deepEqual(acts.all().map(({ id }) => id), ["a"]);
});

test("a key is a random UUID, also where the browser does not make them", () => {
  const made = crypto.randomUUID;
  crypto.randomUUID = undefined;
  const keys = Array.from({ length: 50 }, acts.newKey);
  crypto.randomUUID = made;

  assert.ok(keys.every((key) => UUID.test(key)));
  assert.equal(new Set(keys).size, 50);
  assert.match(acts.newKey(), UUID);
});
