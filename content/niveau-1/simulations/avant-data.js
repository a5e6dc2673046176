// What « Avant / après » shows: three cases, twelve typical requests and their answers. Everything is written by us.
// CAIRE, CC BY-SA 4.0. No assistant was asked. A mark is one of the four things that a request should say.

export const MARKS = {
  goal: { name: "But", ask: "À quoi servira le texte ?" },
  reader: { name: "Destinataire", ask: "Qui le lira ?" },
  form: { name: "Forme", ask: "Quelle longueur, quelle présentation ?" },
  limits: { name: "Limites", ask: "Que ne faut-il pas ajouter ? Que faire si une information manque ?" },
};

// The twelve answers, by name of their request.
export const ANSWERS = {
  omarWeak: "FERMETURE EXCEPTIONNELLE\nLa médiathèque ferme du 1er au 31 août pour congés.\nBel été à tous !",
  omarFull: "TRAVAUX : médiathèque fermée du 4 au 9 mai\nRendez vos livres dans la boîte, près de l’entrée\nRéouverture : [à compléter]",
  nadiaWeak: "Chère cliente, votre salon évolue pour mieux vous servir ! Dès lundi prochain, profitez de nos nouveaux horaires, de 9 h à 20 h, et de −10 % sur votre couleur. Nous avons hâte de vous retrouver dans une ambiance toujours plus chaleureuse !",
  nadiaVagueVague: "Hello ! Le salon ferme le lundi. Viens du mardi au samedi, 9 h-18 h. Promo sur la couleur ce mois-ci, fonce !",
  nadiaVagueClear: "Hello ! Le salon ferme le lundi. On t’attend du mardi au samedi, 9 h-18 h. Nadia\n(À préciser : à partir de quelle date ?)",
  nadiaClearVague: "Bonjour, votre salon est désormais fermé le lundi. Il vous accueille du mardi au samedi, de 9 h à 18 h. −10 % en mars !",
  nadiaClearClear: "Bonjour, votre salon est désormais fermé le lundi. Il vous accueille du mardi au samedi, de 9 h à 18 h. Nadia\n(À préciser : à partir de quelle date ?)",
  nadiaAgainVague: "Bonjour ma très chère cliente ! C’est avec une immense joie que votre salon préféré prend un repos bien mérité le lundi ! Retrouvons-nous vite du mardi au samedi, avec mille surprises et toute la chaleur de notre équipe !",
  nadiaAgainClear: "Bonjour, le lundi, je me repose ! Dès le 2 mars, je vous accueille du mardi au samedi, de 9 h à 18 h. Nadia",
  yanisWeak: "Objet : information importante\nBonjour à tous, je reviens vers vous au sujet de la répétition, qui est reportée à une date ultérieure. Bien cordialement, Yanis",
  yanisGuess: "Salut ! La répétition passe de mardi à jeudi, 14 h, salle B204. Répondez « ok » avant demain midi. Yanis",
  yanisFull: "Salut ! La répétition passe de mardi à jeudi, 14 h. Salle : je ne l’ai pas encore. Répondez « ok » si vous venez. Yanis",
};

export const OMAR = {
  who: "Omar, agent de médiathèque",
  weak: "« Écris une affiche de trois lignes pour la fermeture. »",
  has: ["form"],
  diagnosis: {
    goal: "Manque. Omar veut que les livres reviennent malgré les travaux ; la réponse n’en dit rien.",
    reader: "Manque. Des lecteurs pressés, devant une porte close : la réponse parle à « tous ».",
    form: "Présent. Trois lignes demandées, trois lignes obtenues.",
    limits: "Manque. Sans date ni motif, la réponse en a inventé : le mois d’août, des congés.",
  },
  full: [
    ["form", "Écris une affiche de trois lignes"],
    ["reader", "pour des lecteurs pressés, devant la porte."],
    ["goal", "Ils doivent savoir où rendre leurs livres pendant les travaux, du 4 au 9 mai : boîte près de l’entrée."],
    ["limits", "N’ajoute rien d’autre. S’il manque une information, écris [à compléter]."],
  ],
};

export const SMS = 160; // signs in one text message: the form that Nadia asks for

export const NADIA = {
  who: "Nadia, coiffeuse à son compte",
  weak: "« Fais un SMS sympa pour mes clientes, le salon change d’horaires. »",
  gaps: "Un horaire et une remise inventés ; un SMS beaucoup trop long.",
  start: "SMS de 160 signes au plus. But : que personne ne vienne le lundi, désormais fermé. Ouvert du mardi au samedi, de 9 h à 18 h.",
  choices: {
    reader: {
      vague: "Pour les gens qui viennent au salon.",
      clear: "Pour des habituées, souvent âgées, que je vouvoie.",
    },
    limits: {
      vague: "Sois parfait, ne fais aucune erreur.",
      clear: "N’ajoute ni remise ni horaire. S’il manque une précision, demande-la.",
    },
  },
  notes: {
    reader: {
      vague: "Le destinataire reste flou : « tu » et « Hello » surprendraient ses habituées.",
      clear: "Le destinataire est clair : le « vous » convient à ses habituées.",
    },
    limits: {
      vague: "« Ne fais aucune erreur » n’interdit rien de précis : une remise est apparue.",
      clear: "La limite est précise : rien d’inventé, et la date manquante est demandée.",
    },
  },
  again: {
    vague: {
      words: "« C’est trop froid. Fais mieux, c’est important ! »",
      note: "« Trop froid » sans modèle : la réponse passe à l’excès inverse, et perd les heures et la limite de longueur.",
    },
    clear: {
      words: "« Garde les horaires et le “vous”. Le début est trop administratif : écris plutôt comme ceci, “Le lundi, je me repose !” La date : dès le 2 mars. »",
      note: "Ce qui marchait est gardé, l’écart est nommé, un exemple montre le ton. La réponse suit.",
    },
  },
};

export const YANIS = {
  who: "Yanis, étudiant en alternance",
  facts: [
    "La répétition de l’oral passe de mardi à jeudi, 14 h.",
    "La salle n’est pas encore connue.",
    "Quatre camarades liront le message sur leur téléphone.",
    "Yanis a besoin de savoir qui viendra.",
  ],
  example: "Écris un message de trois phrases pour mes quatre camarades, pour qu’ils disent s’ils viennent jeudi à 14 h.",
  notes: {
    yanisWeak: "Le message ne dit ni quand venir, ni quoi répondre. La demande laissait trop à deviner.",
    yanisGuess: "Court et utile, mais la salle B204 et le délai sont inventés. Il manque une limite à la demande.",
    yanisFull: "Le message dit l’essentiel, et avoue ce qu’il ne sait pas.",
  },
};
