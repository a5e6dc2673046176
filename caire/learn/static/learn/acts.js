// The acts that the server has not acknowledged yet, kept in the browser's local storage: an entry for each act, so
// that two tabs never write over each other. An act: { id, url, page, label, fields, claimed_at, owner }.
//
// Whose it is, `owner` says: the marks of who acts, short names that the server draws from secrets. The browser holds
// those of who acts now (a cookie), a page those of whom it shows (`data-owner`). One shared mark makes one person: a
// guest whose history joins an account keeps theirs.

import * as safe from "./safe.js";

const PREFIX = "caire.act.";

// What this device could not keep is held as long as the page is open.
const unkept = new Map();

/** The key of a new form or act; browsers know `randomUUID` only on a secure address. */
export function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** The marks of who acts in this browser, whatever the page shows; none before the server has told. */
export const present = () => /(?:^|; )caire_owner=([\w.]+)/.exec(document.cookie)?.[1] ?? "";

export const shown = () => document.body?.dataset.owner ?? "";

export const areOne = (some, others) =>
  some === others || some.split(".").some((mark) => mark && others.split(".").includes(mark));

/** Whether this page shows somebody else than who acts now: it comes from a copy, or was open before. */
export const isOfAnother = () => shown() !== "" && !areOne(shown(), present());

/** Where the browser has no mark, the server alone can tell. */
export const isOurs = ({ owner = "" }) => !present() || areOne(owner, present());

/** Keep an act and return it, or null where nothing can be kept. The same form sent again, unchanged, is one act. */
export function keep(act) {
  act.owner ??= isOfAnother() ? shown() : present();
  const same = every().find((one) => content(one) === content(act) && areOne(one.owner ?? "", act.owner));
  if (same && !unkept.delete(same.id)) return same;
  return write(act) ? act : null;
}

const content = ({ url, fields }) => JSON.stringify([url, fields]);

function write(act) {
  try {
    localStorage.setItem(PREFIX + act.id, JSON.stringify(act));
    return true;
  } catch {
    unkept.set(act.id, act);
    return false;
  }
}

/** What is kept for who acts now, in the order in which it was done. */
export const all = () => every().filter(isOurs);

/** What somebody else did here and did not send: it is neither shown nor sent. */
export const others = () => every().filter((act) => !isOurs(act));

function every() {
  const kept = [...keys().map(read).filter(Boolean), ...unkept.values()];
  return kept.sort((one, other) => (one.claimed_at < other.claimed_at ? -1 : 1));
}

function keys() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

export function isKept(id) {
  return every().some((act) => act.id === id);
}

/** Whether anybody's act waits on this device. */
export const isAnyKept = async () => every().length > 0 || (await safe.all()).length > 0;

/** Put an act that waits where a killed browser finds it again, unless another tab has just seen it through. */
export async function secure(act) {
  if (!isKept(act.id)) return;
  await safe.put(act);
  if (!isKept(act.id)) await safe.remove(act.id);
}

/** Bring back what the local storage lost. */
export async function recover() {
  for (const act of await safe.all()) if (!isKept(act.id)) write(act);
}

export function drop(id) {
  unkept.delete(id);
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // Where nothing can be kept, there is nothing to drop.
  }
  return safe.remove(id);
}
