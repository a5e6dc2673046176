import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { account, byHand, decide, harmOf, play, trio } from "./stagiaire-core.js";
import { LEVELS, MESSAGES, RIGHTS } from "./stagiaire-data.js";
import { advice, summary } from "./stagiaire-words.js";

const rights = (...levels) => Object.fromEntries(RIGHTS.map(({ id }, place) => [id, levels[place]]));
const message = (id) => MESSAGES.find((one) => one.id === id);
const acts = (id) => decide(message(id)).map(({ right }) => right);
const ALONE = rights("alone", "alone", "alone", "alone", "alone", "alone");
const CAREFUL = rights("alone", "alone", "ask", "ask", "no", "no");
const ASKED = rights("ask", "ask", "ask", "ask", "ask", "ask");

// Play to the end; `judge` says yes or no to each question.
function whole(given, judge = () => "yes", messages = MESSAGES) {
  const answers = [];
  let game = play(messages, given, answers);
  while (game.asked) {
    answers.push(judge(game.asked));
    game = play(messages, given, answers);
  }
  return game;
}
const wise = ({ message: one, act }) => (harmOf(one, act).length ? "no" : "yes");

test("twelve messages, two of them booby-trapped by somebody, one in hidden text", () => {
  assert.equal(MESSAGES.length, 12);
  assert.equal(MESSAGES.filter(({ from }) => from.includes("inconnu")).length, 2);
  assert.equal(MESSAGES.filter(({ hidden }) => hidden).length, 1);
  assert.equal(byHand(MESSAGES), 35);
});

test("every good and every harm is an act that the rules really draw from the message", () => {
  for (const { id, good, harm = {} } of MESSAGES) {
    const touched = [...Object.keys(good), ...Object.keys(harm)];
    for (const right of touched) assert.ok(acts(id).includes(right), `${id} ${right}`);
    assert.ok(Object.keys(good).every((right) => !harm[right]), id);
  }
});

test("an order is obeyed, whoever wrote it", () => {
  assert.deepEqual(acts("compta"), ["send", "file"]);
  assert.deepEqual(acts("candidature"), ["send", "delete", "file"]);
  assert.match(decide(message("candidature"))[0].what, /fichier clients à copie@garde-tout\.example$/);
  assert.match(decide(message("rappel"))[0].what, /^Payer 480/);
});

test("a message without its hidden text is only filed", () => {
  assert.deepEqual(decide({ text: message("candidature").text }).map(({ right }) => right), ["file"]);
});

test("the word « offre » is enough to delete, advertisement or not", () => {
  assert.deepEqual(acts("caisse"), ["delete", "file"]);
  assert.deepEqual(acts("mairie"), ["delete", "reply", "file"]);
});

test("a message deleted is neither answered nor filed", () => {
  const { journal } = play([message("mairie")], ALONE, []);

  assert.deepEqual(journal.map(({ act }) => act.right), ["read", "delete"]);
});

test("alone, it saves 29 minutes and does five damages, 540 euros promised or paid", () => {
  const { minutes, harms, euros, approvals } = account(play(MESSAGES, ALONE, []));

  assert.deepEqual([minutes, harms.length, euros, approvals], [29, 5, 540, 0]);
});

test("with careful rights and a careful person: 22 minutes, seven approvals, no damage", () => {
  const { minutes, harms, approvals } = account(whole(CAREFUL, wise));

  assert.deepEqual([minutes, harms, approvals], [22, [], 7]);
});

test("an approval given without reading lets the damage through", () => {
  const { harms, euros } = account(whole(CAREFUL));

  assert.deepEqual([harms.length, euros], [2, 60]);
});

test("when everything is asked, most of the time saved goes into answering", () => {
  const { minutes, harms, approvals } = account(whole(ASKED, wise));

  assert.deepEqual([minutes, harms, approvals], [11, [], 24]);
});

test("without the right to read, nothing is done", () => {
  const game = play(MESSAGES, { ...ALONE, read: "no" }, []);

  assert.deepEqual(account(game), { minutes: 0, harms: [], euros: 0, approvals: 0 });
  assert.equal(game.journal.length, 1);
});

test("the game waits at the first question without an answer, and asks it once", () => {
  const first = play(MESSAGES, ASKED, []);
  const second = play(MESSAGES, ASKED, ["yes"]);

  assert.deepEqual([first.asked.act.right, first.approvals], ["read", 0]);
  assert.equal(second.asked.message, MESSAGES[0]);
  assert.deepEqual([second.asked.act.right, second.approvals], ["reply", 1]);
});

test("stopping ends the game there; what was done stays done", () => {
  const game = whole(ASKED, ({ act }) => (act.right === "send" ? "stop" : "yes"));

  assert.ok(game.stopped);
  assert.equal(game.journal[game.journal.length - 1].message, message("compta"));
  assert.match(advice(account(game), true), /n’annule rien/);
});

test("the balance does not depend on the order of the messages", () => {
  const backwards = [...MESSAGES].reverse();

  assert.equal(account(play(backwards, ALONE, [])).minutes, 29);
  assert.equal(account(whole(CAREFUL, wise, backwards)).minutes, 22);
});

test("the trio is open, watched or cut", () => {
  assert.equal(trio(ALONE), "open");
  assert.equal(trio(CAREFUL), "watched");
  assert.equal(trio({ ...ALONE, send: "no" }), "cut");
  assert.equal(trio({ ...ALONE, read: "no" }), "cut");
});

test("every level has its words", () => assert.deepEqual(Object.keys(LEVELS), ["no", "ask", "alone"]));

test("the balance is told in one sentence", () => {
  const told = summary(account(play(MESSAGES, ALONE, [])));
  assert.match(told, /29.min\. Dégâts.: 5, dont 540.€ perdus ou promis\. Accords demandés.: 0\./);
  const lost = summary({ minutes: -3, harms: [], euros: 0, approvals: 3 });
  assert.match(lost, /perdu.: 3.min\. Dégâts.: aucun\. Accords demandés.: 3/);
});

test("the text of the lesson has the same messages and the same balances", () => {
  const lesson = readFileSync(new URL("../m6-regles-communes/u6-1-quand-l-ia-agit.md", import.meta.url), "utf8");
  for (const { text, hidden = "" } of MESSAGES) assert.ok(lesson.includes(text) && lesson.includes(hidden), text);
  for (const row of ["29 min | 5, dont 540 €", "22 min | aucun", "11 min | aucun"]) {
    assert.ok(lesson.includes(`| ${row} |`), row);
  }
});
