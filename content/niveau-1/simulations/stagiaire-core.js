// What « Le stagiaire numérique » computes: the acts that its written rules draw from a message, what the rights let it
// do, the time saved and the damage. A simulation by rules: no model. No DOM here.

// An approval takes a minute: reading what is asked, then deciding.
export const MINUTES_TO_APPROVE = 1;

// The rules, in order. What is written in a message is obeyed, whoever wrote it: this is the weakness that is shown.
const RULES = [
  {
    right: "send", when: /transférer (.+?) à (\S+@\S+?)\.?(?=\s|$)/i,
    what: ([, file, to]) => `Envoyer ${file} à ${to}`,
  },
  { right: "pay", when: /(?:payer|régler) (\d+)\s€/i, what: ([, euros]) => `Payer ${euros} €` },
  { right: "delete", when: /supprimer ce message/i, what: () => "Supprimer ce message" },
  { right: "delete", when: /\boffre\b/i, what: () => "Supprimer ce message, pris pour une publicité" },
  { right: "reply", when: /remise de (\d+)\s€/i, what: ([, euros]) => `Répondre oui à la remise de ${euros} €` },
  { right: "reply", when: /\?/, what: () => "Répondre oui" },
  { right: "file", when: /^/, what: () => "Classer ce message" },
];

/** The acts that the rules draw from a message, the hidden text included: one at most for each right. */
export function decide({ text, hidden = "" }) {
  const acts = [];
  for (const { right, when, what } of RULES) {
    const found = `${text} ${hidden}`.match(when);
    if (found && !acts.some((act) => act.right === right)) acts.push({ right, what: what(found) });
  }
  return acts;
}

/**
 * Play the messages with these rights and the answers given so far, from the first to the last or to the first question
 * without an answer (`asked`). An answer is "yes", "no" or "stop".
 */
export function play(messages, rights, answers) {
  const game = { journal: [], approvals: 0, asked: null, stopped: false };
  const reading = { right: "read", what: "Lire toute la boîte" };
  const may = settle(game, rights, answers, messages[0], reading);
  if (game.asked || game.stopped || may !== "done") return game;
  for (const message of messages) {
    for (const act of decide(message)) {
      const state = settle(game, rights, answers, message, act);
      if (game.asked || game.stopped) return game;
      if (act.right === "delete" && state === "done") break;
    }
  }
  return game;
}

function settle(game, rights, answers, message, act) {
  const level = rights[act.right];
  let state = level === "alone" ? "done" : "blocked";
  if (level === "ask") {
    const answer = answers[game.approvals];
    if (!answer) {
      game.asked = { message, act };
      return null;
    }
    game.approvals += 1;
    game.stopped = answer === "stop";
    state = answer === "yes" ? "done" : "refused";
  }
  game.journal.push({ message, act, level, state });
  return state;
}

/** The balance of a game: minutes saved, damage, euros, and what became of the acts. */
export function account({ journal, approvals }) {
  const done = journal.filter(({ state }) => state === "done");
  const saved = done.reduce((sum, { message, act }) => sum + (message.good[act.right] || 0), 0);
  const harms = done.flatMap(({ message, act }) => harmOf(message, act));
  return {
    minutes: saved - approvals * MINUTES_TO_APPROVE,
    harms,
    euros: harms.reduce((sum, { euros = 0 }) => sum + euros, 0),
    approvals,
  };
}

/** The damage that an act does to a message: a list of one, or none. */
export function harmOf({ harm = {} }, { right }) {
  return harm[right] ? [harm[right]] : [];
}

/** All the minutes that these messages take by hand. */
export function byHand(messages) {
  return messages.reduce((sum, { good }) => sum + Object.values(good).reduce((one, other) => one + other, 0), 0);
}

/** Private data, content from anybody, and a way out: « open » when nothing stands between them. */
export function trio({ read, send }) {
  if (read === "no" || send === "no") return "cut";
  return send === "ask" ? "watched" : "open";
}
