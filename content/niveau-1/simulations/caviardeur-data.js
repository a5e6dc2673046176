// The message of « Le caviardeur », written for the exercise, and what each of its details says of a person. The town
// and its inhabitants are invented too.

export const TOWN = "Vauclair";
export const INHABITANTS = 800;
export const ENOUGH = 20; // our choice, for the exercise

/** The person of the message: the first inhabitant of the town. The others are drawn. */
export const CAROLE = {
  name: "Carole Rivas", sex: "f", age: 44, place: "moulin", job: "coiffeur", children: 2, alone: true,
  club: "chorale", leads: true, sick: "juin",
};

/** The message, line by line: what opens the line, and details that can be masked. `asks` is what must stay. */
export const MESSAGE = [
  {
    opens: "Bonjour, je dois répondre à :",
    details: [
      { id: "nom", text: "Mme Carole Rivas", fits: (one) => one.name === CAROLE.name },
      { id: "age", text: "44 ans", fits: (one) => one.age === 44 },
      { id: "metier", text: "coiffeuse", fits: (one) => one.job === "coiffeur" && one.sex === "f" },
      { id: "quartier", text: "quartier du Moulin", fits: (one) => one.place === "moulin" },
    ],
  },
  {
    opens: "Situation :",
    details: [
      {
        id: "famille", text: "élève seule deux enfants",
        fits: (one) => one.alone && one.children === 2 && one.sex === "f",
      },
      { id: "chorale", text: "dirige la chorale", fits: (one) => one.club === "chorale" && one.leads },
      { id: "arret", text: "en arrêt de travail depuis juin", health: true, fits: (one) => one.sick === "juin" },
    ],
  },
  {
    opens: "Demande :",
    details: [
      { id: "demande", text: "payer la cantine en trois fois", asks: true, fits: (one) => one.children > 0 },
    ],
  },
  { opens: "Prépare une réponse aimable.", details: [] },
];

export const DETAILS = MESSAGE.reduce((all, { details }) => all.concat(details), []);

/** What can be sent instead, with the names to fill in afterwards. */
export const REWRITTEN =
  "Une famille demande à payer la cantine en trois fois. Prépare une réponse aimable, " +
  "avec [NOM] et [DATES] à compléter.";

// --- The draw of the town: each list gives a value and its weight.

export const PLACES = [["moulin", 18], ["gare", 26], ["centre", 30], ["hauts", 14], ["rivière", 12]];
export const JOBS = [
  ["coiffeur", 4], ["vendeur", 10], ["agriculteur", 5], ["enseignant", 6], ["maçon", 6], ["comptable", 4],
  ["aide à domicile", 9], ["chauffeur", 7], ["agent communal", 5], ["ouvrier", 16], ["cuisinier", 5],
  ["employé de bureau", 12], ["sans emploi", 11],
];
export const CLUBS = [
  ["aucun", 56], ["chorale", 4], ["football", 12], ["pétanque", 8], ["théâtre", 4], ["marche", 10], ["lecture", 6],
];
export const CHILDREN = [[0, 46], [1, 22], [2, 22], [3, 8], [4, 2]];
export const MONTHS = ["avril", "mai", "juin", "juillet", "août"];
