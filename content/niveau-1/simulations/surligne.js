// « La réponse surlignée »: mark the claims of an assistant's answer, choose where to look, read, decide.
// What is counted is in surligne-core.js, the answer and its sources in surligne-data.js, the page in surligne-view.js.

import { shuffled } from "./chance.js";
import { account, corrected, judged, marked } from "./surligne-core.js";
import { CLAIMS, PASSAGES, SOURCES } from "./surligne-data.js";
import "./surligne-style.js";
import * as view from "./surligne-view.js";

const PANELS = ["marking", "checking", "ending"];
const IDS = PASSAGES.filter((passage) => passage.claim).map(({ id }) => id);

class Surligne extends HTMLElement {
  connectedCallback() {
    if (this.parts) return; // put back on the page: everything is still there
    this.seed = Number.parseInt(this.getAttribute("seed") ?? "", 10) || 0;
    this.parts = view.build(this, shuffled(Object.keys(SOURCES), this.seed));
    this.parts.seed.textContent = this.seed;
    this.parts.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.look();
    });
    this.addEventListener("click", (event) => this.act(event.target.closest("button[data-act]")));
    this.restart();
  }

  act(button) {
    const acts = {
      isolate: () => this.isolate(),
      decide: () => this.decide(button.value),
      next: () => this.next(),
      again: () => this.restart(true),
    };
    if (button) acts[button.dataset.act]();
  }

  say(sentence) {
    this.parts.status.textContent = sentence;
  }

  // Show one panel; the focus goes to its title, since the button that was pressed goes away.
  open(name, follow = true) {
    for (const panel of PANELS) this.parts[panel].hidden = panel !== name;
    if (follow) this.goTo(`${name}Title`);
  }

  goTo(ref) {
    this.parts[ref].focus();
    this.parts[ref].scrollIntoView({ block: "nearest" });
  }

  restart(follow = false) {
    for (const box of this.querySelectorAll("[type=checkbox]")) box.checked = false;
    this.decisions = {};
    this.at = 0;
    this.open("marking", follow);
    this.say("");
  }

  isolate() {
    const boxes = [...this.querySelectorAll("[type=checkbox]:checked")];
    this.marks = marked(PASSAGES, new Set(boxes.map((box) => box.value)));
    this.claim(view.leading(this.marks));
  }

  claim(intro = "") {
    this.opened = [];
    view.showClaim(this.parts, { id: IDS[this.at], at: this.at, many: IDS.length, intro });
    this.open("checking");
    this.say(intro);
  }

  look() {
    const chosen = this.querySelector("[name=surligne-source]:checked");
    if (!chosen) {
      this.say("Choisissez d’abord une source.");
      this.querySelector("[name=surligne-source]").focus();
      return;
    }
    const from = chosen.value;
    if (!this.opened.includes(from)) {
      this.opened.push(from);
      view.showExtract(this.parts, IDS[this.at], from);
    }
    this.say(`${SOURCES[from]}\u00a0: ${CLAIMS[IDS[this.at]].extracts[from]}`);
    this.goTo("readTitle");
  }

  decide(verdict) {
    const id = IDS[this.at];
    this.decisions[id] = { opened: this.opened, verdict };
    view.showVerdict(this.parts, id, judged(CLAIMS[id], this.opened, verdict), this.at + 1 === IDS.length);
    this.say(`${this.parts.why.textContent} ${this.parts.then.textContent}`);
    this.goTo("revealTitle");
  }

  next() {
    this.at += 1;
    if (this.at < IDS.length) return this.claim();
    view.showEnding(this.parts, corrected(PASSAGES, CLAIMS), this.marks, account(CLAIMS, this.decisions));
    this.open("ending");
    this.say("");
    return this.report();
  }

  report() {
    if (this.reported) return;
    this.reported = true;
    this.dispatchEvent(new CustomEvent("caire:done", { bubbles: true, detail: {} }));
  }
}

customElements.define("caire-surligne", Surligne);
