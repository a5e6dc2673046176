// What « Le trieur de cartes » computes: the order of the cards, the account of a game, and two real mail filters.

/** Note the effect foreseen for a card, and return the one that counts: the first, made before the answer was seen. */
export function foresee(tested, id, effect) {
  tested[id] ??= effect;
  return tested[id];
}

/**
 * Account for a game. `sorted` and `tested` give, by card id, the kind chosen and the effect foreseen.
 *
 * A card agrees when it was sorted as the course does; a test holds when the effect was foreseen.
 */
export function account(cards, effectOf, sorted, tested) {
  const rows = cards
    .filter(({ id }) => id in tested)
    .map((card) => ({
      card,
      sorted: sorted[card.id],
      agrees: sorted[card.id] === card.kind,
      effect: effectOf[card.kind],
      foreseen: tested[card.id] === effectOf[card.kind],
    }));
  const share = (learned) => {
    const some = rows.filter(({ card }) => (card.kind !== "rule") === learned);
    return { of: some.length, changing: some.filter(({ effect }) => effect !== "none").length };
  };
  const count = (test) => rows.filter(test).length;
  return {
    rows,
    agreed: count((row) => row.agrees),
    foreseen: count((row) => row.foreseen),
    learned: share(true),
    written: share(false),
  };
}

export function words(message) {
  return message.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The written filter: one forbidden word, whatever was read before. */
export function refusesByRule(message, forbidden) {
  return words(message).includes(forbidden);
}

/** Count in how many unwanted and wanted messages each word appears: this is the whole training. */
export function learnFilter({ unwanted, wanted }) {
  const counts = new Map();
  const read = (messages, side) => {
    for (const message of messages) {
      for (const word of new Set(words(message))) {
        const count = counts.get(word) ?? { unwanted: 0, wanted: 0 };
        count[side] += 1;
        counts.set(word, count);
      }
    }
  };
  read(unwanted, "unwanted");
  read(wanted, "wanted");
  return { counts, unwanted: unwanted.length, wanted: wanted.length };
}

/**
 * Return the share of chances that a message is unwanted (naive Bayes on the words present, Laplace smoothing).
 *
 * A word never read says nothing: it is left out.
 */
export function chanceUnwanted(filter, message) {
  let odds = filter.unwanted / filter.wanted;
  for (const word of new Set(words(message))) {
    const count = filter.counts.get(word);
    if (!count) continue;
    odds *= (count.unwanted + 1) / (filter.unwanted + 2) / ((count.wanted + 1) / (filter.wanted + 2));
  }
  return odds / (1 + odds);
}

export const percent = (share) => `${Math.round(share * 100)}\u00a0%`;
