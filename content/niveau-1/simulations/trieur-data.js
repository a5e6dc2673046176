// What « Le trieur de cartes » shows: twelve objects, what each does, and what other examples would change.
// CAIRE, CC BY-SA 4.0. To add a card: a stable id, its kind (`rule`, `learned`, `both`) and both reasons.

export const KINDS = { rule: "Règle écrite", learned: "Appris", both: "Les deux" };
export const EFFECTS = { none: "Non", all: "Oui", part: "En partie" };
export const EFFECT_OF = { rule: "none", learned: "all", both: "part" };

export const CARDS = [
  {
    id: "portique", name: "Le portique antivol d’un magasin", kind: "rule",
    does: "Il sonne quand une étiquette encore active passe près de lui.",
    change: "On lui montre mille vidéos de clients qui sortent.",
    why: "Il mesure un signal et le compare à un seuil réglé en usine. Une vidéo n’y entre jamais.",
  },
  {
    id: "correcteur", name: "Le correcteur d’un traitement de texte", kind: "both",
    does: "Il souligne des fautes et propose des tournures.",
    change: "On entraîne ses suggestions sur des textos au lieu de livres.",
    why: "Les tournures proposées changent de style. Les règles d’accord, écrites à la main, restent en place.",
  },
  {
    id: "gps", name: "Le GPS d’une voiture", kind: "both",
    does: "Il cherche un trajet et annonce une heure d’arrivée.",
    change: "On remplace ses relevés de circulation par ceux d’une autre ville.",
    why: "Les durées prévues bougent, donc parfois la route. La méthode qui compare les trajets est écrite.",
  },
  {
    id: "films", name: "Les films « pour vous » d’un service de vidéo", kind: "learned",
    does: "Ce service met en avant des films d’après ce qui a été regardé.",
    change: "On l’entraîne sur les choix des abonnés d’un autre pays.",
    why: "À goûts égaux, les films proposés ne sont plus les mêmes. Personne n’a touché au programme.",
  },
  {
    id: "billets", name: "Le distributeur de billets", kind: "rule",
    does: "Il vérifie le code tapé, puis compte les billets.",
    change: "On lui fournit dix ans de retraits.",
    why: "Code exact, solde suffisant : tout est prévu d’avance. La chasse aux fraudes se fait ailleurs.",
  },
  {
    id: "traduction", name: "La traduction automatique", kind: "learned",
    does: "Elle rend un texte dans une autre langue.",
    change: "On l’entraîne sur des notices techniques plutôt que sur des romans.",
    why: "Le même mot, « vis » ou « cuisine », sera traduit autrement : elle imite les exemples qu’elle a reçus.",
  },
  {
    id: "sous-titres", name: "Les sous-titres d’une visioconférence", kind: "learned",
    does: "Ils transcrivent la voix au fil de la parole.",
    change: "On ajoute des heures de voix avec un accent jusque-là absent.",
    why: "Ces voix seront mieux transcrites. Ce qui manque aux exemples manque aussi au résultat.",
  },
  {
    id: "fumee", name: "Le détecteur de fumée d’un logement", kind: "rule",
    does: "Il sonne quand l’air de son boîtier se trouble.",
    change: "Il passe six mois au-dessus d’une poêle qui fume.",
    why: "Il sonnera souvent, mais sans s’habituer. Son seuil vient du fabricant, pas de votre cuisine.",
  },
  {
    id: "spam", name: "Le filtre anti-spam d’une messagerie", kind: "both",
    does: "Il écarte les messages indésirables.",
    change: "On remplace les messages signalés par ceux d’une autre entreprise.",
    why: "Le tri appris change. Les adresses bloquées par vous le restent : une liste est une règle.",
  },
  {
    id: "ascenseur", name: "L’ascenseur d’un immeuble de quatre étages", kind: "rule",
    does: "Il dessert les étages demandés, dans un ordre fixé.",
    change: "On lui donne un an de trajets des habitants.",
    why: "Il suit les boutons, pas les habitudes. Celui qui prévoit l’affluence serait une autre carte.",
  },
  {
    id: "camera", name: "La caméra qui compte les passants", kind: "both",
    does: "Elle repère des silhouettes et ajoute un à chaque passage.",
    change: "Ses images d’entraînement ne montrent plus aucun fauteuil roulant.",
    why: "Des personnes échapperont au repérage. L’addition, elle, se fait toujours pareil : elle est écrite.",
  },
  {
    id: "feu", name: "Le feu tricolore à minuterie", kind: "rule",
    does: "Il passe au vert toutes les quatre-vingt-dix secondes.",
    change: "On lui transmet les bouchons de la semaine dernière.",
    why: "Il compte des secondes. Un feu qui s’adapterait au trafic mériterait, lui, un nouvel examen.",
  },
];

// A real filter, small enough to be read: six messages already sorted by a person, in two mailboxes.
export const MAILBOXES = {
  club: {
    name: "Boîte d’un club de randonnée",
    unwanted: ["Crédit gratuit en dix minutes", "Gagnez un téléphone gratuit", "Crédit rapide sans dossier"],
    wanted: ["Sortie au lac dimanche", "Repas gratuit après la sortie", "Horaires du car pour le lac"],
  },
  banque: {
    name: "Boîte d’une conseillère bancaire",
    unwanted: ["Gagnez un repas au lac", "Sortie en car à prix cassé", "Gagnez une sortie au lac"],
    wanted: ["Dossier de crédit à relire", "Crédit rapide accordé", "Réunion sur le crédit sans apport"],
  },
};

export const FORBIDDEN_WORD = "gratuit";
export const MESSAGES = ["Sortie au lac et repas gratuit", "Crédit rapide sans dossier", "Gagnez un séjour"];
