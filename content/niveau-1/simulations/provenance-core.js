// What the clues of « D’où vient cette image ? » leave possible, what they cost, and the shortest path. No DOM here.

export const POSSIBLE = ["true", "moved", "made"]; // as told; real but not what is told; fabricated

/** What is still possible once these clues are read. */
export function left(clues) {
  const gone = new Set(clues.flatMap(({ excludes }) => excludes));
  return POSSIBLE.filter((one) => !gone.has(one));
}

/** Minutes in words. */
export const minutes = (number) => `${number}\u00a0min`;

/** The minutes that these clues took. */
export const spent = (clues) => clues.reduce((sum, { minutes }) => sum + minutes, 0);

/** Whether these clues allow a decision: only « as told » is left, or « as told » is ruled out. */
export function settles(clues) {
  const possible = left(clues);
  return !possible.includes("true") || possible.length === 1;
}

/** How a decision stands on the clues that were read: « held », « bare » (nothing rules the rest out) or « waits ». */
export function standing(decision, clues) {
  if (decision === "wait") return "waits";
  const possible = left(clues);
  const held = decision === "pass" ? possible.length === 1 && possible[0] === "true" : !possible.includes("true");
  return held ? "held" : "bare";
}

/** The cheapest set of clues that settles a case, found by trying every set. */
export function shortest(clues) {
  let best = null;
  for (let set = 0; set < 1 << clues.length; set += 1) {
    const some = clues.filter((_, place) => set & (1 << place));
    if (settles(some) && (!best || spent(some) < spent(best))) best = some;
  }
  return best;
}

/** All three cases together. */
export function account(outcomes) {
  return {
    minutes: outcomes.reduce((sum, one) => sum + spent(one.read), 0),
    least: outcomes.reduce((sum, one) => sum + spent(shortest(one.clues)), 0),
    clues: outcomes.reduce((sum, one) => sum + one.read.length, 0),
    held: outcomes.filter((one) => standing(one.decision, one.read) === "held").length,
  };
}
