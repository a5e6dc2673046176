import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import {
  figures, grouped, inWords, isDone, marks, measured, onScale, once, ordered, progress, scaleOf, turned, week,
} from "./etiquette-core.js";
import { FIRST, LARGE, LOADS, MEASURES, PERIMETER, SIZES, USES } from "./etiquette-data.js";

const near = (one, other) => assert.ok(Math.abs(one / other - 1) < 1e-9, `${one} is not ${other}`);
const uses = Object.keys(USES);

test("every measure has its size and two energies, the thriftier first", () => {
  for (const [measure, models] of Object.entries(MEASURES)) {
    assert.ok(models.length >= 5, measure);
    for (const [name, billions, full, idle] of models) assert.ok(name && billions > 0 && full > 0 && idle >= full, name);
  }
});

test("each kind has small and large models, and none near the bound", () => {
  for (const [measure, bound] of Object.entries(LARGE)) {
    for (const size of Object.keys(SIZES)) assert.ok(measured(measure, size, "full").length >= 2, `${measure} ${size}`);
    for (const [, billions] of MEASURES[measure]) assert.ok(Math.abs(billions / bound - 1) > 0.15, `${measure} ${billions}`);
  }
});

test("a range goes from the thriftiest to the hungriest model, in watt-hours", () => {
  const { low, high } = once("image", "small", "full");
  near(low, 338 / 3600);
  near(high, 4410 / 3600);
});

test("a text is counted by its tokens", () => {
  near(once("page", "large", "full").low, (0.189 * 750) / 3600);
  near(once("page", "small", "idle").low / once("paragraph", "small", "idle").low, 750 / 200);
});

test("a week multiplies by the times and by the people", () => {
  const one = week({ use: "video", size: "small", times: 1, people: 1 }, "full");
  const many = week({ use: "video", size: "small", times: 3, people: 40 }, "full");
  near(many.low / one.low, 120);
  near(many.high / one.high, 120);
});

test("the labels of the start turn over with the hypothesis, both ends of their ranges", () => {
  const [page, image] = FIRST;
  const [before, after] = [[page, image], [page, image]].map((labels, rank) =>
    labels.map((label) => week(label, ["full", "idle"][rank])),
  );
  assert.ok(before[0].low < before[1].low && before[0].high < before[1].high);
  assert.ok(after[0].low > after[1].low && after[0].high > after[1].high);
  assert.deepEqual(turned(FIRST, "full", "idle"), [[page, image]]);
  assert.deepEqual(turned(FIRST, "full", "full"), []);
});

test("the board puts the heaviest first, and says when two ranges do not touch", () => {
  const video = { use: "video", size: "large", times: 10, people: 1 };
  const lines = ordered([...FIRST, video], "full");
  assert.deepEqual(lines.map(({ label }) => label.use), ["video", "image", "page"]);
  assert.deepEqual(lines.map(({ apart }) => apart), [false, true, false]);
});

test("bars stand on a scale of powers of ten that holds them all", () => {
  const lines = ordered(FIRST, "full");
  const scale = scaleOf(lines);
  assert.deepEqual(scale, [0.1, 100]);
  assert.equal(marks(scale), 3);
  near(onScale({ low: 1, high: 10 }, scale).left, 100 / 3);
  near(onScale({ low: 1, high: 10 }, scale).width, 100 / 3);
});

test("numbers keep two figures that count", () => {
  assert.deepEqual([0.0026, 0.05, 0.999, 1.24, 9.96, 12.34, 123, 1234].map(figures), [
    "0,0026", "0,05", "1", "1,2", "10", "12", "120", "1\u00a0200",
  ]);
  assert.equal(grouped(10000), "10\u00a0000");
  assert.equal(inWords({ low: 0.39, high: 2.39 }), "de 0,39 à 2,4\u00a0Wh");
  assert.equal(inWords({ low: 1500, high: 46000 }), "de 1,5 à 46\u00a0kWh");
  assert.equal(inWords({ low: 5, high: 5 }), "environ 5\u00a0Wh");
});

test("done: two labels added and both hypotheses seen", () => {
  assert.ok(!isDone(progress(2, new Set(["full"]))));
  assert.ok(!isDone(progress(1, new Set(["full", "idle"]))));
  assert.ok(isDone(progress(2, new Set(["full", "idle"]))));
});

test("a label always has a perimeter and a source, written with French spaces", () => {
  assert.deepEqual(PERIMETER.map(([title]) => title), ["Compté", "Pas compté", "Source"]);
  const texts = [...PERIMETER.flat(), ...Object.values(LOADS).flatMap(({ name, says }) => [name, says])];
  for (const text of texts) assert.doesNotMatch(text, / [:;?!»%]|« |'|\.\.\./);
});

test("the table of the lesson says what the labels say", () => {
  const lesson = readFileSync(new URL("../m5-societe/u5-2-l-empreinte-materielle.md", import.meta.url), "utf8");
  for (const use of uses) {
    for (const size of Object.keys(SIZES)) {
      const ranges = ["full", "idle"].map((load) => inWords(once(use, size, load)));
      const line = `| ${USES[use].name}, ${SIZES[size].toLowerCase()} | ${ranges.join(" | ")} |`;
      assert.ok(lesson.includes(line), line);
    }
  }
});
