// « Le guichet »: direct eight uses of AI to the four counters of the European regulation; a timeline fills in.
// What is reckoned is in guichet-core.js, the uses in guichet-data.js, the page in guichet-view.js.

import { shuffled } from "./chance.js";
import { COUNTERS, USES } from "./guichet-data.js";
import "./guichet-style.js";
import * as view from "./guichet-view.js";

const PANELS = ["asking", "answer", "ending"];
const NB = "\u00a0";

class Guichet extends HTMLElement {
  connectedCallback() {
    if (this.parts) return;
    this.seed = Number.parseInt(this.getAttribute("seed") ?? "", 10) || 0;
    this.uses = shuffled(USES, this.seed);
    this.parts = view.build(this);
    this.parts.seed.textContent = this.seed;
    this.addEventListener("click", (event) => this.act(event.target.closest("button[data-act]")));
    this.parts.range.addEventListener("input", () => this.choose(Number(this.parts.range.value)));
    this.restart();
  }

  act(button) {
    const acts = {
      direct: () => this.direct(button.value),
      next: () => this.next(),
      restart: () => this.restart(true),
    };
    if (button) acts[button.dataset.act]();
  }

  say(sentence) {
    this.parts.status.textContent = sentence;
  }

  // Show one panel; take the focus to its title when the button that was pressed goes away.
  open(name, follow = true) {
    for (const panel of PANELS) this.parts[panel].hidden = panel !== name;
    this.parts.restart.hidden = name !== "ending";
    if (!follow) return;
    this.parts[`${name}Title`].focus();
    this.parts[name].scrollIntoView({ block: "nearest" });
  }

  restart(follow = false) {
    this.directed = {};
    this.at = 0;
    view.showUse(this.parts, this.uses[0], 0);
    view.showSteps(this.parts, this.directed);
    this.open("asking", follow);
    this.say("");
  }

  direct(counter) {
    const use = this.uses[this.at];
    this.directed[use.id] = counter;
    view.showAnswer(this.parts, use, counter, this.at + 1 === this.uses.length);
    view.showSteps(this.parts, this.directed);
    this.open("answer");
    this.say(`Guichet du règlement${NB}: ${COUNTERS[use.counter].name}. ${use.why}`);
  }

  next() {
    this.at += 1;
    if (this.at === this.uses.length) return this.end();
    view.showUse(this.parts, this.uses[this.at], this.at);
    this.open("asking");
    return this.say("");
  }

  end() {
    view.showEnding(this.parts, this.uses, this.directed);
    this.choose(view.YEARS.from);
    this.open("ending");
    this.report();
  }

  choose(year) {
    this.say(view.showYear(this.parts, year));
    view.showSteps(this.parts, this.directed, year);
  }

  report() {
    if (this.reported) return;
    this.reported = true;
    this.dispatchEvent(new CustomEvent("caire:done", { bubbles: true, detail: {} }));
  }
}

customElements.define("caire-guichet", Guichet);
