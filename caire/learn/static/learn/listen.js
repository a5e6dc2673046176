// « Écouter », at the head of each part of a lesson, where the device has a voice of its own for its language. What is
// being read is framed and kept in sight; Escape stops, and so does leaving the page.

import { keep, kept } from "../web/comfort.js";
import { passagesOf } from "./passages.js";
import { Reader } from "./reader.js";

const SECTIONS = ".lesson-section";
const RATES = new Map([["slow", 0.8], ["", 1], ["fast", 1.2]]);
const MARGIN = 32; // what is left free above and below what is being read

let reader;
let bar = null; // the controls of the part that is being read
let framed = null;

/** Put the controls at the head of each part; `voices.js` has found the voice. */
export function offer(voice) {
  reader = new Reader(voice, show);
  for (const section of document.querySelectorAll(SECTIONS)) {
    const controls = document.getElementById("listen").content.firstElementChild.cloneNode(true);
    const title = section.querySelector("h2");
    controls.querySelector("[data-listen]").setAttribute("aria-describedby", title.id);
    title.after(controls);
  }
  setPace(kept().find((word) => RATES.has(word)) ?? "");
  document.addEventListener("click", press);
  document.addEventListener("change", ({ target }) => target.matches(".listen select") && choosePace(target.value));
  document.addEventListener("keydown", leave, true);
  addEventListener("pagehide", () => reader.stop());
}

/** One press of Escape ends one thing: before what else it would close, the reading. */
function leave(event) {
  if (event.key !== "Escape" || reader.state === "idle") return;
  event.preventDefault();
  reader.stop();
}

function press({ target }) {
  const button = target.closest(".listen button");
  if (!button) return;
  const controls = button.closest(".listen");
  if (button.matches("[data-stop]")) reader.stop();
  else if (controls !== bar || reader.state === "idle") begin(controls);
  else if (reader.state === "reading") reader.pause();
  else reader.resume();
}

function begin(controls) {
  reader.stop();
  bar = controls;
  const section = controls.closest(SECTIONS);
  reader.begin(() => passagesOf(section, section.closest("[lang]").lang));
}

/** Say in words, and by what can be pressed, where the reading is. */
function show(state, passage) {
  const controls = bar;
  if (state === "idle") bar = null;
  const button = controls.querySelector("[data-listen]");
  if (state === "idle" && controls.contains(document.activeElement)) button.focus();
  controls.dataset.state = state;
  button.lastElementChild.textContent = button.dataset[state];
  for (const part of controls.querySelectorAll("[data-while]")) part.hidden = state === "idle";
  frame(passage && passage.element);
}

function frame(element) {
  // What cuts its own edges, or has a frame already, is framed by what holds it.
  const next = element && (element.closest("h2, label") ?? element);
  if (next === framed) return;
  framed?.classList.remove("being-read");
  framed = next;
  if (!next) return;
  next.classList.add("being-read");
  keepInSight(next);
}

/** Glide until it stands between the buttons and the foot of the screen, in the middle where it may. */
function keepInSight(element) {
  const { top, bottom, height } = element.getBoundingClientRect();
  const above = bar.offsetHeight + MARGIN;
  const room = innerHeight - above - MARGIN;
  if (top >= above && bottom <= innerHeight - MARGIN) return;
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scrollBy({ top: top - above - Math.max(0, room - height) / 2, behavior: isStill ? "auto" : "smooth" });
}

function choosePace(word) {
  keep([...kept().filter((one) => !RATES.has(one)), word].filter(Boolean));
  setPace(word);
}

function setPace(word) {
  for (const select of document.querySelectorAll(".listen select")) select.value = word;
  reader.pace(RATES.get(word));
}
