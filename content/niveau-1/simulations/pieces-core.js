// The rules that compose one coherent answer for each of the 32 combinations of pieces, its cost in relative words, and
// whether it suits a need. No DOM here.

import { BLOG, CLOSED_WEDNESDAYS, INVENTED, NEEDS, PIECES, SHEET } from "./pieces-data.js";
import { COUNTER, FREE, THREAD, counterTotal, inLetters, longTotal, quickTotal } from "./pieces-texts.js";

/** Every combination, as the set of the pieces that are on. */
export function combinations() {
  return Array.from(
    { length: 2 ** PIECES.length },
    (_, mask) => new Set(PIECES.filter((_piece, bit) => mask & (1 << bit)).map((piece) => piece.id)),
  );
}

/** The sentences of the answer, each with where it comes from. */
export function compose(on) {
  if (!on.has("preferences")) return thread(on);
  return on.has("instructions") ? counterAnswer(on) : freeAnswer(on);
}

/** The whole answer as one text. */
export function textOf(on) {
  return compose(on)
    .map((sentence) => sentence.text)
    .join(" ");
}

function thread(on) {
  const lines = [
    THREAD.start,
    pick(on, ["web", THREAD.openWeb], ["document", THREAD.openSheet], THREAD.openGuess),
    pick(on, ["document", THREAD.priceSheet], ["web", THREAD.priceWeb], THREAD.priceGuess),
  ];
  if (on.has("instructions")) lines.push(THREAD.desk);
  if (on.has("reasoning")) lines.push(THREAD.longer);
  return [...lines, THREAD.end];
}

function freeAnswer(on) {
  return [
    FREE.start,
    pick(on, ["web", FREE.openWeb], ["document", FREE.openSheet], FREE.openGuess),
    pick(on, ["document", FREE.priceSheet], ["web", FREE.priceWeb], FREE.priceGuess),
    freeTotal(on),
  ];
}

function freeTotal(on) {
  if (on.has("web") && !on.has("document")) return on.has("reasoning") ? FREE.longBlog : FREE.quickBlog;
  const prices = on.has("document") ? SHEET : INVENTED;
  if (!on.has("reasoning")) return quickTotal(prices);
  const closed = closedWednesdays(on);
  return longTotal(prices.wednesdays, closed, waysToPay(prices, prices.wednesdays - closed));
}

function counterAnswer(on) {
  return [
    pick(on, ["web", COUNTER.openWeb], ["document", COUNTER.openSheet], COUNTER.openGuess),
    counterPrice(on),
    COUNTER.end,
  ];
}

function counterPrice(on) {
  const long = on.has("reasoning");
  if (on.has("document")) {
    const visits = SHEET.wednesdays - closedWednesdays(on);
    return long ? counterTotal(visits, waysToPay(SHEET, visits)) : COUNTER.priceSheet;
  }
  if (on.has("web")) return long ? COUNTER.priceWebLong : COUNTER.priceWeb;
  return long ? COUNTER.priceGuessLong : COUNTER.priceGuess;
}

function closedWednesdays(on) {
  return on.has("web") ? CLOSED_WEDNESDAYS : 0;
}

// The first pair whose piece is on gives the sentence; the last argument is for when none is.
function pick(on, ...choices) {
  const otherwise = choices.pop();
  const found = choices.find(([piece]) => on.has(piece));
  return found ? found[1] : otherwise;
}

/** Every way to pay for a number of visits, the cheapest one, and the entries that it leaves over. */
export function waysToPay({ entry, card, pass }, visits) {
  const full = Math.floor(visits / 10);
  const rest = visits % 10;
  const ways = [
    { label: "à l’unité", cards: 0, price: visits * entry },
    { label: labelOf(full, rest), cards: full, price: full * card + rest * entry },
    { label: labelOf(full + 1, 0), cards: full + 1, price: (full + 1) * card },
    { label: "abonnement", cards: 0, price: pass },
  ];
  // Of two equal prices the later one wins: whole cards, which leave entries over.
  const cheapest = ways.reduce((best, way) => (way.price <= best.price ? way : best));
  return { ways, cheapest, spare: Math.max(0, cheapest.cards * 10 - visits) };
}

function labelOf(cards, entries) {
  const first = `${inLetters(cards)} carte${cards > 1 ? "s" : ""}`;
  return entries ? `${first} et ${inLetters(entries)} entrée${entries > 1 ? "s" : ""}` : first;
}

/** The wait for one answer and its energy, in relative words: nothing here is measured. */
export function costOf(on) {
  if (on.has("reasoning")) return { wait: "longue", energy: "forte" };
  if (on.has("web")) return { wait: "moyenne", energy: "moyenne" };
  if (on.has("document")) return { wait: "courte", energy: "moyenne" };
  return { wait: "courte", energy: "faible" };
}

/** Say whether a combination suits a need: first what is missing, then what is too much. */
export function judge(needId, on) {
  const need = NEEDS.find((one) => one.id === needId);
  const missing = need.wanted.find((piece) => !on.has(piece));
  if (missing) return { solved: false, message: need.missing[missing] };
  const extra = [...on].find((piece) => !need.wanted.includes(piece));
  if (extra) return { solved: false, message: need.extra[extra] };
  return { solved: true, message: need.solved };
}

/** The needs, starting from the one that the seed gives. */
export function orderedNeeds(seed) {
  const start = Math.abs(Math.trunc(seed)) % NEEDS.length;
  return NEEDS.map((_, index) => NEEDS[(index + start) % NEEDS.length]);
}
