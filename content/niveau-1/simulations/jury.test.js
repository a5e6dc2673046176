import assert from "node:assert/strict";
import { test } from "node:test";

import * as core from "./jury-core.js";
import { FILES, PLACES } from "./jury-data.js";

const SEED = 640; // the seed of the lesson: its text quotes these very numbers

const without = (...removed) => core.ALL_FIELDS.filter((field) => !removed.includes(field));
const ids = (files) => new Set(files.map(({ id }) => id));

function pool(...groups) {
  return groups.map(([sex, experience, able], i) => ({ id: i + 1, sex, experience, able }));
}

function sorted(seed, fields, rule = "threshold") {
  const { past, fresh } = core.drawFiles(seed);
  return core.outcome(fresh, core.apply(rule, core.train(past, fields), fresh));
}

test("one seed always draws the same files", () => {
  assert.deepEqual(core.drawFiles(SEED), core.drawFiles(SEED));
  assert.notDeepEqual(core.drawFiles(SEED), core.drawFiles(SEED + 1));
});

test("both lots hold thirty women and thirty men, and the past jury kept twenty-four files", () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const { past, fresh } = core.drawFiles(seed);

    assert.deepEqual([past.length, fresh.length], [FILES, FILES]);
    assert.equal(past.filter(({ sex }) => sex).length, 30);
    assert.equal(fresh.filter(({ sex }) => sex).length, 30);
    assert.equal(past.filter(({ retained }) => retained).length, PLACES);
    assert.ok(fresh.every((file) => !("retained" in file)));
    assert.ok([...past, ...fresh].every(({ experience }) => experience >= 0));
  }
});

test("ability is drawn alike for women and men: over many lots, the shares are the same", () => {
  const able = [0, 0];
  for (let seed = 1; seed <= 400; seed += 1) {
    for (const file of core.drawFiles(seed).fresh) able[file.sex] += file.able ? 1 : 0;
  }

  assert.ok(Math.abs(able[0] - able[1]) / (400 * 30) < 0.015);
});

test("the lesson's past: six women and eighteen men kept, fifteen and seventeen able", () => {
  const { past } = core.drawFiles(SEED);

  const { women, men } = core.outcome(past, ids(past.filter(({ retained }) => retained)));

  assert.deepEqual([women.retained, women.able, men.retained, men.able], [6, 15, 18, 17]);
});

test("one step of descent from zero moves a weight by the rate times half, on two opposite files", () => {
  const files = [
    { experience: 2, retained: false },
    { experience: 4, retained: true },
  ];

  const model = core.train(files, ["experience"], { steps: 1, rate: 0.3, pull: 0 });

  assert.deepEqual(model.scale, [{ mean: 3, spread: 1 }]);
  assert.deepEqual(model.weights, [0.15]); // misses are 0.5 and −0.5, the slope −0.5
  assert.equal(model.bias, 0);
  assert.equal(model.errorBefore.toFixed(4), "0.6931"); // the logarithm of 2
  assert.equal(model.errorAfter.toFixed(4), Math.log(1 + Math.exp(-0.15)).toFixed(4));
});

test("training lowers the error, and a column that says nothing weighs nothing", () => {
  const files = Array.from({ length: 8 }, (_, i) => ({ experience: i, distance: 5, retained: i >= 4 }));

  const model = core.train(files, ["experience", "distance"]);

  assert.ok(model.errorAfter < 0.2);
  assert.ok(model.weights[0] > 1);
  assert.equal(model.weights[1], 0);
});

test("the score adds the weights in spreads around the mean", () => {
  const scale = [{ mean: 10, spread: 5 }, { mean: 0, spread: 1 }];
  const model = { fields: ["experience", "pause"], bias: 1, weights: [2, -3], scale };

  assert.equal(core.score(model, { experience: 15, pause: 1 }), 0); // 1 + 2 − 3
  assert.equal(core.weightOf(model, "pause"), -3);
  assert.equal(core.weightOf(model, "sex"), null);
});

test("equal scores are ranked by number", () => {
  const model = { fields: ["experience"], bias: 0, weights: [1], scale: [{ mean: 0, spread: 1 }] };
  const files = [{ id: 3, experience: 1 }, { id: 2, experience: 1 }, { id: 1, experience: 0 }];

  assert.deepEqual(core.ranked(model, files).map(({ id }) => id), [2, 3, 1]);
});

