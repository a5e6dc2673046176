// The bank of « L’atelier de règles »: eight themes, each with its choices for the moment, the gesture and the proof, one
// vague among them, and twenty wordings, from the wish to the rule.

const MOMENT = "Dès que possible";
const GESTURE = "je fais attention";
const PROOF = "on verra bien";

// Three choices for each setting; the vague one changes place, so that it does not stand out.
function theme(id, name, place, [moments, gestures, proofs], vague = GESTURE) {
  const choices = (firm, loose, shift) => {
    const list = firm.map((text) => ({ text }));
    list.splice((place + shift) % 3, 0, { text: loose, vague: true });
    return list;
  };
  return {
    id,
    name,
    moment: choices(moments, MOMENT, 0),
    gesture: choices(gestures, vague, 1),
    proof: choices(proofs, PROOF, 2),
  };
}

export const THEMES = [
  theme("verify", "Vérifier", 0, [
    ["Avant d’envoyer un texte fait avec l’IA", "Avant de décider d’après une réponse"],
    ["je contrôle chaque chiffre à sa source", "je contrôle ailleurs le détail qui compte le plus"],
    ["la source est notée à côté", "le lien est rangé dans mon dossier"],
  ], "je relis bien"),
  theme("data", "Protéger les données", 1, [
    ["Avant de coller un texte dans un outil", "Quand un document parle de quelqu’un"],
    ["je remplace noms, lieux et dates par des lettres", "je demande si l’outil est autorisé pour ce document"],
    ["je garde une copie de ce que j’ai saisi", "une autre personne peut relire l’historique"],
  ]),
  theme("say", "Dire l’aide reçue", 2, [
    ["Quand je rends un travail aidé par l’IA", "Avant de publier une image fabriquée"],
    ["j’écris quel outil a servi, et à quoi", "je préviens les personnes à qui je m’adresse"],
    ["la mention se lit au bas de la page", "mon message d’envoi en garde la trace"],
  ], "je le signale si besoin"),
  theme("choose", "M’en servir, ou pas", 0, [
    ["Avant de confier une tâche à l’IA", "Quand une erreur pourrait nuire à quelqu’un"],
    ["j’écris qui verrait l’erreur, et quand", "je cherche d’abord une solution sans IA"],
    ["mon carnet dit oui ou non, avec la raison", "ma liste des tâches exclues est affichée"],
  ], "je réfléchis"),
  theme("agents", "Déléguer à un agent", 1, [
    ["Avant qu’un agent envoie, paie ou supprime", "Quand je branche un agent sur mes comptes"],
    ["je donne mon accord moi-même, acte par acte", "je n’ouvre que les droits utiles"],
    ["le journal de l’agent le montre", "je relis la liste des droits chaque mois, à date fixe"],
  ]),
  theme("fakes", "Déjouer les faux", 2, [
    ["Quand un message urgent réclame de l’argent", "Avant de partager une image qui choque"],
    ["je vérifie par un second canal que je connais", "j’attends une heure et j’en parle à quelqu’un"],
    ["je note qui a confirmé", "un proche peut me le demander"],
  ]),
  theme("learn", "Apprendre", 0, [
    ["Quand je bloque sur une tâche nouvelle", "À la fin de chaque semaine"],
    ["j’essaie dix minutes sans aide", "je refais sans aide ce que l’IA m’a donné"],
    ["mon brouillon est daté", "je l’explique à quelqu’un sans regarder"],
  ]),
  theme("spare", "Ménager les ressources", 1, [
    ["Avant de lancer une image ou une vidéo", "Quand je vais refaire la même demande"],
    ["je cherche si le résultat existe déjà", "je choisis l’usage le plus léger qui suffit"],
    ["je note ce que j’ai évité", "le décompte est affiché chaque fin de mois"],
  ], "j’y vais doucement"),
];

// The number of a choice, found by its words, so that a wording and its settings always agree.
const byId = Object.fromEntries(THEMES.map((one) => [one.id, one]));
function setting(id, name, words) {
  const found = byId[id][name].findIndex(({ text }) => text === words);
  if (found < 0) throw new Error(words);
  return found;
}

function wording(id, theme, text, said = {}) {
  const set = Object.entries(said).map(([name, words]) => [name, setting(theme, name, words)]);
  return { id, theme, text, ...Object.fromEntries(set) };
}

// A wording that is already a rule: its sentence is made from its settings.
function rule(id, theme, moment, gesture, proof) {
  return wording(id, theme, `${moment}, ${gesture}\u00a0; ${proof}.`, { moment, gesture, proof });
}

export const WORDINGS = [
  wording("w1", "verify", "Je garde l’esprit critique face à l’IA."),
  wording("w2", "verify", "Avant d’envoyer un texte fait avec l’IA, je relis bien.", {
    moment: "Avant d’envoyer un texte fait avec l’IA", gesture: "je relis bien",
  }),
  rule(
    "w3", "verify", "Avant d’envoyer un texte fait avec l’IA",
    "je contrôle chaque chiffre à sa source", "la source est notée à côté",
  ),
  wording("w4", "data", "Je respecte la vie privée."),
  wording("w5", "data", "Je remplace noms, lieux et dates par des lettres.", {
    gesture: "je remplace noms, lieux et dates par des lettres",
  }),
  rule(
    "w6", "data", "Avant de coller un texte dans un outil",
    "je remplace noms, lieux et dates par des lettres", "je garde une copie de ce que j’ai saisi",
  ),
  wording("w7", "say", "L’honnêteté d’abord."),
  wording("w8", "say", "Quand je rends un travail aidé par l’IA, je le signale si besoin.", {
    moment: "Quand je rends un travail aidé par l’IA", gesture: "je le signale si besoin",
  }),
  rule(
    "w9", "say", "Quand je rends un travail aidé par l’IA",
    "j’écris quel outil a servi, et à quoi", "la mention se lit au bas de la page",
  ),
  wording("w10", "choose", "J’utilise l’IA de façon responsable."),
  wording("w11", "choose", "Avant de confier une tâche à l’IA, je réfléchis.", {
    moment: "Avant de confier une tâche à l’IA", gesture: "je réfléchis",
  }),
  rule(
    "w12", "choose", "Quand une erreur pourrait nuire à quelqu’un",
    "je cherche d’abord une solution sans IA", "mon carnet dit oui ou non, avec la raison",
  ),
  wording("w13", "agents", "Je garde toujours le contrôle."),
  rule(
    "w14", "agents", "Avant qu’un agent envoie, paie ou supprime",
    "je donne mon accord moi-même, acte par acte", "le journal de l’agent le montre",
  ),
  wording("w15", "fakes", "Je ne me fais pas avoir."),
  wording("w16", "fakes", "Je vérifie par un second canal que je connais.", {
    gesture: "je vérifie par un second canal que je connais",
  }),
  wording("w17", "learn", "Je continue d’apprendre par moi-même."),
  rule(
    "w18", "learn", "Quand je bloque sur une tâche nouvelle",
    "j’essaie dix minutes sans aide", "mon brouillon est daté",
  ),
  wording("w19", "spare", "Je pense à la planète."),
  wording("w20", "spare", "Avant de lancer une image ou une vidéo, j’y vais doucement.", {
    moment: "Avant de lancer une image ou une vidéo", gesture: "j’y vais doucement",
  }),
];

export const themeOf = (line) => byId[line.theme];
