import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import {
  FILES, RARITIES, bands, count, drawFiles, honestShare, isDone, percent, progress, withRarity,
} from "./portique-core.js";
import { BEARERS, COUNTERS, RARITY_NAMES, TODO } from "./portique-words.js";

const SEED = 1231;
const files = drawFiles(SEED);
const counted = (frauds, threshold) => count(withRarity(files, frauds), threshold);

test("a file is flagged when its score reaches the threshold", () => {
  const scores = { honest: [10, 50, 80], fraud: [49, 50] };

  assert.deepEqual(count(scores, 50), { found: 1, missed: 1, accused: 2, left: 1, flagged: 3 });
  assert.deepEqual(count(scores, 0), { found: 2, missed: 0, accused: 3, left: 0, flagged: 5 });
});

test("the share of honest files is taken among the flagged ones", () => {
  assert.equal(honestShare({ accused: 3, flagged: 4 }), 0.75);
  assert.equal(honestShare({ accused: 0, flagged: 0 }), null);
});

test("a seed always gives the same thousand files, whatever the rarity", () => {
  assert.deepEqual(drawFiles(SEED), files);
  assert.notDeepEqual(drawFiles(SEED + 1), files);
  for (const frauds of RARITIES) {
    const { honest, fraud } = withRarity(files, frauds);
    assert.deepEqual([fraud.length, honest.length + fraud.length], [frauds, FILES]);
  }
});

test("scores are whole numbers from 0 to 100", () => {
  const scores = [...files.honest, ...files.fraud];
  assert.ok(scores.every((one) => Number.isInteger(one) && one >= 0 && one <= 100));
});

test("the four counters always make a thousand", () => {
  for (const frauds of RARITIES) {
    for (let threshold = 0; threshold <= 100; threshold += 5) {
      const { found, missed, accused, left } = counted(frauds, threshold);
      assert.equal(found + missed + accused + left, FILES);
    }
  }
});

test("raising the threshold never finds more frauds nor accuses more honest people", () => {
  for (let threshold = 5; threshold <= 100; threshold += 5) {
    const [before, after] = [counted(50, threshold - 5), counted(50, threshold)];
    assert.ok(after.found <= before.found && after.accused <= before.accused);
  }
});

test("the tool is the same, the rarity alone turns the alerts: at 50, from half to nearly all honest", () => {
  const shares = RARITIES.map((frauds) => Math.round(100 * honestShare(counted(frauds, 50))));
  const alarm = RARITIES.map((frauds) => Math.round((100 * counted(frauds, 50).accused) / (FILES - frauds)));

  assert.deepEqual(shares, [50, 83, 96]);
  assert.deepEqual(alarm, [21, 21, 21]);
});

test("the seed is an ordinary one: over two hundred draws the means are near its own", () => {
  const draws = Array.from({ length: 200 }, (_, seed) => count(withRarity(drawFiles(seed), 200), 50));
  const mean = (id) => draws.reduce((sum, one) => sum + one[id], 0) / draws.length;

  assert.ok(Math.abs(mean("found") - counted(200, 50).found) < 6);
  assert.ok(Math.abs(mean("accused") - counted(200, 50).accused) < 8);
});

test("the bands lose no file and put 100 in the last one", () => {
  const found = bands(withRarity(files, 50));
  assert.equal(found.reduce((sum, one) => sum + one.honest + one.fraud, 0), FILES);
  assert.equal(bands({ honest: [100, 99], fraud: [4] })[19].honest, 2);
  assert.equal(bands({ honest: [], fraud: [4, 5] })[0].fraud, 1);
});

test("what is left to do: two thresholds, one of them with two rarities, and the comparison", () => {
  const low = { threshold: 40, frauds: 200 };
  const high = { threshold: 60, frauds: 200 };

  assert.deepEqual(progress([], false), { thresholds: false, rarity: false, compared: false });
  assert.deepEqual(progress([low, high], false), { thresholds: true, rarity: false, compared: false });
  assert.deepEqual(progress([low, { ...low, frauds: 10 }], true), { thresholds: false, rarity: true, compared: true });
  assert.ok(isDone(progress([low, high, { ...high, frauds: 10 }], true)));
});

test("a share is never rounded to none or all when it is not", () => {
  assert.deepEqual([percent(0), percent(0.001), percent(0.5), percent(0.999), percent(1)], [
    "0\u00a0%", "moins de 1\u00a0%", "50\u00a0%", "plus de 99\u00a0%", "100\u00a0%",
  ]);
});

test("words: a name for every counter, rarity and thing to do, with French spaces", () => {
  assert.deepEqual(COUNTERS.map(({ id }) => id), ["found", "missed", "accused", "left"]);
  assert.deepEqual(Object.keys(RARITY_NAMES).map(Number).sort((a, b) => b - a), RARITIES);
  assert.deepEqual(Object.keys(TODO), Object.keys(progress([], false)));
  for (const { question, ours } of BEARERS) assert.doesNotMatch(`${question} ${ours}`, / [:;?!»%]|« |'|\.\.\./);
});

test("the table of the lesson says what the threshold really does", () => {
  const lesson = readFileSync(new URL("../m5-societe/u5-1-des-decisions-qui-comptent.md", import.meta.url), "utf8");
  for (const [frauds, threshold] of [[200, 40], [200, 50], [200, 60], [200, 70], [50, 50], [10, 50], [10, 70]]) {
    const { found, missed, accused, flagged } = counted(frauds, threshold);
    const line = `| ${frauds} | ${threshold} | ${found} | ${missed} | ${accused} | ${percent(accused / flagged)} |`;
    assert.ok(lesson.includes(line), line);
  }
});
