import assert from "node:assert/strict";
import { test } from "node:test";

import { shuffled } from "./chance.js";
import { asText, isOpen, kept, level, review, sentence, SETTINGS, started, worth } from "./regles-core.js";
import { themeOf, THEMES, WORDINGS } from "./regles-data.js";
import { holders, others } from "./regles-out.js";

const theme = {
  moment: [{ text: "Un jour", vague: true }, { text: "Avant d’envoyer" }],
  gesture: [{ text: "je compte" }],
  proof: [{ text: "je coche" }],
};
const line = (moment, gesture, proof) => ({ theme: "t", moment, gesture, proof });

test("a setting is missing, vague or firm", () => {
  assert.deepEqual([null, 0, 1].map((choice) => worth(theme, "moment", choice)), ["missing", "vague", "firm"]);
});

test("a line is a wish, half a rule or a rule", () => {
  assert.equal(level(line(null, null, null), theme), "wish");
  assert.equal(level(line(0, null, null), theme), "wish");
  assert.equal(level(line(0, 0, 0), theme), "half");
  assert.equal(level(line(1, 0, 0), theme), "rule");
  assert.deepEqual(review(line(0, 0, null), theme), { moment: "vague", gesture: "firm", proof: "missing" });
});

test("a line is read as one sentence, with an ellipsis for what is open", () => {
  assert.equal(sentence(line(1, 0, 0), theme), "Avant d’envoyer, je compte\u00a0; je coche.");
  assert.equal(sentence(line(1, null, null), theme), "Avant d’envoyer, …\u00a0; …");
  assert.deepEqual([isOpen(line(1, 0, null)), isOpen(line(1, 0, 0))], [true, false]);
});

test("five wordings are kept, and no sixth", () => {
  const five = ["a", "b", "c", "d", "e"];

  assert.deepEqual(kept(five.slice(0, 4), "e", true), { list: five, full: false });
  assert.deepEqual(kept(five, "f", true), { list: five, full: true });
  assert.deepEqual(kept(five, "c", false), { list: ["a", "b", "d", "e"], full: false });
});

test("the charter is a text of five numbered lines", () => {
  const text = asText(["Un.", "Deux.", "Trois.", "Quatre.", "Cinq."]);

  assert.deepEqual(text.split("\n").slice(0, 3), ["Ma charte en cinq lignes", "", "1. Un."]);
  assert.ok(text.endsWith("5. Cinq.\n"));
});

test("the same seed gives the same order of the themes", () => {
  const ids = (seed) => shuffled(THEMES, seed).map(({ id }) => id);

  assert.deepEqual(ids(8), ids(8));
  assert.deepEqual([...ids(8)].sort(), THEMES.map(({ id }) => id).sort());
});

test("twenty wordings go from the wish to the rule", () => {
  const levels = WORDINGS.map((one) => level(started(one), themeOf(started(one))));

  assert.equal(WORDINGS.length, 20);
  assert.deepEqual(["wish", "half", "rule"].map((one) => levels.filter((it) => it === one).length), [8, 6, 6]);
});

test("a wording that is a rule reads as its line", () => {
  for (const one of WORDINGS) {
    const mine = started(one);
    if (level(mine, themeOf(mine)) === "rule") assert.equal(sentence(mine, themeOf(mine)), one.text);
  }
});

test("each setting of each theme has two firm choices and one vague, not always at the same place", () => {
  for (const one of THEMES) {
    for (const name of SETTINGS) assert.equal(one[name].filter(({ vague }) => vague).length, 1);
    assert.equal(new Set(SETTINGS.map((name) => one[name].findIndex(({ vague }) => vague))).size, 3);
  }
});

test("no line of a charter is longer than a form would take", () => {
  for (const one of THEMES) {
    for (const [a, b, c] of [0, 1, 2].flatMap((x) => [0, 1, 2].flatMap((y) => [0, 1, 2].map((z) => [x, y, z])))) {
      assert.ok(sentence({ theme: one.id, moment: a, gesture: b, proof: c }, one).length <= 180);
    }
  }
});

test("what is left out of a print is all that does not hold the sheet", () => {
  const top = { children: [] };
  const add = (parent, name) => {
    const one = { name, parentElement: parent, children: [] };
    parent.children.push(one);
    return one;
  };
  const body = add(top, "body");
  const [header, section] = [add(body, "header"), add(body, "section")];
  const [sheet, aside] = [add(section, "sheet"), add(section, "aside")];

  assert.deepEqual(holders(sheet, top), [section, body]);
  assert.deepEqual(others(sheet, top), [aside, header]);
});

test("French signs have their no-break space and their curly apostrophe", () => {
  const texts = [
    ...WORDINGS.map(({ text }) => text),
    ...THEMES.flatMap((one) => [one.name, ...SETTINGS.flatMap((name) => one[name].map(({ text }) => text))]),
  ];

  for (const text of texts) assert.doesNotMatch(text, / [:;?!»%]|« |'|\.\.\./);
});
