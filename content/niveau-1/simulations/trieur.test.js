import assert from "node:assert/strict";
import { test } from "node:test";

import { shuffled } from "./chance.js";
import {
  account, chanceUnwanted, foresee, learnFilter, percent, refusesByRule, words,
} from "./trieur-core.js";
import { CARDS, EFFECT_OF, EFFECTS, FORBIDDEN_WORD, KINDS, MAILBOXES, MESSAGES } from "./trieur-data.js";

const close = (value, expected) => assert.ok(Math.abs(value - expected) < 1e-9, `${value} is not ${expected}`);
const cards = [{ id: "a", kind: "rule" }, { id: "b", kind: "learned" }, { id: "c", kind: "both" }];

test("the same seed gives the same order, and no card is lost", () => {
  const ids = (seed) => shuffled(CARDS, seed).map(({ id }) => id);

  assert.deepEqual(ids(10), ids(10));
  assert.notDeepEqual(ids(10), ids(11));
  assert.deepEqual(ids(10).toSorted(), CARDS.map(({ id }) => id).toSorted());
});

test("the account compares what was sorted and foreseen", () => {
  const done = account(cards, EFFECT_OF, { a: "rule", b: "both", c: "both" }, { a: "none", b: "all", c: "none" });

  assert.deepEqual(done.rows.map(({ agrees, foreseen }) => [agrees, foreseen]), [
    [true, true], [false, true], [true, false],
  ]);
  assert.deepEqual([done.agreed, done.foreseen], [2, 2]);
  assert.deepEqual([done.learned, done.written], [{ of: 2, changing: 2 }, { of: 1, changing: 0 }]);
});

test("the first effect foreseen counts, whatever is pressed once the answer is seen", () => {
  const tested = {};

  assert.deepEqual([foresee(tested, "b", "none"), foresee(tested, "b", "all")], ["none", "none"]);
  assert.deepEqual(tested, { b: "none" });
  assert.equal(account(cards, EFFECT_OF, { b: "learned" }, tested).foreseen, 0);
});

test("a card not examined is not accounted for", () => {
  const done = account(cards, EFFECT_OF, { a: "rule", b: "both", c: "both" }, { b: "all" });

  assert.deepEqual(done.rows.map(({ card }) => card.id), ["b"]);
  assert.deepEqual(done.written, { of: 0, changing: 0 });
});

test("there are twelve cards, each with a known kind and its two reasons", () => {
  assert.equal(CARDS.length, 12);
  assert.ok(CARDS.every(({ kind }) => KINDS[kind] && EFFECTS[EFFECT_OF[kind]]));
  assert.ok(CARDS.every(({ name, does, change, why }) => name && does && change && why));
  assert.deepEqual(Object.keys(KINDS).map((kind) => CARDS.filter((card) => card.kind === kind).length), [5, 3, 4]);
});

test("a message is read as words", () => {
  assert.deepEqual(words("L’été, à 10 h : GRATUIT !"), ["l", "été", "à", "10", "h", "gratuit"]);
});

test("the learned filter counts the messages in which a word appears", () => {
  const filter = learnFilter({ unwanted: ["lot lot", "lot gagné"], wanted: ["réunion"] });

  assert.deepEqual(filter.counts.get("lot"), { unwanted: 2, wanted: 0 });
  assert.deepEqual(filter.counts.get("réunion"), { unwanted: 0, wanted: 1 });
});

test("the chance of a message is worked out by hand", () => {
  // Odds 2/1 to start. « lot »: (2+1)/(2+2) against (0+1)/(1+2), that is 9/4. In all 9/2: 9 chances out of 11.
  const filter = learnFilter({ unwanted: ["lot", "lot gagné"], wanted: ["réunion"] });

  close(chanceUnwanted(filter, "un lot"), 9 / 11);
  close(chanceUnwanted(filter, "inconnu"), 2 / 3);
});

test("other examples turn the learned filter round, the written rule never moves", () => {
  const verdicts = Object.values(MAILBOXES).map((box) => {
    const filter = learnFilter(box);
    return MESSAGES.map((message) => percent(chanceUnwanted(filter, message)));
  });

  assert.deepEqual(verdicts, [["4\u00a0%", "96\u00a0%", "80\u00a0%"], ["98\u00a0%", "3\u00a0%", "86\u00a0%"]]);
  assert.deepEqual(MESSAGES.map((message) => refusesByRule(message, FORBIDDEN_WORD)), [true, false, false]);
});
