// Takes over the sending of questions and of « J’ai fait l’expérience »: each act is kept on the device, then sent.
// What the server answers replaces the form; while the act waits, a formative question is graded here.

import * as acts from "./acts.js";
import * as feedback from "./feedback.js";
import { parse } from "./grading.js";
import { deliver } from "./sender.js";

const ACTS = "form.question[data-enhance], form[data-simulation-done]";
const words = document.body.dataset;

const tables = JSON.parse(document.getElementById("question-tables")?.textContent ?? "{}");
let asked = null; // the form whose outcome somebody is waiting to read

export function start() {
  renew();
  for (const act of acts.all()) restore(act);
  document.addEventListener("submit", take, true);
  // The second click of a double click would answer again.
  document.addEventListener("click", (event) => event.detail > 1 && buttonOf(event) && event.preventDefault(), true);
  document.addEventListener("input", ({ target }) => target.closest(ACTS)?.setAttribute("data-touched", ""));
  document.addEventListener("caire:act", ({ detail }) => settle(detail));
}

const buttonOf = (event) => event.target.closest("button")?.form?.matches(ACTS);

// A page taken from a cache by two tabs holds the same keys twice: their acts are two all the same.
function renew() {
  for (const form of document.querySelectorAll(ACTS)) form.elements.key.value = acts.newKey();
}

function take(event) {
  const form = event.target.closest(ACTS);
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  if (form.getAttribute("aria-busy") === "true") return;
  const fields = fieldsOf(form);
  const reason = tables[form.id] && parse(tables[form.id], fields).reason;
  if (reason && feedback.refuse(form, reason)) say(form, "");
  else send(form, fields);
}

function send(form, fields) {
  const act = {
    id: acts.newKey(),
    url: new URL(form.action).pathname,
    page: location.pathname,
    label: document.querySelector("h1").textContent,
    fields,
    claimed_at: new Date().toISOString(),
  };
  const kept = acts.keep(act);
  // An experiment that reports itself done keeps the focus.
  asked = form.matches(".question") || form.contains(document.activeElement) ? form : null;
  form.dataset.act = (kept ?? act).id;
  form.removeAttribute("data-touched");
  form.toggleAttribute("data-unkept", !kept);
  form.setAttribute("aria-busy", "true");
  say(form, kept ? words.sending : feedback.word("unkept"));
  deliver(kept ?? act);
}

function fieldsOf(form) {
  const pairs = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return pairs.filter(([name]) => name !== "csrfmiddlewaretoken");
}

function settle({ id, state, html }) {
  const form = document.querySelector(`form[data-act="${id}"]`);
  if (!form) return;
  form.removeAttribute("aria-busy");
  // What is being written now is not replaced by what was sent before.
  const isTouched = form.hasAttribute("data-touched");
  if (isTouched && state !== "refused") return say(form, words[state], state);
  if (state === "waiting") return wait(form);
  delete form.dataset.act;
  if (html) return receive(form, html);
  say(form, feedback.word("refused"), "error");
}

function receive(form, html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  const fresh = template.content.firstElementChild;
  const isAwaited = asked === form || form.contains(document.activeElement);
  asked = null;
  if (form.matches("[data-simulation-done]")) {
    finish(form, fresh.querySelector(".send-state"));
  } else {
    fresh.elements.key.value = acts.newKey(); // another tab receives the same one
    form.replaceWith(fresh);
    fresh.dispatchEvent(new CustomEvent("caire:fresh", { bubbles: true }));
  }
  if (isAwaited) feedback.focus(fresh.isConnected ? fresh : form);
}

// The status stays the same element, so that a screen reader says its new words without the focus moving there.
function finish(form, { dataset, childNodes }) {
  const status = form.querySelector(".send-state");
  status.dataset.state = dataset.state;
  status.replaceChildren(...childNodes);
  form.querySelector("button")?.remove();
}

function wait(form) {
  if (form.hasAttribute("data-unkept")) return say(form, feedback.word("unkept"), "error");
  say(form, words.waiting, "waiting");
  const table = tables[form.id];
  const fields = fieldsOf(form);
  const response = table && parse(table, fields).response;
  if (response) {
    feedback.show(form, table, response, fields);
    form.elements.key.value = acts.newKey();
  } else if (form.matches(".question")) {
    feedback.note(form, "kept");
  } else {
    form.querySelector("button")?.remove();
  }
  if (asked === form) feedback.focus(form);
  asked = null;
}

/** Put what an act holds back into its form: the page comes from a cache, the act still waits. */
function restore(act) {
  const place = (address) => address.split("/").slice(-3).join("/");
  const form = [...document.querySelectorAll(ACTS)].find(({ action }) => place(action) === place(act.url));
  if (!form) return;
  for (const input of form.querySelectorAll("input:is([type=checkbox], [type=radio])")) input.checked = false;
  for (const [name, value] of act.fields) {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (field.type === "checkbox" || field.type === "radio") field.checked ||= field.value === value;
      else if (name !== "key") field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true })); // a slider follows its number
    }
  }
  form.dataset.act = act.id;
  wait(form);
}

function say(form, text, state = "") {
  const status = form.querySelector(".send-state");
  status.dataset.state = state;
  status.textContent = text;
}
