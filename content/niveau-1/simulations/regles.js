// « L’atelier de règles »: keep five wordings out of twenty, make each a rule that others can check, take the charter.
// What is reckoned is in regles-core.js, the bank in regles-data.js, the page in regles-view.js, the ways out (copy, file,
// print) in regles-out.js.

import { shuffled } from "./chance.js";
import { asText, kept, sentence, started } from "./regles-core.js";
import { themeOf, THEMES, WORDINGS } from "./regles-data.js";
import { copyText, downloadText, printOnly } from "./regles-out.js";
import "./regles-style.js";
import * as view from "./regles-view.js";

const PANELS = ["choosing", "precising", "charter"];
const NB = "\u00a0";

class Regles extends HTMLElement {
  connectedCallback() {
    if (this.parts) return;
    this.seed = Number.parseInt(this.getAttribute("seed") ?? "", 10) || 0;
    this.parts = view.build(this);
    this.parts.seed.textContent = this.seed;
    this.themes = shuffled(THEMES, this.seed);
    this.list = [];
    this.drafts = {};
    view.showBank(this.parts, this.themes, this.list);
    this.addEventListener("click", (event) => this.act(event.target.closest("button[data-act]")));
    this.addEventListener("change", (event) => this.change(event.target));
  }

  act(button) {
    const acts = {
      precise: () => this.precise(0),
      next: () => this.next(),
      back: () => (this.at ? this.precise(this.at - 1) : this.open("choosing")),
      copy: () => this.copy(),
      download: () => this.download(),
      print: () => printOnly(this.parts.sheet),
      again: () => this.precise(0),
      other: () => this.open("choosing"),
    };
    if (button) acts[button.dataset.act]();
  }

  // What the page already shows next to the control is only read aloud.
  say(sentence, shown = false) {
    this.parts.status.textContent = sentence;
    this.parts.status.classList.toggle("visually-hidden", shown);
  }

  // Show one panel and take the focus to its title: the button that was pressed has gone away.
  open(name) {
    for (const panel of PANELS) this.parts[panel].hidden = panel !== name;
    this.say("");
    this.parts[`${name}Title`].focus();
    this.parts[name].scrollIntoView({ block: "nearest" });
  }

  change(control) {
    if (control.type === "checkbox") this.keep(control);
    else if (control.dataset.setting) this.set(control.dataset.setting, control.value);
  }

  keep(box) {
    const { list, full } = kept(this.list, box.value, box.checked);
    if (full) box.checked = false;
    else this.list = list;
    view.showCount(this.parts, this.list);
    this.full?.remove();
    this.full = full ? view.noteFull(box) : null;
    this.say((this.full || this.parts.count).textContent, true);
  }

  // The lines follow the order of the bank, and what was set is kept for whoever goes back and forth.
  lines() {
    const order = this.themes.flatMap((theme) => WORDINGS.filter((one) => one.theme === theme.id));
    return order.filter(({ id }) => this.list.includes(id)).map((wording) => {
      this.drafts[wording.id] = this.drafts[wording.id] || started(wording);
      return { wording, line: this.drafts[wording.id] };
    });
  }

  precise(at) {
    const lines = this.lines();
    if (lines.length < 5) return this.wait(5 - lines.length);
    this.at = at;
    this.line = lines[at].line;
    view.showLine(this.parts, { ...lines[at], at });
    return this.open("precising");
  }

  wait(lacking) {
    this.say(`Il en manque ${lacking} : gardez cinq formulations.`);
    this.parts.bank.querySelector("input:not(:checked)").focus();
  }

  set(name, value) {
    this.line[name] = value === "" ? null : Number(value);
    view.showSentence(this.parts, this.line);
    this.say(view.hintOf(this.parts, name), true);
  }

  next() {
    const name = view.missing(this.line);
    if (name) {
      this.say(view.hintOf(this.parts, name));
      return this.parts.selects[name].focus();
    }
    return this.at < 4 ? this.precise(this.at + 1) : this.finish();
  }

  finish() {
    const lines = this.lines().map(({ line }) => line);
    this.sentences = lines.map((line) => sentence(line, themeOf(line)));
    view.showCharter(this.parts, lines, this.sentences, asText(this.sentences));
    this.open("charter");
    this.report();
  }

  report() {
    this.dispatchEvent(new CustomEvent("caire:charter", { bubbles: true, detail: { lines: [...this.sentences] } }));
    if (this.reported) return;
    this.reported = true;
    this.dispatchEvent(new CustomEvent("caire:done", { bubbles: true, detail: {} }));
  }

  async copy() {
    if (await copyText(this.parts.text.value)) return this.say("Charte copiée.");
    this.parts.source.open = true;
    this.parts.text.focus();
    this.parts.text.select();
    return this.say(`Le texte est sélectionné${NB}: copiez-le.`);
  }

  download() {
    downloadText("ma-charte.txt", this.parts.text.value);
    this.say("Fichier « ma-charte.txt » préparé par votre navigateur.");
  }
}

customElements.define("caire-regles", Regles);
