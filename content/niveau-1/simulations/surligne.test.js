import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { shuffled } from "./chance.js";
import { account, corrected, judged, marked, words } from "./surligne-core.js";
import { CLAIMS, MENTION, PASSAGES, SOURCES, VERDICTS } from "./surligne-data.js";

const everyText = () => [
  ...PASSAGES.map(({ text }) => text),
  ...Object.values(SOURCES),
  ...Object.values(VERDICTS),
  ...Object.values(CLAIMS).flatMap(({ extracts }) => Object.values(extracts)),
  ...Object.values(CLAIMS).flatMap(({ act, corrected: text }) => [act, text || ""]),
  MENTION,
];

test("nine passages, four claims, and one account of each claim", () => {
  assert.equal(PASSAGES.length, 9);
  assert.deepEqual(PASSAGES.filter(({ claim }) => claim).map(({ id }) => id), Object.keys(CLAIMS));
});

test("the answer is about as long as announced: from 90 to 150 words", () => {
  const length = words(PASSAGES.map(({ text }) => text).join(" "));
  assert.ok(length >= 90 && length <= 150, String(length));
});

test("every source says something of every claim, and each claim has its own source", () => {
  for (const { extracts } of Object.values(CLAIMS)) assert.deepEqual(Object.keys(extracts), Object.keys(SOURCES));
  assert.equal(new Set(Object.values(CLAIMS).map(({ source }) => source)).size, 4);
});

test("the three verdicts are all met, and no assistant settles anything", () => {
  assert.deepEqual(new Set(Object.values(CLAIMS).map(({ verdict }) => verdict)), new Set(Object.keys(VERDICTS)));
  for (const { source } of Object.values(CLAIMS)) assert.ok(!["meme", "autres"].includes(source));
});

test("the same assistant answers the same thing to all four claims", () => {
  for (const { extracts } of Object.values(CLAIMS)) {
    assert.match(extracts.meme, /^«\u00a0Oui, j’en suis certain\.\u00a0»/);
  }
});

test("marking is counted in claims found and useless checks avoided", () => {
  const all = new Set(PASSAGES.map(({ id }) => id));
  assert.deepEqual(marked(PASSAGES, new Set()), { found: 0, claims: 4, avoided: 5, others: 5 });
  assert.deepEqual(marked(PASSAGES, all), { found: 4, claims: 4, avoided: 0, others: 5 });
  assert.deepEqual(marked(PASSAGES, new Set(["heure", "gourde"])), { found: 1, claims: 4, avoided: 4, others: 5 });
});

test("a verdict may be right without ground, and grounded without being right", () => {
  assert.deepEqual(judged(CLAIMS.casque, ["meme"], "confirmed"), { right: true, grounded: false });
  assert.deepEqual(judged(CLAIMS.heure, ["loi", "planning"], "confirmed"), { right: false, grounded: true });
});

test("the account adds up sources, verdicts and grounds", () => {
  const { rows, ...counts } = account(CLAIMS, {
    casque: { opened: ["meme", "loi"], verdict: "confirmed" },
    heure: { opened: ["autres"], verdict: "confirmed" },
    insee: { opened: ["insee"], verdict: "wrong" },
    etude: { opened: ["articles"], verdict: "wrong" },
  });

  assert.deepEqual(counts, { of: 4, right: 2, grounded: 3, opened: 5 });
  assert.deepEqual(rows.map(({ id, right }) => [id, right]), [
    ["casque", true], ["heure", false], ["insee", true], ["etude", false],
  ]);
});

test("the note keeps what holds, changes two lines, loses the study and the assistant’s asides", () => {
  const note = corrected(PASSAGES, CLAIMS);
  const states = Object.fromEntries(note.map(({ id, state }) => [id, state]));

  assert.deepEqual(states, {
    plaisir: "kept", casque: "kept", heure: "changed", gourde: "kept", insee: "changed", exemple: "kept", etude: "out",
  });
  assert.match(note[2].text, /13\sh\s30/);
});

test("seed 33 fixes the order of the sources, and loses none", () => {
  const order = shuffled(Object.keys(SOURCES), 33);

  assert.deepEqual(order, shuffled(Object.keys(SOURCES), 33));
  assert.deepEqual(new Set(order), new Set(Object.keys(SOURCES)));
  assert.ok(!["meme", "autres"].includes(order[5]), "an assistant is not always last");
});

test("what is real points to a fact of the course", () => {
  const facts = readFileSync(new URL("../facts/u3-3.yml", import.meta.url), "utf8");
  for (const { fact } of Object.values(CLAIMS)) assert.ok(fact === null || facts.includes(`- id: ${fact}\n`), fact);
});

test("French signs have their no-break space and their curly apostrophe", () => {
  for (const text of everyText()) assert.doesNotMatch(text, / [:;?!»%]|« |'|\.\.\.|\d (ans|h)\b/);
});
