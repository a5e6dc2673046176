// « La machine à suites »: a language model of three words, trained under the learner's eyes, then played with.
// The numbers are in suites-core.js, the page in suites-view.js, the text read in suites-data.js.

import { generator } from "./chance.js";
import {
  beginning, contextOf, decimal, display, distribution, draw, emptyModel, endsSentence, followers, isWord, learn, origin, percent, placeOf, richest, sentencesOf, tokenize, whole,
} from "./suites-core.js";
import { STARTS, TEXT } from "./suites-data.js";
import "./suites-style.js";
import * as view from "./suites-view.js";

const TICK = 110; // milliseconds between two steps of the training shown
const GROWTH = 1.12; // the reading starts word by word, then speeds up: about five seconds in all
const FEWEST_WORDS = 40;
const DRAWS_ASKED = 10;
const AFTER_TRAINING = ["writing", "odds", "checks", "more"];
const NB = "\u00a0";

class Suites extends HTMLElement {
  connectedCallback() {
    if (this.parts) return;
    this.parts = view.build(this);
    this.seed = Number.parseInt(this.getAttribute("seed") ?? "", 10) || 0;
    this.temperature = 1;
    this.drawn = 0;
    this.cooled = false;
    this.parts.seed.value = this.seed;
    this.read(TEXT, STARTS);
    this.addEventListener("click", (event) => this.act(event.target.closest("button[data-act]")));
    this.parts.starts.addEventListener("change", () => this.begin(this.parts.starts.value));
    this.parts.seed.addEventListener("change", () => this.reseed(this.parts.seed.value));
    this.parts.temperature.addEventListener("input", () => this.setTemperature());
    this.parts.temperature.addEventListener("change", () => this.tellTemperature());
    this.parts.opening.addEventListener("keydown", (event) => event.key === "Enter" && this.open(event));
  }

  disconnectedCallback() {
    if (this.timer) this.finishTraining();
  }

  act(button) {
    const acts = {
      train: () => (this.timer ? this.finishTraining() : this.startTraining()),
      one: () => this.drawWords(1),
      ten: () => this.drawWords(10),
      choose: () => this.choose(button.value),
      restart: () => this.restart(),
      reseed: () => this.reseed((this.seed + 1) % 10000),
      open: () => this.open(),
      own: () => this.readOwn(),
      village: () => this.readVillage(),
    };
    if (button) acts[button.dataset.act]();
  }

  say(sentence) {
    this.parts.status.textContent = sentence;
  }

  // --- Training

  read(text, starts) {
    this.corpus = tokenize(text);
    this.sentences = sentencesOf(this.corpus);
    this.startsGiven = starts;
    view.showSource(this.parts, text);
  }

