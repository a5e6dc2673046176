import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Caches, Databases, open, Storage } from "./browser.js";

const globals = { addEventListener: () => {}, location: {} };
let browser;
let caches;
let loads; // how often the page was loaded anew
let workers; // how many are registered
let turn = 0;

beforeEach(() => {
  browser = open();
  caches = new Caches();
  loads = 0;
  workers = 1;
  const unregister = async () => { workers -= 1; };
  const serviceWorker = { getRegistrations: async () => [{ unregister }] };
  browser.document.body = { dataset: {}, hasAttribute: () => false };
  browser.document.querySelector = () => null;
  globals.location.reload = () => { loads += 1; };
  const given = { ...globals, caches, sessionStorage: new Storage(), indexedDB: new Databases({ isListed: false }) };
  for (const [name, value] of Object.entries(given)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  navigator.serviceWorker = serviceWorker;
});

/** Open a page that shows one person (`owner`), while another or the same acts. */
async function visit(marks, owner) {
  browser.document.cookie = marks ? `caire_owner=${marks}` : "";
  if (owner !== undefined) browser.document.body.dataset.owner = owner;
  await import(`../static/learn/waiting.js?${(turn += 1)}`);
  await settled();
}

async function settled() {
  for (let n = 0; n < 20; n++) await new Promise((resolve) => setImmediate(resolve));
}

async function keepPages() {
  for (const name of ["caire-pages", "caire-files"]) await (await caches.open(name)).put("/x/", new Response("x"));
}

test("when somebody else signs in, the pages of the one before are dropped, the files stay", async () => {
  await visit("aa");
  await keepPages();

  await visit("bb");

  assert.deepEqual([await caches.keys(), loads], [["caire-files"], 0]);
});

test("the pages of one same person stay, also once their history joined an account", async () => {
  await visit("token.guest");
  await keepPages();

  await visit("account.guest");

  assert.deepEqual(await caches.keys(), ["caire-pages", "caire-files"]);
});

test("a page that says nothing of who acts leaves the copies alone", async () => {
  await visit("aa");
  await keepPages();

  await visit("");

  assert.deepEqual(await caches.keys(), ["caire-pages", "caire-files"]);
});

test("a page of somebody else is dropped with the copies and loaded anew, once", async () => {
  await keepPages();

  await visit("bb", "aa");
  await visit("bb", "aa");

  assert.deepEqual([await caches.keys(), loads], [["caire-files"], 1]);
});

test("after leaving, a page that was open before is loaded anew", async () => {
  await visit("", "aa");

  assert.equal(loads, 1);
});

test("a page of who acts is left alone", async () => {
  await visit("aa.ab", "aa");

  assert.equal(loads, 0);
});

test("a page in which one writes is not taken away", async () => {
  browser.document.querySelector = () => ({});

  await visit("bb", "aa");

  assert.equal(loads, 0);
});

test("a page brought back by the browser's Back is looked at again", async () => {
  let back;
  globalThis.addEventListener = (name, handler) => { if (name === "pageshow") back = handler; };
  await visit("aa", "aa");

  browser.document.cookie = "caire_owner=bb";
  back({ persisted: true });
  await settled();

  assert.equal(loads, 1);
});

test("after leaving nothing is left, whatever else the browser keeps", async () => {
  browser.document.body.hasAttribute = () => true;
  await everything();

  await visit("");

  assert.deepEqual(left(), [["theme"], ["theirs"], ["theirs"], [], 0]);
});

for (const [name, breaks] of [
  ["local storage", () => Object.defineProperty(globalThis, "localStorage", { get: fails, configurable: true })],
  ["databases", () => { globalThis.indexedDB = undefined; }],
  ["caches", () => { globalThis.caches = { keys: async () => fails() }; }],
  ["workers", () => { navigator.serviceWorker = undefined; }],
]) {
  test(`after leaving, ${name} that fail do not keep the rest`, async () => {
    browser.document.body.hasAttribute = () => true;
    await everything();
    const databases = globalThis.indexedDB;
    breaks();

    await visit("");

    const [local, , kept] = left();
    if (name !== "local storage") assert.deepEqual(local, ["theme"]);
    if (name !== "caches") assert.deepEqual(kept, ["theirs"]);
    if (name !== "databases") assert.deepEqual([...databases.made.keys()], []);
    if (name !== "workers") assert.equal(workers, 0);
  });
}

const fails = () => { throw new DOMException("forbidden", "SecurityError"); };

async function everything() {
  for (const key of ["caire.act.a", "caire.owner", "theme"]) browser.storage.setItem(key, "{}");
  for (const key of ["caire.seen", "theirs"]) sessionStorage.setItem(key, "x");
  for (const name of ["caire-pages", "caire-shell-1", "theirs"]) await caches.open(name);
  indexedDB.made.set("caire", new Map());
}

function left() {
  const made = [...(globalThis.indexedDB?.made.keys() ?? [])];
  return [Object.keys(browser.storage), Object.keys(sessionStorage), [...caches.all.keys()], made, workers];
}
