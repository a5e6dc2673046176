import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { shuffled } from "./chance.js";
import { closest, compare, french, gap, mostDivided, nearest, range } from "./partage-core.js";
import { LEAFLETS, MENTIONS, VERDICTS, VIEWS } from "./partage-data.js";

const SEED = 18;
const leaflet = (id) => LEAFLETS.find((one) => one.id === id);
const mention = (id) => MENTIONS.find((one) => one.id === id);
const said = (words, made) => compare(mention(words), leaflet(made));

test("a gap is a mean distance: nothing with oneself, the same both ways", () => {
  assert.equal(gap({ a: 2, b: 8 }, { a: 2, b: 8 }), 0);
  assert.equal(gap({ a: 2, b: 8 }, { a: 5, b: 7 }), 2);
  assert.equal(gap({ a: 5, b: 7 }, { a: 2, b: 8 }), 2);
});

test("whoever places as one point of view is nearest to it", () => {
  for (const view of VIEWS) {
    assert.deepEqual(closest(view.places, VIEWS).map((one) => [one.view.id, one.gap]), [[view.id, 0]]);
  }
  const ranked = nearest(VIEWS[0].places, VIEWS).map((one) => one.gap);
  assert.deepEqual(ranked, [...ranked].sort((one, other) => one - other));
});

test("two points of view at the same distance are both told", () => {
  const views = [{ id: "a", places: { x: 4 } }, { id: "b", places: { x: 6 } }, { id: "c", places: { x: 9 } }];
  assert.deepEqual(closest({ x: 5 }, views).map(({ view }) => view.id), ["a", "b"]);
});

test("the three points of view agree at both ends and part in the middle", () => {
  assert.deepEqual(range("human", VIEWS), { low: 9, high: 10 });
  assert.deepEqual(range("generated", VIEWS), { low: 0, high: 1 });
  assert.deepEqual(range("outline", VIEWS), { low: 4, high: 9 });
  assert.deepEqual(range("rewritten", VIEWS), { low: 3, high: 9 });
  assert.equal(mostDivided(LEAFLETS, VIEWS).id, "rewritten");
});

test("each leaflet has a mention that is exact", () => {
  const exact = (one) => MENTIONS.some((words) => ["exact", "nothing"].includes(compare(words, one)));
  assert.deepEqual(LEAFLETS.filter((one) => !exact(one)), []);
});

test("a mention is weighed on what was done", () => {
  assert.equal(said("none", "human"), "nothing");
  assert.equal(said("outline", "outline"), "exact");
  assert.equal(said("none", "corrected"), "open");
  assert.equal(said("none", "rewritten"), "less");
  assert.equal(said("corrected", "generated"), "less");
  assert.equal(said("generated", "rewritten"), "more");
  assert.equal(said("corrected", "human"), "more");
  assert.equal(said("read", "generated"), "promise");
  assert.equal(said("generated", "generated"), "exact");
  for (const one of LEAFLETS) for (const words of MENTIONS) assert.ok(VERDICTS[compare(words, one)]);
});

test("numbers are written in French", () => {
  assert.deepEqual([0, 1.2, 2.0, 0.66].map(french), ["0", "1,2", "2", "0,7"]);
});

test("a seed always gives the same order, and loses nobody", () => {
  assert.deepEqual(shuffled(LEAFLETS, SEED), shuffled(LEAFLETS, SEED));
  assert.deepEqual(new Set(shuffled(LEAFLETS, 9)), new Set(LEAFLETS));
});

test("the text equivalent tells the same leaflets in the same order, and the same places", () => {
  const flat = (text) => text.replace(/\s+/g, " ");
  const unit = flat(readFileSync(new URL("../m4-proteger/u4-3-qui-est-l-auteur.md", import.meta.url), "utf8"));
  const order = shuffled(LEAFLETS, SEED);
  order.forEach(({ name, how }, place) => assert.ok(unit.includes(flat(`${place + 1}. **${name}.** ${how}`)), name));
  for (const { id, name } of order) {
    const row = [name, ...VIEWS.map((view) => view.places[id])].join(" | ");
    assert.ok(unit.includes(`| ${row} |`), row);
  }
  for (const { words } of MENTIONS) assert.ok(unit.includes(flat(words)), words);
});
