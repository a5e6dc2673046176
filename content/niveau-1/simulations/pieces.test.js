import assert from "node:assert/strict";
import test from "node:test";

import { combinations, compose, costOf, judge, orderedNeeds, textOf, waysToPay } from "./pieces-core.js";
import { MATERIALS, NEEDS, ORIGINS, PIECES, QUESTION, SHEET } from "./pieces-data.js";
import { notesOf } from "./pieces-notes.js";

const ALL = combinations();
const letters = (on) => [...on].sort().join("+");
const having = (words) => ALL.filter((on) => words.every((word) => textOf(on).includes(word)));
const sentences = (text) => text.split(/[.!?](?:\s|$)/).filter((part) => part.trim()).length;

test("five switches make thirty-two combinations, all different", () => {
  assert.equal(new Set(ALL.map(letters)).size, 32);
});

test("every combination gives several sentences of a known origin", () => {
  for (const on of ALL) {
    assert.ok(compose(on).length >= 3);
    for (const { text, origin } of compose(on)) {
      assert.match(text, /[.!?]$/);
      assert.ok(origin in ORIGINS);
    }
  }
});

test("all thirty-two answers differ", () => {
  assert.equal(new Set(ALL.map(textOf)).size, 32);
});

test("what is off leaves no trace", () => {
  for (const on of ALL) {
    const origins = new Set(compose(on).map((sentence) => sentence.origin));
    for (const piece of PIECES) if (!on.has(piece.id)) assert.ok(!origins.has(piece.id), `${letters(on)}: ${piece.id}`);
    if (!on.has("instructions")) assert.doesNotMatch(textOf(on), /03/);
    if (!on.has("web")) assert.doesNotMatch(textOf(on), /chaudière|\[1\]|\[2\]|2,50/);
    if (!on.has("document")) assert.doesNotMatch(textOf(on), /34|feuille|24 €/);
  }
});

test("only the adjusted model answers; the raw one goes on with a forum", () => {
  for (const on of ALL) assert.equal(textOf(on).startsWith("Bonjour, même question"), !on.has("preferences"));
});

test("under the instruction an adjusted answer has three sentences, and the telephone last", () => {
  for (const on of ALL.filter((one) => one.has("preferences") && one.has("instructions"))) {
    assert.equal(sentences(textOf(on)), 3, textOf(on));
    assert.match(textOf(on), /03 53 01 00 12\.$/);
    assert.match(textOf(on), /abonnement/);
  }
});

test("a price is invented only when neither the sheet nor a page gives one", () => {
  const inventing = ALL.filter((on) => compose(on).some((sentence) => sentence.origin === "guess"));
  assert.deepEqual(
    inventing.map(letters).sort(),
    ALL.filter((on) => !on.has("document") && !on.has("web") && !(on.has("preferences") && on.has("instructions")))
      .map(letters).sort(),
  );
});

test("thirty-four visits: 102 € one by one, 84 € mixed, 96 € in cards, 90 € by the year", () => {
  const { ways, cheapest, spare } = waysToPay(SHEET, 34);

  assert.deepEqual(ways.map((way) => way.price), [102, 84, 96, 90]);
  assert.equal(cheapest.label, "trois cartes et quatre entrées");
  assert.equal(spare, 0);
});

test("twenty-eight visits: three cards at 72 € leave two entries over", () => {
  const { ways, cheapest, spare } = waysToPay(SHEET, 28);

  assert.deepEqual(ways.map((way) => way.price), [84, 72, 72, 90]);
  assert.equal(cheapest.label, "trois cartes");
  assert.equal(spare, 2);
});

test("each need has one combination that suits it, and it is its own", () => {
  const suiting = NEEDS.map((need) => ALL.filter((on) => judge(need.id, on).solved).map(letters));

  assert.deepEqual(suiting, NEEDS.map((need) => [[...need.wanted].sort().join("+")]));
  assert.equal(new Set(suiting.flat()).size, 3);
});

test("the texts bear the verdicts out: the three prices, without wait, come from one combination", () => {
  const quick = having(["3 € l’entrée", "24 €", "90 € l’abonnement"]).filter((on) => costOf(on).wait === "courte");
  assert.deepEqual(quick.map(letters), ["document+preferences"]);
});

test("the texts bear the verdicts out: the cheapest way of this year comes from one combination", () => {
  assert.deepEqual(having(["trois cartes, 72 €"]).map(letters), ["document+preferences+reasoning+web"]);
});

test("the texts bear the verdicts out: closing and telephone in a served answer need three pieces", () => {
  const served = having(["fermé six semaines", "03 53 01 00 12"]);
  for (const on of served) for (const piece of ["preferences", "instructions", "web"]) assert.ok(on.has(piece));
  assert.equal(served.length, 4);
});

test("every refusal explains itself", () => {
  for (const need of NEEDS) for (const on of ALL) assert.ok(judge(need.id, on).message.length > 40);
});

test("each piece that is on has its gain and its risk, in every combination", () => {
  for (const on of ALL) {
    const notes = notesOf(on);
    assert.equal(notes.length, on.size);
    for (const { gain, risk } of notes) assert.ok(gain.length > 15 && risk.length > 30);
  }
});

test("a long draft never costs less than none", () => {
  for (const on of ALL) assert.equal(costOf(on).wait === "longue", on.has("reasoning"));
  assert.deepEqual(costOf(new Set()), { wait: "courte", energy: "faible" });
});

test("the seed turns the order of the needs and loses none", () => {
  assert.deepEqual(orderedNeeds(0).map((need) => need.id), ["prices", "cheapest", "notice"]);
  assert.deepEqual(orderedNeeds(7).map((need) => need.id), ["cheapest", "notice", "prices"]);
});

test("French signs need a no-break space before them and a curly apostrophe", () => {
  const texts = [QUESTION, ...ALL.map(textOf), ...MATERIALS.map((one) => one.text), ...NEEDS.map((one) => one.solved)];
  for (const text of texts) assert.doesNotMatch(text, / [:;?!»]|« |'|\.\.\./);
});
