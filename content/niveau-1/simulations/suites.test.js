import assert from "node:assert/strict";
import { test } from "node:test";

import { generator } from "./chance.js";
import {
  beginning, contextOf, display, distribution, draw, followers, join, origin, percent, placeOf, richest, sentencesOf, START, tokenize, train, whole, write,
} from "./suites-core.js";
import { STARTS, TEXT } from "./suites-data.js";
import { verdict } from "./suites-view.js";

const CAT = "Le chat dort. Le chat mange. Le chien dort.";
const cat = train(tokenize(CAT));
const village = train(tokenize(TEXT));

const close = (value, expected) => assert.ok(Math.abs(value - expected) < 1e-9, `${value} is not ${expected}`);
const odds = (model, context, temperature) =>
  Object.fromEntries(distribution(model, context, temperature).map(({ token, p }) => [token, p]));

test("a text is cut into words, elisions and signs", () => {
  assert.deepEqual(tokenize("L'an 1 784,5 : peut-être… (« oui »)"), [
    "L’", "an", "1", "784,5", ":", "peut-être", "…", "oui",
  ]);
});

test("the capital of a sentence goes, that of a name stays", () => {
  assert.deepEqual(tokenize("Le chien suit Awa. Awa voit le chien."), [
    "le", "chien", "suit", "Awa", ".", "Awa", "voit", "le", "chien", ".",
  ]);
});

test("typed tokens are put back as French is typed", () => {
  assert.equal(display(tokenize("Oui ? il l'a vu, hier !")), "Oui\u00a0? Il l’a vu, hier\u00a0!");
});

test("the context is the last two tokens, or the start of a sentence", () => {
  assert.deepEqual(contextOf([]), [START, START]);
  assert.deepEqual(contextOf(["a"]), [START, "a"]);
  assert.deepEqual(contextOf(["a", "b", "c"]), ["b", "c"]);
  assert.deepEqual(contextOf(["a", "."]), [START, START]);
  assert.deepEqual(contextOf([".", "a"]), [START, "a"]);
});

test("training counts each suite of three", () => {
  assert.deepEqual(followers(cat, [START, START]), [["Le", 3]]);
  assert.deepEqual(followers(cat, [START, "Le"]), [["chat", 2], ["chien", 1]]);
  assert.deepEqual(followers(cat, ["Le", "chat"]), [["dort", 1], ["mange", 1]]);
  assert.deepEqual([cat.read, cat.counts.size, cat.triples], [12, 6, 9]);
});

test("a probability is 19 twentieths of the count, and the back-off for the rest", () => {
  // After « Le chat »: dort 1 of 2. After « chat » alone: the same. In the whole text: dort 2 of 12, mange 1 of 12.
  const after = odds(cat, ["Le", "chat"]);

  close(after.dort, 0.95 * 0.5 + 0.05 * (0.95 * 0.5 + 0.05 * (2 / 12)));
  close(after.mange, 0.95 * 0.5 + 0.05 * (0.95 * 0.5 + 0.05 * (1 / 12)));
  close(after.chien, 0.05 * 0.05 * (1 / 12));
});

test("two words never read together leave only the last one, then the whole text", () => {
  close(odds(cat, ["chien", "chat"]).mange, 0.95 * 0.5 + 0.05 * (1 / 12));
  close(odds(cat, ["inconnu", "inconnu"]).Le, 3 / 12);
});

test("probabilities always add up to one and are sorted", () => {
  for (const temperature of [0.2, 1, 2]) {
    const options = distribution(village, ["ouvre", "à"], temperature);
    close(options.at(-1).high, 1);
    assert.ok(options.every((option, at) => at === 0 || option.p <= options[at - 1].p));
  }
});

test("a temperature of one half squares the odds, two takes their root", () => {
  const plain = odds(cat, [START, "Le"]);
  const ratio = plain.chat / plain.chien;

  const cold = odds(cat, [START, "Le"], 0.5);
  const hot = odds(cat, [START, "Le"], 2);

  close(cold.chat / cold.chien, ratio ** 2);
  close(hot.chat / hot.chien, Math.sqrt(ratio));
});

test("a draw falls on the share that holds the number", () => {
  const options = [{ token: "a", high: 0.6 }, { token: "b", high: 1 }];

  assert.equal(draw(options, 0).token, "a");
  assert.equal(draw(options, 0.5999).token, "a");
  assert.equal(draw(options, 0.6).token, "b");
  assert.equal(draw(options, 1).token, "b");
});

test("draws follow the probabilities", () => {
  const options = distribution(village, ["ouvre", "à"]);
  const random = generator(1);
  const drawn = Array.from({ length: 20000 }, () => draw(options, random()).token);
  const share = drawn.filter((token) => token === "sept").length / drawn.length;

  assert.ok(Math.abs(share - options[0].p) < 0.02, String(share));
});

test("the same seed writes the same text, another seed another one", () => {
  const texts = [7, 7, 8].map((seed) => join(write(village, [], { length: 30, seed })));

  assert.equal(texts[0], texts[1]);
  assert.notEqual(texts[0], texts[2]);
});

