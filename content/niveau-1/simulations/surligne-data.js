// The answer of « La réponse surlignée », its claims, and what each of six sources says of each claim. The answer, the
// assistants and the centre's schedule are written for the exercise; the law and the statistic are real, with their
// facts in facts/u3-3.yml.

/** The answer, passage by passage; a claim can be true or false, the rest cannot. */
export const PASSAGES = [
  { id: "bonjour", text: "Voici une note prête à envoyer aux familles, dans un ton chaleureux." },
  { id: "plaisir", text: "Chères familles, le vélo est un bonheur simple, à partager." },
  { id: "casque", claim: true, text: "Le casque est obligatoire pour tout cycliste de moins de 12 ans." },
  { id: "heure", claim: true, text: "Le départ aura lieu mercredi à 14 h, place du Marché." },
  { id: "gourde", text: "Prévoyez une gourde, et un vêtement de pluie si le ciel se couvre." },
  {
    id: "insee", claim: true,
    text: "D’après l’Insee, en 2015, 20 % des personnes ayant un emploi allaient travailler à vélo.",
  },
  { id: "exemple", text: "Nos enfants peuvent suivre ce bel exemple." },
  {
    id: "etude", claim: true,
    text:
      "Selon l’étude Marchand-Lebel, menée à Grenoble en 2021, un enfant qui vient à vélo " +
      "gagne 14 % d’attention en classe.",
  },
  { id: "version", text: "Souhaitez-vous une version plus courte ?" },
];

export const SOURCES = {
  loi: "Légifrance, le site des lois et des règlements",
  insee: "L’Insee, la statistique publique",
  planning: "Le planning signé par la directrice du centre",
  articles: "Un catalogue d’articles scientifiques",
  meme: "Le même assistant : « Es-tu sûr ? »",
  autres: "Trois autres assistants",
};

export const VERDICTS = { confirmed: "Confirmé", wrong: "Inexact", missing: "Introuvable" };

/**
 * For each claim: the source that settles it, the verdict, what to do, what the note becomes (null: taken out),
 * and what each source says.
 */
export const CLAIMS = {
  casque: {
    source: "loi", fact: "casque-velo", verdict: "confirmed", corrected: undefined,
    act: "La phrase reste.",
    extracts: {
      loi:
        "Code de la route, article R. 431-1-3, en bref : à vélo, conducteur et passager de moins de douze ans " +
        "doivent porter un casque attaché.",
      insee: "Des tableaux sur les trajets vers le travail. Rien sur les règles du casque.",
      planning: "« Casque pour tous. » C’est la consigne du centre, pas la loi.",
      articles: "De nombreux articles sur l’efficacité du casque. Ils ne disent pas la règle française.",
      meme: "« Oui, j’en suis certain. »",
      autres: "Les trois répondent : « Oui, avant 12 ans. »",
    },
  },
  heure: {
    source: "planning", fact: null, verdict: "wrong",
    corrected: "Le départ aura lieu mercredi à 13 h 30, place du Marché.",
    act: "L’heure est corrigée : à 14 h, un enfant aurait trouvé la place vide.",
    extracts: {
      loi: "Aucune loi ne fixe l’heure d’une sortie.",
      insee: "Aucune statistique sur cette sortie.",
      planning: "« Mercredi, sortie à vélo. Départ à 13 h 30, place du Marché. »",
      articles: "Aucun article sur cette sortie.",
      meme: "« Oui, j’en suis certain. » Il n’a pourtant jamais vu le planning.",
      autres: "Deux disent 14 h, un dit 15 h. Aucun n’a vu le planning.",
    },
  },
  insee: {
    source: "insee", fact: "insee-velo-2017", verdict: "wrong",
    corrected: "D’après l’Insee, en 2015, environ 2 % des personnes ayant un emploi allaient travailler à vélo.",
    act: "Le chiffre est corrigé. On pouvait aussi retirer la phrase : la sortie n’en a pas besoin.",
    extracts: {
      loi: "Les textes officiels règlent la circulation ; ils ne comptent pas les cyclistes.",
      insee: "« Insee Première » de janvier 2017 : en 2015, 1,9 % des personnes ayant un emploi y vont à vélo.",
      planning: "Rien sur les adultes qui travaillent.",
      articles: "Plusieurs articles renvoient à l’Insee. Autant ouvrir l’original.",
      meme: "« Oui, j’en suis certain. »",
      autres: "Deux disent 20 %, un dit 12 %. Aucun ne montre de page.",
    },
  },
  etude: {
    source: "articles", fact: null, verdict: "missing", corrected: null,
    act: "La phrase est retirée. Nous avons inventé cette étude pour l’exercice.",
    extracts: {
      loi: "Ce site publie des lois et des règlements, pas des études.",
      insee: "Aucune publication ne porte ces noms.",
      planning: "Rien sur cette étude.",
      articles: "Recherche par noms, par ville, par année, puis par sujet : aucun résultat.",
      meme: "« Oui, j’en suis certain. »",
      autres: "Deux la citent, avec deux titres différents. Le troisième ne la connaît pas.",
    },
  },
};

export const MENTION = "Note préparée avec l’aide d’une IA, relue et corrigée par Malik.";
