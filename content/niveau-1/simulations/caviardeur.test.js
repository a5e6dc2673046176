import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { alone, fitting, missing, town, weighted } from "./caviardeur-core.js";
import {
  CAROLE, CHILDREN, CLUBS, DETAILS, ENOUGH, INHABITANTS, JOBS, MESSAGE, PLACES, REWRITTEN,
} from "./caviardeur-data.js";

const SEED = 41; // the seed of the lesson
const people = town(SEED);
const left = (...masked) => fitting(people, new Set(masked)).length;
const lesson = () => readFileSync(new URL("../m4-proteger/u4-1-ce-qu-on-ne-colle-pas.md", import.meta.url), "utf8");

test("a seed always gives the same town, and another seed another one", () => {
  assert.equal(people.length, INHABITANTS);
  assert.deepEqual(town(SEED), people);
  assert.notDeepEqual(town(SEED + 1), people);
});

test("a weighted list gives its values in the share of their weights", () => {
  const list = [["a", 1], ["b", 3]];
  assert.deepEqual([0, 0.24, 0.26, 0.99].map((drawn) => weighted(list, drawn)), ["a", "a", "b", "b"]);
  assert.equal(weighted(list, 1), "b");
});

test("the town is believable: every place, job, club and size of family is met, and children do not work", () => {
  for (const [list, key] of [[PLACES, "place"], [JOBS, "job"], [CLUBS, "club"], [CHILDREN, "children"]]) {
    const met = new Set(people.map((one) => one[key]));
    for (const [value] of list) assert.ok(met.has(value), `${key} ${value}`);
  }
  for (const { age, job, children } of people) {
    assert.ok(age >= 20 || (job === "élève" && children === 0));
    assert.ok(age >= 0 && age < 90);
  }
});

test("every detail is true of the person of the message", () => {
  for (const { id, fits } of DETAILS) assert.ok(fits(CAROLE), id);
  assert.equal(people.filter((one) => one.name).length, 1);
});

test("masking one more detail never leaves fewer people, whatever was masked before", () => {
  const ids = DETAILS.map(({ id }) => id);
  for (let bits = 0; bits < 2 ** ids.length; bits += 1) {
    const masked = ids.filter((_, at) => bits & (2 ** at));
    for (const id of ids) assert.ok(left(...masked, id) >= left(...masked));
  }
});

test("without the name, one person is left; without everything, the whole town", () => {
  assert.equal(left(), 1);
  assert.equal(left("nom"), 1);
  assert.equal(left(...DETAILS.map(({ id }) => id)), INHABITANTS);
});

test("the table of the lesson is what is counted", () => {
  const order = ["nom", "chorale", "arret", "metier", "age", "famille", "quartier", "demande"];
  const counts = order.map((_, at) => left(...order.slice(0, at + 1)));

  assert.deepEqual(counts, [1, 1, 1, 1, 3, 38, 166, 800]);
  const lines = [...lesson().matchAll(/^\| (?:puis )?(?:le|la|l’)[^|]* \| (\d+) \|$/gm)];
  const rows = lines.map(([, many]) => Number(many));
  assert.deepEqual(rows, counts);
});

test("each detail alone, as the lesson tells it", () => {
  const counts = Object.fromEntries(alone(people).map(({ id, left: many }) => [id, many]));

  assert.deepEqual(counts, {
    nom: 1, age: 7, metier: 8, quartier: 150, famille: 14, chorale: 1, arret: 8, demande: 166,
  });
});

test("the message may go with enough people, no health and its request", () => {
  assert.deepEqual(missing(people, new Set(), ENOUGH), { few: true, health: true, empty: false });
  const wide = new Set(["nom", "chorale", "arret", "metier", "age", "famille"]);
  assert.deepEqual(missing(people, wide, ENOUGH), { few: false, health: false, empty: false });
  assert.deepEqual(missing(people, new Set(DETAILS.map(({ id }) => id)), ENOUGH), {
    few: false, health: false, empty: true,
  });
});

test("French signs have their no-break space and their curly apostrophe", () => {
  const texts = [...MESSAGE.map(({ opens }) => opens), ...DETAILS.map(({ text }) => text), REWRITTEN];
  for (const text of texts) assert.doesNotMatch(text, / [:;?!»%]|« |'|\.\.\.|\d ans\b/);
});
