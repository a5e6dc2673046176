// The fixed parts of « Le feu de décision », and small functions that make its nodes.

import { make, table } from "./page-nodes.js";
import { DIALS } from "./feu-core.js";
import { DIAL_WORDS, LIGHTS, REASONS, RULE_WORDS } from "./feu-data.js";

export { make };

export const heading = (text = "") => make("h4", { class: "title", tabindex: "-1" }, text);

export const button = (text, act, quiet = false) => {
  const node = make("button", { type: "button", class: quiet ? "button-quiet" : "button" }, text);
  node.addEventListener("click", act);
  return node;
};

/** The words of a light: a tool may come with a check. */
export const lightWords = ({ light, check }) => LIGHTS[light] + (check ? ", et avec contrôle" : "");

/** A slider of three places; `moved` is told each time. */
export function dial(id, moved) {
  const { name, ask, words } = DIAL_WORDS[id];
  const input = make("input", { type: "range", min: "0", max: "2", step: "1", value: "0", name: `feu-${id}` });
  const word = make("span", { class: "feu-word", "aria-hidden": "true" });
  const show = () => {
    word.textContent = words[input.value];
    input.setAttribute("aria-valuetext", words[input.value]);
  };
  input.addEventListener("input", () => {
    show();
    moved();
  });
  const node = make("div", { class: "feu-dial" }, make("label", {}, make("strong", {}, `${name}. `), ask, input), word);
  return { node, value: () => Number(input.value), set: (place) => (input.value = place) && show() };
}

/** The traffic light: a drawing for the eye, words for everybody. */
export function trafficLight() {
  const lamps = make("span", { class: "feu-lamps", "aria-hidden": "true" }, make("i"), make("i"), make("i"));
  const says = make("p", { class: "feu-says" });
  const why = make("p");
  const node = make("div", { class: "feu-light" }, lamps, make("div", { role: "status" }, says, why));
  return { node, says, why };
}

export const ruleList = () => make("ol", { class: "feu-rule" }, ...RULE_WORDS.map((words) => make("li", {}, words)));

/** Show which line of the rule gives the light. */
export function showLine(list, line) {
  [...list.children].forEach((item, place) => {
    if (place === line) item.setAttribute("aria-current", "true");
    else item.removeAttribute("aria-current");
  });
}

/** Radios in a fieldset: an object of values and labels. */
export function radios(name, legend, choices) {
  const inputs = Object.keys(choices).map((value) => make("input", { type: "radio", name: `feu-${name}`, value }));
  const labels = inputs.map((input) => make("label", { class: "feu-choice" }, input, choices[input.value]));
  const node = make("fieldset", {}, make("legend", {}, legend), ...labels);
  return { node, inputs, chosen: () => (inputs.find(({ checked }) => checked) || {}).value };
}

export const reasonChoices = Object.fromEntries(Object.entries(REASONS).map(([id, { label }]) => [id, label]));

/** The words of a set of dials: « Gravité : une gêne ; Visibilité : … ». */
export const dialsWords = (dials) =>
  DIALS.map((id) => `${DIAL_WORDS[id].name.toLowerCase()} : ${DIAL_WORDS[id].words[dials[id]]}`).join(" ; ");

export const namesOf = (ids) => {
  const names = ids.map((id) => DIAL_WORDS[id].name.toLowerCase());
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} et ${names[names.length - 1]}`;
};

/** What would change the light, in a sentence. */
export function decidingWords(others, light) {
  if (!others.length) return light === "yes" ? "" : "Aucun curseur ne décide seul : il faudrait en baisser plusieurs.";
  const [{ dial: id, light: other }] = others;
  const names = others.length > 1 ? `Ce qui décide : ${namesOf(others.map(({ dial: one }) => one))}. ` : "Ce qui décide : ";
  const start = others.length > 1 ? `${DIAL_WORDS[id].name} au plus bas` : `${namesOf([id])}. Au plus bas`;
  return `${names}${start}, le feu dirait : « ${LIGHTS[other]} ».`;
}

/** The table of the account. */
export const accountTable = (rows, situations) =>
  table("Situation par situation", ["Situation", "Premier avis", "Décision", "Curseurs qui décident"],
    rows.map(({ id, first, final, reason, dials }) => [
      situations.find((one) => one.id === id).short,
      LIGHTS[first],
      LIGHTS[final] + (reason ? " (règle contestée)" : ""),
      namesOf(dials) || "aucun seul",
    ]));
