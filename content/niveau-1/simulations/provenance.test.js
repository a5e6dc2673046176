import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { shuffled } from "./chance.js";
import { account, left, POSSIBLE, settles, shortest, spent, standing } from "./provenance-core.js";
import { CASES, LABELS } from "./provenance-data.js";

const byId = Object.fromEntries(CASES.map((one) => [one.id, one]));
const pick = (one, ...ids) => byId[one].clues.filter(({ id }) => ids.includes(id));

test("three cases, one of each kind, six clues each", () => {
  assert.deepEqual(CASES.map(({ truth }) => truth).sort(), [...POSSIBLE].sort());
  for (const { clues, choices } of CASES) {
    assert.equal(clues.length, 6);
    assert.deepEqual(Object.keys(choices), ["pass", "refuse", "wait"]);
  }
});

test("no clue ever rules out what is true", () => {
  for (const { clues, truth } of CASES) assert.ok(left(clues).includes(truth));
});

test("looking for flaws and a missing mark rule nothing out", () => {
  for (const { clues } of CASES) {
    assert.deepEqual(left(clues.filter(({ id }) => id === "eye" || id === "count")), POSSIBLE);
  }
  assert.deepEqual(left([...pick("bridge", "mark"), ...pick("video", "mark")]), POSSIBLE);
});

test("minutes add up", () => {
  assert.equal(spent([]), 0);
  assert.equal(spent(pick("bridge", "eye", "first")), 7);
});

test("a decision stands on the clues that were read, not on luck", () => {
  assert.equal(standing("refuse", []), "bare");
  assert.equal(standing("refuse", pick("bridge", "first")), "held");
  assert.equal(standing("pass", pick("deer", "mark")), "bare");
  assert.equal(standing("pass", pick("deer", "mark", "first")), "held");
  assert.equal(standing("pass", pick("video", "source")), "bare");
  assert.equal(standing("wait", []), "waits");
});

test("the shortest paths are those that the text tells", () => {
  const path = (id) => [shortest(byId[id].clues).map((one) => one.id), spent(shortest(byId[id].clues))];
  assert.deepEqual(path("bridge"), [["first"], 4]);
  assert.deepEqual(path("video"), [["source"], 2]);
  assert.deepEqual(path("deer"), [["mark", "first"], 5]);
});

test("nothing shorter settles a case", () => {
  for (const { clues } of CASES) {
    const least = spent(shortest(clues));
    assert.ok(settles(shortest(clues)));
    for (const one of clues) for (const other of clues) {
      if (settles([one, other])) assert.ok(spent(one === other ? [one] : [one, other]) >= least);
    }
  }
});

test("the account adds the three cases", () => {
  const outcomes = [
    { clues: byId.bridge.clues, read: pick("bridge", "first"), decision: "refuse" },
    { clues: byId.video.clues, read: [], decision: "wait" },
    { clues: byId.deer.clues, read: pick("deer", "eye"), decision: "pass" },
  ];
  assert.deepEqual(account(outcomes), { minutes: 7, least: 11, clues: 2, held: 1 });
});

test("a seed always gives the same order; the seed of the unit begins with the bridge", () => {
  assert.deepEqual(shuffled(CASES, 5), shuffled(CASES, 5));
  assert.deepEqual(new Set(shuffled(CASES, 9)), new Set(CASES));
  assert.deepEqual(shuffled(CASES, 5).map(({ id }) => id), ["bridge", "video", "deer"]);
});

test("the text equivalent tells the same clues, prices and findings", () => {
  const flat = (text) => text.replace(/\s+/g, " ");
  const unit = flat(readFileSync(new URL("../m4-proteger/u4-2-vrai-ou-fabrique.md", import.meta.url), "utf8"));
  for (const { clues, title, message } of CASES) {
    for (const words of [title, message]) assert.ok(unit.includes(flat(words)), words);
    for (const { name, minutes, finding } of clues) {
      const told = flat(`${name} (${minutes} min) : ${finding}`);
      assert.ok(unit.includes(told), told);
    }
  }
  assert.deepEqual(Object.keys(LABELS), POSSIBLE);
});
