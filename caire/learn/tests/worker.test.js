import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, mock, test } from "node:test";
import vm from "node:vm";

import { Caches, ORIGIN, pathOf } from "./browser.js";

const SOURCE = readFileSync(new URL("../static/learn/worker.js", import.meta.url), "utf-8");
const SITE = { version: "2", offline: { "": "/hors-ligne/", "/en": "/en/hors-ligne/" }, files: "/static/" };
const PAGE = "/cours/c/u1/";

let site; // what the server answers, by path; a path that is absent is a broken network
let asked;
let caches;
let handlers;

async function network(request) {
  const path = pathOf(request);
  asked.push(path);
  const found = typeof site[path] === "function" ? await site[path]() : site[path];
  if (found === undefined) throw new TypeError("offline");
  return found instanceof Response ? found : new Response(found, { status: 200 });
}

beforeEach(() => {
  site = {};
  asked = [];
  caches = new Caches();
  handlers = {};
  const self = {
    addEventListener: (name, handler) => { handlers[name] = handler; },
    skipWaiting: () => {},
    clients: { claim: async () => {} },
  };
  const location = { origin: ORIGIN, toString: () => `${ORIGIN}/sw.js` };
  const timers = { setTimeout: (...given) => setTimeout(...given) };
  const context = { self, caches, location, fetch: network, Response, URL, Promise, ...timers };
  vm.runInNewContext(`const SITE = ${JSON.stringify(SITE)};\n${SOURCE}`, context);
});

async function happens(name, data) {
  const work = [];
  const routes = [];
  handlers[name]({ data, addRoutes: (route) => routes.push(route), waitUntil: (promise) => work.push(promise) });
  await Promise.all(work);
  return routes;
}

async function text(path, { method = "GET", mode = "navigate", origin = ORIGIN } = {}) {
  let answer = null;
  handlers.fetch({
    request: { url: origin + path, method, mode },
    waitUntil: () => {},
    respondWith: (promise) => { answer = promise; },
  });
  return answer && (await answer).text();
}

test("a unit that was opened is kept with its files, and those that its modules import", async () => {
  site = {
    [PAGE]: "page",
    "/static/a.0123456789ab.css": "css",
    "/contenu/d/s.js": 'import { x } from "./s-core.js";\nimport "./s-style.js";\nexport * from "./s-more.js";',
    "/contenu/d/s-core.js": 'import {\n  y,\n} from "./deep/s-data.js";',
    "/contenu/d/s-style.js": "",
    "/contenu/d/s-more.js": 'const later = () => import("./s-later.js");',
    "/contenu/d/s-later.js": "",
    "/contenu/d/deep/s-data.js": "",
  };

  await happens("message", { page: PAGE, files: ["/static/a.0123456789ab.css", "/contenu/d/s.js", "/mon-espace/"] });

  assert.deepEqual(caches.paths("caire-pages"), [PAGE, `${PAGE}?files`]);
  assert.deepEqual(caches.paths("caire-files"), Object.keys(site).filter((path) => path !== PAGE).sort());
});

test("a kept unit is shown when the network is away", async () => {
  site = { [PAGE]: "page" };
  await text(PAGE);
  site = {};

  assert.equal(await text(PAGE), "page");
});

test("a page cut short does not replace the copy that was kept", async () => {
  site = { [PAGE]: "page" };
  await text(PAGE);
  const cut = () => new ReadableStream({ start: (stream) => stream.error(new TypeError("cut")) });
  site = { [PAGE]: cut };
  await text(PAGE).catch(() => {});
  site = {};

  assert.equal(await text(PAGE), "page");
});

test("a page that is not there is no copy of a unit", async () => {
  site = { [PAGE]: () => new Response("not found", { status: 404 }) };

  await happens("message", { page: PAGE, files: [] });

  assert.deepEqual(caches.paths("caire-pages"), []);
});

test("a unit comes from the network first", async () => {
  site = { [PAGE]: "old" };
  await text(PAGE);
  site = { [PAGE]: "new" };

  assert.equal(await text(PAGE), "new");
});

