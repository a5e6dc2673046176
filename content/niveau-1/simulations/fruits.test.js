import assert from "node:assert/strict";
import { test } from "node:test";

import * as core from "./fruits-core.js";
import { APPLE, PEAR, VARIETIES } from "./fruits-data.js";

const SEED = 114; // the seed of the lesson: its text quotes these very numbers

function fruit(id, label, mass, colour) {
  return { id, label, mass, colour };
}

function measure(seed, name, k) {
  const { visible, hidden } = core.drawFruits(seed);
  const ids = core.preset(name, visible);
  const examples = visible.filter(({ id }) => ids.has(id));
  return [core.judge(examples, examples, k).right, core.judge(examples, hidden, k).right];
}

test("one seed always draws the same thirty fruits and the same ten hidden ones", () => {
  assert.deepEqual(core.drawFruits(SEED), core.drawFruits(SEED));
  assert.notDeepEqual(core.drawFruits(SEED), core.drawFruits(SEED + 1));
});

test("thirty fruits are shown and ten are hidden, half apples, no two at one place", () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const { visible, hidden } = core.drawFruits(seed);
    const everything = [...visible, ...hidden];

    assert.equal(visible.length, 30);
    assert.equal(hidden.length, 10);
    assert.equal(visible.filter(({ label }) => label === APPLE).length, 15);
    assert.equal(hidden.filter(({ label }) => label === APPLE).length, 5);
    assert.equal(new Set(everything.map(({ mass, colour }) => `${mass}/${colour}`)).size, 40);
    assert.deepEqual(everything.map(({ id }) => id), Array.from({ length: 40 }, (_, i) => i + 1));
  }
});

test("hidden fruits are of the same varieties as the shown ones", () => {
  for (const { visible, hidden } of VARIETIES) assert.ok(visible > 0 && hidden > 0);
});

test("the scale is the mean and the spread of the examples alone", () => {
  const scale = core.scaleOf([fruit(1, APPLE, 100, 10), fruit(2, PEAR, 200, 10)]);

  assert.deepEqual(scale, { mass: { mean: 150, spread: 50 }, colour: { mean: 10, spread: 1 } });
});

test("a distance is counted in spreads, not in grams", () => {
  const scale = { mass: { mean: 0, spread: 50 }, colour: { mean: 0, spread: 10 } };

  assert.equal(core.distance(scale, fruit(1, APPLE, 0, 0), fruit(2, APPLE, 150, 40)), 5); // 3 and 4 spreads: 5
});

test("the nearest neighbour decides alone when k is 1, and is outvoted when k is 3", () => {
  const examples = [fruit(1, PEAR, 0, 10), fruit(2, APPLE, 2, 10), fruit(3, APPLE, 3, 10)];
  const scale = core.scaleOf(examples);

  assert.equal(core.classify(examples, scale, fruit(9, PEAR, 0, 10), 1).label, PEAR);
  assert.deepEqual(core.classify(examples, scale, fruit(9, PEAR, 0, 10), 3), { label: APPLE, apples: 2, pears: 1 });
});

test("when votes tie, the nearest neighbour decides", () => {
  const examples = [fruit(1, APPLE, 10, 0), fruit(2, PEAR, 4, 0)];
  const scale = core.scaleOf(examples);

  assert.equal(core.classify(examples, scale, fruit(9, PEAR, 5, 0), 2).label, PEAR);
});

test("at the same distance, the smaller number comes first", () => {
  const examples = [fruit(2, PEAR, 10, 0), fruit(1, APPLE, 0, 0)];
  const scale = core.scaleOf(examples);

  assert.equal(core.classify(examples, scale, fruit(9, PEAR, 5, 0), 1).label, APPLE);
});

test("with fewer examples than k, all of them vote", () => {
  const examples = [fruit(1, PEAR, 0, 0), fruit(2, PEAR, 1, 0), fruit(3, APPLE, 9, 0)];

  assert.deepEqual(core.classify(examples, core.scaleOf(examples), fruit(9, APPLE, 9, 0), 7), {
    label: PEAR,
    apples: 1,
    pears: 2,
  });
});

