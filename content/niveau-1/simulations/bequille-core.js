// What « Avec et sans béquille » computes: which word is learned how, what counts as right, the two scores, and how
// often chance alone would part them as much. No DOM here.

import { shuffled } from "./chance.js";

// s: with the solution, h: with hints. Both ways come as early and as late as each other (their places add up to 39).
const PATTERN = "shhsshhsshhs";

/** The words in the order of a seed, each with its way; `swapped` gives each word the other way. */
export function deal(words, seed, swapped = false) {
  return shuffled(words, seed).map((word, place) => ({
    ...word,
    way: (PATTERN[place] === "s") === swapped ? "hints" : "solution",
  }));
}

/** The order of the recall: another one, the same for a given seed. */
export function recallOrder(words, seed) {
  return shuffled(words, seed + 1);
}

/** A typed word without its accents, its article and its signs. */
export function plain(typed) {
  const letters = typed.toLowerCase().replace(/œ/g, "oe").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const words = letters.replace(/[^a-z]+/g, " ").trim();
  return words.replace(/^(le|la|les|l|un|une|des|du|de la|de l|de|d) (?=[a-z])/, "");
}

/** Is this one of the accepted meanings, give or take one letter in the longer words? */
export function isRight({ means }, typed) {
  const given = plain(typed);
  return means.map(plain).some((meant) => given === meant || (meant.length > 3 && nearly(given, meant)));
}

// One letter added, missing or changed.
function nearly(one, other) {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short.length < 3) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const rest = short.length === long.length ? short.slice(same + 1) : short.slice(same);
  return rest === long.slice(same + 1);
}

/** The second hint: the first letter and the length. */
export function letters({ means: [meant] }) {
  return { first: plain(meant)[0], length: meant.length };
}

/** How many words of each way are right in these answers, by form. */
export function scores(dealt, answers) {
  const count = (way) => dealt.filter((word) => word.way === way && isRight(word, answers[word.form] ?? "")).length;
  return { solution: count("solution"), hints: count("hints") };
}

/** What was done while learning: exercises right, and seconds, for each way. */
export function learned(steps) {
  const of = (way) => {
    const some = steps.filter((step) => step.way === way);
    const seconds = some.reduce((sum, step) => sum + step.seconds, 0);
    return { right: some.filter((step) => step.found).length, of: some.length, seconds: Math.round(seconds) };
  };
  return { solution: of("solution"), hints: of("hints") };
}

function choose(from, taken) {
  let ways = 1;
  for (let one = 1; one <= taken; one += 1) ways = (ways * (from - taken + one)) / one;
  return ways;
}

/**
 * The share of chances of a gap at least as wide if both ways were worth the same: the words that were found could then
 * have been any of the words (an exact permutation test, two-sided).
 */
export function chanceOfGap({ solution, hints }, each = 6) {
  const found = solution + hints;
  let wide = 0;
  for (let some = Math.max(0, found - each); some <= Math.min(each, found); some += 1) {
    if (Math.abs(found - 2 * some) < Math.abs(hints - solution)) continue;
    wide += choose(each, some) * choose(each, found - some);
  }
  return wide / choose(2 * each, found);
}
