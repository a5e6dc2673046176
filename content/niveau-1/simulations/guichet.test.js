import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { shuffled } from "./chance.js";
import { account, endOfYear, french, timeline } from "./guichet-core.js";
import { COUNTERS, REMINDER, STEPS, USES } from "./guichet-data.js";

const uses = [
  { id: "a", counter: "free", from: "2025-02-02" },
  { id: "b", counter: "high", from: "2027-12-02" },
];
const steps = [{ date: "2024-08-01", given: true }, { date: "2025-02-02" }, { date: "2027-12-02" }];

test("the same seed gives the same order, and no use is lost", () => {
  const ids = (seed) => shuffled(USES, seed).map(({ id }) => id);

  assert.deepEqual(ids(6), ids(6));
  assert.notDeepEqual(ids(6), ids(7));
  assert.deepEqual([...ids(6)].sort(), USES.map(({ id }) => id).sort());
});

test("a step is filled when a use has reached it, or when it was given", () => {
  const filled = (directed) => timeline(steps, uses, directed).map((step) => step.filled);

  assert.deepEqual(filled({}), [true, false, false]);
  assert.deepEqual(filled({ b: "free" }), [true, false, true]);
  assert.deepEqual(timeline(steps, uses, { b: "free" })[2].through.map(({ id }) => id), ["b"]);
});

test("on the last day of a year, what came before has begun", () => {
  assert.deepEqual(endOfYear(2024, steps, uses), { begun: ["2024-08-01"], touched: [] });
  assert.deepEqual(endOfYear(2026, steps, uses).touched, ["a"]);
  assert.deepEqual(endOfYear(2027, steps, uses).touched, ["a", "b"]);
});

test("the real calendar, year by year", () => {
  const years = [2024, 2025, 2026, 2027, 2028].map((year) => endOfYear(year, STEPS, USES));

  assert.deepEqual(years.map(({ begun }) => begun.length), [1, 3, 5, 6, 7]);
  assert.deepEqual(years.map(({ touched }) => touched.length), [0, 3, 6, 7, 8]);
});

test("the account compares the counter chosen with that of the regulation", () => {
  const { rows, agreed } = account(uses, { a: "free", b: "banned" });

  assert.deepEqual(rows.map(({ agrees }) => agrees), [true, false]);
  assert.equal(agreed, 1);
});

test("a date is written in French", () => {
  assert.deepEqual([french("2024-08-01"), french("2026-12-02")], ["1er\u00a0août 2024", "2\u00a0décembre 2026"]);
});

test("eight uses, two for each counter, and together they fill every step", () => {
  const directed = Object.fromEntries(USES.map(({ id, counter }) => [id, counter]));

  for (const counter of Object.keys(COUNTERS)) assert.equal(USES.filter((use) => use.counter === counter).length, 2);
  assert.ok(timeline(STEPS, USES, directed).every(({ filled }) => filled));
  assert.ok(USES.every(({ from }) => STEPS.some(({ date }) => date === from)));
});

test("every date of the calendar is a fact of the course", () => {
  const facts = readFileSync(new URL("../facts/u6-2.yml", import.meta.url), "utf8");

  for (const { date } of STEPS) assert.ok(facts.includes(french(date).replace("\u00a0", " ")), date);
});

test("French signs have their no-break space and their curly apostrophe", () => {
  const texts = [
    ...USES.flatMap(({ does, why, who, short, article }) => [does, why, who, short, article]),
    ...STEPS.map(({ rule }) => rule), ...REMINDER.flat(), ...Object.values(COUNTERS).flatMap(Object.values),
  ];

  for (const text of texts) assert.doesNotMatch(text, / [:;?!»%]|« |'|\.\.\./);
});
