// A small language model that counts: two words of context, then the next one. No page, no network.
//
// A « word » is a token: a word, an elision (« l’ ») or a punctuation mark. The probability of a word after two others
// is for 19 twentieths what followed these two, for one what followed the last one alone, itself mixed the same way
// with the plain frequency of each word (linear interpolation). A context never read is skipped: this is the back-off.

import { generator } from "./chance.js";

export const START = "début de phrase";
export const KEPT = 0.95;

const ENDS = new Set([".", "!", "?", "…"]);
const TOKEN = /\p{L}+’|[\p{L}\p{N}]+(?:[-.,][\p{L}\p{N}]+)*|\.{3}|[.,;:!?…]/gu;
const KEY = "\u0000";

export const endsSentence = (token) => ENDS.has(token);
export const isWord = (token) => /[\p{L}\p{N}]/u.test(token);

/** Cut a text into tokens. Quotes and brackets are left out: the machine could open them and never close them. */
export function tokenize(text) {
  const plain = text.normalize("NFC").replaceAll("'", "’");
  const tokens = (plain.match(TOKEN) ?? []).map((token) => (token === "..." ? "…" : token));
  return withoutSentenceCapitals(tokens);
}

// « Le » at the start of a sentence and « le » inside one are the same word; « Samira » keeps its capital.
function withoutSentenceCapitals(tokens) {
  const opens = (at) => at === 0 || ENDS.has(tokens[at - 1]);
  const inside = new Map();
  tokens.forEach((token, at) => {
    if (!opens(at)) increment(inside, token);
  });
  const often = (token) => inside.get(token) ?? 0;
  return tokens.map((token, at) => {
    const small = token.charAt(0).toLowerCase() + token.slice(1);
    return opens(at) && often(small) > often(token) ? small : token;
  });
}

/** Group tokens by sentence, the last one included even when it is not ended. */
export function sentencesOf(tokens) {
  const sentences = [];
  let current = [];
  for (const token of tokens) {
    current.push(token);
    if (ENDS.has(token)) {
      sentences.push(current);
      current = [];
    }
  }
  if (current.length) sentences.push(current);
  return sentences;
}

/** Return in which sentence a token of the text stands, and at which place. */
export function placeOf(index, sentences) {
  let at = index;
  for (const sentence of sentences) {
    if (at < sentence.length) return { sentence, at };
    at -= sentence.length;
  }
  return undefined;
}

/** Return the two tokens that the machine looks at to guess what follows these ones. */
export function contextOf(tokens) {
  const [before, last] = [tokens[tokens.length - 2], tokens[tokens.length - 1]];
  if (last === undefined || ENDS.has(last)) return [START, START];
  return before === undefined || ENDS.has(before) ? [START, last] : [before, last];
}

export function emptyModel() {
  return { afterTwo: new Map(), afterOne: new Map(), counts: new Map(), read: 0, triples: 0, context: [START, START] };
}

/** Read one more token: every count below it grows by one. This is the whole training. */
export function learn(model, token) {
  const [first, second] = model.context;
  const afterTwo = countsAt(model.afterTwo, first + KEY + second);
  if (!afterTwo.has(token)) model.triples += 1;
  increment(afterTwo, token);
  increment(countsAt(model.afterOne, second), token);
  increment(model.counts, token);
  model.read += 1;
  model.context = ENDS.has(token) ? [START, START] : [second, token];
}

export function train(tokens) {
  const model = emptyModel();
  for (const token of tokens) learn(model, token);
  return model;
}

function countsAt(table, key) {
  if (!table.has(key)) table.set(key, new Map());
  return table.get(key);
}

function increment(counts, token) {
  counts.set(token, (counts.get(token) ?? 0) + 1);
}

const sum = (counts) => [...counts.values()].reduce((total, count) => total + count, 0);

/** Return what was counted after these two tokens, most frequent first: `[token, count]`. */
export function followers(model, [first, second]) {
  const counts = model.afterTwo.get(first + KEY + second) ?? new Map();
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
}

/**
 * Return every possible next token, likeliest first: `{token, count, p, low, high}`.
 *
 * `count` is how often it followed these two tokens; `low` and `high` bound its share of the line from 0 to 1.
 * The temperature raises each probability to the power 1/T, then all are divided by their sum.
 */