test("without examples nothing is said and nothing is right", () => {
  const { lines, right } = core.judge([], [fruit(1, APPLE, 150, 20)], 3);

  assert.equal(lines[0].given, null);
  assert.equal(right, 0);
  assert.deepEqual(core.decisionMap([], 1, 2, 2), [null, null, null, null]);
});

test("judging keeps the true label beside the given one", () => {
  const examples = [fruit(1, PEAR, 200, 20), fruit(2, APPLE, 150, 80)];

  const [line] = core.judge(examples, [fruit(31, APPLE, 199, 21)], 1).lines;

  assert.deepEqual(
    { label: line.label, given: line.given, right: line.right, apples: line.apples, pears: line.pears },
    { label: APPLE, given: PEAR, right: false, apples: 0, pears: 1 },
  );
});

test("with k = 1 every example is right, whatever the choice: it finds itself", () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    for (const [name, size] of [["varied", 8], ["lookalike", 16], ["all", 30]]) {
      assert.equal(measure(seed, name, 1)[0], size);
    }
  }
});

test("the map is light apples on the left and heavy pears on the right when the examples say so", () => {
  const examples = [fruit(1, APPLE, 100, 50), fruit(2, PEAR, 260, 50)];

  assert.deepEqual(core.decisionMap(examples, 1, 2, 1), [APPLE, PEAR]);
});

test("the lesson's table: examples right and hidden fruits right, for seed 114", () => {
  const table = ["varied", "lookalike", "all"].map((name) => [1, 3, 5, 7].map((k) => measure(SEED, name, k)));

  assert.deepEqual(table, [
    [[8, 9], [8, 9], [7, 7], [7, 7]],
    [[16, 5], [16, 5], [16, 5], [16, 5]],
    [[30, 8], [29, 10], [28, 10], [29, 10]],
  ]);
});

test("over a thousand draws, eight varied fruits beat sixteen that look alike, and thirty add little", () => {
  const mean = (name, k) => {
    let sum = 0;
    for (let seed = 1; seed <= 1000; seed += 1) sum += measure(seed, name, k)[1];
    return sum / 1000;
  };

  assert.equal(mean("varied", 1).toFixed(1), "8.5");
  assert.equal(mean("lookalike", 1).toFixed(1), "5.8");
  assert.equal(mean("all", 1).toFixed(1), "8.6");
  assert.equal(mean("all", 3).toFixed(1), "8.8");
});

test("the challenge asks for a choice of one's own, large enough, perfect on the known and poor on the new", () => {
  const { visible } = core.drawFruits(SEED);
  const own = new Set([9, 12, 15, 14, 16, 18]); // three red pears, three green apples
  const perfect = { right: 6, total: 6 };

  assert.equal(core.meetsChallenge(visible, own, perfect, { right: 5, total: 10 }), true);
  assert.equal(core.meetsChallenge(visible, own, perfect, { right: 6, total: 10 }), false);
  assert.equal(core.meetsChallenge(visible, own, { right: 5, total: 6 }, { right: 5, total: 10 }), false);
  assert.equal(core.meetsChallenge(visible, new Set([9, 14]), { right: 2, total: 2 }, { right: 5, total: 10 }), false);
  const ready = core.preset("lookalike", visible);
  assert.equal(core.meetsChallenge(visible, ready, { right: 16, total: 16 }, { right: 5, total: 10 }), false);
});

test("the challenge can be met", () => {
  const { visible, hidden } = core.drawFruits(SEED);
  const own = new Set([9, 12, 15, 14, 16, 18]);
  const examples = visible.filter(({ id }) => own.has(id));

  const known = core.judge(examples, examples, 1);
  const fresh = core.judge(examples, hidden, 1);

  assert.equal(core.meetsChallenge(visible, own, known, fresh), true);
});

test("it is done after two measures with different examples and one move of k", () => {
  const one = { chosen: new Set([1, 2]) };
  const sameInAnotherOrder = { chosen: new Set([2, 1]) };
  const other = { chosen: new Set([1, 3]) };

  assert.equal(core.progress([one, sameInAnotherOrder], true).done, false);
  assert.equal(core.progress([one, other], false).done, false);
  assert.equal(core.progress([one, other], true).done, true);
});
