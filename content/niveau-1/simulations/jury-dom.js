// Small makers of HTML for « Le jury des CV », and the words for its numbers.

import { head, make } from "./page-nodes.js";

// A table and the body to fill; the first title heads the column of row titles.
export function table(caption, ...titles) {
  const body = make("tbody");
  return { body, table: make("table", {}, make("caption", {}, caption), head(...titles), body) };
}

// A bar whose length says a share of the whole; the number always stands beside it.
export function bar(share, name) {
  const fill = make("span", { class: `fill ${name}` });
  fill.style.inlineSize = `${Math.round(100 * Math.min(1, share))}%`;
  return make("span", { class: "track", "aria-hidden": "true" }, fill);
}

// A bar that grows to the left when the value is negative, to the right when it is positive.
export function balance(value, most) {
  const half = (side, shown) => {
    const fill = make("span", { class: `fill ${side}` });
    fill.style.inlineSize = shown ? `${Math.round((100 * Math.abs(value)) / most)}%` : "0";
    return make("span", { class: `half ${side}` }, fill);
  };
  return make("span", { class: "balance", "aria-hidden": "true" }, half("against", value < 0), half("for", value > 0));
}

export const percent = (part, whole) => `${Math.round((100 * part) / whole)}\u00a0%`;

export const count = (number, word) => `${number}\u00a0${word}${number > 1 ? "s" : ""}`;

// Two decimals at most, a French comma, and a true minus sign.
export function signed(value) {
  const words = Math.abs(value).toFixed(2).replace(".", ",");
  if (words === "0,00") return words;
  return `${value < 0 ? "−" : "+"}${words}`;
}
