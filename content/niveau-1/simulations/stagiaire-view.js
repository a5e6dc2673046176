// The panels of « Le stagiaire numérique »: the rights to give, and the question asked before an act.

import { make } from "./page-nodes.js";
import { LEVELS, RIGHTS } from "./stagiaire-data.js";
import { RULES_TOLD } from "./stagiaire-words.js";

export const title = (words) => make("h4", { class: "title", tabindex: "-1" }, words);

/** A button that does something. */
export function button(words, act, kind = "button") {
  const node = make("button", { type: "button", class: kind }, words);
  node.addEventListener("click", act);
  return node;
}

/** The rights: one list for each. `changed` gets the id and the level. */
export function settings(rights, trio, { changed, start }) {
  const said = make("p", { class: "stagiaire-trio" }, trio(rights));
  const rows = RIGHTS.map(({ id, name, what }) => {
    const options = Object.entries(LEVELS).map(([level, words]) => make("option", { value: level }, words));
    const select = make("select", { name: `stagiaire-${id}` }, ...options);
    select.value = rights[id];
    select.addEventListener("change", () => {
      changed(id, select.value);
      said.textContent = trio(rights);
    });
    const words = make("span", {}, make("strong", {}, name), make("span", { class: "soft" }, what));
    return make("label", { class: "stagiaire-right" }, words, select);
  });
  return make(
    "div", { class: "stagiaire-card" },
    title("Donner des droits"),
    make("p", {}, "Au départ, il fait tout seul. Changez ce que vous voulez, ou lancez-le ainsi pour voir."),
    make("fieldset", {}, make("legend", {}, "Ce que le stagiaire peut faire"), ...rows),
    said, rules(),
    make("div", { class: "actions" }, button("Lancer le stagiaire", start)),
  );
}

function rules() {
  const lines = RULES_TOLD.map((line) => make("li", {}, line));
  return make("details", {}, make("summary", {}, "Voir les règles du stagiaire"), make("ul", {}, ...lines));
}

/** An approval that is asked. `answer` gets "yes", "no" or "stop". */
export function question({ message, act }, number, place, of, answer) {
  const reading = act.right === "read";
  const seen = reading ? [] : [
    make("p", {}, `Message ${place} sur ${of}, de : ${message.from}`), make("blockquote", {}, message.text),
  ];
  return make(
    "div", { class: "stagiaire-card" },
    title(`Accord demandé, numéro ${number}`),
    ...seen,
    make("p", {}, "Il veut : ", make("strong", {}, act.what), "."),
    make(
      "div", { class: "actions" },
      button("J’accorde", () => answer("yes")),
      button("Je refuse", () => answer("no"), "button-quiet"),
      button("Arrêter le stagiaire", () => answer("stop"), "button-quiet"),
    ),
  );
}
