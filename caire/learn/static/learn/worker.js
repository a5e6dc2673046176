// The service worker: a unit once opened stays usable without the network. `caire.learn.worker` serves this file at
// /sw.js and writes before it: const SITE = { version, offline: { "": "/hors-ligne/", "/en": … }, files: "/static/" }.

const SHELL = `caire-shell-${SITE.version}`; // the page said when nothing else can be, with its files
const PAGES = "caire-pages"; // the last pages of courses, and for each one the list of its files
const FILES = "caire-files";
const MOST_PAGES = 20;
const PATIENCE = 3000;

const COURSE = /^(\/[a-z]{2})?\/cours\//;
const MANAGED = /^\/gestion\//;
// Their name changes whenever their content does.
const IMMUTABLE = /^\/contenu\/|\.[0-9a-f]{12}\.\w+$/;
const IMPORTS = /(?:\b(?:im|ex)port\b[^"'`;()]*?|\bimport\(\s*|\bnew URL\(\s*)["'](\.{1,2}\/[^"']+)["']/g;

const isFile = (path) => path.startsWith(SITE.files) || path.startsWith("/contenu/");
const listOf = (page) => `${page}?files`;

self.addEventListener("install", (event) => {
  self.skipWaiting();
  // What is sent goes straight to the network: otherwise what a page sends as it is left dies with it.
  event.addRoutes?.({ condition: { requestMethod: "POST" }, source: "network" });
  event.waitUntil(keepShell());
});

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || MANAGED.test(pathname)) return;
  if (isFile(pathname)) event.respondWith(file(request));
  else if (COURSE.test(pathname)) event.respondWith(coursePage(event));
  else if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => offlinePage(pathname)));
});

self.addEventListener("message", (event) => {
  const { page, files } = event.data ?? {};
  if (COURSE.test(page)) event.waitUntil(keepUnit(page, files.filter(isFile)));
});

async function keepShell() {
  const shell = await caches.open(SHELL);
  for (const page of Object.values(SITE.offline)) {
    const response = await fetch(page, { cache: "no-cache" });
    const html = await response.clone().text();
    await shell.put(page, response);
    const found = [...html.matchAll(/(?:href|src)="([^"#?]+)/g)].map(([, address]) => address);
    await keepFiles(SHELL, found.filter(isFile));
  }
}

async function takeOver() {
  const old = (await caches.keys()).filter((name) => name.startsWith("caire-shell-") && name !== SHELL);
  for (const name of old) await caches.delete(name);
  await self.clients.claim();
}

async function file(request) {
  const cached = () => caches.match(request.url, { ignoreVary: true });
  if (IMMUTABLE.test(new URL(request.url).pathname)) return (await cached()) ?? fetch(request);
  return fetch(request).catch(async (error) => (await cached()) ?? Promise.reject(error));
}

// A page that a script asks for is the network's or nothing: a copy would pass for news.
async function coursePage(event) {
  const { request } = event;
  const { pathname } = new URL(request.url);
  const fresh = fetch(request).then(async (response) => {
    if (response.ok && !response.redirected) await keepPage(pathname, response.clone());
    return response;
  });
  if (request.mode !== "navigate") return fresh;
  event.waitUntil(fresh.catch(() => {}));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([fresh, late]).catch(() => {});
  const kept = async () => (await caches.open(PAGES)).match(pathname, { ignoreVary: true });
  return first ?? (await kept()) ?? fresh.catch(() => offlinePage(pathname));
}

async function offlinePage(pathname) {
  const language = Object.keys(SITE.offline).find((prefix) => prefix && pathname.startsWith(`${prefix}/`)) ?? "";
  return (await caches.match(SITE.offline[language])) ?? Response.error();
}

async function keepPage(pathname, response) {
  const pages = await caches.open(PAGES);
  const whole = new Response(await response.text(), response); // a page cut short never replaces a good one
  await pages.delete(pathname); // written anew, it becomes the last one
  await pages.put(pathname, whole);
}

async function keepUnit(page, files) {
  const pages = await caches.open(PAGES);
  if (!(await pages.match(page))) {
    const response = await fetch(page);
    if (!response.ok || response.redirected) return;
    await keepPage(page, response);
  }
  const kept = await keepFiles(FILES, files);
  await pages.put(listOf(page), new Response(JSON.stringify(kept)));
  await trim(pages);
}

/** Keep files, and those that modules import; return the paths of all. */
async function keepFiles(name, wanted) {
  const cache = await caches.open(name);
  const seen = new Set(wanted);
  for (const path of seen) {
    const known = await caches.match(path);
    const response = known && IMMUTABLE.test(path) ? known : await fetch(path).catch(() => known);
    if (!response?.ok) continue;
    const text = path.endsWith(".js") ? await response.clone().text() : "";
    for (const [, imported] of text.matchAll(IMPORTS)) seen.add(new URL(imported, new URL(path, location)).pathname);
    if (!(await cache.match(path)) || response !== known) await cache.put(path, response);
  }
  return [...seen];
}

/** Keep the last pages opened, and only the files that they need. */
async function trim(pages) {
  const kept = (await pages.keys()).filter(({ url }) => !url.endsWith("?files"));
  const paths = kept.map(({ url }) => new URL(url).pathname);
  for (const path of paths.slice(0, -MOST_PAGES)) await Promise.all([pages.delete(path), pages.delete(listOf(path))]);
  const lists = await Promise.all(paths.slice(-MOST_PAGES).map((path) => pages.match(listOf(path))));
  const needed = new Set((await Promise.all(lists.filter(Boolean).map((list) => list.json()))).flat());
  const files = await caches.open(FILES);
  for (const request of await files.keys()) if (!needed.has(new URL(request.url).pathname)) await files.delete(request);
}