test("a network that is too slow gives way to the kept copy after three seconds", async () => {
  site = { [PAGE]: "kept" };
  await text(PAGE);
  site = { [PAGE]: () => new Promise(() => {}) };
  mock.timers.enable({ apis: ["setTimeout"] });

  const shown = text(PAGE);
  mock.timers.tick(3000);

  assert.equal(await shown, "kept");
  mock.timers.reset();
});

test("a script that asks for a page gets news or nothing", async () => {
  site = { [PAGE]: "page" };
  await text(PAGE);
  site = {};

  await assert.rejects(text(PAGE, { mode: "cors" }));
});

test("a page that is not kept gives way to the one that says so, in its language", async () => {
  site = { "/hors-ligne/": "hors ligne", "/en/hors-ligne/": "offline" };
  await happens("install");
  site = {};

  assert.equal(await text("/cours/c/u9/"), "hors ligne");
  assert.equal(await text("/en/cours/c/u9/"), "offline");
  assert.equal(await text("/mon-espace/"), "hors ligne");
});

test("the page shown without network is kept with its files", async () => {
  site = {
    "/hors-ligne/":
      '<link href="/static/a.css"><script src="/static/b.js"></script><use href="/static/i.svg#x"><a href="/aide/">',
    "/en/hors-ligne/": "",
    "/static/a.css": "",
    "/static/b.js": 'import("./c.js")',
    "/static/c.js": "",
    "/static/i.svg": "",
  };

  await happens("install");

  assert.deepEqual(caches.paths("caire-shell-2"), Object.keys(site).sort());
});

test("what is sent goes straight to the network", async () => {
  site = { "/hors-ligne/": "", "/en/hors-ligne/": "" };

  const routes = JSON.stringify(await happens("install"));

  assert.equal(routes, JSON.stringify([{ condition: { requestMethod: "POST" }, source: "network" }]));
});

test("what is personal, managed or sent is never kept", async () => {
  const paths = ["/mon-espace/", "/compte/", "/mes-donnees/", "/quitter/"];
  site = Object.fromEntries(paths.map((path) => [path, "private"]));

  for (const path of paths) assert.equal(await text(path), "private");
  assert.equal(await text("/gestion/", {}), null);
  assert.equal(await text("/repondre/d/u1/q1/", { method: "POST" }), null);
  assert.equal(await text("/static/a.js", { origin: "https://elsewhere.example" }), null);
  assert.deepEqual([...caches.all.keys()], []);
});

test("a file whose name holds its digest is not asked for again; another one is", async () => {
  site = { [PAGE]: "", "/static/a.0123456789ab.js": "1", "/static/b.js": "1" };
  await happens("message", { page: PAGE, files: ["/static/a.0123456789ab.js", "/static/b.js"] });
  asked = [];

  await text("/static/a.0123456789ab.js", { mode: "cors" });
  await text("/static/b.js", { mode: "cors" });

  assert.deepEqual(asked, ["/static/b.js"]);
});

test("the last twenty pages are kept, with the files that they need", async () => {
  for (let n = 1; n <= 21; n++) {
    site = { [`/cours/c/u${n}/`]: "page", [`/contenu/d/${n}.js`]: "", "/contenu/d/all.js": "" };
    await happens("message", { page: `/cours/c/u${n}/`, files: [`/contenu/d/${n}.js`, "/contenu/d/all.js"] });
  }

  const files = caches.paths("caire-files");
  assert.equal(caches.paths("caire-pages").length, 40);
  assert.equal(files.length, 21);
  assert.deepEqual(["1", "all"].map((name) => files.includes(`/contenu/d/${name}.js`)), [false, true]);
});

test("the files of an older version are dropped, the units stay", async () => {
  const kept = ["caire-shell-2", "caire-pages", "caire-files", "theirs"];
  for (const name of ["caire-shell-1", ...kept]) await caches.open(name);

  await happens("activate");

  assert.deepEqual(await caches.keys(), kept);
});
