// What « Le feu de décision » shows: the words of the dials, the lights and the rule, and ten situations.
// CAIRE, CC BY-SA 4.0. People and situations are invented. `ours` is our own setting: harm, sight, data, from 0 to 2.

export const DIAL_WORDS = {
  harm: {
    name: "Gravité", ask: "Si c’est faux, que se passe-t-il ?",
    words: ["presque rien", "une gêne : temps, argent, image", "un tort grave pour quelqu’un"],
  },
  sight: {
    name: "Visibilité", ask: "L’erreur se verrait-elle ?",
    words: ["oui, à la première lecture", "oui, en contrôlant", "non, nous ne saurions pas la voir"],
  },
  data: {
    name: "Données", ask: "Que faut-il saisir ?",
    words: ["rien à protéger", "du personnel ou de l’interne", "du sensible ou du secret"],
  },
};

export const LIGHTS = {
  yes: "Oui",
  check: "Oui, avec contrôle",
  tool: "Oui, avec un outil autorisé",
  no: "Non",
};

// In the order of the rule of feu-core.js.
export const RULE_WORDS = [
  "L’erreur serait gênante ou grave, et vous ne sauriez pas la voir : non.",
  "Ce qu’il faut saisir est sensible ou secret : non.",
  "C’est personnel ou interne : oui, avec un outil autorisé. Avec contrôle aussi, si la ligne 4 s’applique.",
  "L’erreur serait grave, ou gênante et cachée à la première lecture : oui, avec contrôle.",
  "Dans les autres cas : oui.",
];

export const REASONS = {
  stricter: {
    label: "La règle est trop souple ici",
    answer: "Vous demandez plus de prudence. Dites quel tort la règle ne voit pas, et à qui il serait fait.",
  },
  looser: {
    label: "La règle est trop stricte ici",
    answer: "Vous demandez plus de latitude. Dites quelle protection existe déjà : un outil validé, une relecture.",
  },
  missing: {
    label: "Il manque une question",
    answer: "Trois curseurs ne disent pas tout : le coût, ce que l’on veut apprendre, l’avis des personnes concernées.",
  },
};

export const SITUATIONS = [
  {
    id: "revisions", who: "Sarah, étudiante en histoire", short: "Révisions de Sarah",
    task: "Ranger en calendrier de révision les dates d’examen affichées par sa faculté.",
    ours: [1, 0, 0],
    why: "Une date oubliée lui ferait perdre du temps, mais six dates se relisent d’un coup d’œil.",
    without: "Un agenda vierge donne le même résultat en dix minutes.",
  },
  {
    id: "allergenes", who: "Idris, boulanger", short: "Allergènes d’Idris",
    task: "Écrire la liste des allergènes d’une brioche, d’après son seul nom.",
    ours: [2, 2, 0],
    why: "Un oubli peut envoyer un client à l’hôpital, et un oubli ne se voit pas dans une liste bien écrite.",
    without: "Les fiches des fournisseurs, ingrédient par ingrédient.",
  },
  {
    id: "coupure", who: "Awa, agente d’accueil en mairie", short: "Avis d’Awa",
    task: "Récrire en français simple un avis de coupure d’eau déjà publié.",
    ours: [1, 1, 0],
    why: "Une heure changée gênerait tout un quartier. L’avis d’origine permet de comparer, ligne à ligne.",
    without: "Le modèle d’avis du service, s’il en existe un.",
  },
  {
    id: "notes", who: "Joël, aide à domicile", short: "Notes de Joël",
    task: "Mettre au propre ses notes sur la santé d’une dame qu’il accompagne.",
    ours: [2, 1, 2],
    why: "L’état de santé d’une personne reconnaissable est une donnée sensible. Le risque naît dès la saisie.",
    without: "Le cahier de liaison, ou un outil que son employeur a validé pour ces données.",
  },
  {
    id: "lettre", who: "Lucie, en recherche d’emploi", short: "Lettre de Lucie",
    task: "Corriger l’orthographe d’un passage de sa lettre de motivation, sans rien de privé.",
    ours: [1, 1, 0],
    why: "Une correction peut changer le sens, ou lui prêter une qualité qu’elle n’a pas. Elle compare les deux textes.",
    without: "Un correcteur ordinaire, puis un proche qui relit.",
  },
  {
    id: "reunion", who: "Mehdi, gestionnaire d’immeubles", short: "Réunion de Mehdi",
    task: "Résumer le compte rendu d’une réunion interne, où des habitants en retard de paiement sont nommés.",
    ours: [1, 1, 1],
    why: "Des noms et des dettes ne sortent pas de l’entreprise. Avec un outil validé, il faudra encore relire.",
    without: "Reprendre seulement la liste des décisions, en fin de compte rendu.",
  },
  {
    id: "evacuation", who: "Katia, responsable d’entrepôt", short: "Consignes de Katia",
    task: "Traduire les consignes d’évacuation dans une langue que personne ne lit dans l’équipe.",
    ours: [2, 2, 0],
    why: "Un contresens mettrait des vies en danger, et personne sur place ne le verrait.",
    without: "Un traducteur, ou des pictogrammes normalisés.",
  },
  {
    id: "copies", who: "Hugo, enseignant à l’université", short: "Copies de Hugo",
    task: "Préparer un commentaire pour trois copies, avec le nom des étudiants.",
    ours: [1, 1, 1],
    why: "Noms et travaux d’étudiants demandent un outil que l’université a validé. Il relit chaque commentaire.",
    without: "Sa grille de correction et trois remarques types.",
  },
  {
    id: "ardoise", who: "Simon, fleuriste", short: "Ardoise de Simon",
    task: "Trouver dix façons de remercier ses clients sur l’ardoise de la boutique.",
    ours: [0, 0, 0],
    why: "Une mauvaise phrase se voit et s’efface. Rien de privé n’entre dans la demande.",
    without: "Demander aux clients qui attendent : cela marche aussi.",
  },
  {
    id: "decheterie", who: "Denise, retraitée", short: "Déchèterie de Denise",
    task: "Connaître les horaires de la déchèterie un jour férié.",
    ours: [1, 1, 0],
    why: "Un horaire faux coûte un trajet. Contrôler, c’est ouvrir le site de la commune : autant y aller d’abord.",
    without: "Le site de la commune, ou un appel.",
  },
];

/** Our setting of a situation, as dials. */
export const oursOf = ({ ours: [harm, sight, data] }) => ({ harm, sight, data });