  startTraining() {
    this.model = emptyModel();
    this.pace = 1;
    for (const name of AFTER_TRAINING) this.parts[name].hidden = true;
    this.parts.show.hidden = this.parts.counters.hidden = false;
    this.parts.lead.textContent = "La machine lit. Pour chaque suite de trois mots, elle ajoute 1 à un compte.";
    this.nameTraining("Passer à la fin", "button");
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) this.finishTraining();
    else this.timer = setInterval(() => this.trainABit(), TICK);
  }

  nameTraining(label, look) {
    const button = this.querySelector("[data-act=train]");
    button.textContent = label;
    button.className = look;
  }

  trainABit() {
    this.learnUntil(this.model.read + Math.round(this.pace));
    this.pace *= GROWTH;
    if (this.model.read === this.corpus.length) this.finishTraining();
    else this.showTraining();
  }

  learnUntil(end) {
    while (this.model.read < Math.min(end, this.corpus.length)) learn(this.model, this.corpus[this.model.read]);
  }

  showTraining() {
    const { sentence, at } = placeOf(this.model.read - 1, this.sentences);
    view.showReading(this.parts, sentence, at, richest(this.model, 3));
    view.showCounters(this.parts, this.model);
  }

  finishTraining() {
    clearInterval(this.timer);
    this.timer = null;
    this.learnUntil(Infinity);
    for (const name of AFTER_TRAINING) this.parts[name].hidden = false;
    this.parts.show.hidden = true;
    this.parts.lead.textContent = "La machine a tout lu. Elle n’a gardé que des comptes.";
    this.nameTraining("Revoir l’entraînement", "button-quiet");
    view.showCounters(this.parts, this.model);
    view.showStarts(this.parts, this.startsGiven);
    const { read, counts, triples } = this.model;
    const facts = `${whole(read)} mots et signes, ${whole(counts.size)} différents, ${whole(triples)} suites de trois`;
    this.begin(this.startsGiven[0] ?? "", `Entraînement terminé${NB}: ${facts}. À vous de tirer un mot.`);
  }

  readOwn() {
    const text = this.parts.own.value;
    const words = tokenize(text).filter(isWord).length;
    const missing = words < FEWEST_WORDS ? `Il faut au moins ${FEWEST_WORDS} mots. Il y en a ${words}.` : "";
    this.parts.ownProblem.textContent = missing;
    if (missing) return this.parts.own.focus();
    this.read(text, []);
    this.startsGiven = openings(this.sentences);
    this.querySelector("[data-act=village]").hidden = false;
    return this.retrain();
  }

  readVillage() {
    this.read(TEXT, STARTS);
    this.retrain();
    this.querySelector("[data-act=village]").hidden = true;
  }

  retrain() {
    this.startTraining();
    const button = this.querySelector("[data-act=train]");
    button.focus();
    button.scrollIntoView({ block: "nearest" });
  }

  // --- Writing

  begin(text, sentence) {
    this.start = beginning(text, this.model);
    this.parts.starts.value = this.startsGiven.includes(text) ? text : "";
    this.restart(sentence ?? (text ? `Le texte commence par ${view.quoted(text)}.` : "La page est blanche."));
  }

  open(event) {
    event?.preventDefault();
    this.begin(this.parts.opening.value.trim());
  }

  restart(sentence = `Le texte est effacé. Graine${NB}: ${this.seed}.`) {
    this.random = generator(this.seed);
    this.tokens = [...this.start];
    this.sentenceStart = this.tokens.length;
    while (this.sentenceStart && !endsSentence(this.tokens[this.sentenceStart - 1])) this.sentenceStart -= 1;
    this.parts.origins.replaceChildren();
    this.parts.lot.hidden = true;
    this.refresh();
    this.say(sentence);
  }

  reseed(value) {
    this.seed = Math.min(9999, Math.max(0, Math.trunc(Number(value)) || 0));
    this.parts.seed.value = this.seed;
    this.restart(`Nouvelle graine${NB}: ${this.seed}. Le hasard donnera d’autres mots.`);
  }

  options(temperature = this.temperature) {
    return distribution(this.model, contextOf(this.tokens), temperature);
  }

  drawWords(many) {
    const from = this.tokens.length;
    const before = contextOf(this.tokens);
    const ended = [];
    let number;
    let option;
    for (let done = 0; done < many; done += 1) {
      const options = this.options();
      number = this.random();
      option = draw(options, number);
      view.showLine(this.parts, options, option, number);
      ended.push(...this.add(option.token));
    }
    this.drawn += many;
    this.refresh();
    const stop = endsSentence(option.token) ? "" : ".";
    const fresh = display(this.tokens).slice(display(this.tokens.slice(0, from)).length).trim();
    const words = `Dix tirages${NB}: ${view.quoted(fresh)}${stop}`;
    this.say((many === 1 ? oneDrawn(option, number, before) : words) + view.verdict(ended));
    this.report();
  }

  choose(token) {
    const name = view.quoted(view.shown(token, contextOf(this.tokens)));
    const option = this.options().find((candidate) => candidate.token === token);
    this.add(token);
    this.parts.lot.hidden = true;
    this.refresh();
    this.say(`Choisi par vous${NB}: ${name}, ${percent(option.p)}. Le hasard n’a pas joué.`);
  }

  // Add a token, and return where the sentence that it ends comes from, if it ends one.
  add(token) {
    this.tokens.push(token);
    if (!endsSentence(token)) return [];
    const sentence = this.tokens.slice(this.sentenceStart);
    const found = origin(sentence, this.sentences);
    this.sentenceStart = this.tokens.length;
    view.addOrigin(this.parts, sentence, found);
    return [found];
  }

  refresh() {
    const context = contextOf(this.tokens);
    const seen = followers(this.model, context).reduce((all, [, count]) => all + count, 0);
    view.showPaper(this.parts, this.tokens, context);
    view.showOdds(this.parts, this.options(), context, this.temperature, seen);
    view.showEffect(this.parts, this.temperature, this.options(1), this.options(), context);
    this.parts.note.textContent = seen
      ? ""
      : `La machine n’a jamais lu ${view.named(context)}. Elle se replie sur le dernier mot, ou sur tout le texte.`;
    this.showGoal();
  }

  // --- Temperature, and what remains to do

  setTemperature() {
    this.temperature = Number(this.parts.temperature.value);
    this.parts.degree.textContent = decimal(this.temperature);
    this.parts.temperature.setAttribute("aria-valuetext", decimal(this.temperature));
    this.refresh();
  }

  tellTemperature() {
    this.setTemperature();
    this.cooled = true;
    this.say(`Température ${decimal(this.temperature)}. ${view.mood(this.temperature)}`);
    this.report();
  }

  showGoal() {
    const words = `${Math.min(this.drawn, DRAWS_ASKED)} mots tirés sur ${DRAWS_ASKED}`;
    const warmth = this.cooled ? "température changée" : "température pas encore changée";
    this.parts.goal.textContent = this.reported
      ? "Expérience faite. Continuez si le cœur vous en dit."
      : `Pour terminer l’expérience${NB}: ${words}, ${warmth}.`;
  }

  report() {
    if (!this.reported && this.drawn >= DRAWS_ASKED && this.cooled) {
      this.reported = true;
      this.dispatchEvent(new CustomEvent("caire:done", { bubbles: true, detail: {} }));
    }
    this.showGoal();
  }
}

function oneDrawn(option, number, context) {
  const out = (share) => decimal(share * 100);
  const name = view.quoted(view.shown(option.token, context));
  const place = `Sa part de la ligne allait de ${out(option.low)} à ${out(option.high)}`;
  return `Tiré au sort${NB}: ${name}. ${place}, le sort est tombé à ${out(number)}.`;
}

// The first two words of the longest sentences: beginnings from which a pasted text has something to say.
function openings(sentences) {
  const long = sentences.filter((sentence) => sentence.length > 4).sort((a, b) => b.length - a.length);
  return [...new Set(long.map((sentence) => display(sentence.slice(0, 2))))].slice(0, 4);
}

customElements.define("caire-suites", Suites);
