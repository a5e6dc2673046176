import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { chanceOfGap, deal, isRight, learned, letters, plain, recallOrder, scores } from "./bequille-core.js";
import { SUMS, WORDS } from "./bequille-data.js";
import { lasting, proof, reading, summary } from "./bequille-words.js";

const near = (one, other) => assert.ok(Math.abs(one - other) < 1e-9, `${one} is not ${other}`);
const word = (form) => WORDS.find((one) => one.form === form);
const forms = (words) => words.map(({ form }) => form);

test("twelve different words, each in a sentence that does not give it away", () => {
  assert.equal(new Set(forms(WORDS)).size, 12);
  for (const { form, sentence, means } of WORDS) {
    assert.equal(sentence.split(form).length, 2, form);
    for (const one of means) assert.ok(!plain(sentence).split(" ").includes(plain(one)), form);
  }
});

test("six words each way, as early and as late on the whole", () => {
  const dealt = deal(WORDS, 5);
  const places = (way) => dealt.flatMap((one, place) => (one.way === way ? [place + 1] : []));
  const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

  assert.equal(places("hints").length, 6);
  assert.equal(sum(places("hints")), sum(places("solution")));
  assert.equal(dealt[0].way, "solution");
});

test("swapping gives each word the other way, in the same order", () => {
  const [one, other] = [deal(WORDS, 5), deal(WORDS, 5, true)];

  assert.deepEqual(forms(one), forms(other));
  assert.ok(one.every(({ way }, place) => way !== other[place].way));
});

test("a seed always gives the same orders, and the recall has its own", () => {
  assert.deepEqual(deal(WORDS, 5), deal(WORDS, 5));
  assert.notDeepEqual(forms(deal(WORDS, 5)), forms(deal(WORDS, 6)));
  assert.notDeepEqual(forms(deal(WORDS, 5)), forms(recallOrder(WORDS, 5)));
});

test("accents, capitals, articles and one letter are forgiven", () => {
  for (const typed of ["fenêtre", "FENETRE", "la fenetre", " une fenêtre. ", "fenettre", "fenetres", "fenétr"]) {
    assert.ok(isRight(word("lasib"), typed), typed);
  }
  for (const typed of ["l’oiseau", "oisau", "oiseaux"]) assert.ok(isRight(word("churo"), typed), typed);
  assert.ok(isRight(word("nafel"), "un roman"));
  assert.ok(isRight(word("gotiv"), "du sel"));
});

test("another word, nothing, or a short word with another letter is not right", () => {
  for (const typed of ["", "  ", "porte", "fen", "fenekkre"]) assert.ok(!isRight(word("lasib"), typed), typed);
  assert.ok(!isRight(word("gotiv"), "sol"));
  assert.ok(!isRight(word("roska"), "p"));
});

test("no meaning is taken for that of another word", () => {
  for (const one of WORDS) {
    for (const other of WORDS.filter(({ form }) => form !== one.form)) {
      for (const meant of other.means) assert.ok(!isRight(one, meant), `${one.form} ${meant}`);
    }
  }
});

test("the second hint is the first letter and the length", () => {
  assert.deepEqual(letters(word("churo")), { first: "o", length: 6 });
  assert.deepEqual(letters(word("lasib")), { first: "f", length: 7 });
});

test("the scores are counted way by way", () => {
  const dealt = deal(WORDS, 5);
  const some = dealt.filter(({ way }) => way === "hints").slice(0, 4);
  const answers = Object.fromEntries(some.map(({ form, means }) => [form, means[0]]));

  assert.deepEqual(scores(dealt, answers), { solution: 0, hints: 4 });
});

test("exercises and seconds are counted way by way", () => {
  const steps = [
    { way: "solution", found: true, seconds: 2.4 }, { way: "hints", found: false, seconds: 20 },
    { way: "hints", found: true, seconds: 11.3 },
  ];

  assert.deepEqual(learned(steps), {
    solution: { right: 1, of: 1, seconds: 2 }, hints: { right: 1, of: 2, seconds: 31 },
  });
});

test("chance, worked out by hand: six words found, all of one way, is 2 in 924", () => {
  near(chanceOfGap({ solution: 6, hints: 0 }), 2 / 924);
  near(chanceOfGap({ solution: 0, hints: 6 }), 2 / 924);
});

test("no gap is always as wide as none; all found or none found neither", () => {
  for (const both of [0, 1, 3, 6]) near(chanceOfGap({ solution: both, hints: both }), 1);
});

test("one word found: chance alone always gives such a gap", () => {
  near(chanceOfGap({ solution: 0, hints: 1 }), 1);
});

test("the worked example of the lesson: 3 and 5, as wide 55 times in 100", () => {
  const chance = chanceOfGap({ solution: 3, hints: 5 });

  near(chance, (2 * 6 * 20 + 2 * 15 * 1) / 495);
  assert.match(proof({ solution: 3, hints: 5 }, chance), /environ 55.fois sur 100/);
});

test("the sentences suit whatever happened", () => {
  assert.equal(summary({ solution: 1, hints: 4 }),
    "Avec la solution : 1 mot retrouvé sur 6. Avec des indices : 4 mots retrouvés sur 6.");
  assert.match(reading({ solution: 4, hints: 2 }), /lire la solution/);
  assert.match(proof({ solution: 0, hints: 6 }, 2 / 924), /moins d’une fois sur 100/);
  assert.deepEqual([lasting(45), lasting(125)], ["45 s", "2 min 5 s"]);
});

test("each sum offers its result once", () => {
  const results = [15, 27, 24, 63, 44, 27];
  SUMS.forEach(({ choices }, place) => assert.equal(choices.filter((one) => one === results[place]).length, 1));
});

test("the text of the lesson has the same words, in the same way", () => {
  const lesson = readFileSync(new URL("../m5-societe/u5-3-travail-apprentissage-autonomie.md", import.meta.url), "utf8");
  const seed = Number(/tag=caire-bequille .*seed=(\d+)/.exec(lesson)[1]);
  for (const { form, way, means, sentence } of deal(WORDS, seed)) {
    const row = way === "solution" ? `| ${form} | ${means[0]} |` : sentence;
    assert.ok(lesson.includes(row), row);
  }
});
