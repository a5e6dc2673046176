// « Le trieur de cartes »: sort twelve everyday objects, see two real mail filters, then change the examples.
// What is counted is in trieur-core.js, the cards in trieur-data.js, the page in trieur-view.js.

import { shuffled } from "./chance.js";
import { account, foresee, learnFilter } from "./trieur-core.js";
import { CARDS, EFFECT_OF, KINDS, MAILBOXES } from "./trieur-data.js";
import "./trieur-style.js";
import * as view from "./trieur-view.js";

const TESTS_ASKED = 6; // the cards to examine before the account is offered: half of them carry the whole idea
const PANELS = ["sorting", "filter", "testing", "ending"];
const NB = "\u00a0";

class Trieur extends HTMLElement {
  connectedCallback() {
    if (this.parts) return;
    this.seed = Number.parseInt(this.getAttribute("seed") ?? "", 10) || 0;
    this.cards = shuffled(CARDS, this.seed);
    this.parts = view.build(this);
    this.parts.seed.textContent = this.seed;
    this.addEventListener("click", (event) => this.act(event.target.closest("button[data-act]")));
    this.addEventListener("change", (event) => event.target.name === "box" && this.choose(event.target.value));
    this.restart();
  }

  act(button) {
    const acts = {
      sort: () => this.sort(button.value),
      back: () => this.back(),
      test: () => this.test(0),
      foresee: () => this.foresee(button.value),
      next: () => this.test(this.at + 1),
      end: () => this.end(),
      again: () => this.restart(true),
    };
    if (button) acts[button.dataset.act]();
  }

  say(sentence) {
    this.parts.status.textContent = sentence;
  }

  // Show one panel; take the focus to its title when the button that was pressed goes away.
  open(name, follow = true) {
    for (const panel of PANELS) this.parts[panel].hidden = panel !== name;
    if (!follow) return;
    this.parts[`${name}Title`].focus();
    this.parts[name].scrollIntoView({ block: "nearest" });
  }

  restart(follow = false) {
    this.sorted = {};
    this.tested = {};
    this.at = 0;
    this.showCard();
    this.open("sorting", follow);
    this.say("");
  }

  showCard() {
    view.showSorting(this.parts, this.cards[this.at], this.at, this.cards.length, this.sorted);
  }

  sort(kind) {
    const card = this.cards[this.at];
    this.sorted[card.id] = kind;
    this.at += 1;
    if (this.at === this.cards.length) return this.compare();
    this.showCard();
    const next = this.cards[this.at];
    return this.say(`${card.name}${NB}: ${KINDS[kind].toLowerCase()}. Carte suivante${NB}: ${next.name}.`);
  }

  back() {
    this.at -= 1;
    this.showCard();
    this.say(`Retour à${NB}: ${this.cards[this.at].name}.`);
    if (this.at === 0) this.parts.sortingTitle.focus();
  }

  // --- Two real filters

  compare() {
    const [first] = Object.keys(MAILBOXES);
    this.querySelector(`input[value=${first}]`).checked = true;
    view.showFilter(this.parts, MAILBOXES[first], learnFilter(MAILBOXES[first]));
    this.open("filter");
    this.say("Les douze cartes sont rangées.");
  }

  choose(box) {
    view.showFilter(this.parts, MAILBOXES[box], learnFilter(MAILBOXES[box]));
    this.say("Les exemples ont changé. Regardez quelle colonne du tableau a changé avec eux.");
  }

  // --- Other examples: what changes?

  test(at) {
    if (at === this.cards.length) return this.end();
    this.at = at;
    const card = this.cards[at];
    view.showTesting(this.parts, card, at, this.cards.length, this.sorted[card.id]);
    this.querySelector("[data-act=next]").hidden = true;
    this.querySelector("[data-act=end]").hidden = true;
    this.open("testing");
    return this.say("");
  }

  foresee(effect) {
    const card = this.cards[this.at];
    const counted = foresee(this.tested, card.id, effect);
    view.showReveal(this.parts, card, EFFECT_OF[card.kind], counted, this.sorted[card.id]);
    const last = this.at + 1 === this.cards.length;
    this.querySelector("[data-act=next]").hidden = last;
    this.querySelector("[data-act=end]").hidden = !last && Object.keys(this.tested).length < TESTS_ASKED;
    this.say(`${this.parts.verdict.textContent} ${card.why}`);
    this.report();
  }

  end() {
    view.showEnding(this.parts, account(this.cards, EFFECT_OF, this.sorted, this.tested));
    this.open("ending");
    this.say("");
  }

  report() {
    if (this.reported || Object.keys(this.tested).length < TESTS_ASKED) return;
    this.reported = true;
    this.dispatchEvent(new CustomEvent("caire:done", { bubbles: true, detail: {} }));
  }
}

customElements.define("caire-trieur", Trieur);
