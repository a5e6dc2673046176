// The longer words of « Le jury des CV »: the three rules, and how the files were made.

export const RULES = {
  threshold: { name: "Même seuil", says: "les 24 meilleures notes, femmes et hommes mêlés." },
  rate: { name: "Même taux", says: "la même part retenue chez les femmes et chez les hommes." },
  able: {
    name: "Même chance pour les aptes",
    says: "parmi les personnes jugées aptes, la même part retenue dans chaque groupe, au plus près.",
  },
};

export const MAKING = [
  "Soixante dossiers passés et soixante dossiers nouveaux\u00a0: chaque fois trente femmes et trente hommes, inventés.",
  "L’aptitude dépend du parcours, du diplôme et d’une part personnelle, tirés de la même façon pour tout le monde.",
  "Interruption tirée pour 60\u00a0% des femmes et 15\u00a0% des hommes\u00a0; temps partiel pour 50\u00a0% et " +
    "10\u00a0%. Le trait est grossi exprès.",
  "Une interruption enlève un à quatre ans à l’expérience écrite. Elle n’enlève rien à l’aptitude.",
  "L’ancien jury retirait 1 point à une femme, 1,1 à une interruption, 0,8 à un temps partiel. Il en gardait 24.",
  "La relecture à l’aveugle est ici sans erreur. Dans la vie, elle se trompe aussi et ne porte que sur un échantillon.",
];
