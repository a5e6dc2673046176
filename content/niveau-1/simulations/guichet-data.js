// The four counters of « Le guichet », its eight uses and the steps of the calendar, after regulation (EU) 2024/1689 as
// regulation (EU) 2026/1744 amended it. The sources are in facts/u6-2.yml: change both together.

export const COUNTERS = {
  banned: { name: "Interdit", question: "Est-ce dans la liste des pratiques interdites ?", text: "article 5" },
  high: {
    name: "Haut risque",
    question: "Est-ce un domaine listé, ou la sécurité d’un produit contrôlé ?",
    text: "article 6, annexes I et III",
  },
  open: {
    name: "Transparence",
    question: "Parle-t-on à une machine, ou montre-t-on un faux qui paraît vrai ?",
    text: "article 50",
  },
  free: { name: "Libre", question: "Rien de tout cela ?", text: "aucune règle propre à l’usage" },
};

export const STEPS = [
  { date: "2024-08-01", rule: "Le règlement entre en vigueur. Presque rien ne s’applique encore.", given: true },
  { date: "2025-02-02", rule: "Premières interdictions (article 5). Aider son personnel à comprendre l’IA (article 4)." },
  { date: "2025-08-02", rule: "Règles pour les fabricants de modèles à usage général, comme ceux des assistants." },
  { date: "2026-08-02", rule: "Date générale d’application. Transparence : dire la machine, dire le faux (article 50)." },
  {
    date: "2026-12-02",
    rule:
      "Interdiction des IA qui fabriquent des images intimes sans accord, ou des contenus d’abus sur mineurs. " +
      "Marquage des contenus fabriqués : fin du délai pour les systèmes d’avant le 2 août 2026.",
  },
  { date: "2027-12-02", rule: "Haut risque, domaines listés à l’annexe III : école, emploi, aides, crédit…" },
  { date: "2028-08-02", rule: "Haut risque, produits contrôlés de l’annexe I : soins, jouets, ascenseurs…" },
];

export const USES = [
  {
    id: "visages",
    does: "Une société de sécurité crée un fichier pour reconnaître les gens : une IA ramasse sans cible les visages du web.",
    short: "Ramasser des visages sur le web",
    counter: "banned",
    from: "2025-02-02",
    article: "article 5",
    why: "La liste des pratiques interdites le cite : pas de tel fichier fait d’images ramassées sans cible précise.",
    who: "Dans l’Union européenne, nul ne peut fournir ni utiliser une telle IA.",
  },
  {
    id: "intimes",
    does: "Une application dénude, sur une photo réaliste, une personne reconnaissable qui n’a rien accepté.",
    short: "Dénuder une personne sans accord",
    counter: "banned",
    from: "2026-12-02",
    article: "article 5, ajouté en 2026",
    why: "Cette interdiction vise l’outil. En France, diffuser un tel montage était déjà un délit.",
    who: "Qui fournit l’outil conçu pour cela, ou sans vraie protection ; qui s’en sert dans ce but.",
  },
  {
    id: "aide",
    does: "Un service public utilise une IA pour évaluer qui a droit à une aide sociale.",
    short: "Évaluer le droit à une aide",
    counter: "high",
    from: "2027-12-02",
    article: "annexe III, point 5",
    why: "Une erreur peut priver quelqu’un de ressources : l’usage est permis, sous conditions lourdes.",
    who: "Le fournisseur documente et teste. Le service fait contrôler par des personnes et informe.",
  },
  {
    id: "radios",
    does: "Un logiciel médical, contrôlé par un organisme extérieur avant sa vente, repère des fractures sur des radios.",
    short: "Repérer des fractures",
    counter: "high",
    from: "2028-08-02",
    article: "article 6, annexe I",
    why: "L’IA est ici un produit de santé qui passe déjà un contrôle : le règlement ajoute ses exigences.",
    who: "Le fabricant surtout. L’hôpital suit la notice et garde un contrôle humain.",
  },
  {
    id: "garage",
    does: "Un garage fait prendre ses rendez-vous par téléphone : une voix artificielle répond.",
    short: "Une voix artificielle au garage",
    counter: "open",
    from: "2026-08-02",
    article: "article 50, paragraphe 1",
    why: "La personne doit savoir qu’elle parle à une machine, sauf si c’est évident.",
    who: "Le fournisseur de l’outil, qui prévoit l’annonce. Le garage la laisse en place.",
  },
  {
    id: "elue",
    does: "Une association publie une vidéo de synthèse où une élue semble parler. L’élue est d’accord.",
    short: "Une élue en vidéo de synthèse",
    counter: "open",
    from: "2026-08-02",
    article: "article 50, paragraphe 4",
    why: "L’accord de l’élue ne dispense pas d’avertir le public : la scène paraît vraie.",
    who: "L’association, qui publie.",
  },
  {
    id: "fleuriste",
    does: "Une fleuriste et son équipe estiment, avec une IA, les commandes de roses d’après les ventes passées.",
    short: "Prévoir des ventes de roses",
    counter: "free",
    from: "2025-02-02",
    article: "article 4",
    why: "Aucune règle ne vise cet usage. Reste l’article 4, qui vaut pour toute entreprise qui emploie l’IA.",
    who: "La fleuriste aide son équipe à comprendre l’outil et ses limites.",
  },
  {
    id: "etudiante",
    does: "Une étudiante fait résumer ses propres notes de cours par un assistant, pour réviser.",
    short: "Résumer ses notes de cours",
    counter: "free",
    from: "2025-08-02",
    article: "article 3 et chapitre V",
    why: "Un usage personnel n’est pas visé. Les règles pèsent ici sur le fabricant du modèle.",
    who: "Le fabricant. L’étudiante suit les consignes de son école.",
  },
];

export const REMINDER = [
  [
    "Interdit",
    "manipuler ou exploiter une fragilité, avec un tort important ; noter la conduite des gens pour les pénaliser " +
      "ailleurs ; prédire un crime d’après le seul profil ; ramasser des visages au hasard ; deviner les émotions au " +
      "travail ou à l’école, sauf soin ou sécurité ; déduire religion ou opinion d’après le visage ou la voix ; " +
      "reconnaître en direct les visages dans la rue pour la police, sauf exceptions ; fabriquer des images intimes " +
      "sans accord ou des contenus d’abus sur mineurs.",
  ],
  [
    "Haut risque",
    "reconnaissance des corps et des visages ; eau, énergie, trafic routier ; école et formation ; emploi ; aides, " +
      "crédit, assurance santé et vie, secours ; police ; frontières ; justice et élections. Et la sécurité de " +
      "produits contrôlés : soins, jouets, ascenseurs…",
  ],
  [
    "Transparence",
    "machines qui conversent ; sons, images, vidéos ou textes fabriqués ; lecture des émotions hors des cas interdits.",
  ],
];
