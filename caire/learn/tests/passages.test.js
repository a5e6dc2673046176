import assert from "node:assert/strict";
import { test } from "node:test";

import { el, select } from "./page.js";
import { following, passagesOf, sentencesOf } from "../static/learn/passages.js";

const read = (...content) => passagesOf(el("section", ...content), "fr").map(({ text }) => text);

test("headings, texts, prompts and options are read in the order of the page", () => {
  const options = ["La mairie", "La gare"].map((text) =>
    el("label.option", el("input"), el("span.option-text", { isBlock: true }, text)));

  assert.deepEqual(
    read(
      el("h2", el("span.intent", { isBlock: true }, "Prédire"), " Un pari"),
      el("p", "Un ", el("strong", "mot"), ",\n puis un autre."),
      el("form.question", el("div.question-prompt", el("p", "Où va-t-il ?")), el("p.hint", "Une réponse."), ...options),
    ),
    ["Prédire", "Un pari", "Un mot, puis un autre.", "Où va-t-il ?", "Une réponse.", "La mairie", "La gare"],
  );
});

test("what is hidden, folded, for the eyes or for the hands alone is not read", () => {
  assert.deepEqual(
    read(
      el("div.option-row", { isHidden: true }, el("p", "Pas encore.")),
      el("details", { open: false }, el("summary", "En texte"), el("p", "La fin.")),
      el("details", { open: true }, el("summary", "Ouvert"), el("p", "Le début.")),
      el("noscript", "Sans script"),
      el("div", { ariaHidden: true }, "décor"),
      el("p.report", "Signaler un problème"),
      el("p.send-state", "Enregistré"),
      el("button", "Valider"),
      el("span.visually-hidden", "sur cette question"),
    ),
    ["En texte", "Ouvert", "Le début."],
  );
});

test("the number of a source leaves no trace, nor does the point of « sûr·e »", () => {
  assert.deepEqual(
    read(el("p", "On retient mieux ", el("sup.cite", el("a", "1")), "."), el("p", "Êtes-vous sûr·e ?")),
    ["On retient mieux.", "Êtes-vous sûr ?"],
  );
});

test("what says nothing is not read", () => {
  assert.deepEqual(read(el("p", " … "), el("p", " \n "), el("div.question-result")), []);
});

test("the words of the page in another language are left out, those of the course are not", () => {
  const form = el("form.question", { lang: "en" }, el("div", { lang: "fr" }, "Que dit-elle ?"), el("p", "One answer."));

  assert.deepEqual(read(form), ["Que dit-elle ?"]);
});

test("words before and after a block are two passages of what holds them", () => {
  const item = el("li", "Avant", el("ul", el("li", "Dedans")), "Après");
  const found = passagesOf(el("section", item), "fr");

  assert.deepEqual(found.map(({ text }) => text), ["Avant", "Dedans", "Après"]);
  assert.deepEqual([found[0].element, found[2].element], [item, item]);
});

test("where things may be put is said once for a question, places that are numbers never", () => {
  const row = (label, form, texts) => [el("label", { isBlock: true }, label), select(form, "", ...texts)];
  const places = (form, ...texts) => ["Un", "Deux"].flatMap((label) => row(label, form, texts));

  assert.deepEqual(
    read(...places("q1", "Vrai", "Faux"), ...places("q2", "Vrai", "Faux"), ...places("q3", "1", "2")),
    ["Un", "Vrai, Faux", "Deux", "Un", "Vrai, Faux", "Deux", "Un", "Deux"],
  );
});

test("a gap is a silence, or what one has put there, and its choices come after the text", () => {
  const gap = (field) => el("span.gap", field);

  assert.deepEqual(
    read(
      el("div", "Elle ", gap(select("q", "", "lit", "devine")), " le mot ", gap(el("input", { value: "suivant" })), "."),
      el("div", "Puis ", gap(select("q", "tire", "tire", "efface")), "."),
    ),
    ["Elle … le mot suivant.", "lit, devine", "Puis tire.", "tire, efface"],
  );
});

test("a text is cut after its sentences, not within a number or a name", () => {
  const cut = (text) => sentencesOf(text).map((one) => one.trim());

  assert.deepEqual(cut("Il dit : « Oui. » Vraiment ? 3.5 ou u2.1, peu importe… Fin"), [
    "Il dit : « Oui. »", "Vraiment ?", "3.5 ou u2.1, peu importe…", "Fin",
  ]);
  assert.deepEqual(cut("Sans point"), ["Sans point"]);
});

const [a, b, c] = ["a", "b", "c"].map((text) => ({ element: { text }, text }));

test("the next passage follows the last one, and the first one nothing", () => {
  assert.deepEqual(
    [following([a, b, c], null), following([a, b, c], { ...a, position: 0 }), following([a], { ...a, position: 0 })],
    [a, b, undefined],
  );
});

test("in a question drawn anew, reading goes on after the same words, the nearest ones", () => {
  const [seen, again] = [{ element: {}, text: "Carte" }, { element: {}, text: "Carte" }];

  assert.equal(following([a, seen, b, again, c], { element: {}, text: "Carte", position: 3 }), c);
});

test("where the words are gone, reading goes on from the same place", () => {
  assert.equal(following([a, c], { ...b, position: 1 }), c);
});
