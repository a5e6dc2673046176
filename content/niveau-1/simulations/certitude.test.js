import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { shuffled } from "./chance.js";
import {
  BINS, LEVELS, brier, chancesOfWinning, curve, french, graded, penalty, percent, plausibleWins, tally, verdict,
} from "./certitude-core.js";
import { ANSWERS } from "./certitude-data.js";

const bets = (...pairs) => pairs.map(([confidence, won]) => ({ confidence, won }));
const near = (one, other) => assert.ok(Math.abs(one - other) < 1e-9, `${one} is not ${other}`);

test("eight answers, four of them false, each with its check, its source and its fact", () => {
  assert.equal(ANSWERS.length, 8);
  assert.equal(ANSWERS.filter((answer) => !answer.right).length, 4);
  assert.equal(new Set(ANSWERS.map((answer) => answer.fact)).size, 8);
  for (const { check, source } of ANSWERS) assert.ok(check.length > 40 && source.length > 15);
});

test("true and false answers have about the same length: the style gives nothing away", () => {
  const mean = (right) => {
    const lengths = ANSWERS.filter((answer) => answer.right === right).map((answer) => answer.answer.length);
    return lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
  };
  assert.ok(Math.abs(mean(true) / mean(false) - 1) < 0.1, `${mean(true)} ${mean(false)}`);
});

test("a seed always gives the same order, and loses no answer", () => {
  assert.deepEqual(shuffled(ANSWERS, 7), shuffled(ANSWERS, 7));
  assert.notDeepEqual(shuffled(ANSWERS, 7), shuffled(ANSWERS, 8));
  assert.deepEqual(new Set(shuffled(ANSWERS, 7)), new Set(ANSWERS));
});

test("seed 8 mixes true and false answers", () => {
  assert.deepEqual(
    shuffled(ANSWERS, 8).map((answer) => answer.id),
    ["frontiere", "conseil", "montreal", "kilowattheure", "deputes", "fers", "vote", "declaration"],
  );
});

test("a bet is won when it agrees with the source, whatever its confidence", () => {
  const said = new Map([["a", { says: true, confidence: 50 }], ["b", { says: true, confidence: 100 }]]);
  const [first, second] = graded([{ id: "a", right: true }, { id: "b", right: false }], said);

  assert.deepEqual([first.won, second.won], [true, false]);
});

test("two bets at 80 and 60, one won: sure at 70 %, right at 50 %", () => {
  assert.deepEqual(tally(bets([80, true], [60, false])), { bets: 2, won: 1, confidence: 70, share: 50 });
});

test("no bet gives no share", () => {
  assert.deepEqual(tally([]), { bets: 0, won: 0, confidence: null, share: null });
});

test("the bands of the curve take every level once", () => {
  for (const level of LEVELS) assert.equal(BINS.filter((bin) => level >= bin.from && level <= bin.to).length, 1);
});

test("the curve counts bets band by band", () => {
  const points = curve(bets([50, true], [60, false], [80, true], [100, true], [90, false], [100, false]));

  assert.deepEqual(points.map((point) => [point.bets, point.won]), [[2, 1], [1, 1], [3, 1]]);
  near(points[2].confidence, 290 / 3);
});

test("penalties: nothing for 100 won, one for 100 lost, a quarter for 50 either way", () => {
  assert.deepEqual([penalty(100, true), penalty(100, false)], [0, 1]);
  assert.deepEqual([penalty(50, true), penalty(50, false)], [0.25, 0.25]);
  near(penalty(80, true), 0.04);
  near(penalty(80, false), 0.64);
});

test("the Brier score is the mean of the penalties", () => {
  near(brier(bets([80, true], [80, false])), 0.34);
  near(brier(bets([100, true], [100, true])), 0);
});

test("two bets at 80: 4 % to win none, 32 % one, 64 % both", () => {
  const chances = chancesOfWinning([80, 80]);
  near(chances[0], 0.04);
  near(chances[1], 0.32);
  near(chances[2], 0.64);
});

test("chances always add up to one", () => {
  near(chancesOfWinning([50, 60, 70, 80, 90, 100, 50, 70]).reduce((sum, one) => sum + one, 0), 1);
});

test("eight bets at 80: from four to eight wins are plausible; at 50, from two to six; at 100, eight only", () => {
  assert.deepEqual(plausibleWins(new Array(8).fill(80)), { low: 4, high: 8 });
  assert.deepEqual(plausibleWins(new Array(8).fill(50)), { low: 2, high: 6 });
  assert.deepEqual(plausibleWins(new Array(8).fill(100)), { low: 8, high: 8 });
});

test("the verdict compares with the plausible wins", () => {
  const eight = (confidence, won) => bets(...Array.from({ length: 8 }, (_, index) => [confidence, index < won]));

  assert.equal(verdict(eight(80, 4)), "within");
  assert.equal(verdict(eight(80, 3)), "below");
  assert.equal(verdict(eight(50, 7)), "above");
  assert.equal(verdict(eight(100, 7)), "below");
});

test("numbers are written in French", () => {
  assert.deepEqual([french(0.25, 2), french(0.3, 2), french(1, 2), french(62.5)], ["0,25", "0,3", "1", "63"]);
  assert.equal(percent(70), "70 %");
});

test("French signs have their no-break space and their curly apostrophe", () => {
  for (const { question, answer, check, source } of ANSWERS) {
    for (const text of [question, answer, check, source]) assert.doesNotMatch(text, / [:;?!»%]|« |'|\.\.\./);
  }
});

test("each answer points to a fact of the course", () => {
  const facts = readFileSync(new URL("../facts/u2-3.yml", import.meta.url), "utf8");
  for (const { fact } of ANSWERS) assert.ok(facts.includes(`- id: ${fact}\n`), fact);
});

test("the worked example of the lesson: sure at 80 %, right six times in eight, Brier 0,23, five to eight", () => {
  const said = [true, true, true, true, false, true, true, false];
  const confidences = [60, 70, 80, 90, 80, 90, 100, 70];
  const answers = shuffled(ANSWERS, 8);
  const camille = new Map(answers.map(({ id }, place) => [id, { says: said[place], confidence: confidences[place] }]));
  const results = graded(answers, camille);

  assert.deepEqual(tally(results), { bets: 8, won: 6, confidence: 80, share: 75 });
  assert.deepEqual(curve(results).map((point) => [point.bets, point.won]), [[1, 1], [4, 3], [3, 2]]);
  assert.equal(french(brier(results), 2), "0,23");
  assert.deepEqual(plausibleWins(confidences), { low: 5, high: 8 });
});
