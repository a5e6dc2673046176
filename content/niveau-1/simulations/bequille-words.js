// The sentences of « Avec et sans béquille » that depend on what was done.

const FEW = 100;

/** A number of seconds, in words: « 45 s », « 2 min 5 s ». */
export function lasting(seconds) {
  const minutes = Math.floor(seconds / 60);
  return minutes ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

const words = (number) => `${number} ${number > 1 ? "mots retrouvés" : "mot retrouvé"}`;

/** The two scores of a recall in one sentence. */
export function summary({ solution, hints }) {
  return `Avec la solution : ${words(solution)} sur 6. Avec des indices : ${words(hints)} sur 6.`;
}

/** What the gap looks like, whichever way it goes. */
export function reading({ solution, hints }) {
  if (solution === hints) return "Aucun écart dans ce rappel : les deux façons vous ont laissé autant de mots.";
  if (hints > solution) return "Cette fois, chercher avec des indices vous a laissé davantage de mots.";
  return "Cette fois, lire la solution vous a laissé davantage de mots.";
}

/** How often chance alone would part the scores as much. */
export function proof({ solution, hints }, chance) {
  if (solution === hints) return "Très peu : un écart nul, sur douze mots, ne prouve pas qu’elles se valent.";
  const times = Math.round(chance * FEW);
  const some = times ? `environ ${times} fois sur 100` : "moins d’une fois sur 100";
  const often = times === FEW ? "à chaque fois" : some;
  return (
    "Très peu. Imaginons que les deux façons se valent : le seul hasard donnerait alors un écart " +
    `au moins aussi grand ${often}.`
  );
}

/** How the delayed recall is announced. */
export function delayed(minutes) {
  return minutes < 1 ? "moins d’une minute après" : `${minutes} min après`;
}
