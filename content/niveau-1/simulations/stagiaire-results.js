// The balance of « Le stagiaire numérique »: time, damage, the journal of the acts, and the tries side by side.

import { make, table } from "./page-nodes.js";
import { account, harmOf } from "./stagiaire-core.js";
import { button, title } from "./stagiaire-view.js";
import { STATES, advice, summary } from "./stagiaire-words.js";

/** Everything that is shown after a try. `games` holds every try so far, this one being the last. */
export function results(games, messages, again) {
  const game = games[games.length - 1];
  const balance = account(game);
  return make(
    "div", { class: "stagiaire-results" },
    title(`Bilan de l’essai ${games.length}`),
    make("p", { class: "stagiaire-sum" }, summary(balance)),
    ...harmList(balance),
    make("p", {}, advice(balance, game.stopped)),
    make("div", { class: "actions" }, button("Rejouer avec d’autres droits", again)),
    ...(games.length > 1 ? [tries(games)] : []),
    journal(game, messages),
    make(
      "p", { class: "soft" },
      "Durées, règles et messages sont inventés pour l’exercice. Un vrai agent résiste souvent à ces pièges ; ",
      "personne ne garantit qu’il résiste toujours.",
    ),
  );
}

function harmList({ harms }) {
  const items = harms.map(({ words }) => make("li", {}, words));
  return items.length ? [make("ul", { class: "stagiaire-harms" }, ...items)] : [];
}

function tries(games) {
  const rows = games.map((game, place) => {
    const { minutes, harms, euros, approvals } = account(game);
    const damage = euros ? `${harms.length} (${euros} €)` : String(harms.length);
    return [String(place + 1), `${minutes} min`, damage, String(approvals)];
  });
  return table("Vos essais", ["Essai", "Temps gagné", "Dégâts", "Accords"], rows);
}

// Every message with what was done about it: what a real journal should allow.
function journal({ journal: lines }, messages) {
  const items = messages.map((message) => {
    const acts = lines.filter((line) => line.message === message && line.act.right !== "read").map(actLine);
    const hidden = message.hidden ? [make("p", { class: "stagiaire-trap" }, `Texte caché : ${message.hidden}`)] : [];
    const list = acts.length ? make("ul", {}, ...acts) : make("p", {}, "Pas traité : il reste pour vous.");
    const from = make("p", {}, make("strong", {}, message.from));
    return make("li", {}, from, make("p", { class: "soft" }, message.text), ...hidden, list);
  });
  return make("details", {}, make("summary", {}, "Lire le journal, message par message"), make("ol", {}, ...items));
}

function actLine({ message, act, level, state }) {
  const words = `${act.what} : ${STATES[`${state}-${level}`]}.`;
  const harm = state === "done" ? harmOf(message, act) : [];
  return make("li", {}, words, ...harm.map((one) => make("strong", { class: "stagiaire-harm" }, ` ${one.words}`)));
}
