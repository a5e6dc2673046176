// On every page, and light because of it: when acts wait on this device, says so and sends them; when somebody else
// acts now, drops the copies of pages. After « Quitter ce poste », drops everything that this browser keeps of us.

import { areOne, isAnyKept, isOfAnother, present } from "./acts.js";

const PAGES = "caire-pages";
const LAST = "caire.owner"; // whose pages are kept
const SEEN = "caire.seen"; // for whom this tab was loaded anew

if (document.body.hasAttribute("data-forget")) forget();
else start();

async function start() {
  meet();
  addEventListener("pageshow", ({ persisted }) => persisted && meet());
  document.addEventListener("visibilitychange", () => document.hidden || meet());
  if (await isAnyKept()) (await import("./line.js")).start();
}

/** What was shown to another person is shown no more: neither the copies, nor this page, unless one writes in it. */
async function meet() {
  try {
    if (present() && !areOne(localStorage.getItem(LAST) ?? "", present())) await globalThis.caches?.delete(PAGES);
    if (present()) localStorage.setItem(LAST, present());
    if (!isOfAnother() || document.querySelector("[data-touched]")) return;
    await globalThis.caches?.delete(PAGES);
    if (sessionStorage.getItem(SEEN) === present()) return; // once is enough: cookies may be refused
    sessionStorage.setItem(SEEN, present());
    location.reload();
  } catch {
    // Where nothing can be kept, nothing is left of anybody.
  }
}

/** Drop it all, one way failing or not; `Clear-Site-Data` does the same where the browser knows it. */
async function forget() {
  const ways = [
    () => drop(localStorage),
    () => drop(sessionStorage),
    () => indexedDB.deleteDatabase("caire"),
    async () => Promise.all((await caches.keys()).filter(isOurs).map((name) => caches.delete(name))),
    async () => Promise.all((await navigator.serviceWorker.getRegistrations()).map((worker) => worker.unregister())),
  ];
  await Promise.all(ways.map((way) => Promise.resolve().then(way).catch(() => {})));
}

const isOurs = (name) => /^caire[.-]/.test(name);

function drop(storage) {
  for (const key of Object.keys(storage).filter(isOurs)) storage.removeItem(key);
}
