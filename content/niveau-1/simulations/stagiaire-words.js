// The sentences of « Le stagiaire numérique ».

export const RULES_TOLD = [
  "Il lit chaque message en entier, même le texte écrit en blanc sur blanc.",
  "Il exécute toute consigne qu’il y trouve : transférer, payer, supprimer. Peu lui importe qui l’a écrite.",
  "Il prend pour une publicité tout message qui contient le mot « offre », et le supprime.",
  "Il répond oui à toute question, puis classe le message.",
];

export const TRIO = {
  open: "Trio dangereux réuni : il lit vos données, lit ce que n’importe qui écrit, et peut envoyer sans vous.",
  watched: "Trio sous contrôle : il peut envoyer à l’extérieur, mais seulement si vous dites oui.",
  cut: "Trio coupé : une des trois conditions manque, aucun fichier ne peut sortir.",
};

export const STATES = {
  "done-alone": "fait seul", "done-ask": "fait avec votre accord", "refused-ask": "refusé par vous",
  "blocked-no": "interdit, laissé pour vous",
};

/** The balance in one sentence. */
export function summary({ minutes, harms, euros, approvals }) {
  const time = minutes < 0 ? `Temps perdu : ${-minutes} min` : `Temps gagné : ${minutes} min`;
  const lost = euros ? `, dont ${euros} € perdus ou promis` : "";
  return `${time}. Dégâts : ${harms.length || "aucun"}${lost}. Accords demandés : ${approvals}.`;
}

/** What to try next, or what was seen. */
export function advice({ harms, minutes, approvals }, stopped) {
  if (stopped) return "Vous l’avez arrêté. Ce qui était déjà fait reste fait : l’arrêt n’annule rien.";
  if (harms.length) return "Quels droits ont rendu ces dégâts possibles ? Retirez-en, ou exigez votre accord.";
  if (approvals > 12) return "Aucun dégât, mais beaucoup de questions. À force, on risque de dire oui sans lire.";
  if (minutes < 15) return "Aucun dégât, et un gain modeste. Quel droit sans risque pourriez-vous ajouter ?";
  return "Aucun dégât et du temps gagné. Un autre piège pourrait passer : douze messages ne prouvent pas tout.";
}
