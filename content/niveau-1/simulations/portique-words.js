// What « Régler le portique » says: the four counters, the rarities, and who bears each error.

export const COUNTERS = [
  { id: "found", kind: "fraud", flagged: true, name: "Fraudes trouvées" },
  { id: "missed", kind: "fraud", flagged: false, name: "Fraudes manquées" },
  { id: "accused", kind: "honest", flagged: true, name: "Honnêtes signalés à tort" },
  { id: "left", kind: "honest", flagged: false, name: "Honnêtes laissés tranquilles" },
];

export const RARITY_NAMES = {
  200: "1 dossier sur 5 (200 fraudes)",
  50: "1 dossier sur 20 (50 fraudes)",
  10: "1 dossier sur 100 (10 fraudes)",
};

export const BEARERS = [
  {
    id: "accused",
    question: "Un dossier honnête est signalé. Qui en souffre, et comment ?",
    ours:
      "La personne : justificatifs à réunir, aide suspendue, soupçon. Ses proches, qui comptaient sur cette aide. " +
      "Les agents, occupés par des contrôles inutiles.",
  },
  {
    id: "missed",
    question: "Une fraude passe. Qui en souffre, et comment ?",
    ours:
      "Celles et ceux qui financent l’aide. Parfois les bénéficiaires, si la caisse se vide ou si le doute s’installe. " +
      "Le tort est réel, mais partagé entre beaucoup de gens.",
  },
];

export const TODO = {
  thresholds: "Deux seuils différents notés",
  rarity: "Un même seuil noté avec deux raretés",
  compared: "Les deux erreurs comparées",
};
