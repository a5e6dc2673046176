import assert from "node:assert/strict";
import { test } from "node:test";

import { choose, start } from "../static/learn/voices.js";

const voice = (name, lang, localService = true, isDefault = false) => ({ name, lang, localService, default: isDefault });
const chosen = (...voices) => choose(voices, "fr")?.name;

test("a voice that would send what it reads to a service is never chosen", () => {
  const remote = [voice("Google", "fr-FR", false, true), voice("Inconnue", "fr-FR", null), voice("Oui", "fr", "yes")];

  assert.equal(chosen(...remote), undefined);
  assert.equal(chosen(...remote, voice("Ici", "fr-FR")), "Ici");
});

test("a voice of another language is never chosen", () => {
  assert.equal(chosen(voice("Samantha", "en-US", true, true), voice("Frison", "fry-NL")), undefined);
});

test("the voice by default comes first, then one of the country, then any", () => {
  const [canada, france] = [voice("Amélie", "fr-CA"), voice("Thomas", "fr_FR")];

  assert.deepEqual(
    [chosen(canada, france, voice("Sienne", "fr-BE", true, true)), chosen(canada, france), chosen(canada)],
    ["Sienne", "Thomas", "Amélie"],
  );
});

function browser(speech) {
  const lesson = { closest: () => ({ lang: "fr" }) };
  globalThis.document = { querySelector: () => lesson };
  globalThis.speechSynthesis = speech;
  globalThis.SpeechSynthesisUtterance = speech && class {};
}

test("without the API nothing happens", () => {
  browser(undefined);

  assert.doesNotThrow(start);
});

test("voices that are told of late are looked for then", () => {
  const voices = [];
  let asked = 0;
  browser({ getVoices: () => (asked += 1, voices), onvoiceschanged: null });

  start();
  voices.push(voice("Google", "fr-FR", false));
  speechSynthesis.onvoiceschanged();

  assert.equal(asked, 2);
  assert.notEqual(speechSynthesis.onvoiceschanged, null);
});