export function distribution(model, context, temperature = 1) {
  const [first, second] = context;
  const two = model.afterTwo.get(first + KEY + second);
  const one = model.afterOne.get(second);
  const totals = [two ? sum(two) : 0, one ? sum(one) : 0];
  const options = [...model.counts].map(([token, frequency]) => {
    let p = frequency / model.read;
    if (totals[1]) p = KEPT * ((one.get(token) ?? 0) / totals[1]) + (1 - KEPT) * p;
    if (totals[0]) p = KEPT * ((two.get(token) ?? 0) / totals[0]) + (1 - KEPT) * p;
    return { token, count: two?.get(token) ?? 0, p: p ** (1 / temperature) };
  });
  options.sort((a, b) => b.p - a.p || compare(a.token, b.token));
  return onALine(options);
}

function onALine(options) {
  const total = options.reduce((all, option) => all + option.p, 0);
  let low = 0;
  for (const option of options) {
    option.p /= total;
    option.low = low;
    low += option.p;
    option.high = low;
  }
  return options;
}

// Not localeCompare: the order, hence the draw, must be the same in every browser.
function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Return the option on which a number between 0 and 1 falls. */
export function draw(options, number) {
  return options.find((option) => number < option.high) ?? options[options.length - 1];
}

/** Go on writing after `tokens`: what the page does, draw after draw. */
export function write(model, tokens, { length, temperature = 1, seed = 7 }) {
  const random = generator(seed);
  const written = [...tokens];
  for (let drawn = 0; drawn < length; drawn += 1) {
    written.push(draw(distribution(model, contextOf(written), temperature), random()).token);
  }
  return written;
}

/** Put tokens back together as French is typed. */
export function join(tokens) {
  let text = "";
  tokens.forEach((token, at) => {
    text += space(tokens[at - 1], token) + token;
  });
  return text;
}

export function space(before, token) {
  if (before === undefined || before.endsWith("’") || /^[.,…]/.test(token)) return "";
  return /^[;:!?]/.test(token) ? "\u00a0" : " ";
}

export const capitalized = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Find where a sentence comes from: is it word for word in the text, and if not, of which pieces is it made?
 *
 * Each piece is the longest run of tokens, from where the one before ended, that one sentence of the text holds.
 */
export function origin(sentence, sources) {
  const whole = join(sentence);
  const pieces = [];
  for (let at = 0; at < sentence.length; ) {
    const piece = longestPiece(sentence, at, sources);
    pieces.push(piece);
    at += piece.tokens.length;
  }
  return { copied: sources.some((source) => join(source) === whole), pieces };
}

function longestPiece(sentence, at, sources) {
  let best = { tokens: [sentence[at]], source: null };
  for (const source of sources) {
    for (let start = 0; start < source.length; start += 1) {
      let length = 0;
      while (at + length < sentence.length && sentence[at + length] === source[start + length]) length += 1;
      if (length && (!best.source || length > best.tokens.length)) {
        best = { tokens: sentence.slice(at, at + length), source };
      }
    }
  }
  return best;
}

/** Read what a person types as a beginning: as `tokenize`, with the small letters that the model knows. */
export function beginning(text, model) {
  const tokens = tokenize(text);
  return tokens.map((token, at) => {
    const small = token.charAt(0).toLowerCase() + token.slice(1);
    return at === 0 && !model.counts.has(token) && model.counts.has(small) ? small : token;
  });
}

/** Return the pairs of words with the most varied followers: `{context, followers, total}`. */
export function richest(model, many) {
  const pairs = [];
  for (const [key, counts] of model.afterTwo) {
    const context = key.split(KEY);
    if (counts.size > 1 && context.every(isWord) && context[0] !== START) {
      pairs.push({ context, size: counts.size, total: sum(counts) });
    }
  }
  pairs.sort((a, b) => b.size - a.size || b.total - a.total || compare(join(a.context), join(b.context)));
  return pairs.slice(0, many).map(({ context, total }) => ({ context, total, followers: followers(model, context) }));
}

/** Write tokens as a text, with a capital at the start of each sentence. */
export function display(tokens) {
  return join(tokens.map((token, at) => (at === 0 || ENDS.has(tokens[at - 1]) ? capitalized(token) : token)));
}

/** Write a share as people read it in French: « 12,5 % ». A share that is not nothing never shows as nothing. */
export function percent(share) {
  if (share > 0 && share < 0.001) return "<\u00a00,1\u00a0%";
  if (share < 1 && share >= 0.9995) return ">\u00a099,9\u00a0%";
  return `${(share * 100).toFixed(share === 0 || share === 1 ? 0 : 1).replace(".", ",")}\u00a0%`;
}

export const decimal = (number) => number.toFixed(1).replace(".", ",");

/** Write a whole number with its thousands apart: « 1 234 ». */
export const whole = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
