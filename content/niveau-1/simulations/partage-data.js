// The five leaflets, the mentions and the three points of view of « La ligne de partage », written for the exercise.

// share: what the machine did, from 0 (nothing) to 4 (everything). quiet: a mention may be left out in many places.
export const LEAFLETS = [
  {
    id: "human", name: "Odile", share: 0, checked: true, quiet: true,
    how: "Elle trouve les idées, écrit et dessine. Une collègue relit.",
  },
  {
    id: "corrected", name: "Malik", share: 1, checked: true, quiet: true,
    how: "Il écrit tout. Une IA corrige l’orthographe ; il accepte ou refuse chaque correction.",
  },
  {
    id: "outline", name: "Inès", share: 2, checked: true, quiet: false,
    how: "Une IA propose un plan. Elle le garde, puis écrit chaque phrase elle-même.",
  },
  {
    id: "rewritten", name: "Thomas", share: 3, checked: true, quiet: false,
    how: "Une IA écrit un premier jet. Il en réécrit la moitié et vérifie chaque horaire.",
  },
  {
    id: "generated", name: "Jeanne", share: 4, checked: false, quiet: false,
    how: "Elle écrit une demande d’une ligne. Texte et dessin de l’IA partent à l’impression, sans relecture.",
  },
];

export const MENTIONS = [
  { id: "none", share: 0, checked: null, words: "Aucune mention" },
  { id: "corrected", share: 1, checked: null, words: "Orthographe corrigée avec une IA" },
  { id: "outline", share: 2, checked: null, words: "Plan proposé par une IA, texte écrit par une personne" },
  { id: "rewritten", share: 3, checked: true, words: "Premier jet d’une IA, réécrit et vérifié par une personne" },
  { id: "read", share: 4, checked: true, words: "Texte et dessin d’une IA, relus par une personne" },
  { id: "generated", share: 4, checked: false, words: "Texte et dessin d’une IA, sans relecture" },
];

export const VERDICTS = {
  exact: "la mention dit ce qui a été fait.",
  nothing: "aucune aide d’IA, donc rien à signaler.",
  open: "l’IA n’a fait que corriger. Souvent admis sans mention : suivez la règle du lieu.",
  less: "la mention tait une part de l’aide. Un lecteur pourrait l’apprendre autrement.",
  more: "la mention prête à l’IA plus qu’elle n’a fait. Le travail de la personne disparaît.",
  promise: "la mention promet une relecture qui n’a pas eu lieu.",
  mute: "la mention oublie la relecture, qui a bien eu lieu.",
};

export const VIEWS = [
  {
    id: "author", name: "Lucie, autrice",
    cares: "Elle regarde qui a choisi les mots. Un plan lui importe peu ; une phrase, beaucoup.",
    places: { human: 10, corrected: 9, outline: 8, rewritten: 5, generated: 0 },
  },
  {
    id: "reader", name: "Samir, lecteur",
    cares: "Il regarde si quelqu’un a vérifié et en répond. Une phrase de machine, relue, lui convient.",
    places: { human: 9, corrected: 9, outline: 9, rewritten: 9, generated: 1 },
  },
  {
    id: "lead", name: "Agnès, cheffe de projet",
    cares: "Elle regarde d’où viennent les idées et leur ordre. Un plan de machine pèse lourd pour elle.",
    places: { human: 10, corrected: 10, outline: 4, rewritten: 3, generated: 1 },
  },
];
