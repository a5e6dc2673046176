// Shows how a response went, as the server would: same places, same classes, and the words that the page carries in
// `<template id="words">`.

import { grade } from "./grading.js";

const book = document.getElementById("words")?.content;

export const word = (name) => book.querySelector(`[data-word="${name}"]`).textContent;

function piece(selector, kind) {
  const [own, any] = [kind, ""].map((one) => book.querySelector(`${selector}[data-kind="${one}"]`));
  return (own ?? any)?.cloneNode(true);
}

/** Show the outcome of a response that waits; `fields` also hold how sure one was. */
export function show(form, table, response, fields) {
  clear(form);
  const outcome = grade(table, response);
  const result = form.querySelector(".question-result");
  const state = headline(table.kind, outcome.score);
  const line = piece(`.question-headline[data-state=${state}]`, table.kind);
  const sure = fields.find(([name]) => name === "confidence")?.[1];
  const surely = book.querySelector(`[data-sure="${sure} ${state}"]`);
  if (surely) line.append(" ", surely.textContent);
  result.append(line);
  for (const one of table.kind === "cards" ? [] : outcome.feedback) tell(form, result, one);
  if (!table.explanation) return;
  const explanation = piece(".explanation", table.kind);
  explanation.insertAdjacentHTML("beforeend", table.explanation);
  result.append(explanation);
}

function headline(kind, score) {
  if (score === null || kind === "discover") return "noted";
  return score === 1 ? "right" : score > 0 ? "close" : "wrong";
}

function tell(form, result, { item, state, text }) {
  const told = book.querySelector(`.option-feedback[data-state=${state}]`).cloneNode(true);
  told.insertAdjacentHTML("beforeend", text);
  const row = form.querySelector(`[data-item="${CSS.escape(item)}"]`);
  if (!row) return result.append(told);
  const place = document.createElement("div");
  place.id = `${form.id}-${item}-feedback`;
  place.append(told);
  row.hidden = false;
  row.append(place);
  row.querySelector("input, select")?.setAttribute("aria-describedby", place.id);
}

function clear(form) {
  for (const told of form.querySelectorAll(".option-feedback, .field-error")) told.remove();
  for (const row of form.querySelectorAll("[data-item]")) {
    const control = row.querySelector("input, select");
    row.querySelector("[id$=-feedback]")?.remove();
    control?.removeAttribute("aria-describedby");
    row.hidden = !control;
  }
  form.querySelector(".question-result").replaceChildren();
}

/** Say in a sentence what happened to an act that cannot be graded here. */
export function note(form, name) {
  clear(form);
  form.querySelector(".question-result").append(book.querySelector(`[data-word="${name}"]`).cloneNode(true));
}

/** Say why a response cannot be taken, before anything is kept or sent; return whether there are words for it. */
export function refuse(form, reason) {
  const error = piece(`.field-error[data-reason=${reason}]`, form.dataset.kind);
  if (!error) return false;
  clear(form);
  form.querySelector(".question-prompt").after(error);
  error.focus();
  return true;
}

/** Bring the reader, and the screen reader, to what has just been told. */
export function focus(form) {
  (form.querySelector("[role=alert]") ?? form.querySelector("[role=status]"))?.focus();
}
