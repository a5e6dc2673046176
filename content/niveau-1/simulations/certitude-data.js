// The eight answers of « Le détecteur de certitude », written for the exercise in one same assured tone, and what a
// source says of each. The sources are those of facts/u2-3.yml, under the same ids.

export const ANSWERS = [
  {
    id: "frontiere",
    fact: "frontiere-bresil",
    question: "Avec quel pays la France a-t-elle sa plus longue frontière terrestre ?",
    answer:
      "Avec le Brésil. Cette frontière se trouve en Guyane, suit en partie le fleuve Oyapock " +
      "et mesure environ 730 kilomètres.",
    right: true,
    check: "427 km de fleuve et 303 km de crête séparent la Guyane du Brésil. C’est plus qu’avec l’Espagne.",
    source: "France Inter, « La Marche de l’histoire », 29 août 2013",
  },
  {
    id: "declaration",
    fact: "declaration-1789",
    question: "Combien d’articles compte la Déclaration des droits de l’homme et du citoyen de 1789 ?",
    answer:
      "Elle compte un préambule et trente articles, adoptés en août 1789. Le premier affirme que les hommes " +
      "naissent et demeurent libres et égaux en droits.",
    right: false,
    check:
      "Elle compte dix-sept articles. Trente, c’est la Déclaration universelle de 1948 : deux textes voisins mêlés.",
    source: "Légifrance, Déclaration de 1789 ; Nations unies, Déclaration de 1948",
  },
  {
    id: "kilowattheure",
    fact: "kilowattheure",
    question: "À quoi correspond un kilowattheure sur une facture ?",
    answer:
      "C’est l’énergie qu’utilise un appareil de 1 000 watts pendant une heure. " +
      "Dans le système international d’unités, cela vaut 3,6 millions de joules.",
    right: true,
    check: "1 000 watts pendant 3 600 secondes font bien 3 600 000 joules, car un watt vaut un joule par seconde.",
    source: "Bureau international des poids et mesures, brochure sur le Système international d’unités",
  },
  {
    id: "deputes",
    fact: "mandat-deputes",
    question: "Pour combien de temps élit-on l’Assemblée nationale ?",
    answer:
      "Les 577 députés sont élus au suffrage universel direct pour six ans. " +
      "L’Assemblée se renouvelle en entier, sauf dissolution décidée plus tôt par le président de la République.",
    right: false,
    check: "577 députés, oui, mais pour cinq ans. Six ans, c’est la durée du mandat des sénateurs.",
    source: "Code électoral, articles LO119, LO121 et LO275",
  },
  {
    id: "vote",
    fact: "vote-femmes",
    question: "Quand les Françaises ont-elles voté pour la première fois ?",
    answer:
      "Le 29 avril 1945, aux élections municipales. Une ordonnance du 21 avril 1944 les avait rendues " +
      "électrices et éligibles dans les mêmes conditions que les hommes.",
    right: true,
    check:
      "Premier scrutin : 29 avril 1945. Quatre départements de l’Est, trop près des combats, " +
      "ont voté en septembre.",
    source: "Ministère de l’Intérieur, « 70e anniversaire du droit de vote des femmes », 2015",
  },
  {
    id: "montreal",
    fact: "montreal-latitude",
    question: "Pourquoi les hivers de Montréal sont-ils si froids ?",
    answer:
      "Montréal se trouve nettement plus au nord que Paris, à peu près à la latitude de Lille. " +
      "C’est ce qui explique ses hivers longs et enneigés.",
    right: false,
    check:
      "Montréal est à peu près à la latitude de Bordeaux, donc plus au sud que Paris. " +
      "Le froid vient des eaux gelées et des vents, pas de la latitude.",
    source: "Radio-Canada, « Pourquoi fait-il aussi froid à Montréal ? », 1er février 2018",
  },
  {
    id: "conseil",
    fact: "conseil-constitutionnel",
    question: "Qui nomme les membres du Conseil constitutionnel ?",
    answer:
      "Le président de la République et les présidents des deux assemblées nomment chacun trois membres. " +
      "Leur mandat dure neuf ans et n’est pas renouvelable.",
    right: true,
    check: "Neuf membres sont ainsi nommés pour neuf ans, renouvelés par tiers tous les trois ans.",
    source: "Constitution du 4 octobre 1958, article 56",
  },
  {
    id: "fers",
    fact: "contrat-social",
    question: "D’où vient « L’homme est né libre, et partout il est dans les fers » ?",
    answer:
      "C’est la phrase qui ouvre le premier livre de L’Esprit des lois, " +
      "publié par Montesquieu en 1748 et consacré aux formes de gouvernement.",
    right: false,
    check:
      "La phrase ouvre le premier chapitre du Contrat social, de Rousseau (1762). " +
      "Le livre cité existe, mais elle n’y ouvre rien.",
    source: "Bibliothèque nationale de France, Gallica, « Du contrat social », citations",
  },
];