test("the library opens at ten, the machine bets on seven", () => {
  const tokens = beginning(STARTS[0], village);

  const counted = followers(village, contextOf(tokens));

  assert.ok(TEXT.includes("La bibliothèque ouvre à dix heures"));
  assert.deepEqual(counted, [["sept", 2], ["dix", 1], ["neuf", 1], ["six", 1]]);
  // By the counts alone: 2⁵ / (2⁵ + 3 × 1⁵) = 32 / 35, which is 91,4 %.
  assert.equal(percent(distribution(village, ["ouvre", "à"], 0.2)[0].p), "91,4\u00a0%");
});

test("the numbers and the texts that the lesson prints are those of the machine", () => {
  const parts = (temperature) =>
    distribution(village, ["ouvre", "à"], temperature).slice(0, 5).map(({ p }) => percent(p));
  const text = (start, length, seed, temperature = 1) =>
    display(write(village, beginning(start, village), { length, seed, temperature }));

  assert.deepEqual([village.read, village.counts.size, village.triples], [1467, 259, 1027]);
  assert.deepEqual(parts(0.2), ["91,4", "2,9", "2,9", "2,9", "<\u00a00,1"].map((share) => `${share}\u00a0%`));
  assert.deepEqual(parts(1), ["38,6", "19,3", "19,3", "19,3", "1,8"].map((share) => `${share}\u00a0%`));
  assert.deepEqual(parts(2), ["21,1", "14,9", "14,9", "14,9", "4,5"].map((share) => `${share}\u00a0%`));
  assert.equal(text(STARTS[0], 10, 7), "La bibliothèque ouvre à sept heures, le pain du village est calme.");
  assert.match(text("", 34, 3, 0.2), /^(Le chef de gare répond que le train de la vallée) avec .* de l’eau\. \1$/);
  assert.match(text("", 24, 9), /^Le boulanger s’appelle Rosa Lambert\. Inès répond que la tarte aux poires est la /);
  assert.match(text("", 24, 12, 2), /^Joseph dit que six heures, Samira attend\. Inès répond vivent\. Tout prépare/);
});

test("every beginning offered was read by the machine", () => {
  for (const start of STARTS) {
    assert.ok(followers(village, contextOf(beginning(start, village))).length > 1, start);
  }
});

test("a sentence of the text is said copied, a new one is cut at its seams", () => {
  const sources = sentencesOf(tokenize(CAT));

  assert.equal(origin(["Le", "chat", "dort", "."], sources).copied, true);
  const mixed = origin(["Le", "chien", "mange", ".", "zut"], sources);
  assert.equal(mixed.copied, false);
  assert.deepEqual(mixed.pieces.map(({ tokens }) => join(tokens)), ["Le chien", "mange.", "zut"]);
  assert.deepEqual(mixed.pieces.map(({ source }) => source && join(source)), [
    "Le chien dort.", "Le chat mange.", null,
  ]);
});

test("finished sentences are told as one or as several", () => {
  const [taken, composed] = [{ pieces: [1] }, { pieces: [1, 2] }];
  const told = (...ended) => verdict(ended).replaceAll("\u00a0", " ");

  assert.equal(told(), "");
  assert.equal(told(composed), " La phrase terminée n’est nulle part dans le texte lu.");
  assert.equal(told(composed, composed), " Les 2 phrases terminées ne sont nulle part dans le texte lu.");
  assert.equal(told(taken, composed), " Phrases terminées : 2, dont 1 prise telle quelle dans le texte.");
  assert.equal(told(taken, taken), " Phrases terminées : 2, dont 2 prises telles quelles dans le texte.");
});

test("at temperature one, most sentences are new, though each run of words was read", () => {
  const sources = sentencesOf(tokenize(TEXT));
  const sentences = sentencesOf(write(village, [], { length: 600 })).slice(0, -1);

  const copied = sentences.filter((sentence) => origin(sentence, sources).copied);

  assert.ok(copied.length < sentences.length / 2, `${copied.length} of ${sentences.length}`);
});

test("a place in the text is found in its sentence", () => {
  const sentences = sentencesOf(tokenize(CAT));
  assert.deepEqual(placeOf(5, sentences), { sentence: sentences[1], at: 1 });
});

test("the richest pairs come first", () => {
  const [first] = richest(village, 1);
  assert.equal(join(first.context), "de la");
  assert.equal(first.total, followers(village, first.context).reduce((all, [, count]) => all + count, 0));
});

test("the text shipped is long enough and typed well", () => {
  const words = tokenize(TEXT).filter((token) => /\p{L}/u.test(token));
  assert.ok(words.length >= 1200 && words.length <= 1800, String(words.length));
  assert.doesNotMatch(TEXT, /['"]|\u202f/u);
});

test("numbers are written as in French", () => {
  assert.deepEqual([0.125, 0, 1, 0.0004, 0.99999].map(percent), [
    "12,5\u00a0%", "0\u00a0%", "100\u00a0%", "<\u00a00,1\u00a0%", ">\u00a099,9\u00a0%",
  ]);
  assert.equal(whole(1234567), "1\u00a0234\u00a0567");
});
