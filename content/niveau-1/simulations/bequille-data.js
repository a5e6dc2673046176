// What « Avec et sans béquille » shows: twelve words of an invented language, and six sums to think of something else.
// CAIRE, CC BY-SA 4.0. To add a word: a form that means nothing in French, a sentence where it can be guessed, and what
// is accepted, the first being the answer shown.

export const WORDS = [
  { form: "tolim", sentence: "En sortant, fermez la tolim à clé.", means: ["porte"] },
  { form: "vabu", sentence: "Après un mois de sécheresse, la vabu est tombée.", means: ["pluie", "averse"] },
  { form: "roska", sentence: "Le boulanger sort le roska du four.", means: ["pain"] },
  { form: "kidul", sentence: "Le kidul aboie dès que l’on sonne.", means: ["chien"] },
  { form: "zomir", sentence: "Pour skier, il faut de la zomir.", means: ["neige"] },
  { form: "nafel", sentence: "Au lit, elle ouvre son nafel et lit dix pages.", means: ["livre", "roman", "bouquin"] },
  { form: "pulor", sentence: "Le pulor entre en gare avec du retard.", means: ["train"] },
  { form: "meruk", sentence: "La vache donne du meruk.", means: ["lait"] },
  { form: "dovan", sentence: "Cette nuit, la dovan est ronde dans le ciel.", means: ["lune"] },
  { form: "lasib", sentence: "Ouvrez la lasib pour aérer la chambre.", means: ["fenêtre"] },
  { form: "churo", sentence: "Le churo chante dans son nid.", means: ["oiseau"] },
  { form: "gotiv", sentence: "La soupe est fade : ajoutez du gotiv.", means: ["sel"] },
];

export const SUMS = [
  { asked: "8 + 7", choices: [14, 15, 16] },
  { asked: "31 − 4", choices: [27, 28, 25] },
  { asked: "6 × 4", choices: [22, 26, 24] },
  { asked: "45 + 18", choices: [63, 61, 53] },
  { asked: "70 − 26", choices: [46, 44, 54] },
  { asked: "9 × 3", choices: [29, 24, 27] },
];

export const WAYS = { solution: "Avec la solution", hints: "Avec des indices" };
export const SHORT = { solution: "Solution", hints: "Indices" };
