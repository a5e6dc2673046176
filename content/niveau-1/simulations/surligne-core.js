// What « La réponse surlignée » counts: the passages marked, the sources opened, the verdicts. No DOM here.

/** Compare the passages marked with the claims: how many were found, and how many useless checks were avoided. */
export function marked(passages, ids) {
  const claims = passages.filter((passage) => passage.claim);
  const others = passages.filter((passage) => !passage.claim);
  return {
    found: claims.filter(({ id }) => ids.has(id)).length,
    claims: claims.length,
    avoided: others.filter(({ id }) => !ids.has(id)).length,
    others: others.length,
  };
}

/** A verdict on a claim: right or not, and whether a source that settles it had been opened. */
export function judged(claim, opened, verdict) {
  return { right: verdict === claim.verdict, grounded: opened.includes(claim.source) };
}

/** What was done over all claims: verdicts that hold, sources opened, claims settled on the right source. */
export function account(claims, decisions) {
  const rows = Object.entries(decisions).map(([id, { opened, verdict }]) => {
    const claim = claims[id];
    return { id, opened, verdict, ...judged(claim, opened, verdict) };
  });
  return {
    rows,
    of: rows.length,
    right: rows.filter((row) => row.right).length,
    grounded: rows.filter((row) => row.grounded).length,
    opened: rows.reduce((sum, row) => sum + row.opened.length, 0),
  };
}

/** What an assistant adds for its user is not part of the note. */
const ASIDES = ["bonjour", "version"];

/** The note once checked: each passage kept, changed or taken out. */
export function corrected(passages, claims) {
  return passages
    .filter(({ id }) => !ASIDES.includes(id))
    .map(({ id, text }) => {
      const replacement = claims[id]?.corrected;
      if (replacement === null) return { id, text, state: "out" };
      return replacement ? { id, text: replacement, state: "changed" } : { id, text, state: "kept" };
    });
}

/** How many words a text has. */
export function words(text) {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
