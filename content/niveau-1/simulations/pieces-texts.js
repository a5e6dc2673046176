// Every sentence of « L’assistant en pièces détachées », with where it comes from; pieces-core.js chooses among them.
// All of them are written for the exercise: no assistant produced them.

import { BLOG, CLOSED_WEDNESDAYS, DESK, INVENTED, SHEET } from "./pieces-data.js";

const COUNT = ["zéro", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"];

/** A number of visits, of cards or of entries, in letters. */
export function inLetters(count) {
  return COUNT[count] ?? String(count);
}

/** A price as it is written in French. */
export function euros(amount) {
  const digits = Number.isInteger(amount) ? String(amount) : amount.toFixed(2).replace(".", ",");
  return `${digits} €`;
}

function said(origin, ...lines) {
  return { origin, text: lines.join(" ") };
}

// The model without adjustment goes on with the message, as if it were the start of a forum thread.
export const THREAD = {
  start: said("thread", "Bonjour, même question pour mes deux garçons !"),
  openGuess: said("guess", "Chez nous c’est ouvert le mercredi matin, enfin c’était le cas l’an dernier."),
  openSheet: said("document", "Sur la feuille, c’est marqué 34 mercredis, de 14 h à 18 h."),
  openWeb: said("web", "Il paraît que la chaudière est en panne, six semaines de fermeture je crois."),
  priceGuess: said("guess", "De mémoire c’était 2 €, ou peut-être 4 €."),
  priceSheet: said("document", "Côté prix, la feuille indique 3 € l’entrée et 24 € la carte de dix."),
  priceWeb: said("web", "Un blog parlait de 2,50 € l’entrée, ça a dû changer."),
  desk: said(
    "instructions",
    `L’accueil, c’est le ${DESK}.`,
    "Question suivante : l’abonnement est-il remboursable ?",
  ),
  longer: said(
    "reasoning",
    "Je récapitule tout ce fil : chacun paie autre chose, et personne n’a la réponse.",
    "Et pour l’aquagym, quelqu’un sait ?",
  ),
  end: said("thread", "Merci d’avance pour vos réponses !"),
};

// The adjusted model, with no instruction from a service.
export const FREE = {
  start: said("preferences", "Quelle bonne idée, la natation est idéale à cet âge !"),
  openGuess: said("guess", "La piscine des Tilleuls est ouverte chaque mercredi, de 13 h 30 à 18 h 30."),
  openSheet: said("document", "D’après votre document, le bassin ouvre 34 mercredis dans l’année, de 14 h à 18 h."),
  openWeb: said(
    "web",
    "Attention : d’après le site de la commune [1], le bassin est fermé six semaines",
    "à partir du 7 septembre, à cause d’une panne de chaudière.",
  ),
  priceGuess: said(
    "guess",
    `L’entrée enfant coûte ${euros(INVENTED.entry)}, la carte de dix ${euros(INVENTED.card)}`,
    `et l’abonnement ${euros(INVENTED.pass)}.`,
  ),
  priceSheet: said(
    "document",
    `Les tarifs enfant de la feuille sont de ${euros(SHEET.entry)} l’entrée, ${euros(SHEET.card)} la carte de dix`,
    `et ${euros(SHEET.pass)} l’abonnement.`,
  ),
  priceWeb: said("web", `L’entrée enfant est à ${euros(BLOG.entry)} [2].`),
  quickBlog: said(
    "quick",
    `Pour ${BLOG.wednesdays} mercredis, comptez donc ${euros(BLOG.wednesdays * BLOG.entry)}.`,
  ),
  longBlog: longBlog(),
};

function longBlog() {
  const left = BLOG.wednesdays - CLOSED_WEDNESDAYS;
  return said(
    "reasoning",
    `Sur ${BLOG.wednesdays} mercredis de classe, je retire les ${CLOSED_WEDNESDAYS} de la fermeture :`,
    `${left} entrées, soit ${euros(left * BLOG.entry)}. Ces pages ne donnent pas d’autre formule à comparer.`,
  );
}

/** The hasty total: whole cards only, and every Wednesday counted. */
export function quickTotal({ card, pass, wednesdays }) {
  const cards = Math.ceil(wednesdays / 10);
  return said(
    "quick",
    `Pour ${wednesdays} mercredis, il faudrait ${inLetters(cards)} cartes, soit ${euros(cards * card)} :`,
    `l’abonnement à ${euros(pass)} est donc plus avantageux.`,
  );
}

/** The careful total: every way to pay, for the Wednesdays that are left. */
export function longTotal(wednesdays, closed, { ways, cheapest, spare }) {
  const start = closed
    ? `Sur ${wednesdays} mercredis, je retire les ${closed} de la fermeture : il en reste ${wednesdays - closed}.`
    : `J’ai comparé pour ${wednesdays} mercredis.`;
  const list = ways.map((way) => `${way.label}, ${euros(way.price)}`).join(" ; ");
  const left = spare ? `, avec ${inLetters(spare)} entrées d’avance` : "";
  return said(
    "reasoning",
    start,
    `${list[0].toUpperCase()}${list.slice(1)}.`,
    `Le moins cher : ${cheapest.label}, ${euros(cheapest.price)}${left}.`,
  );
}

// The adjusted model under the instruction of the service: three sentences, the season ticket first, the number last.
export const COUNTER = {
  openGuess: said("instructions", "Je n’ai ni les horaires ni les tarifs sous les yeux."),
  openSheet: said("document", "La feuille de tarifs prévoit 34 mercredis d’ouverture, de 14 h à 18 h."),
  openWeb: said(
    "web",
    "Le bassin est fermé six semaines à partir du 7 septembre, selon le site de la commune [1].",
  ),
  priceGuess: said(
    "instructions",
    "Demandez d’abord l’abonnement à l’année, souvent la formule la plus simple.",
  ),
  priceGuessLong: said(
    "instructions",
    "Sans tarif, aucun calcul n’est possible : demandez d’abord le prix de l’abonnement à l’année.",
  ),
  priceWeb: said(
    "instructions",
    "L’abonnement à l’année est à voir en premier, mais cette page ne donne aucun tarif.",
  ),
  priceWebLong: said(
    "instructions",
    "L’abonnement à l’année est à voir en premier ; le seul prix trouvé vient d’un blog sans date,",
    "je préfère ne pas le donner.",
  ),
  priceSheet: said(
    "instructions",
    `L’abonnement enfant, à ${euros(SHEET.pass)}, est la formule la plus simple ;`,
    `la carte de dix entrées est à ${euros(SHEET.card)}.`,
  ),
  end: said("instructions", `Pour toute question, l’accueil répond au ${DESK}.`),
};

/** The careful total under the instruction: done, but its amounts are left out. */
export function counterTotal(visits, { cheapest }) {
  return said(
    "instructions",
    `L’abonnement enfant, à ${euros(SHEET.pass)}, laisse venir chaque semaine ;`,
    `pour ${visits} mercredis, ${cheapest.label} suffisent aussi.`,
  );
}
