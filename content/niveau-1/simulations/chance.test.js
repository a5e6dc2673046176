import assert from "node:assert/strict";
import test from "node:test";

import { generator } from "./chance.js";

test("the generator gives the published values of mulberry32 for seed 1", () => {
  const random = generator(1);

  assert.deepEqual([random(), random()].map((value) => value.toFixed(6)), ["0.627074", "0.002736"]);
});
