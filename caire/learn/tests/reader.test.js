import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

import { speak } from "./page.js";
import { Reader } from "../static/learn/reader.js";

const passage = (text) => ({ element: { text }, text });
const [UN, DEUX] = [passage("Un. Et demi."), passage("Deux.")];

let reader;
let speech;
let told;

beforeEach(() => {
  speech = speak();
  told = [];
  reader = new Reader({ name: "Ici", lang: "fr-FR" }, (state, now) => told.push([state, now?.text ?? ""]));
});

test("passages are read one after the other, sentence by sentence, then it is over", () => {
  reader.begin(() => [UN, DEUX]);
  for (let sentence = 0; sentence < 3; sentence += 1) speech.finish();

  assert.deepEqual(speech.said.map((one) => one.trim()), ["Un.", "Et demi.", "Deux."]);
  assert.deepEqual(told, [["reading", "Un. Et demi."], ["reading", "Deux."], ["idle", ""]]);
});

test("the chosen voice speaks, at the chosen pace", () => {
  reader.pace(0.8);
  reader.begin(() => [UN]);

  const { voice, lang, rate } = speech.current;
  assert.deepEqual([voice.name, lang, rate], ["Ici", "fr-FR", 0.8]);
});

test("after a pause the sentence begun is taken up", () => {
  reader.begin(() => [UN]);
  speech.finish();
  reader.pause();
  assert.equal(speech.current, null);

  reader.resume();

  assert.deepEqual(speech.said.map((one) => one.trim()), ["Un.", "Et demi.", "Et demi."]);
  assert.deepEqual(told.map(([state]) => state), ["reading", "paused", "reading"]);
});

test("another pace takes up the sentence begun", (t) => {
  mock.timers.enable({ apis: ["setTimeout"] });
  t.after(() => mock.timers.reset());
  reader.begin(() => [UN]);

  reader.pace(1.2);
  mock.timers.tick(200);

  assert.deepEqual([speech.said, speech.current.rate], [["Un. ", "Un. "], 1.2]);
});

test("a pace chosen while paused waits for the reading to go on", (t) => {
  mock.timers.enable({ apis: ["setTimeout"] });
  t.after(() => mock.timers.reset());
  reader.begin(() => [UN]);
  reader.pause();

  reader.pace(1.2);
  mock.timers.tick(200);

  assert.deepEqual([speech.said.length, speech.current], [1, null]);
});

test("stopped, it says nothing more and begins again from the top", () => {
  reader.begin(() => [UN, DEUX]);
  speech.finish();
  reader.stop();
  reader.stop();

  reader.begin(() => [UN, DEUX]);

  assert.equal(speech.said[speech.said.length - 1], "Un. ");
  assert.deepEqual(told.map(([state]) => state), ["reading", "idle", "reading"]);
});

test("a voice that fails ends the reading", () => {
  reader.begin(() => [UN, DEUX]);

  speech.finish("onerror");

  assert.deepEqual([reader.state, speech.said.length], ["idle", 1]);
});

test("what a page shows is looked at again before each passage", () => {
  let passages = [UN, DEUX];
  reader.begin(() => passages);

  passages = [passage("Un. Et demi."), passage("C’est juste."), DEUX];
  speech.finish();
  speech.finish();

  assert.equal(speech.said[2], "C’est juste.");
});

test("a part that says nothing is over at once", () => {
  reader.begin(() => []);

  assert.deepEqual([reader.state, told], ["idle", []]);
});
