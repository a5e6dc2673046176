// The line that says what waits on this device: acts that the network keeps from going, one that the server refused,
// those of somebody else; with what one can do about it. And the moments at which acts are sent again.

import * as acts from "./acts.js";
import { flush, hurry, refusals, waitingActs } from "./sender.js";

// An act that goes through is gone in a moment: the line is for those that wait.
const MOMENT = 1500;

const line = document.querySelector("[data-waiting-line]");
const choices = document.querySelector("template[data-waiting-choices]")?.content;
const words = line.dataset;
let timer = 0;
let isStarted = false;
let told = "";

export async function start() {
  if (isStarted) return;
  isStarted = true;
  await acts.recover();
  show();
  flush();
  addEventListener("storage", showSoon);
  addEventListener("online", hurry);
  document.addEventListener("visibilitychange", () => document.hidden || hurry());
  document.addEventListener("submit", showSoon, true);
  document.addEventListener("caire:act", show);
  line.addEventListener("click", ({ target }) => erase(target.closest("[data-erase]")?.dataset.erase));
}

function showSoon() {
  clearTimeout(timer);
  timer = setTimeout(show, MOMENT);
}

function show() {
  const { length } = waitingActs();
  const [refusal] = refusals();
  const parts = [];
  if (length) parts.push({ text: length === 1 ? words.one : words.many.replace("{n}", length) });
  if (refusal) parts.push({ text: refused(refusal), choice: "refusal", act: refusal });
  if (words.others && acts.others().length) parts.push({ text: words.others, choice: "others" });
  say(parts);
  for (const warning of document.querySelectorAll("[data-waiting-acts]")) warning.hidden = !acts.all().length;
}

// What the form of this very page does not hold is quoted: a text of one's own, never the ids of options.
function refused({ why, label, page, fields }) {
  const sentence = ((why === "gone" && words.gone) || words.refused).replace("{label}", () => label);
  const written = fields.map(([, value]) => value).filter((value) => /[^\w-]/.test(value)).join(" · ");
  if (!written || page === location.pathname || !words.wrote) return sentence;
  return `${sentence} ${words.wrote.replace("{text}", () => written)}`;
}

// The same words written again would be read aloud again.
function say(parts) {
  const saying = parts.map(({ text, act }) => `${text} ${act?.id ?? ""}`).join();
  if (saying === told) return;
  told = saying;
  line.replaceChildren(...parts.flatMap(({ text, choice, act }) => [`${text} `, ...offered(choice, act)]));
}

// What one can do about it stands right after the sentence.
function offered(choice, act) {
  const offer = choices?.querySelector(`[data-choice="${choice}"]`)?.cloneNode(true);
  if (offer && act) offer.querySelector("a").href = `${act.page}#${act.url.split("/").slice(-2)[0]}`;
  return offer ? [offer, " "] : [];
}

function erase(name) {
  if (!name) return;
  const erased = name === "others" ? acts.others() : refusals().slice(0, 1);
  for (const { id } of erased) acts.drop(id);
  show();
  document.getElementById("contenu").focus({ preventScroll: true }); // the button that held the focus is gone
}