test("the same threshold takes the best twenty-four, the same rate twelve of each", () => {
  const files = pool(...Array.from({ length: 60 }, (_, i) => [i < 30 ? 0 : 1, 60 - i, false]));

  const threshold = core.RULES.threshold(files);
  const rate = core.RULES.rate(files);

  assert.deepEqual(ids(threshold), ids(files.slice(0, 24)));
  assert.deepEqual(ids(rate), ids([...files.slice(0, 12), ...files.slice(30, 42)]));
});

test("the same chance for able people evens out the share of able women and able men", () => {
  // Men first in the order; the able are the first ten men and the women ranked 11 to 20.
  const men = Array.from({ length: 30 }, (_, i) => [0, 0, i < 10]);
  const women = Array.from({ length: 30 }, (_, i) => [1, 0, i >= 10 && i < 20]);

  const kept = core.RULES.able(pool(...men, ...women));

  const { women: w, men: m } = core.outcome(pool(...men, ...women), ids(kept));
  assert.deepEqual([w.ableRetained, m.ableRetained], [7, 7]); // 17 women and 7 men: 7 of 10 and 7 of 10
  assert.deepEqual([w.retained, m.retained], [17, 7]);
});

test("changes name who gains and who loses a place, as many of each", () => {
  const files = pool([1, 0, true], [0, 0, false], [0, 0, true]);

  const { gained, lost } = core.changes(files, new Set([2, 3]), new Set([1, 3]));

  assert.deepEqual([gained.map(({ id }) => id), lost.map(({ id }) => id)], [[1], [2]]);
});

test("the lesson's first table: who is kept as information is taken away", () => {
  const readings = [without(), without("sex"), without("sex", "pause"), without("sex", "pause", "partTime")];

  const kept = readings.map((fields) => {
    const { women, men } = sorted(SEED, fields);
    return [women.retained, men.retained];
  });

  assert.deepEqual(kept, [[4, 20], [6, 18], [8, 16], [9, 15]]);
});

test("the lesson's weights: what is left takes over from what was removed", () => {
  const { past } = core.drawFiles(SEED);
  const weights = (fields) => core.train(past, fields).weights.map((weight) => weight.toFixed(2));

  assert.deepEqual(weights(without()), ["-0.83", "-0.35", "-0.40", "0.81", "1.40", "-0.12"]);
  assert.deepEqual(weights(without("sex")), ["-0.65", "-0.59", "0.69", "1.29", "-0.08"]);
  assert.deepEqual(weights(without("sex", "pause")), ["-0.67", "0.86", "1.14", "0.02"]);
});

test("the lesson's second table: what each rule costs without sex nor pause", () => {
  const costs = Object.keys(core.RULES).map((rule) => {
    const { women, men, all } = sorted(SEED, without("sex", "pause"), rule);
    return [women.retained, men.retained, women.ableLeft, men.ableLeft, all.ableRetained];
  });

  assert.deepEqual(costs, [
    [8, 16, 6, 1, 17],
    [12, 12, 5, 2, 17],
    [15, 9, 4, 4, 16],
  ]);
});

test("over two hundred draws, removing sex then pause narrows the gap without closing it", () => {
  const gaps = (fields) => Array.from({ length: 200 }, (_, i) => core.gap(sorted(i + 1, fields)));
  const mean = (values) => (values.reduce((sum, value) => sum + value) / values.length).toFixed(1);
  const withoutSex = gaps(without("sex"));

  assert.equal(mean(gaps(without())), "11.6");
  assert.equal(mean(withoutSex), "7.5");
  assert.equal(withoutSex.filter((gap) => gap > 0).length, 193);
  assert.equal(mean(gaps(without("sex", "pause"))), "5.2");
});

test("it is done after three trainings on different information and one rule", () => {
  const all = core.ALL_FIELDS;
  const [one, two] = [without("sex"), without("sex", "pause")];

  assert.equal(core.progress([all, one, two], false).done, false);
  assert.equal(core.progress([all, one, [...one].reverse()], true).done, false);
  assert.equal(core.progress([all, one, two], true).done, true);
});
