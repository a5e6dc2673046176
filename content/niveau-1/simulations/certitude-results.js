// What a person sees after eight bets: their curve, its table, their Brier score, and how little eight bets prove.

import { brier, curve, french, graded, penalty, percent, plausibleWins, tally, verdict } from "./certitude-core.js";
import { drawing } from "./certitude-curve.js";
import { make, table } from "./page-nodes.js";

const VERDICTS = {
  below: "Vous en avez moins : sur ces huit questions, votre assurance dépassait nettement vos connaissances.",
  within: "Vous êtes dans cette fourchette : huit paris ne suffisent pas à dire si vous êtes bien calibré·e.",
  above: "Vous en avez davantage : sur ces huit questions, vous en saviez plus que vous ne le disiez.",
};

/** The results as a node, and the sentence that sums them up. */
export function results(answers, bets) {
  const list = graded(answers, bets);
  const sentence = summary(list);
  const node = make(
    "div", { class: "results" },
    make("h4", { class: "title", tabindex: "-1" }, "Votre courbe de calibrage"),
    make("p", { class: "sum" }, sentence),
    ...curveOf(list), ...scoreOf(list), ...proofOf(list), ...answersOf(answers, list),
  );
  return { node, sentence };
}

function summary(list) {
  const { won, bets, confidence, share } = tally(list);
  return `Assurance moyenne : ${percent(confidence)}. Justesse : ${percent(share)} (${won} sur ${bets}).`;
}

function curveOf(list) {
  const points = curve(list);
  const rows = points.map((point) => [
    `${point.from} à ${point.to} %`,
    point.bets ? percent(point.confidence) : "–",
    point.bets ? `${point.won} sur ${point.bets} (${percent(point.share)})` : "aucun pari",
  ]);
  return [
    drawing(points),
    paragraph(
      "Sur la ligne pointillée, on a raison aussi souvent qu’on le croit.",
      "Un point au-dessous : trop d’assurance. Un point au-dessus : pas assez.",
    ),
    table("La courbe en nombres", ["Assurance", "Moyenne", "Justesse"], rows),
  ];
}

function scoreOf(list) {
  const worst = list.reduce((one, other) => (costOf(other) > costOf(one) ? other : one));
  return [
    title("Votre score de Brier"),
    make(
      "p", {},
      make("strong", {}, french(brier(list), 2)),
      ". Plus il est bas, mieux c’est : 0 pour huit certitudes gagnées, 1 pour huit certitudes perdues. ",
      "Rester partout à 50 % donne 0,25.",
    ),
    paragraph(
      "C’est une pénalité moyenne. On prend l’écart entre l’assurance et ce qui arrive,",
      "puis on le multiplie par lui-même. Une grande certitude perdue coûte donc très cher.",
      `Votre pari le plus coûteux : ${percent(worst.confidence)}, ${worst.won ? "gagné" : "perdu"},`,
      `pénalité ${french(costOf(worst), 2)}.`,
    ),
  ];
}

function costOf({ confidence, won }) {
  return penalty(confidence, won);
}

function proofOf(list) {
  const { low, high } = plausibleWins(list.map((one) => one.confidence));
  const range = low === high ? `exactement ${low}` : `entre ${low} et ${high}`;
  return [
    title("Ce que huit paris prouvent"),
    paragraph(
      "Peu de chose. Avec les mêmes assurances, une personne parfaitement calibrée",
      `gagnerait ${range} paris, au moins neuf fois sur dix.`,
      `Vous en avez gagné ${tally(list).won}. ${VERDICTS[verdict(list)]}`,
      "Il en faudrait des dizaines, sur des sujets variés.",
    ),
  ];
}

function answersOf(answers, list) {
  const wrong = answers.filter((answer) => !answer.right).length;
  return [
    title("Les huit réponses contrôlées"),
    paragraph(
      `${wrong} réponses sur ${answers.length} étaient fausses. C’est notre choix, pour l’exercice :`,
      "ce n’est le taux d’erreur d’aucun assistant.",
    ),
    make("ol", {}, ...answers.map((answer, index) => checked(answer, list[index]))),
  ];
}

function checked({ question, right, check, source }, { says, confidence, won }) {
  const state = make("strong", { class: right ? "true" : "false" }, right ? "Réponse vraie. " : "Réponse fausse. ");
  const bet = `Votre pari : ${says ? "vraie" : "fausse"}, ${percent(confidence)}, ${won ? "gagné" : "perdu"}.`;
  return make(
    "li", {},
    make("p", {}, make("strong", {}, question)),
    make("p", {}, state, check),
    make("p", { class: "soft" }, `${bet} Source : ${source}.`),
  );
}

function title(words) {
  return make("h4", { class: "title" }, words);
}

function paragraph(...lines) {
  return make("p", {}, lines.join(" "));
}
