// What each piece that is on brings to this very answer, and the new risk that comes with it.

import { PIECES } from "./pieces-data.js";

/** One note for each piece that is on, in the order of the switches. */
export function notesOf(on) {
  return PIECES.filter((piece) => on.has(piece.id)).map((piece) => ({
    piece: piece.name,
    ...(on.has("preferences") ? WRITERS[piece.id](on) : RAW[piece.id]),
  }));
}

// Without adjustment, the other pieces only feed the thread.
const RAW = {
  instructions: {
    gain: "Presque rien : un modèle brut n’obéit pas, il imite. Le numéro ressort parce qu’il était dans le texte.",
    risk: "La consigne est prolongée comme une page de questions, et non suivie.",
  },
  document: {
    gain: "Des nombres de la feuille réapparaissent au milieu du fil.",
    risk: "Ils sont mêlés à des souvenirs imaginaires : rien ne dit lesquels croire.",
  },
  web: {
    gain: "La panne de chaudière est évoquée.",
    risk: "La nouvelle devient une rumeur : « il paraît », sans lien à ouvrir.",
  },
  reasoning: {
    gain: "Aucun : il y a plus de texte, pas plus de soin.",
    risk: "Une réponse plus longue paraît plus travaillée qu’elle ne l’est.",
  },
};

const WRITERS = {
  preferences: (on) => ({
    gain: "Le texte répond à la question, au lieu de continuer la discussion.",
    risk: preferencesRisk(on),
  }),
  instructions: instructionsNote,
  document: documentNote,
  web: webNote,
  reasoning: reasoningNote,
};

function preferencesRisk(on) {
  if (on.has("instructions")) return "Le ton posé inspire confiance, que le contenu soit contrôlé ou non.";
  if (on.has("document") || on.has("web")) {
    return "Il félicite avant d’informer : plaire et renseigner sont deux choses.";
  }
  return "Tout sonne juste, et tout est inventé : horaires, prix et total.";
}

function instructionsNote(on) {
  const gain = on.has("document") || on.has("web")
    ? "Trois phrases, et le numéro de l’accueil."
    : "L’assistant avoue qu’il n’a pas l’information, car la consigne le lui demande.";
  const risk = on.has("document")
    ? "L’abonnement passe devant, même quand il n’est pas le moins cher."
    : "Elle pousse l’abonnement sans que vous l’ayez demandé, et vous ne la voyez pas.";
  return { gain, risk };
}

function documentNote(on) {
  const gain = on.has("instructions")
    ? "Les prix cités viennent de la feuille, où vous pouvez les relire."
    : "Les trois prix viennent de la feuille, où vous pouvez les relire.";
  if (!on.has("web")) return { gain, risk: "La feuille peut être dépassée : elle ne sait rien d’une panne." };
  const risk = on.has("reasoning")
    ? "La feuille dit 34 mercredis, le site en retire : il faut savoir lequel croire."
    : "Deux sources se contredisent sur les mercredis, et la réponse ne le dit pas.";
  return { gain, risk };
}

function webNote(on) {
  const gain = "La fermeture, toute récente, apparaît avec un lien à ouvrir.";
  if (on.has("instructions")) {
    return { gain, risk: "Une page trouvée n’est pas une page contrôlée : reste à ouvrir le lien." };
  }
  if (!on.has("document")) {
    return { gain, risk: "Le prix vient d’un blog sans date, et il est présenté avec la même assurance." };
  }
  return { gain, risk: "Si la page est ancienne ou parle d’une autre piscine, l’erreur entre avec elle." };
}

function reasoningNote(on) {
  if (on.has("instructions")) {
    return {
      gain: on.has("document") ? "Le calcul a été fait." : "Il écarte un calcul qui n’aurait aucune base sûre.",
      risk: on.has("document")
        ? "La consigne en cache les montants : vous payez l’attente sans voir le résultat."
        : "L’attente s’allonge pour trois phrases presque identiques.",
    };
  }
  if (!on.has("document")) {
    return {
      gain: on.has("web") ? "Il retire les mercredis de fermeture." : "Il compare quatre façons de payer.",
      risk: on.has("web")
        ? "Il multiplie avec soin un prix douteux."
        : "Un calcul exact sur des prix inventés : précis ne veut pas dire juste.",
    };
  }
  return on.has("web")
    ? {
        gain: "Il retire les mercredis fermés et trouve la formule à 72 €.",
        risk: "Il convainc d’autant plus qu’il détaille : une seule donnée fausse fausserait tout.",
      }
    : {
        gain: "Il mélange cartes et entrées, et trouve une formule à 84 €.",
        risk: "Il est juste pour 34 mercredis, mais il y en aura moins cette année.",
      };
}
