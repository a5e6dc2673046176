// The three cases of « D’où vient cette image ? »: all invented, written and drawn for the exercise.

export const LABELS = {
  true: "vrai, et c’est bien ce que l’on dit",
  moved: "vrai, mais ce n’est pas ce que l’on dit",
  made: "fabriqué ou truqué",
};

const clue = (id, name, minutes, finding, excludes = []) => ({ id, name, minutes, finding, excludes });

export const CASES = [
  {
    id: "bridge",
    title: "Le pont sous l’eau",
    role: "Vous êtes Sonia, agente d’accueil en mairie. Faut-il alerter les habitants ?",
    message: "Pont des Tanneurs, ce matin. Tout est sous l’eau, faites demi-tour !",
    seen: "Photo d’un pont de pierre à deux arches. L’eau arrive au ras de la chaussée. Un panneau penche.",
    choices: {
      pass: "Alerter les habitants",
      refuse: "Ne pas relayer, et dire que c’est trompeur",
      wait: "M’abstenir, car je ne sais pas",
    },
    clues: [
      clue("eye", "Scruter les défauts", 3,
        "Un reflet trouble, un panneau penché. Une vraie crue ou un trucage donnent cela."),
      clue("mark", "Lire la marque technique", 1,
        "Aucune marque. La messagerie l’a peut-être effacée. Peut-être n’y en avait-il pas."),
      clue("count", "Compter les partages", 1, "412 partages en une heure. Personne n’écrit avoir vu le pont."),
      clue("first", "Chercher la première publication", 4,
        "La même photo est sur le blog d’un riverain depuis cinq ans. Elle y illustre une ancienne crue.", ["true"]),
      clue("angle", "Chercher un autre angle", 5,
        "Un journal d’il y a cinq ans montre la même crue, depuis l’autre rive.", ["true", "made"]),
      clue("source", "Appeler le service de la voirie", 6,
        "Après une longue attente, la voirie répond : le pont est sec et ouvert.", ["true"]),
    ],
    truth: "moved",
    lesson: "La photo est vraie et vieille de cinq ans. Seule la légende trompe : l’image, elle, n’a aucun défaut.",
  },
  {
    id: "video",
    title: "La vidéo du fournisseur",
    role: "Vous êtes Anthony, boulanger. Faut-il payer sur ce nouveau compte ?",
    message: "C’est Karim, votre meunier. Voici mon nouveau compte. Réglez aujourd’hui, et gardez cela entre nous.",
    seen: "Vidéo d’un homme en blouse, devant des sacs de farine. Il parle face à la caméra.",
    choices: {
      pass: "Faire le virement",
      refuse: "Refuser, et prévenir l’équipe",
      wait: "Mettre en attente, sans trancher",
    },
    clues: [
      clue("eye", "Scruter les défauts", 3, "La bouche suit les mots, la voix ressemble. Un bon trucage y parvient."),
      clue("mark", "Lire la marque technique", 1, "Aucune marque lisible. La vidéo a été compressée avant l’envoi."),
      clue("count", "Regarder le numéro affiché", 1, "C’est le numéro de Karim. Or un numéro affiché peut être imité."),
      clue("first", "Chercher la première publication", 4, "Introuvable : la vidéo n’a été envoyée qu’à vous."),
      clue("angle", "Relire les autres messages de Karim", 5,
        "Son courriel d’hier cite l’ancien compte. Cela fait douter, sans trancher."),
      clue("source", "Rappeler au numéro d’un ancien contrat", 2,
        "Karim décroche. Il n’a tourné aucune vidéo, et son compte n’a pas changé.", ["true", "moved"]),
    ],
    truth: "made",
    lesson: "Urgence, secret, argent : trois raisons de raccrocher. L’appel vers un numéro déjà connu a tout réglé.",
  },
  {
    id: "deer",
    title: "Le cerf dans l’amphithéâtre",
    role: "Vous êtes Maëlle, étudiante. Faut-il prévenir votre promotion ?",
    message: "Un cerf est entré dans l’amphi Curie ce matin. Le cours de 9 h change de salle.",
    seen: "Photo d’un cerf debout sur l’estrade d’un amphithéâtre vide, devant les gradins.",
    choices: {
      pass: "Prévenir la promotion",
      refuse: "Ne pas relayer, et dire que c’est trompeur",
      wait: "M’abstenir, car je ne sais pas",
    },
    clues: [
      clue("eye", "Scruter les défauts", 3, "Une ombre étrange, un bois flou. Un contre-jour donne cela aussi."),
      clue("mark", "Lire la marque technique", 1,
        "Une marque signée est présente : photo prise aujourd’hui à 8 h 12, sans retouche.", ["made"]),
      clue("count", "Lire les commentaires", 1, "Quarante personnes crient à l’IA. Aucune ne donne de preuve."),
      clue("first", "Chercher la première publication", 4,
        "Elle est sur le site de l’université, à 8 h 30, avec le nom de la salle et du service.", ["moved"]),
      clue("angle", "Chercher un autre angle", 5,
        "Une étudiante a filmé l’animal depuis les gradins. Sa vidéo n’est pas datée.", ["made"]),
      clue("source", "Appeler le service de sécurité", 3, "Un répondeur : le service rappellera."),
    ],
    truth: "true",
    lesson: "L’image est étonnante et vraie. Crier au faux sans preuve égare autant que croire sans preuve.",
  },
];
