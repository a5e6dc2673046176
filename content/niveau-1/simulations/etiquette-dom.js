// Small makers of HTML for « L’étiquette ».

import { make } from "./page-nodes.js";

/** A list to choose from, with its label above. */
export function choice(id, label, options) {
  const items = Object.entries(options).map(([value, name]) => make("option", { value }, name));
  const control = make("select", { id }, ...items);
  return { control, node: make("div", { class: "ask" }, make("label", { for: id }, label), control) };
}

/** A whole number between two bounds. */
export function number(id, label, most, value) {
  const bounds = { type: "number", id, min: "1", max: String(most), step: "1", value, inputmode: "numeric" };
  const control = make("input", bounds);
  return { control, node: make("div", { class: "ask" }, make("label", { for: id }, label), control) };
}

/** A bar that shows where a range stands on the scale; the words stand beside it. */
export function bar({ left, width }, marks) {
  const fill = make("span", { class: "fill" });
  fill.style.marginInlineStart = `${Math.min(left, 98.5)}%`;
  fill.style.inlineSize = `${Math.min(width, 100 - Math.min(left, 98.5))}%`;
  const track = make("span", { class: "track", "aria-hidden": "true" }, fill);
  track.style.backgroundSize = `${100 / marks}% 100%`;
  return track;
}
