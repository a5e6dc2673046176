import assert from "node:assert/strict";
import test from "node:test";

import { shuffled } from "./chance.js";
import { DIALS, RULES, account, decide, deciding, mostOften } from "./feu-core.js";
import { DIAL_WORDS, LIGHTS, REASONS, RULE_WORDS, SITUATIONS, oursOf } from "./feu-data.js";

const dials = (harm, sight, data) => ({ harm, sight, data });
const LEVELS = [0, 1, 2];
const ALL = LEVELS.flatMap((harm) => LEVELS.flatMap((sight) => LEVELS.map((data) => dials(harm, sight, data))));
const FIRST = 5; // the account is offered after so many

test("with nothing to protect, harm and sight give the light by a table that can be read", () => {
  const table = LEVELS.map((harm) => LEVELS.map((sight) => decide(dials(harm, sight, 0)).light));

  assert.deepEqual(table, [
    ["yes", "yes", "yes"],
    ["yes", "check", "no"],
    ["check", "check", "no"],
  ]);
});

test("personal data ask for a tool, with a check where one was due without them", () => {
  const table = LEVELS.map((harm) => LEVELS.map((sight) => decide(dials(harm, sight, 1))));

  assert.deepEqual(table.map((row) => row.map(({ light }) => light)), [
    ["tool", "tool", "tool"],
    ["tool", "tool", "no"],
    ["tool", "tool", "no"],
  ]);
  assert.deepEqual(table.map((row) => row.map(({ check }) => check)), [
    [false, false, false],
    [false, true, false],
    [true, true, false],
  ]);
});

test("sensitive data always give a no, and every line of the rule serves", () => {
  assert.ok(ALL.filter(({ data }) => data === 2).every((one) => decide(one).light === "no"));
  assert.deepEqual([...new Set(ALL.map((one) => decide(one).line))].sort(), [0, 1, 2, 3, 4]);
  assert.equal(RULE_WORDS.length, RULES.length);
});

test("raising a dial never makes the light more permissive", () => {
  const rank = { yes: 0, check: 1, tool: 1, no: 2 };
  for (const one of ALL) {
    for (const dial of DIALS.filter((name) => one[name] < 2)) {
      const higher = decide({ ...one, [dial]: one[dial] + 1 });
      assert.ok(rank[higher.light] >= rank[decide(one).light], `${JSON.stringify(one)} ${dial}`);
    }
  }
});

test("a dial decides when bringing it down alone changes the light", () => {
  assert.deepEqual(deciding(dials(0, 0, 0)), []);
  assert.deepEqual(deciding(dials(1, 1, 1)), [{ dial: "data", light: "check" }]);
  assert.deepEqual(deciding(dials(2, 2, 0)), [{ dial: "harm", light: "yes" }, { dial: "sight", light: "check" }]);
  assert.deepEqual(deciding(dials(2, 2, 2)), []);
});

test("the account says what changed, what was contested and how often each dial decided", () => {
  const done = account([
    { id: "a", first: "yes", final: "tool", dials: dials(1, 1, 1) },
    { id: "b", first: "no", final: "no", dials: dials(2, 2, 0) },
    { id: "c", first: "yes", final: "yes", dials: dials(1, 1, 0), reason: "missing" },
  ]);

  assert.deepEqual(done.rows.map(({ changed, contested }) => [changed, contested]), [
    [true, false], [false, false], [false, true],
  ]);
  assert.deepEqual([done.changed, done.contested], [1, 1]);
  assert.deepEqual(done.often.map(({ times }) => times), [2, 2, 1]);
  assert.deepEqual(mostOften(done.often), ["harm", "sight"]);
  assert.deepEqual(mostOften(account([]).often), []);
});

test("ten situations of ten people reach the four lights", () => {
  const lights = SITUATIONS.map((one) => decide(oursOf(one)).light);

  assert.equal(new Set(SITUATIONS.map(({ id }) => id)).size, 10);
  assert.deepEqual(
    Object.keys(LIGHTS).map((light) => lights.filter((one) => one === light).length),
    [2, 3, 2, 3],
  );
  assert.ok(SITUATIONS.every(({ who, task, why, without, short }) => who && task && why && without && short));
});

test("the order of seed 39 shows the four lights and both reasons to say no in the first five", () => {
  const order = shuffled(SITUATIONS, 39);
  const first = order.slice(0, FIRST).map((one) => decide(oursOf(one)));

  assert.deepEqual(new Set(first.map(({ light }) => light)), new Set(Object.keys(LIGHTS)));
  assert.deepEqual(new Set(first.filter(({ light }) => light === "no").map(({ line }) => line)), new Set([0, 1]));
  assert.deepEqual(shuffled(SITUATIONS, 39), order);
});

test("every dial has a name, a question and three words, every reason an answer", () => {
  assert.deepEqual(Object.keys(DIAL_WORDS), DIALS);
  assert.ok(Object.values(DIAL_WORDS).every(({ name, ask, words }) => name && ask && words.length === 3));
  assert.ok(Object.values(REASONS).every(({ label, answer }) => label && answer));
});
