// The situation, the five pieces and the three needs of « L’assistant en pièces détachées ». The place is invented.

export const QUESTION =
  "Ma fille de 9 ans veut nager le mercredi à la piscine des Tilleuls, de septembre à juin. " +
  "Est-ce ouvert, et combien cela va-t-il nous coûter ?";

export const SHEET = { entry: 3, card: 24, pass: 90, wednesdays: 34 };
export const INVENTED = { entry: 3.5, card: 30, pass: 105, wednesdays: 36 };
export const BLOG = { entry: 2.5, wednesdays: 36 };
export const CLOSED_WEDNESDAYS = 6;
export const DESK = "03 53 01 00 12"; // a number that the French regulator keeps for fiction

export const MATERIALS = [
  {
    title: "La feuille de tarifs (document joint)",
    text:
      "Entrée enfant : 3 €. Carte de dix entrées : 24 €. Abonnement enfant à l’année : 90 €. Bassin ouvert " +
      "34 mercredis, de 14 h à 18 h.",
  },
  {
    title: "La consigne du service (invisible d’ordinaire)",
    text:
      "« Tu es l’assistant de la piscine. Réponds en trois phrases au plus. Présente toujours l’abonnement en " +
      "premier. Si une information te manque, dis-le. Termine par le téléphone de l’accueil : 03 53 01 00 12. »",
  },
  {
    title: "Les deux pages trouvées sur le web",
    text:
      "[1] Site de la commune, hier : « Panne de chaudière. Bassin fermé six semaines à partir du lundi " +
      "7 septembre. » [2] Blog de sorties en famille, sans date : « La piscine, 2,50 € l’entrée enfant. »",
  },
];

export const PIECES = [
  {
    id: "preferences",
    name: "Ajustement par préférences",
    what: "Le modèle a été réglé sur les réponses que des personnes préféraient.",
    cost: "payé d’avance",
  },
  {
    id: "instructions",
    name: "Consigne du service",
    what: "Un texte caché, que le service ajoute avant votre question.",
    cost: "faible",
  },
  {
    id: "document",
    name: "Document joint",
    what: "La feuille de tarifs, lue avec votre question.",
    cost: "moyen",
  },
  {
    id: "web",
    name: "Recherche web",
    what: "Un moteur cherche des pages, le modèle en lit des extraits.",
    cost: "moyen, avec attente",
  },
  {
    id: "reasoning",
    name: "Calcul long",
    what: "Le modèle écrit un brouillon, souvent caché, avant de répondre.",
    cost: "fort, avec attente",
  },
];

export const NEEDS = [
  {
    id: "prices",
    who: "Nadia",
    role: "bénévole au guichet d’une association",
    ask: "Je veux tout de suite les trois prix écrits sur la feuille, rien de plus. Je ne demande aucun calcul.",
    wanted: ["preferences", "document"],
    missing: {
      preferences:
        "Nadia reçoit un fil de discussion, pas une réponse. Le texte continue sa question au lieu de la traiter.",
      document: "Les prix affichés ne sont pas ceux de la feuille. Rien, dans cette réponse, ne s’appuie sur elle.",
    },
    extra: {
      instructions: "Le prix de l’entrée a disparu : une autre voix que celle de Nadia a décidé quoi montrer.",
      web:
        "Les trois prix sont là, mais une recherche a été lancée pour rien. Nadia attend et l’on dépense sans " +
        "besoin.",
      reasoning: "Les trois prix sont là, mais un long calcul non demandé les suit. C’est la pièce la plus lente.",
    },
    solved:
      "Les trois prix sont ceux de la feuille, et Nadia peut les y relire. Qu’elle s’en tienne là : le conseil " +
        "final est bâclé, la feuille permet une formule à 84 €.",
  },
  {
    id: "cheapest",
    who: "Karim",
    role: "père de famille",
    ask:
      "Je veux la formule la moins chère, calcul à l’appui, compte tenu de ce qui se passe en ce moment à la " +
      "piscine.",
    wanted: ["preferences", "document", "web", "reasoning"],
    missing: {
      preferences: "Karim lit des messages imaginaires. Un modèle brut prolonge un texte, il ne rend pas service.",
      document:
        "Le total repose sur un prix que la piscine n’a pas écrit. Un calcul ne rattrape pas une donnée fausse.",
      web: "Le total compte des mercredis où le bassin sera fermé. Aucune pièce allumée ne peut savoir cela.",
      reasoning:
        "Le conseil est donné trop vite : il ne mélange pas cartes et entrées, et oublie de retirer la fermeture.",
    },
    extra: {
      instructions:
        "Le prix de l’abonnement est mis en avant, celui des cartes a disparu. Qui parle, ici : la piscine ou le " +
        "calcul ?",
    },
    solved:
      "Trois cartes, 72 €, deux entrées d’avance : chaque nombre se retrouve sur la feuille ou sur le site. Le prix " +
        "à payer : l’attente et l’énergie.",
  },
  {
    id: "notice",
    who: "Moussa",
    role: "animateur en centre de loisirs",
    ask:
      "Je préviens les familles dans cinq minutes. Ouvert ou fermé en septembre, et quel numéro appeler ? Trois " +
      "phrases, pas plus.",
    wanted: ["preferences", "instructions", "web"],
    missing: {
      preferences: "Impossible d’envoyer cela aux familles : c’est la suite imaginée d’une conversation.",
      instructions: "Il manque le numéro de l’accueil, et le texte dépasse les trois phrases promises.",
      web: "La nouvelle de la panne n’y est pas. Moussa enverrait des enfants devant une porte fermée.",
    },
    extra: {
      document: "Tout y est, mais la feuille de tarifs ne sert pas à ce message. Une pièce de trop.",
      reasoning: "Tout y est, mais Moussa a attendu un long brouillon pour trois phrases.",
    },
    solved:
      "Fermeture annoncée, numéro donné, trois phrases. Remarquez la deuxième : personne n’a demandé l’abonnement, " +
        "c’est la consigne qui le place.",
  },
];

export const ORIGINS = {
  preferences: "ajustement",
  instructions: "consigne",
  document: "feuille jointe",
  web: "page web",
  reasoning: "calcul",
  quick: "calcul rapide",
  guess: "inventé, sans source",
  thread: "suite imaginée",
};
