// The two scores of « Avec et sans béquille », what they prove, and the recall to come back to.

import { chanceOfGap, isRight } from "./bequille-core.js";
import { SHORT } from "./bequille-data.js";
import { button } from "./bequille-view.js";
import { delayed, lasting, proof, reading, summary } from "./bequille-words.js";
import { make, table } from "./page-nodes.js";

const title = (words) => make("h4", { class: "title" }, words);

/** Everything that is shown at the end. `acts`: again (the delayed recall), other (somebody else's turn). */
export function results({ dealt, learned, first, later }, acts) {
  const latest = (later || first).scores;
  return make(
    "div", { class: "bequille-results" },
    make("h4", { class: "title", tabindex: "-1" }, later ? "Vos scores, au rappel différé" : "Vos deux scores"),
    make("p", { class: "bequille-sum" }, summary(latest)),
    scoresTable(learned, first.scores, later),
    make("p", {}, reading(latest)),
    ...proofOf(latest, learned),
    ...(later ? [] : comeBack(acts.again)),
    answers(dealt, first.answers),
    make("div", { class: "actions" }, button("Laisser la place à une autre personne", acts.other, "button-quiet")),
  );
}

function scoresTable(learned, first, later) {
  const rows = Object.entries(SHORT).map(([way, name]) => [
    name,
    String(learned[way].right),
    String(first[way]),
    ...(later ? [String(later.scores[way])] : []),
    lasting(learned[way].seconds),
  ]);
  const second = later ? ["Second rappel"] : [];
  const when = later ? ` (second rappel : ${delayed(later.minutes)})` : "";
  const columns = ["Façon", "Exercices réussis", "Rappel", ...second, "Temps"];
  return table(`Vos résultats, sur 6 mots par façon${when}`, columns, rows);
}

function proofOf(scores, learned) {
  const { solution, hints } = learned;
  return [
    title("Ce que cet essai prouve"),
    make("p", {}, proof(scores, chanceOfGap(scores))),
    make(
      "p", {},
      `Vous avez passé ${lasting(hints.seconds)} sur les indices et ${lasting(solution.seconds)} sur les solutions : `,
      "ce temps peut suffire à expliquer un écart. Pour comparer deux façons, il faut beaucoup de personnes, ",
      "réparties au hasard, et un rappel bien plus tardif.",
    ),
  ];
}

function comeBack(again) {
  return [
    title("Et dans dix minutes ?"),
    make(
      "p", {},
      "Poursuivez l’unité, puis revenez ici sans relire les réponses. ",
      "Ce bouton reste là tant que la page est ouverte ; rien n’est enregistré.",
    ),
    make("div", { class: "actions" }, button("Refaire le rappel", again)),
  ];
}

function answers(dealt, given) {
  const rows = dealt.map((word) => [
    `${word.form} : ${word.means[0]}`,
    givenWords(word, given[word.form].trim()),
    SHORT[word.way],
  ]);
  return make(
    "details", {},
    make("summary", {}, "Voir les douze réponses"),
    table("Mot par mot, au premier rappel", ["Mot et sens", "Votre réponse", "Façon"], rows),
  );
}

function givenWords(word, typed) {
  if (!typed) return "–";
  return isRight(word, typed) ? `${typed} (retrouvé)` : typed;
}
