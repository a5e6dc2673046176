import assert from "node:assert/strict";
import test from "node:test";

import { MARKS, diagnose, message, nadiaAnswer, nearest, signs, spotted, turned } from "./avant-core.js";
import { ANSWERS, MARKS as WORDS, NADIA, OMAR, SMS, YANIS } from "./avant-data.js";

const KINDS = ["vague", "clear"];
const COMPOSED = KINDS.flatMap((reader) => KINDS.map((limits) => nadiaAnswer({ reader, limits })));

test("there are twelve typical requests, each with its own answer", () => {
  assert.equal(Object.keys(ANSWERS).length, 12);
  assert.equal(new Set(Object.values(ANSWERS)).size, 12);
  assert.ok(COMPOSED.every((name) => ANSWERS[name]));
  assert.deepEqual(Object.keys(WORDS), MARKS);
});

test("a diagnosis says which marks are missing, and where the person agrees", () => {
  const { rows, agreed } = diagnose(["form"], ["goal", "form"]);

  assert.deepEqual(rows.map(({ missing }) => missing), [true, true, false, true]);
  assert.deepEqual(rows.map(({ agrees }) => agrees), [true, false, false, false]);
  assert.equal(agreed, 1);
  assert.equal(diagnose(OMAR.has, ["goal", "reader", "limits"]).agreed, 4);
});

test("the corrected request of Omar has the four marks, and each is explained", () => {
  assert.deepEqual(OMAR.full.map(([mark]) => mark).sort(), [...MARKS].sort());
  assert.ok(MARKS.every((mark) => OMAR.diagnosis[mark].startsWith(OMAR.has.includes(mark) ? "Présent" : "Manque")));
});

test("both posters have three lines; only the second one keeps to what Omar gave", () => {
  for (const name of ["omarWeak", "omarFull"]) assert.equal(ANSWERS[name].split("\n").length, 3);
  assert.match(ANSWERS.omarWeak, /août/);
  assert.match(ANSWERS.omarFull, /4 au 9 mai[^]*\[à compléter\]/);
});

test("the form asked by Nadia holds once it is said, and breaks where it was not", () => {
  for (const name of [...COMPOSED, "nadiaAgainClear"]) assert.ok(signs(ANSWERS[name]) <= SMS, name);
  for (const name of ["nadiaWeak", "nadiaAgainVague"]) assert.ok(signs(ANSWERS[name]) > SMS, name);
});

test("each choice of Nadia does what its note says, whatever the other one", () => {
  for (const name of COMPOSED) {
    const [reader, limits] = name.match(/Vague|Clear/g);
    assert.equal(/Hello/.test(ANSWERS[name]), reader === "Vague", name);
    assert.equal(/−10 %|Promo/.test(ANSWERS[name].replace(/\u00a0/g, " ")), limits === "Vague", name);
    assert.equal(/À préciser/.test(ANSWERS[name]), limits === "Clear", name);
  }
});

test("what is asked back is no part of the message", () => {
  assert.equal(message("Bonjour.\n(À préciser : la date ?)"), "Bonjour.");
  assert.equal(signs("Été (9 h)"), 9);
});

test("marks are spotted by simple words, accents and capitals aside", () => {
  assert.deepEqual(spotted(""), []);
  assert.deepEqual(spotted("Fais un beau texte professionnel."), []);
  assert.deepEqual(spotted("Écris TROIS phrases"), ["form"]);
  assert.deepEqual(spotted("Un message pour mes camarades afin qu’ils viennent"), ["goal", "reader"]);
  assert.deepEqual(spotted("N’invente rien : si la salle manque, écris « à compléter »."), ["limits"]);
  assert.deepEqual(spotted("Sans inventer d’informations"), ["limits"]);
  assert.deepEqual(spotted(YANIS.example), ["goal", "reader", "form"]);
  assert.deepEqual(spotted(`${YANIS.example} N’ajoute aucune salle.`), MARKS);
});

test("the nearest typical request goes by what is said, then by the limits", () => {
  assert.equal(nearest([]), "yanisWeak");
  assert.equal(nearest(["limits", "form"]), "yanisWeak");
  assert.equal(nearest(["goal", "reader"]), "yanisGuess");
  assert.equal(nearest(["goal", "form", "limits"]), "yanisFull");
  assert.ok(["yanisWeak", "yanisGuess", "yanisFull"].every((name) => ANSWERS[name] && YANIS.notes[name]));
});

test("only the answer without limits invents a room", () => {
  assert.match(ANSWERS.yanisGuess, /B204/);
  assert.doesNotMatch(ANSWERS.yanisFull, /B204/);
  assert.ok(NADIA.again.vague.words && NADIA.again.clear.words);
});

test("the seed turns round some of the choices, always the same ones", () => {
  assert.deepEqual([0, 1, 2].map((place) => turned(5, place)), [true, false, true]);
  assert.deepEqual([0, 1, 2].map((place) => turned(0, place)), [false, false, false]);
});
