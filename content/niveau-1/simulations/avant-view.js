// Small functions that make the nodes of « Avant / après ».

import { make } from "./page-nodes.js";
import { SMS } from "./avant-data.js";
import { signs } from "./avant-core.js";

export { make };

export const heading = (text) => make("h4", { class: "title", tabindex: "-1" }, text);
export const paragraph = (...words) => make("p", {}, ...words);
export const part = (...nodes) => make("div", { class: "avant-part" }, ...nodes);
export const actions = (...buttons) => make("div", { class: "actions" }, ...buttons);
export const note = (...nodes) => make("div", { class: "avant-note" }, ...nodes);

export function button(text, act, quiet = false) {
  const node = make("button", { type: "button", class: quiet ? "button-quiet" : "button" }, text);
  node.addEventListener("click", act);
  return node;
}

const said = (title, ...words) => make("div", { class: "avant-said" }, paragraph(title), ...words);

export const request = (title, words) => said(title, make("blockquote", {}, words));

/** A request with the name of each mark before its words. */
export function marked(title, pieces, names) {
  const spans = pieces.map(([mark, words]) => make("span", {}, make("b", {}, `${names[mark].name}. `), words));
  return said(title, make("blockquote", { class: "avant-pieces" }, ...spans));
}

/** An answer; with its number of signs, against those of one text message, where that is the form asked for. */
export function answer(title, words, counted = false) {
  const count = signs(words);
  const length = `Longueur : ${count} signes, ${count > SMS ? "plus" : "pas plus"} que les ${SMS} d’un SMS.`;
  return said(
    title, make("blockquote", { class: "avant-answer" }, words), ...(counted ? [paragraph(length)] : []),
  );
}

/** Checkboxes or radios in a fieldset: `choices` gives a label, or two parts of one, by value. */
export function choices(type, name, legend, values) {
  const inputs = Object.keys(values).map((value) => make("input", { type, name: `avant-${name}`, value }));
  const labels = inputs.map((input) =>
    make("label", { class: "avant-choice" }, input, make("span", {}, ...[values[input.value]].flat())),
  );
  const node = make("fieldset", {}, make("legend", {}, legend), ...labels);
  const chosen = () => inputs.filter(({ checked }) => checked).map(({ value }) => value);
  return { node, inputs, chosen };
}

export const list = (...items) => make("ul", { class: "avant-list" }, ...items.map((words) => make("li", {}, ...[words].flat())));
